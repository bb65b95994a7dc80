import Foundation
import TestSupport
import Testing

/// The built program, run as users run it.
enum Vanthu {
  /// What a user's system says of their language.
  enum Locale: String, CaseIterable {
    case vietnamese = "vi_VN.UTF-8"
    case plain = "C"

    /// How a message of an error begins.
    var error: String { self == .vietnamese ? "lỗi: " : "error: " }
    var hint: String { self == .vietnamese ? "gợi ý: " : "hint: " }
  }

  /// Runs the program with nothing of our own environment.
  ///
  /// - Parameter assets: the folder for `--assets`; nil leaves the option away.
  static func run(
    _ arguments: [String], locale: Locale = .plain, environment: [String: String] = [:],
    directory: URL? = nil, assets: String? = Repository.root.path
  ) throws -> Tool.Result {
    let program = try #require(program, "vanthu is not built beside the tests")
    var all = ["PATH": "/usr/bin:/bin", "LANG": locale.rawValue]
    all.merge(environment) { $1 }
    return try Tool.run(
      program, arguments + (assets.map { ["--assets", $0] } ?? []), environment: all,
      directory: directory)
  }

  /// Starts the program and does not wait for it.
  static func start(_ arguments: [String], assets: String) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: try #require(program, "vanthu is not built"))
    process.arguments = arguments + ["--assets", assets]
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// The program beside the test bundle, or in the project's build folder.
  static let program: String? = {
    var folders: [URL] = []
    for start in [Bundle.main.executableURL, CommandLine.arguments.first.map { URL(filePath: $0) }]
    {
      var folder = start?.standardizedFileURL
      while let next = folder?.deletingLastPathComponent(), next.path != "/" {
        folders.append(next)
        folder = next
      }
    }
    folders.append(Repository.root.appending(path: ".build/debug"))
    return folders.map { $0.appending(path: "vanthu").path }.first { path in
      var isFolder: ObjCBool = false
      return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        && !isFolder.boolValue && FileManager.default.isExecutableFile(atPath: path)
    }
  }()
}

/// Texts of data to spoil.
enum DataText {
  static let conference = """
    conference:
      name: Hội nghị tổng kết năm 2022
      date: 2023-01-06
      start: 14:00
      end: 17:00
      place: Hội trường Ủy ban nhân dân quận
    agencies:
      - id: ubnd
        name: Ủy ban nhân dân quận Cầu Giấy
        place: Cầu Giấy
    host: ubnd
    people:
      - id: chien
        name: Nguyễn Văn Chiến
        title: Chủ tịch
        honorific: đồng chí
      - id: hang
        name: Trần Thị Minh Hằng
        title: Phó Chánh Văn phòng
        honorific: đồng chí
    chair: chien
    secretary: hang
    proceedings:
      - title: Khai mạc
        text: [Đồng chí Chủ tịch khai mạc Hội nghị.]
    awards:
      authority: [Chủ tịch, Ủy ban nhân dân quận]
      achievement: Đã có thành tích xuất sắc năm 2022
    documents:
      award-decision:
        issuer: ubnd
        number: "25"
        symbol: QĐ-UBND
        date: 2023-01-05
        signature: {position: Chủ tịch, person: chien}
      minutes:
        issuer: ubnd
        symbol: BB-UBND

    """

  static let list = """
    STT;Đối tượng;Danh xưng;Họ và tên;Chức vụ
    1;Cá nhân;Bà;Nguyễn Thị An;Chuyên viên
    2;Tập thể;;Phòng Nội vụ quận;
    3;Cá nhân;Ông;Đỗ Văn Bình;Chuyên viên

    """
}

/// A text with one place marked by `‸`.
struct Marked {
  let text: String
  /// `line:column` of the mark, counted from 1 in scalars.
  let place: String

  init(_ marked: String) throws {
    let scalars = marked.unicodeScalars
    let mark = try #require(scalars.firstIndex(of: "‸"), "no mark")
    let before = scalars[..<mark]
    let start = before.lastIndex(of: "\n").map { before.index(after: $0) } ?? before.startIndex
    place = "\(before.count { $0 == "\n" } + 1):\(before[start...].count + 1)"
    text = String(scalars[..<mark]) + String(scalars[scalars.index(after: mark)...])
  }
}
