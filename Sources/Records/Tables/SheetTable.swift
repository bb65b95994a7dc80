import Diagnostics
import LegacyText
import Spreadsheets

/// The rows of a table, made when they are asked for.
protocol RecordTable: Sendable {
  /// The headings of the columns that are read.
  var headings: [Heading] { get }
  /// What is to be said of the table that stops nothing: rows that were left out.
  var warnings: [Diagnostic] { get }
  /// The titles between the records.
  var groups: [RowGroup] { get }
  var count: Int { get }
  /// A row as a map from heading to cell, whose text has not been cleaned yet.
  subscript(index: Int) -> Value { get }
}

/// The table of a sheet.
struct SheetTable: RecordTable {
  let headings: [Heading]
  private(set) var warnings: [Diagnostic]
  let groups: [RowGroup]
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
    warnings = sorter.finish() + hidden + Self.tellHiddenColumns(found, of: sheet, place)
    rows = sorter.kept
    groups = sorter.groups
    warnings += tellStruckRows(place)
    try checkColumns(found).throwIfErrors()
  }

  /// What messages call the cells of a sheet.
  static func places(
    of source: SourceName
  ) -> (_ row: Int, _ column: Int) -> SourceLocation {
    { .cell(in: source, row: $0, column: $1) }
  }

  /// What is to be said of columns that do not show: each once, at its heading or its first cell.
  private static func tellHiddenColumns(
    _ found: HeadingSearch.Found, of sheet: Sheet,
    _ place: (_ row: Int, _ column: Int) -> SourceLocation
  ) -> [Diagnostic] {
    if sheet.hiddenColumns.isEmpty { return [] }
    var told: Set<Int> = []
    var warnings: [Diagnostic] = []
    for heading in found.headings where sheet.hiddenColumns.contains(heading.column) {
      told.insert(heading.column)
      warnings.append(
        .leftOut(.hiddenColumn, heading.heading.text, at: heading.heading.location))
    }
    for row in sheet.rows where row.number > found.lastRow && !row.isHidden {
      for cell in row.cells where sheet.hiddenColumns.contains(cell.column) && !cell.isBlank {
        guard !found.ignored.contains(cell.column), told.insert(cell.column).inserted else {
          continue
        }
        warnings.append(.leftOut(.hiddenColumn, cell.text, at: place(row.number, cell.column)))
      }
    }
    return warnings
  }

  /// What is to be said of records that somebody drew a line through: they are printed all the same.
  private func tellStruckRows(
    _ place: (_ row: Int, _ column: Int) -> SourceLocation
  ) -> [Diagnostic] {
    rows.compactMap { index in
      let row = sheet.rows[index]
      guard let cell = row.cells.first(where: { $0.isStruck && !$0.isBlank }) else { return nil }
      let isWhole = row.cells.allSatisfy { $0.isStruck || $0.isBlank }
      return .struckOut(cell.text, isWholeRow: isWhole, at: place(row.number, cell.column))
    }
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
    if type == .whole, let whole = cell.whole, !CellText.bare(cell.text).isEmpty {
      return .text(whole)
    }
    if cell.isCalculated, cell.text == "0", type == .text || type == .lines {
      return .fault(.zeroOfEmptyCell(at: location))
    }
    return CellText.content(of: cell.text, at: location)
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
      .map { TableCell(column: $0.column, text: CellText.trimmed($0.text)) }
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
  fileprivate static func struckOut(
    _ text: String, isWholeRow: Bool, at location: SourceLocation
  ) -> Diagnostic {
    .warning(
      .struckOut,
      isWholeRow
        ? Message(
          vi: "dòng này bị gạch ngang nhưng vẫn được đọc: “\(text.prefix(60))”",
          en: "a line is drawn through this row, which is read all the same: “\(text.prefix(60))”")
        : Message(
          vi: "ô này bị gạch ngang nhưng vẫn được đọc: “\(text.prefix(60))”",
          en: "a line is drawn through this cell, which is read all the same: “\(text.prefix(60))”"),
      at: location,
      hint: Message(
        vi: "xoá hoặc ẩn dòng nếu không in; bỏ gạch ngang nếu in",
        en: "delete or hide the row if it is not to be printed; else take the line away"))
  }

  fileprivate static func zeroOfEmptyCell(at location: SourceLocation) -> Diagnostic {
    .error(
      .badValue,
      Message(
        vi: "công thức của ô chữ này cho số 0: nó trỏ tới một ô trống",
        en: "the formula of this text gives 0: it refers to an empty cell"),
      at: location,
      hint: Message(
        vi: "điền ô mà công thức trỏ tới, hoặc xoá công thức",
        en: "fill the cell that it refers to, or delete the formula"))
  }

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
