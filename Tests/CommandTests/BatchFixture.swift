import Foundation
import TestSupport

/// A list of any length, and a certificate without art, so that many can be made in a test.
struct BatchFixture {
  let folder: TemporaryFolder
  let data: String
  let assets: String

  init() throws {
    folder = try TemporaryFolder()
    data = try folder.write(DataText.conference, to: "in/a.yaml")
    assets = folder.path("in/assets")
    let layouts = try FileManager.default.subpathsOfDirectory(
      atPath: Repository.path("layouts")
    ).filter { $0.hasSuffix(".yaml") }
    for name in layouts {
      let text = try String(
        contentsOf: Repository.root.appending(path: "layouts/\(name)"), encoding: .utf8)
      let plain = text.split(separator: "\n", omittingEmptySubsequences: false).filter {
        !$0.hasPrefix("    - art:") && !$0.hasPrefix("    - border:")
          && !$0.hasPrefix("  underlay:")
      }
      try folder.write(plain.joined(separator: "\n"), to: "in/assets/layouts/\(name)")
    }
    for name in ["fonts", "color"] {
      try FileManager.default.createSymbolicLink(
        atPath: "\(assets)/\(name)", withDestinationPath: Repository.path(name))
    }
  }

  /// Writes a list of rows `Người Thứ N`, or of other names where they are given.
  func list(_ count: Int, names: [Int: String] = [:]) throws -> String {
    let rows = (1...count).map { "\($0);Cá nhân;Ông;\(names[$0] ?? Self.name($0));Chuyên viên" }
    let text = (["STT;Đối tượng;Danh xưng;Họ và tên;Chức vụ"] + rows).joined(separator: "\n")
    return try folder.write(text + "\n", to: "in/list.csv")
  }

  /// A name of its own for each number.
  static func name(_ number: Int) -> String {
    let digits = ["Không", "Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín"]
    return "Người "
      + String(number).compactMap { digits[$0.wholeNumberValue ?? 0] }
      .joined(separator: " ")
  }

  func arguments(_ list: String, to output: String, _ more: [String] = []) -> [String] {
    ["batch", "giay-khen", "--data", data, "--records", list, "-o", folder.path(output)] + more
  }

  func run(_ list: String, to output: String, _ more: [String] = []) throws -> Tool.Result {
    try Vanthu.run(arguments(list, to: output, more), assets: assets)
  }

  /// Starts a run, waits until so many files are there, and sends it a signal; gives its status.
  func interrupted(
    _ list: String, to output: String, _ more: [String] = [], by signal: Int32,
    afterFiles count: Int, in folderName: String
  ) throws -> Int32 {
    let process = try Vanthu.start(arguments(list, to: output, more), assets: assets)
    while process.isRunning, try pdfs(in: folderName).count < count { usleep(2_000) }
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// The files below a folder, temporary ones too, but no manifest.
  func files(in name: String) throws -> [String] {
    let prefix = name + "/"
    return try folder.files().filter { $0.hasPrefix(prefix) && !$0.hasSuffix(".jsonl") }
      .map { String($0.dropFirst(prefix.count)) }
  }

  func pdfs(in name: String) throws -> [String] {
    try files(in: name).filter { $0.hasSuffix(".pdf") }
  }

  /// The files below a folder with their bytes.
  func contents(of name: String) throws -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for file in try files(in: name) { contents[file] = try folder.bytes(of: "\(name)/\(file)") }
    return contents
  }

  /// What tells one writing of a file from another.
  func number(of file: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(file))
    return attributes[.systemFileNumber] as? Int ?? 0
  }
}
