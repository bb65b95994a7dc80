import Diagnostics
import LegacyText

/// A table with headings as its file has it; a row is read from the bytes when it is asked for.
///
/// The first row that is not blank holds the headings. Rows are numbered as a spreadsheet shows them: blank
/// ones count, a line break inside quotes does not, and neither does a first line `sep=;`. Cells are trimmed
/// and in NFC; an empty cell is `.empty`; wholly blank rows are left out.
struct CSVTable: Sendable {
  /// The columns' headings; an empty one is that of a column without cells.
  let headings: [Heading]
  private let source: SourceText
  private let delimiter: UInt8
  private let rows: [(offset: Int, number: Int)]

  /// Finds the rows of a table.
  ///
  /// - Throws: `data.syntax` for quotes and cells without heading, `data.duplicate-key` for doubled headings,
  ///   all of a file at once; `data.unreadable` if every row is blank.
  init(_ source: SourceText, prefersTab: Bool) throws(Failure) {
    let separator = Self.separatorLine(of: source.bytes)
    let start = separator?.end ?? 0
    self.source = source
    delimiter =
      separator?.delimiter
      ?? CSVScanner.delimiter(of: source, from: start, prefersTab: prefersTab)
    var scanner = CSVScanner(source, delimiter: delimiter, from: start)
    var survey = Survey(name: source.name)
    var number = 0
    var offset = scanner.index
    while let cells = scanner.nextRecord() {
      number += 1
      survey.take(cells, row: number, offset: offset)
      offset = scanner.index
    }
    try (scanner.problems + survey.problems).throwIfErrors()
    guard !survey.headings.isEmpty else { throw Failure(.emptyFile(source.name)) }
    headings = survey.headings
    rows = survey.rows
  }

  /// How many rows there are below the headings.
  var count: Int { rows.count }

  /// A row as a map from heading to cell.
  subscript(index: Int) -> Value {
    let (offset, number) = rows[index]
    var scanner = CSVScanner(source, delimiter: delimiter, from: offset)
    let cells = scanner.nextRecord() ?? []
    let entries = headings.enumerated().compactMap { column, heading -> Value.Entry? in
      guard !heading.text.isEmpty else { return nil }
      let text = column < cells.count ? Self.trimmed(cells[column]) : ""
      let value = Value(
        text.isEmpty ? .empty : .text(text),
        at: .cell(file: source.name, sheet: nil, row: number, column: column + 1))
      return Value.Entry(key: heading.text, keyLocation: heading.location, value: value)
    }
    let place = SourceLocation.cell(file: source.name, sheet: nil, row: number, column: 1)
    return Value(.map(entries), at: place)
  }

  /// All of it as a list of maps.
  var value: Value {
    Value(
      .list((0..<count).map { self[$0] }),
      at: headings.first?.location ?? .file(source.name))
  }

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
}

extension CSVTable {
  /// The first reading: where the headings and rows are, and what is wrong with the table.
  private struct Survey {
    let name: String
    var headings: [Heading] = []
    var rows: [(offset: Int, number: Int)] = []
    var problems: [Diagnostic] = []
    /// Columns without heading that have been complained of.
    private var namelessColumns: Set<Int> = []

    init(name: String) { self.name = name }

    mutating func take(_ cells: [String], row: Int, offset: Int) {
      guard cells.contains(where: Self.isFilled) else { return }
      if headings.isEmpty {
        setHeadings(cells.map(trimmed), row: row)
      } else {
        checkColumns(cells, row: row)
        rows.append((offset, row))
      }
    }

    private static func isFilled(_ cell: String) -> Bool {
      cell.unicodeScalars.contains { !$0.properties.isWhitespace }
    }

    private func place(row: Int, column: Int) -> SourceLocation {
      .cell(file: name, sheet: nil, row: row, column: column + 1)
    }

    private mutating func setHeadings(_ cells: [String], row: Int) {
      var first: [String: SourceLocation] = [:]
      for (column, text) in cells.enumerated() {
        let place = place(row: row, column: column)
        headings.append(Heading(text: text, location: place))
        guard !text.isEmpty else { continue }
        if let earlier = first[text] {
          problems.append(.duplicate(key: text, at: place, first: earlier))
        } else {
          first[text] = place
        }
      }
    }

    private mutating func checkColumns(_ cells: [String], row: Int) {
      for (column, cell) in cells.enumerated() {
        let isBeyond = column >= headings.count
        guard isBeyond || headings[column].text.isEmpty, Self.isFilled(cell) else { continue }
        let (text, place) = (trimmed(cell), place(row: row, column: column))
        if isBeyond {
          problems.append(.cellBeyondHeadings(text, at: place))
        } else if namelessColumns.insert(column).inserted {
          problems.append(.cellWithoutHeading(text, at: place))
        }
      }
    }
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
