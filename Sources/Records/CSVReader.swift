import Diagnostics
import LegacyText

/// Reads a table with headings: a list of maps from heading to cell.
///
/// The first row that is not blank holds the headings. Rows are numbered as a spreadsheet shows them: blank
/// ones count, a line break inside quotes does not, and neither does a first line `sep=;`. Cells are trimmed
/// and in NFC; an empty cell is `.empty`; wholly blank rows are left out.
struct CSVReader {
  private let name: String
  private var headings: [(text: String, place: SourceLocation)] = []
  private var rows: [Value] = []
  private var problems: [Diagnostic] = []
  /// Columns without heading that have been complained of.
  private var namelessColumns: Set<Int> = []

  /// Reads the text of a file.
  ///
  /// - Throws: `data.syntax` for quotes and cells without heading, `data.duplicate-key` for doubled headings,
  ///   all of a file at once; `data.unreadable` if every row is blank.
  static func read(_ source: SourceText, prefersTab: Bool) throws(Failure) -> Value {
    let separator = separatorLine(of: source.bytes)
    let start = separator?.end ?? 0
    let delimiter =
      separator?.delimiter
      ?? CSVScanner.delimiter(of: source, from: start, prefersTab: prefersTab)
    var scanner = CSVScanner(source, delimiter: delimiter, from: start)
    var reader = CSVReader(name: source.name)
    var row = 0
    while let record = scanner.nextRecord() {
      row += 1
      reader.add(record.map(trimmed), row: row)
    }
    try (scanner.problems + reader.problems).throwIfErrors()
    guard let first = reader.headings.first else { throw Failure(.emptyFile(source.name)) }
    return Value(.list(reader.rows), at: first.place)
  }

  private init(name: String) { self.name = name }

  /// Excel's own first line `sep=;`: the delimiter and where the next line starts.
  private static func separatorLine(of bytes: [UInt8]) -> (delimiter: UInt8, end: Int)? {
    guard bytes.count > 4, String(decoding: bytes[..<4], as: UTF8.self).lowercased() == "sep=",
      bytes[4] < 0x80, bytes[4] >= 0x20 || bytes[4] == UInt8(ascii: "\t"),
      bytes[4] != UInt8(ascii: "\"")
    else { return nil }
    let rest = bytes[5...]
    if rest.isEmpty { return (bytes[4], 5) }
    if rest.starts(with: [UInt8(ascii: "\r"), UInt8(ascii: "\n")]) { return (bytes[4], 7) }
    let isLineEnd = rest.first == UInt8(ascii: "\n") || rest.first == UInt8(ascii: "\r")
    return isLineEnd ? (bytes[4], 6) : nil
  }

  /// A cell without white space at its ends (spaces that do not break count too), in NFC.
  private static func trimmed(_ cell: String) -> String {
    let scalars = cell.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return cleaned(String(scalars[first...last])).text
  }

  private mutating func add(_ cells: [String], row: Int) {
    guard cells.contains(where: { !$0.isEmpty }) else { return }
    if headings.isEmpty {
      setHeadings(cells, row: row)
    } else {
      addRow(cells, row: row)
    }
  }

  private func place(row: Int, column: Int) -> SourceLocation {
    .cell(file: name, sheet: nil, row: row, column: column + 1)
  }

  private mutating func setHeadings(_ cells: [String], row: Int) {
    var first: [String: SourceLocation] = [:]
    for (column, text) in cells.enumerated() {
      let place = place(row: row, column: column)
      headings.append((text, place))
      guard !text.isEmpty else { continue }
      if let earlier = first[text] {
        problems.append(.duplicate(key: text, at: place, first: earlier))
      } else {
        first[text] = place
      }
    }
  }

  private mutating func addRow(_ cells: [String], row: Int) {
    for (column, text) in cells.enumerated() where !text.isEmpty {
      if column >= headings.count {
        problems.append(.cellBeyondHeadings(text, at: place(row: row, column: column)))
      } else if headings[column].text.isEmpty, namelessColumns.insert(column).inserted {
        problems.append(.cellWithoutHeading(text, at: place(row: row, column: column)))
      }
    }
    let entries = headings.enumerated().compactMap { column, heading -> Value.Entry? in
      guard !heading.text.isEmpty else { return nil }
      let text = column < cells.count ? cells[column] : ""
      let value = Value(text.isEmpty ? .empty : .text(text), at: place(row: row, column: column))
      return Value.Entry(key: heading.text, keyLocation: heading.place, value: value)
    }
    rows.append(Value(.map(entries), at: place(row: row, column: 0)))
  }
}

extension Diagnostic {
  fileprivate static func cellBeyondHeadings(
    _ text: String, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      .badSyntax,
      Message(
        vi: "dòng có nhiều ô hơn số cột tiêu đề: “\(text)”",
        en: "the row has more cells than there are headings: “\(text)”"),
      at: location,
      hint: Message(
        vi: "ô có dấu phân cách bên trong phải đặt trong ngoặc kép",
        en: "a cell that holds the delimiter must stand in quotes"))
  }

  fileprivate static func cellWithoutHeading(
    _ text: String, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      .badSyntax,
      Message(
        vi: "cột của ô “\(text)” không có tiêu đề", en: "the column of “\(text)” has no heading"),
      at: location,
      hint: Message(
        vi: "ghi tiêu đề cho cột, hoặc xoá cột", en: "give the column a heading, or delete it"))
  }
}
