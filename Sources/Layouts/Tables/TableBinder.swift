import Documents
import Geometry
import Records

extension Binder {
  /// A table filled from a scope.
  func table(_ template: TableTemplate, in scope: Scope) -> Table {
    texts.counts.table { bound(template, in: scope) }
  }

  private func bound(_ template: TableTemplate, in scope: Scope) -> Table {
    let look = styles.table(template.style, at: template.styleLocation, findings: findings)
    var headings = BoundRows(columns: template.columns.count)
    let heading = template.heading.map { row($0, of: template, look, in: scope, &headings) }
    var bound = BoundRows(columns: template.columns.count)
    let rows = template.rows.flatMap { self.rows($0, of: template, look, in: scope, &bound) }
    let merging = template.columns.indices.filter { template.columns[$0].merges }
    return Table(
      columns: template.columns.map { column in
        TableColumn(
          width: column.width.scaled(by: scale), alignsFigures: column.alignment == .decimal)
      },
      heading: heading,
      rows: rows.merged(columns: merging, of: template.columns.count),
      notes: blocks(template.notes, in: scope),
      continuation: look.continuation.map { continuation in
        let text = StyledText(
          text: continuation.text, style: continuation.style.text,
          source: continuation.location)
        return Paragraph(
          inlines: [.text(text)], style: continuation.style, marker: nil,
          source: continuation.location)
      }, style: look.style)
  }

  /// The rows bound so far: how many of the body there are, and for how many more rows a cell covers each column.
  private struct BoundRows {
    var count = 0
    var covered: [Int]

    init(columns: Int) { covered = Array(repeating: 0, count: columns) }
  }

  private func rows(
    _ rows: RowsTemplate, of table: TableTemplate, _ look: TableLook, in scope: Scope,
    _ bound: inout BoundRows
  ) -> [TableRow] {
    switch rows {
    case .row(let template):
      if template.role == .body { bound.count += 1 }
      let here = scope.adding(
        Scope.Item(
          datum: Datum(.whole(bound.count), at: table.styleLocation), position: bound.count),
        as: TableTemplate.rowName)
      return [row(template, of: table, look, in: here, &bound)]
    case .each(let path, let name, let inner, _):
      var result: [TableRow] = []
      for item in items(at: path, in: scope) {
        let here = scope.adding(item, as: name)
        for rows in inner { result += self.rows(rows, of: table, look, in: here, &bound) }
      }
      return result
    case .when(let path, let isWanted, let inner, _):
      guard (scope[path]?.isBare ?? true) != isWanted else { return [] }
      var result: [TableRow] = []
      for rows in inner { result += self.rows(rows, of: table, look, in: scope, &bound) }
      return result
    }
  }

  /// Each cell belongs to the first column that is free, as `TableGrid` lays them out: cells above may cover some.
  private func row(
    _ template: RowTemplate, of table: TableTemplate, _ look: TableLook, in scope: Scope,
    _ bound: inout BoundRows
  ) -> TableRow {
    var column = 0
    var covered = bound.covered.map { max($0 - 1, 0) }
    let cells = template.cells.map { cell -> TableCell in
      while column < covered.count, bound.covered[column] > 0 { column += 1 }
      let own = column < table.columns.count ? table.columns[column] : nil
      let start = column
      repeat {
        if column < covered.count { covered[column] = cell.rowSpan - 1 }
        column += 1
      } while column < min(start + cell.columnSpan, covered.count) && bound.covered[column] == 0
      return self.cell(cell, column: own, role: template.role, look, in: scope)
    }
    bound.covered = covered
    return TableRow(
      role: template.role, cells: cells, maySplit: table.maySplitRows ?? look.maySplitRows)
  }

  private func cell(
    _ template: CellTemplate, column: ColumnOfTable?, role: TableRow.Role, _ look: TableLook,
    in scope: Scope
  ) -> TableCell {
    // A heading and a cell over several columns are not ruled by one column.
    let isOfColumn = (role == .body || role == .total) && template.columnSpan == 1
    let column = isOfColumn ? column : nil
    let blocks: [Block]
    switch template.content {
    case .blocks(let inner): blocks = self.blocks(inner, in: scope)
    case .text(let pieces):
      var style = look.text[role] ?? ParagraphStyle.plain
      if let name = template.style ?? (role == .body ? column?.style : nil) {
        style = styles.style(name.name, at: name.location, findings: findings)
      }
      if let alignment = template.alignment ?? column?.alignment {
        style.alignment = alignment.paragraph
      }
      let paragraph = paragraph(pieces, style: style, in: scope)
      blocks = paragraph.inlines.isEmpty ? [] : [.paragraph(paragraph)]
    }
    return TableCell(
      blocks: blocks, columnSpan: template.columnSpan, rowSpan: template.rowSpan,
      vertical: template.vertical ?? column?.vertical
        ?? (role == .heading ? .middle : look.vertical),
      edges: template.edges)
  }
}

extension TableColumn.Width {
  fileprivate func scaled(by scale: Double) -> TableColumn.Width {
    if case .fixed(let length) = self { .fixed(length * scale) } else { self }
  }
}

extension [TableRow] {
  /// The rows, where neighbours of equal text in some columns are one cell; empty ones stay apart.
  ///
  /// A column's cells become one only where those of the merging columns before it do: the same unit in two groups stays two. Rows
  /// with spans of their own, and rows that are not of the body, end a cell.
  fileprivate func merged(columns merging: [Int], of count: Int) -> [TableRow] {
    guard !merging.isEmpty else { return self }
    // How many rows each cell covers; 0 for one that a cell above covers.
    var spans = map { Array<Int>(repeating: 1, count: $0.cells.count) }
    var first: [Int: Int] = [:]
    for index in indices {
      guard index > 0, self[index].isPlain(count), self[index - 1].isPlain(count) else {
        first = Dictionary(uniqueKeysWithValues: merging.map { ($0, index) })
        continue
      }
      var continues = true
      for column in merging {
        let text = self[index].cells[column].text
        continues =
          continues && !text.allSatisfy(\.isWhitespace)
          && text == self[index - 1].cells[column].text
        if continues, let start = first[column] {
          spans[start][column] += 1
          spans[index][column] = 0
        } else {
          first[column] = index
        }
      }
    }
    return zip(self, spans).map { row, spans in
      let cells = zip(row.cells, spans).compactMap { cell, span -> TableCell? in
        span == 0 ? nil : span == 1 ? cell : cell.spanning(span)
      }
      return TableRow(role: row.role, cells: cells, maySplit: row.maySplit)
    }
  }
}

extension TableRow {
  /// Whether it is a row of the body with one cell for each column.
  fileprivate func isPlain(_ columns: Int) -> Bool {
    role == .body && cells.count == columns
      && cells.allSatisfy { $0.columnSpan == 1 && $0.rowSpan == 1 }
  }
}

extension TableCell {
  fileprivate var text: String {
    blocks.map { block in
      guard case .paragraph(let paragraph) = block else { return "" }
      return paragraph.inlines.map { inline in
        if case .text(let styled) = inline { styled.text } else { " " }
      }.joined()
    }.joined(separator: "\n")
  }

  fileprivate func spanning(_ rows: Int) -> TableCell {
    TableCell(
      blocks: blocks, columnSpan: columnSpan, rowSpan: rows, vertical: vertical, edges: edges)
  }
}
