import Diagnostics
import Vietnamese

/// The first reading of a CSV file: where the headings and records are, and what is wrong with the table.
struct CSVSurvey {
  private let source: SourceName
  private let names: FieldNames
  private(set) var found: HeadingSearch.Found?
  private(set) var rows: [(offset: Int, number: Int)] = []
  private(set) var problems: [Diagnostic] = []
  private(set) var warnings: [Diagnostic] = []
  private(set) var groups: [RowGroup] = []
  private var sorter: RowSorter?
  private var offsets: [(offset: Int, number: Int)] = []
  /// The first rows, until the headings are found among them.
  private var waiting: [(cells: [String], row: Int, offset: Int)] = []
  /// Columns without heading that have been complained of.
  private var namelessColumns: Set<Int> = []

  init(source: SourceName, names: FieldNames) {
    self.source = source
    self.names = names
  }

  /// Takes the next row of the file; blank ones count in the numbers of rows.
  mutating func take(_ cells: [String], row: Int, offset: Int) {
    guard cells.contains(where: Self.isFilled) else { return }
    if found == nil {
      waiting.append((cells, row, offset))
      if waiting.count == HeadingSearch.depth { findHeadings() }
    } else {
      sort(cells, row: row, offset: offset)
    }
  }

  /// Ends the file.
  mutating func finish() {
    if found == nil { findHeadings() }
    guard var sorter else { return }
    warnings = sorter.finish()
    groups = sorter.groups
    rows = sorter.kept.map { offsets[$0] }
  }

  private static func isFilled(_ cell: String) -> Bool {
    cell.unicodeScalars.contains { !$0.isSpace }
  }

  private static func row(_ cells: [String], _ number: Int) -> TableRow {
    let filled = cells.enumerated().filter { isFilled($0.element) }
    return TableRow(
      number: number,
      cells: filled.map { TableCell(column: $0.offset + 1, text: CellText.trimmed($0.element)) })
  }

  private func place(row: Int, column: Int) -> SourceLocation {
    .cell(in: source, row: row, column: column)
  }

  private mutating func findHeadings() {
    let place = { [source] (row: Int, column: Int) in
      SourceLocation.cell(in: source, row: row, column: column)
    }
    let search = HeadingSearch(names, place: place)
    guard let found = search.find(in: waiting.map { Self.row($0.cells, $0.row) }) else { return }
    self.found = found
    checkDoubled(found)
    sorter = RowSorter(found, names: names, place: place)
    for row in waiting where row.row > found.lastRow {
      sort(row.cells, row: row.row, offset: row.offset)
    }
    waiting = []
  }

  private mutating func checkDoubled(_ found: HeadingSearch.Found) {
    var first: [String: SourceLocation] = [:]
    for (_, heading) in found.headings {
      if let earlier = first.updateValue(heading.location, forKey: heading.text) {
        first[heading.text] = earlier
        problems.append(.duplicate(key: heading.text, at: heading.location, first: earlier))
      }
    }
  }

  private mutating func sort(_ cells: [String], row: Int, offset: Int) {
    let table = Self.row(cells, row)
    offsets.append((offset, row))
    let before = sorter?.kept.count
    sorter?.take(table, index: offsets.count - 1)
    if sorter?.kept.count != before { checkColumns(table) }
  }

  private mutating func checkColumns(_ row: TableRow) {
    guard let found else { return }
    let last = found.headings.last?.column ?? 0
    for cell in row.cells where !found.has(cell.column) {
      let place = place(row: row.number, column: cell.column)
      if cell.column > last, found.ignored.isEmpty {
        problems.append(.cellBeyondHeadings(cell.text, at: place))
      } else if namelessColumns.insert(cell.column).inserted {
        problems.append(.cellWithoutHeading(cell.text, at: place))
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

  static func cellWithoutHeading(
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
