package import Geometry

/// Text in rows and columns.
///
/// Its rows are cut into pages like lines; the heading stands again on top of each page that a part of it begins.
package struct Table: Sendable {
  package let columns: [TableColumn]
  package let heading: [TableRow]
  package let rows: [TableRow]
  /// What stands under the last row and on its page: notes, units, sources.
  package let notes: [Block]
  /// The line above the heading on further pages, “(tiếp theo)”.
  package let continuation: Paragraph?
  package let style: TableStyle

  package init(
    columns: [TableColumn], heading: [TableRow], rows: [TableRow], notes: [Block],
    continuation: Paragraph?, style: TableStyle
  ) {
    self.columns = columns
    self.heading = heading
    self.rows = rows
    self.notes = notes
    self.continuation = continuation
    self.style = style
  }
}

extension Table {
  /// All cells in the order of reading, the heading's first.
  package var cells: [TableCell] { (heading + rows).flatMap(\.cells) }

  /// The same table with its cells and notes changed.
  package func mapBlocks(_ change: ([Block]) -> [Block]) -> Table {
    func changed(_ row: TableRow) -> TableRow {
      let cells = row.cells.map { cell in
        TableCell(
          blocks: change(cell.blocks), columnSpan: cell.columnSpan, rowSpan: cell.rowSpan,
          vertical: cell.vertical, edges: cell.edges)
      }
      return TableRow(role: row.role, cells: cells, maySplit: row.maySplit)
    }
    return Table(
      columns: columns, heading: heading.map(changed), rows: rows.map(changed),
      notes: change(notes), continuation: continuation, style: style)
  }
}

/// A column of a table.
package struct TableColumn: Hashable, Sendable {
  package enum Width: Hashable, Sendable {
    case fixed(Length)
    /// As its cells need.
    case automatic
    /// A share of what the others leave.
    case share(Double)
  }

  package let width: Width
  /// Whether figures in it stand with their decimal commas under one another.
  package let alignsFigures: Bool

  package init(width: Width, alignsFigures: Bool = false) {
    self.width = width
    self.alignsFigures = alignsFigures
  }
}

/// A row of a table; cells that come down from a row above are not listed again.
package struct TableRow: Sendable {
  package enum Role: String, Hashable, Sendable {
    case heading, body
    /// A heading of the rows below it; never the last on a page.
    case subheading
    /// A sum of the rows above it; never the first on a page.
    case total
  }

  package let role: Role
  package let cells: [TableCell]
  /// Whether a page may end between its lines.
  package let maySplit: Bool

  package init(role: Role, cells: [TableCell], maySplit: Bool) {
    self.role = role
    self.cells = cells
    self.maySplit = maySplit
  }
}

/// A cell, over one or more columns and rows.
package struct TableCell: Sendable {
  package enum VerticalAlignment: String, Hashable, Sendable, CaseIterable {
    case top, middle, bottom
  }

  package let blocks: [Block]
  package let columnSpan: Int
  package let rowSpan: Int
  package let vertical: VerticalAlignment
  /// Rules on its edges other than the table's own.
  package let edges: CellEdges

  package init(
    blocks: [Block], columnSpan: Int = 1, rowSpan: Int = 1,
    vertical: VerticalAlignment = .top, edges: CellEdges = CellEdges()
  ) {
    self.blocks = blocks
    self.columnSpan = max(columnSpan, 1)
    self.rowSpan = max(rowSpan, 1)
    self.vertical = vertical
    self.edges = edges
  }
}
