import Diagnostics
import Records
import Typesetting

/// The copy of a list with its faulty cells marked: beside a spreadsheet without being asked, else where it is asked
/// for.
struct MarkedReport {
  private let diagnostics: [Diagnostic]
  private let list: String
  private let path: String
  /// Whether the user named the copy.
  private let isAsked: Bool

  /// - Parameter asked: the file that was asked for; one that is no `.xlsx` is another report.
  /// - Returns: nil where there is nothing to mark, or nothing that could be marked.
  init?(_ report: BatchReport, _ remarks: [Diagnostic], list: String, asked: String?) {
    diagnostics = report.diagnostics + remarks
    self.list = list
    if let asked, asked.lowercased().hasSuffix(".xlsx") {
      path = asked
      isAsked = true
    } else if MarkedList.isWorkbook(list), report.diagnostics.contains(where: { $0.isOf(list) }) {
      path = Self.besides(list)
      isAsked = false
    } else {
      return nil
    }
  }

  /// `lists/list.xlsx` → `lists/list-loi.xlsx`.
  private static func besides(_ list: String) -> String {
    let dot = list.lastIndex(of: ".") ?? list.endIndex
    return "\(list[..<dot])-loi.xlsx"
  }

  /// Whether a file is the copy already.
  private static func holds(_ path: String, _ bytes: [UInt8]) -> Bool {
    (try? InputFile.bytes(atPath: path)) == bytes
  }

  /// Writes the copy and tells where it is; its comments are Vietnamese, for the clerk who mends the list.
  func write(in shared: SharedOptions) throws(Failure) {
    guard
      let bytes = try MarkedList.bytes(
        ofListAt: list, named: list, saying: diagnostics, in: .vietnamese)
    else { return }
    if !isAsked, OutputFile.exists(path), !Self.holds(path, bytes) {
      let free = (2...).lazy.map { path.numbered($0) }.first { !OutputFile.exists($0) } ?? path
      shared.print([Diagnostic.outputExists(path, instead: "--report \(free)").asWarning])
      return
    }
    try OutputFile.write(bytes, to: path)
    guard shared.diagnostics == .text else { return }
    Terminal.say([
      shared.language == .vietnamese
        ? "Đã ghi bản danh sách có đánh dấu ô lỗi: \(path)"
        : "The list with its faulty cells marked: \(path)"
    ])
  }
}

extension Diagnostic {
  /// Whether this is said of a cell of a list.
  fileprivate func isOf(_ list: String) -> Bool {
    guard let location, case .cell = location.place else { return false }
    return location.file == list
  }
}
