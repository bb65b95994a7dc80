import Diagnostics
import Documents
import Geometry
import Records

/// Reads the table blocks of a layout.
struct TableReader {
  let blocks: BlockReader

  private var findings: Findings { blocks.findings }

  func table(_ reader: MapReader) -> TableTemplate {
    defer { reader.finish() }
    reader.expect("columns", "rows")
    let style = reader["style"]
    let name = style?.text ?? Self.standardStyle
    let location = style?.location ?? reader.value.location
    _ = blocks.styles.table(name, at: location, findings: findings)
    var titles: [CellTemplate] = []
    let columns = reader.list("columns").map { value in
      let column = MapReader(value, findings: findings)
      defer { column.finish() }
      titles.append(column["heading"].map { cell($0) } ?? .empty)
      return self.column(column)
    }
    var heading = reader.list("heading").map { row($0, role: .heading, columns: columns.count) }
    if heading.isEmpty, titles.contains(where: { !$0.isEmpty }) {
      heading = [RowTemplate(role: .heading, cells: titles, location: reader.value.location)]
    }
    checkHeading(heading, columns: columns.count, at: reader.value.location)
    let rows = reader.list("rows").flatMap { self.rows($0, columns: columns.count) }
    check(rows.flatMap(\.templates), columns: columns.count)
    return TableTemplate(
      style: name, styleLocation: location, columns: columns, heading: heading,
      rows: rows,
      notes: blocks.blocks(reader.list("notes")), maySplitRows: reader.flag("split-rows"))
  }

  /// The table style that is meant where none is named.
  private static let standardStyle = "table"

  private func column(_ reader: MapReader) -> ColumnOfTable {
    ColumnOfTable(
      width: width(reader), alignment: reader.choice("align", of: CellAlignment.self),
      vertical: reader.choice("vertical", of: TableCell.VerticalAlignment.self),
      style: styleName(reader), merges: reader.flag("merge") ?? false)
  }

  private func styleName(_ reader: MapReader) -> StyleName? {
    guard let value = reader["style"], let name = value.text else { return nil }
    _ = blocks.styles.style(name, at: value.location, findings: findings)
    return StyleName(name: name, location: value.location)
  }

  private func width(_ reader: MapReader) -> TableColumn.Width {
    guard let value = reader["width"] else { return .automatic }
    let text = value.text ?? ""
    if text == "auto" { return .automatic }
    if let length = Length(parsing: text), length > .zero { return .fixed(length) }
    if let share = BlockReader.percentage(text) { return .share(share) }
    findings.report(
      .layoutSyntax, at: value.location, vi: "bề rộng cột của bảng phải là auto, 40% hoặc 60mm",
      en: "the width of a table's column is auto, 40% or 60mm")
    return .automatic
  }

  // MARK: Rows

  private func rows(_ value: Value, columns: Int) -> [RowsTemplate] {
    let reader = MapReader(value, findings: findings)
    defer { reader.finish() }
    var rows: [RowsTemplate] = []
    if reader["each"] != nil {
      reader.expect("rows")
      let inner = reader.list("rows").flatMap { self.rows($0, columns: columns) }
      let name = reader.text("as") ?? "item"
      if let each = reader.path("each") {
        rows = [.each(each.path, name: name, inner, at: each.location)]
      }
    } else if reader["rows"] != nil {
      rows = reader.list("rows").flatMap { self.rows($0, columns: columns) }
    } else if let row = bodyRow(reader, columns: columns) {
      rows = [.row(row)]
    }
    for (key, isWanted) in [("when", true), ("unless", false)] {
      guard let found = reader.path(key) else { continue }
      rows = [.when(found.path, isWanted: isWanted, rows, at: found.location)]
    }
    return rows
  }

  private func bodyRow(_ reader: MapReader, columns: Int) -> RowTemplate? {
    for (key, role) in [
      ("row", TableRow.Role.body), ("subheading", .subheading), ("total", .total),
    ] {
      if let value = reader[key] { return row(value, role: role, columns: columns) }
    }
    findings.report(
      .layoutSyntax, at: reader.value.location, vi: "hàng này không rõ loại",
      en: "this row has no kind",
      hint: Message(
        vi: "một trong: row, subheading, total, each, rows",
        en: "one of: row, subheading, total, each, rows"))
    return nil
  }

  /// A list of cells; a single text is one cell over all columns.
  private func row(_ value: Value, role: TableRow.Role, columns: Int) -> RowTemplate {
    let cells = value.list.map { $0.map { cell($0) } } ?? [cell(value, columnSpan: columns)]
    return RowTemplate(role: role, cells: cells, location: value.location)
  }

  /// Reports rows with more cells than there are columns; with fewer too, unless cells that come down may fill the rest.
  private func check(_ rows: [RowTemplate], columns: Int) {
    let comeDown = rows.contains { $0.cells.contains { $0.rowSpan > 1 } }
    for row in rows where row.width > columns || row.width < columns && !comeDown {
      findings.report(
        .layoutSyntax, at: row.location,
        vi: "hàng có \(row.width) ô mà bảng có \(columns) cột",
        en: "the row has \(row.width) cells and the table \(columns) columns",
        hint: Message(
          vi: "thêm ô trống (\"\"), hoặc cho một ô chiếm nhiều cột bằng columns",
          en: "add empty cells (\"\"), or let a cell cover several columns with columns"))
    }
  }

  private func checkHeading(_ rows: [RowTemplate], columns: Int, at location: SourceLocation) {
    var free = rows.map { _ in columns }
    for (index, row) in rows.enumerated() {
      for cell in row.cells {
        for below in index..<min(index + cell.rowSpan, rows.count) {
          free[below] -= cell.columnSpan
        }
      }
    }
    guard free.contains(where: { $0 != 0 }) else { return }
    findings.report(
      .layoutSyntax, at: location, vi: "các ô ở đầu bảng không vừa khít \(columns) cột",
      en: "the cells of the heading do not cover the \(columns) columns",
      hint: Message(
        vi: "cộng số cột của các ô ở từng hàng, kể cả ô từ hàng trên xuống",
        en: "count the columns of each row's cells, and of those that come down from above"))
  }

  // MARK: Cells

  private func cell(_ value: Value, columnSpan: Int = 1) -> CellTemplate {
    guard value.entries != nil else {
      return CellTemplate(
        content: .text(value.isEmpty ? [] : (value.list ?? [value]).map(blocks.piece)),
        columnSpan: columnSpan, rowSpan: 1, alignment: nil, vertical: nil, style: nil,
        edges: CellEdges())
    }
    let reader = MapReader(value, findings: findings)
    defer { reader.finish() }
    let content: CellTemplate.Content =
      reader["blocks"] != nil
      ? .blocks(blocks.blocks(reader.list("blocks")))
      : .text(reader.list("text").map(blocks.piece))
    return CellTemplate(
      content: content, columnSpan: max(reader.whole("columns") ?? columnSpan, 1),
      rowSpan: max(reader.whole("rows") ?? 1, 1),
      alignment: reader.choice("align", of: CellAlignment.self),
      vertical: reader.choice("vertical", of: TableCell.VerticalAlignment.self),
      style: styleName(reader), edges: edges(reader))
  }

  private func edges(_ reader: MapReader) -> CellEdges {
    guard let rules = reader.map("rules") else { return CellEdges() }
    defer { rules.finish() }
    let all = rules.edge("all") ?? .inherited
    return CellEdges(
      top: rules.edge("top") ?? all, bottom: rules.edge("bottom") ?? all,
      left: rules.edge("left") ?? all, right: rules.edge("right") ?? all)
  }
}

extension CellTemplate {
  fileprivate static let empty = CellTemplate(
    content: .text([]), columnSpan: 1, rowSpan: 1, alignment: nil, vertical: nil, style: nil,
    edges: CellEdges())

  fileprivate var isEmpty: Bool {
    if case .text(let pieces) = content { pieces.isEmpty } else { false }
  }
}
