import Diagnostics
import Spreadsheets

/// Cuts a text into records of cells. Source: RFC 4180; a quote inside an unquoted cell is a letter, as in Excel.
struct CSVScanner {
  private let source: SourceText
  private let bytes: [UInt8]
  let delimiter: UInt8
  /// Where the next record starts.
  private(set) var index: Int
  private(set) var problems: [Diagnostic] = []

  /// Starts at a byte offset of the text.
  init(_ source: SourceText, delimiter: UInt8, from index: Int) {
    self.source = source
    bytes = source.bytes
    self.delimiter = delimiter
    self.index = index
  }

  /// The next record, nil at the end; an empty line is a record of one empty cell.
  mutating func nextRecord() -> [String]? {
    guard index < bytes.count else { return nil }
    let start = index
    var cells: [String] = []
    repeat {
      cells.append(nextCell())
      if cells.count > SheetLimits.columns {
        stop(with: .tooManyColumns(at: source.location(at: start)))
      }
    } while take(delimiter)
    if take(UInt8(ascii: "\r")) {
      _ = take(UInt8(ascii: "\n"))
    } else {
      _ = take(UInt8(ascii: "\n"))
    }
    return cells
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private mutating func nextCell() -> String {
    if index < bytes.count, bytes[index] == UInt8(ascii: "\"") { return quotedCell() }
    return String(decoding: takeToEnd(), as: UTF8.self)
  }

  private mutating func takeToEnd() -> ArraySlice<UInt8> {
    let start = index
    while index < bytes.count, !isEnd(bytes[index]) { index += 1 }
    if index - start > SheetLimits.cellBytes {
      stop(with: .longCell(at: source.location(at: start)))
      return []
    }
    return bytes[start..<index]
  }

  /// Ends the reading of a file that is none of a list.
  private mutating func stop(with problem: Diagnostic) {
    problems.append(problem)
    index = bytes.count
  }

  private mutating func quotedCell() -> String {
    let start = index
    var text: [UInt8] = []
    index += 1
    while index < bytes.count {
      if text.count > SheetLimits.cellBytes {
        let isClosed = bytes[index...].contains(UInt8(ascii: "\""))
        let place = source.location(at: start)
        stop(with: isClosed ? .longCell(at: place) : .unclosedQuote(at: place))
        return ""
      }
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\"") {
        if take(byte) {
          text.append(byte)
          continue
        }
        checkNothingFollows()
        return String(decoding: text, as: UTF8.self)
      }
      if byte == UInt8(ascii: "\r") {
        _ = take(UInt8(ascii: "\n"))
        text.append(UInt8(ascii: "\n"))
      } else {
        text.append(byte)
      }
    }
    problems.append(.unclosedQuote(at: source.location(at: start)))
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func checkNothingFollows() {
    let start = index
    let rest = takeToEnd()
    if let stray = rest.firstIndex(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }) {
      problems.append(.textAfterQuote(at: source.location(at: max(start, stray))))
    }
  }
}

extension CSVScanner {
  /// The delimiter of a heading line: the one that stands in it most often outside quotes.
  ///
  /// Tab goes before semicolon before comma before `|` where they are even; `prefersTab` takes tab wherever there is one.
  static func delimiter(of source: SourceText, from start: Int, prefersTab: Bool) -> UInt8 {
    var counts = candidates.map { _ in 0 }
    var isQuoted = false
    var sawText = false
    for byte in source.bytes[start...] {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        if sawText { break }
        counts = candidates.map { _ in 0 }
      } else if let index = candidates.firstIndex(of: byte) {
        counts[index] += 1
      } else if byte != UInt8(ascii: " ") {
        sawText = true
      }
    }
    if prefersTab, counts[0] > 0 { return candidates[0] }
    let most = counts.max() ?? 0
    return most == 0 ? UInt8(ascii: ",") : candidates[counts.firstIndex(of: most) ?? 2]
  }

  /// What may part the cells of a file that does not say so.
  static let candidates = Array("\t;,|".utf8)
}

extension Diagnostic {
  fileprivate static func tooManyColumns(at location: SourceLocation) -> Diagnostic {
    .tooLarge(
      Message(
        vi: "dòng này có hơn \(SheetLimits.columns) ô",
        en: "this row has more than \(SheetLimits.columns) cells"),
      at: location)
  }

  fileprivate static func unclosedQuote(at location: SourceLocation) -> Diagnostic {
    .error(
      .badSyntax,
      Message(
        vi: "dấu ngoặc kép mở đầu ô này không được đóng",
        en: "the quote that opens this cell is not closed"),
      at: location,
      hint: Message(
        vi: "đóng ngoặc kép; dấu ngoặc kép bên trong ô viết đôi: \"\"",
        en: "close the quote; a quote inside a cell is written twice: \"\""))
  }

  fileprivate static func textAfterQuote(at location: SourceLocation) -> Diagnostic {
    .error(
      .badSyntax,
      Message(
        vi: "có chữ sau dấu đóng ngoặc kép của ô",
        en: "there is text after the quote that ends a cell"),
      at: location,
      hint: Message(
        vi: "dấu ngoặc kép bên trong ô viết đôi: \"\"",
        en: "a quote inside a cell is written twice: \"\""))
  }
}
