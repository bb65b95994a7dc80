import Diagnostics

/// Reads `content.xml` event by event.
struct ODSContentReader {
  private(set) var sheets: [(tab: Workbook.Tab, sheet: Sheet)] = []
  private let file: String

  private var styles = ODSStyles()
  private var sheet: Sheet?
  private var isSheetHidden = false
  private var row = SheetRow(number: 0)
  private var nextRow = 1
  private var rowRepeat = 1
  private var column = 1
  private var tableColumn = 1
  /// The styles of columns whose cells are struck out where they have no style of their own.
  private var struckColumns = IndexSpans()
  private var isRowStruck = false
  private var cell: ODSCell?
  private var isParagraph = false
  /// How deep we are in what is no content of a cell: notes, drawings, tables inside cells.
  private var asideDepth = 0
  private var cells = 0
  private var bytes = 0

  init(file: String) { self.file = file }

  mutating func take(_ event: XMLEvent) throws(Failure) {
    switch event {
    case .start(let name, let attributes, _):
      if asideDepth > 0 || isAside(name) {
        asideDepth += 1
      } else {
        try start(name, attributes)
      }
    case .end(let name, _):
      if asideDepth > 0 { asideDepth -= 1 } else { try end(name) }
    case .text(let piece):
      guard asideDepth == 0, isParagraph else { return }
      try append(piece)
    }
  }

  private static let asides: Set = [
    "office:annotation", "table:shapes", "table:tracked-changes", "office:forms",
    "table:dde-links", "table:detective", "text:ruby-text", "office:scripts",
  ]

  /// Whether an element is no content of the cell or sheet that it stands in: within a cell all but text, such as text
  /// boxes and notes.
  private func isAside(_ name: String) -> Bool {
    Self.asides.contains(name) || cell != nil && !name.hasPrefix("text:")
  }

  private mutating func start(_ name: String, _ attributes: XMLAttributes) throws(Failure) {
    switch name {
    case "text:span":
      if isParagraph, styles.isStruck(attributes["text:style-name"]) { cell?.hasStruckSpan = true }
    case "table:table": try startTable(attributes)
    case "table:table-column": column(attributes)
    case "table:table-row": startRow(attributes)
    case "table:table-cell", "table:covered-table-cell":
      cell = ODSCell(attributes, isCovered: name == "table:covered-table-cell")
      asideDepth = 0
    case "text:p", "text:h":
      guard cell != nil else { return }
      if cell?.hasParagraph == true { try append("\n") }
      cell?.hasParagraph = true
      isParagraph = true
    case "text:s":
      if isParagraph {
        let count = min(max(attributes.int("text:c") ?? 1, 1), 1_000)
        try append(String(repeating: " ", count: count))
      }
    case "text:tab": if isParagraph { try append("\t") }
    case "text:line-break": if isParagraph { try append("\n") }
    default: if name.hasPrefix("style:") { styles.take(name, attributes) }
    }
  }

  private mutating func end(_ name: String) throws(Failure) {
    switch name {
    case "table:table": endTable()
    case "table:table-row": try endRow()
    case "table:table-cell", "table:covered-table-cell": try endCell()
    case "text:p", "text:h": isParagraph = false
    default: break
    }
  }

  private mutating func append(_ piece: String) throws(Failure) {
    cell?.shown += piece
    guard cell?.shown.utf8.count ?? 0 <= SheetLimits.cellBytes else {
      throw Failure(.longCell(at: place(column)))
    }
  }

  private func place(_ column: Int) -> SourceLocation {
    .cell(file: file, sheet: sheet?.name, row: row.number, column: column)
  }

  // MARK: - Tables, columns, rows

  private mutating func startTable(_ attributes: XMLAttributes) throws(Failure) {
    guard sheets.count < SheetLimits.sheets else { throw Failure(.manyCells(file)) }
    sheet = Sheet(name: attributes["table:name"] ?? "Sheet\(sheets.count + 1)")
    isSheetHidden = styles.hides(attributes["table:style-name"])
    nextRow = 1
    tableColumn = 1
    struckColumns = IndexSpans()
  }

  private mutating func endTable() {
    guard let sheet else { return }
    sheets.append((Workbook.Tab(name: sheet.name, isHidden: isSheetHidden), sheet))
    self.sheet = nil
  }

  private static func count(_ attributes: XMLAttributes, _ name: String, limit: Int) -> Int {
    min(max(attributes.int(name) ?? 1, 1), limit)
  }

  private mutating func column(_ attributes: XMLAttributes) {
    let count = Self.count(
      attributes, "table:number-columns-repeated", limit: SheetLimits.columns)
    let span = tableColumn...tableColumn + count - 1
    let visibility = attributes["table:visibility"] ?? "visible"
    if visibility != "visible" || styles.hides(attributes["table:style-name"]) {
      sheet?.hiddenColumns.insert(span)
    }
    if styles.isStruck(attributes["table:default-cell-style-name"]) { struckColumns.insert(span) }
    tableColumn += count
  }

  private mutating func startRow(_ attributes: XMLAttributes) {
    rowRepeat = Self.count(attributes, "table:number-rows-repeated", limit: SheetLimits.rows)
    row = SheetRow(number: nextRow)
    row.isHidden =
      attributes["table:visibility"].map { $0 != "visible" } ?? false
      || styles.hides(attributes["table:style-name"])
    isRowStruck = styles.isStruck(attributes["table:default-cell-style-name"])
    column = 1
  }

  private mutating func endRow() throws(Failure) {
    defer { nextRow = min(nextRow + rowRepeat, SheetLimits.rows) }
    guard !row.cells.isEmpty else { return }
    // A row that says something is not repeated thousands of times by any person.
    cells += row.cells.count * (rowRepeat - 1)
    guard cells <= SheetLimits.cells else { throw Failure(.manyCells(file)) }
    for offset in 0..<rowRepeat {
      sheet?.rows.append(
        SheetRow(number: row.number + offset, isHidden: row.isHidden, cells: row.cells))
    }
  }

  // MARK: - Cells

  private mutating func endCell() throws(Failure) {
    guard let cell else { return }
    self.cell = nil
    isParagraph = false
    let first = column
    column = min(column + cell.columnRepeat, SheetLimits.columns)
    guard !cell.isCovered else { return }
    if let merge = cell.merge(row: row.number, column: first) { sheet?.merges.append(merge) }
    var content = cell.content(column: first)
    guard !content.text.isEmpty || content.kind.isFault else { return }
    cells += cell.columnRepeat
    bytes += content.text.utf8.count * cell.columnRepeat
    guard cells <= SheetLimits.cells, bytes <= SheetLimits.textBytes else {
      throw Failure(.manyCells(file))
    }
    content.isStruck =
      content.isStruck
      || (cell.style.map { styles.isStruck($0) } ?? (isRowStruck || struckColumns.contains(first)))
    for column in first..<first + cell.columnRepeat where column <= SheetLimits.columns {
      row.cells.append(content.moved(to: column))
    }
  }
}
