import Diagnostics
import LegacyText
import Vietnamese

/// A table with headings as its file has it; a row is read from the bytes when it is asked for.
///
/// The headings are found below the title lines; what is no record below them is left out. Rows are numbered as a spreadsheet shows them: blank
/// ones count, a line break inside quotes does not, and neither does a first line `sep=;`. Cells are trimmed;
/// an empty cell is `.empty`; wholly blank rows are left out.
struct CSVTable: RecordTable {
  /// The columns' headings; an empty one is that of a column without cells.
  let headings: [Heading]
  let warnings: [Diagnostic]
  let groups: [RowGroup]
  /// The column of each heading, from 0.
  private let columns: [Int]
  private let source: SourceText
  private let delimiter: UInt8
  private let rows: [(offset: Int, number: Int)]

  /// Finds the rows of a table.
  ///
  /// - Throws: `data.syntax` for quotes and cells without heading, `data.duplicate-key` for doubled headings,
  ///   all of a file at once; `data.unreadable` if every row is blank.
  init(
    _ source: SourceText, prefersTab: Bool, names: FieldNames = FieldNames([])
  ) throws(Failure) {
    var scanner = Self.scanner(of: source, prefersTab: prefersTab, names: names)
    self.source = source
    delimiter = scanner.delimiter
    var survey = CSVSurvey(source: source.sourceName, names: names)
    var number = 0
    var offset = scanner.index
    while let cells = scanner.nextRecord() {
      number += 1
      survey.take(cells, row: number, offset: offset)
      offset = scanner.index
    }
    survey.finish()
    try (scanner.problems + survey.problems).throwIfErrors()
    guard let found = survey.found else { throw Failure(.emptyFile(source.name)) }
    headings = found.headings.map(\.heading)
    columns = found.headings.map { $0.column - 1 }
    rows = survey.rows
    warnings = survey.warnings
    groups = survey.groups
  }

  /// How many rows there are below the headings.
  var count: Int { rows.count }

  /// A row as a map from heading to cell.
  subscript(index: Int) -> Value {
    let (offset, number) = rows[index]
    var scanner = CSVScanner(source, delimiter: delimiter, from: offset)
    let cells = scanner.nextRecord() ?? []
    let entries = zip(headings, columns).compactMap { heading, column -> Value.Entry? in
      guard !heading.text.isEmpty else { return nil }
      let place = SourceLocation.cell(in: source.sourceName, row: number, column: column + 1)
      let text = column < cells.count ? cells[column] : ""
      let value = Value(CellText.content(of: text, at: place), at: place)
      return Value.Entry(key: heading.text, keyLocation: heading.location, value: value)
    }
    let place = SourceLocation.cell(in: source.sourceName, row: number, column: 1)
    return Value(.map(entries), at: place)
  }

  /// A scanner at the first row, after a line that only names the delimiter.
  ///
  /// Where fields are known, the delimiter is the one under which the most headings name one: title lines above the
  /// headings may hold commas.
  static func scanner(
    of source: SourceText, prefersTab: Bool, names: FieldNames = FieldNames([])
  ) -> CSVScanner {
    let separator = separatorLine(of: source.bytes)
    let start = separator?.end ?? 0
    let guess = CSVScanner.delimiter(of: source, from: start, prefersTab: prefersTab)
    if let delimiter = separator?.delimiter {
      return CSVScanner(source, delimiter: delimiter, from: start)
    }
    var delimiter = guess
    var best = 0
    for candidate in [guess] + CSVScanner.candidates.filter({ $0 != guess }) {
      let score = score(of: CSVScanner(source, delimiter: candidate, from: start), names: names)
      if score > best { (best, delimiter) = (score, candidate) }
    }
    return CSVScanner(source, delimiter: delimiter, from: start)
  }

  /// How many fields the headings name that a scanner finds.
  private static func score(of scanner: CSVScanner, names: FieldNames) -> Int {
    if names.headings.isEmpty { return 0 }
    var scanner = scanner
    var rows: [TableRow] = []
    while rows.count < HeadingSearch.depth, let cells = scanner.nextRecord() {
      let filled = cells.enumerated().filter { !CellText.trimmed($0.element).isEmpty }
      rows.append(
        TableRow(
          number: rows.count + 1,
          cells: filled.map { TableCell(column: $0.offset + 1, text: CellText.trimmed($0.element)) }
        ))
    }
    let nowhere = SourceName("")
    let search = HeadingSearch(names) { .cell(in: nowhere, row: $0, column: $1) }
    return search.find(in: rows)?.score ?? 0
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
}
