import Diagnostics
import LegacyText
import Spreadsheets

/// The rows of a table, made when they are asked for.
protocol RecordTable: Sendable {
  /// The headings of the columns that are read.
  var headings: [Heading] { get }
  /// What is to be said of the table that stops nothing: rows that were left out.
  var warnings: [Diagnostic] { get }
  var count: Int { get }
  /// A row as a map from heading to cell, whose text has not been cleaned yet.
  subscript(index: Int) -> Value { get }
}

/// The table of a sheet.
struct SheetTable: RecordTable {
  let headings: [Heading]
  let warnings: [Diagnostic]
  private let source: SourceName
  private let sheet: Sheet
  /// The column of each heading, and what its field holds.
  private let columns: [(number: Int, type: FieldType?)]
  /// The rows of the sheet that are records.
  private let rows: [Int]

  var count: Int { rows.count }

  /// Finds the records below the headings.
  ///
  /// - Throws: `data.syntax` for a cell of a record that stands under no heading.
  init(
    _ sheet: Sheet, of file: String, found: HeadingSearch.Found, names: FieldNames
  ) throws(Failure) {
    source = SourceName(file, sheet: sheet.name)
    self.sheet = sheet.withMergesFilled(below: found.lastRow)
    let shown = found.headings.filter { !sheet.hiddenColumns.contains($0.column) }
    headings = shown.map(\.heading)
    columns = shown.map { ($0.column, names.field(headed: $0.heading.text)?.type) }
    let place = Self.places(of: source)
    var sorter = RowSorter(found, names: names, place: place)
    var spans: [CellReference: Int] = [:]
    for merge in sheet.merges {
      let corner = CellReference(row: merge.rows.lowerBound, column: merge.columns.lowerBound)
      spans[corner] = merge.columns.count
    }
    var hidden: [Diagnostic] = []
    for (index, row) in self.sheet.rows.enumerated() where row.number > found.lastRow {
      let table = TableRow(row, without: sheet.hiddenColumns)
      guard let first = table.cells.first else { continue }
      if row.isHidden {
        hidden.append(.leftOut(.hidden, table.text, at: place(row.number, first.column)))
      } else {
        let corner = CellReference(row: row.number, column: first.column)
        sorter.take(table, index: index, span: spans[corner] ?? 1)
      }
    }
    warnings = sorter.finish() + hidden
    rows = sorter.kept
    try checkColumns(found).throwIfErrors()
  }

  /// What messages call the cells of a sheet.
  static func places(
    of source: SourceName
  ) -> (_ row: Int, _ column: Int) -> SourceLocation {
    { .cell(in: source, row: $0, column: $1) }
  }

  private func checkColumns(_ found: HeadingSearch.Found) -> [Diagnostic] {
    var known = Set<Int>()
    var problems: [Diagnostic] = []
    for index in rows {
      let row = sheet.rows[index]
      for cell in row.cells where !found.has(cell.column) && !cell.isBlank {
        guard !sheet.hiddenColumns.contains(cell.column), known.insert(cell.column).inserted else {
          continue
        }
        problems.append(
          .cellWithoutHeading(
            cell.text, at: Self.places(of: source)(row.number, cell.column)))
      }
    }
    return problems
  }

  subscript(index: Int) -> Value {
    let row = sheet.rows[rows[index]]
    let place = Self.places(of: source)
    var cells = row.cells[...]
    var entries: [Value.Entry] = []
    for (heading, column) in zip(headings, columns) {
      let location = place(row.number, column.number)
      cells = cells.drop { $0.column < column.number }
      let cell = cells.first.flatMap { $0.column == column.number ? $0 : nil }
      let content = cell.map { Self.content(of: $0, as: column.type, at: location) } ?? .empty
      entries.append(
        Value.Entry(
          key: heading.text, keyLocation: heading.location, value: Value(content, at: location)))
    }
    return Value(.map(entries), at: place(row.number, 1))
  }

  private static func content(
    of cell: SheetCell, as type: FieldType?, at location: SourceLocation
  ) -> Value.Content {
    if case .fault(let fault) = cell.kind {
      return .fault(fault.diagnostic(showing: cell.text, at: location))
    }
    if cell.kind == .dayAndMonth || cell.kind == .monthAndYear, type == .text || type == .lines {
      return .fault(.turnedIntoDate(cell.text, at: location))
    }
    let text = CSVTable.bare(cell.text)
    if text.unicodeScalars.contains(where: \.isUnprintable),
      let lost = cleaned(text).text.unicodeScalars.first(where: \.isUnprintable)
    {
      return .fault(.unprintable(lost, at: location))
    }
    return text.isEmpty ? .empty : .text(text)
  }
}

extension SheetCell {
  /// Whether the cell holds nothing but white space.
  fileprivate var isBlank: Bool {
    !kind.isFault && text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }
}

extension TableRow {
  /// The cells of a sheet's row that hold something and show.
  init(_ row: SheetRow, without hidden: IndexSpans) {
    number = row.number
    cells = row.cells.filter { !$0.isBlank && !hidden.contains($0.column) }
      .map { TableCell(column: $0.column, text: CSVTable.trimmed($0.text)) }
  }
}

extension Sheet {
  /// The sheet with the text of each merged cell in all the rows that it covers, as a person reads it, from a row on.
  fileprivate func withMergesFilled(below first: Int) -> Sheet {
    var sheet = self
    var indices: [Int: Int] = [:]
    let tall = merges.filter { $0.rows.count > 1 && $0.rows.lowerBound > first }
    if tall.isEmpty { return self }
    for (index, row) in rows.enumerated() { indices[row.number] = index }
    for merge in tall {
      guard let top = indices[merge.rows.lowerBound],
        let cell = rows[top].cells.first(where: { $0.column == merge.columns.lowerBound })
      else { continue }
      // Rows of the area that are there at all; an area may reach down a whole sheet.
      var index = top + 1
      while index < rows.count, merge.rows.contains(rows[index].number) {
        sheet.rows[index].cells.removeAll { $0.column == cell.column }
        let place = sheet.rows[index].cells.firstIndex { $0.column > cell.column }
        sheet.rows[index].cells.insert(cell, at: place ?? sheet.rows[index].cells.count)
        index += 1
      }
    }
    return sheet
  }
}

extension Diagnostic {
  fileprivate static func turnedIntoDate(
    _ text: String, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      .badValue,
      Message(
        vi: "bảng tính đã tự đổi ô chữ này thành ngày: “\(text)”",
        en: "the spreadsheet turned this text into a date: “\(text)”"),
      at: location,
      hint: Message(
        vi: "định dạng cột là Văn bản (Text), rồi gõ lại ô này",
        en: "format the column as Text and type the cell again"))
  }
}
