import Documents
import Frames

/// What the cells of a table are to a reader who has it read aloud, in the order of the grid.
struct TableElements {
  let cells: [StructureElement]

  init(_ grid: TableGrid, in parent: StructureElement) {
    let table = StructureElement(.table, in: parent)
    let head = StructureElement(.tableHead, in: table)
    let body = StructureElement(.tableBody, in: table)
    let rows = grid.rows.indices.map { row in
      StructureElement(.tableRow, in: row < grid.headingCount ? head : body)
    }
    cells = grid.cells.map { placed in
      let span = StructureElement.CellSpan(rows: placed.rows.count, columns: placed.columns.count)
      return StructureElement(
        Self.role(of: placed, span: span, in: grid), in: rows[placed.rows.lowerBound])
    }
  }

  /// A cell of the heading is the header of its columns; what a heading of rows or a sum begins with, of its row.
  private static func role(
    of placed: TableGrid.PlacedCell, span: StructureElement.CellSpan, in grid: TableGrid
  ) -> StructureElement.Role {
    let row = placed.rows.lowerBound
    if row < grid.headingCount { return .headerCell(scope: .column, span: span) }
    switch grid.rows[row].role {
    case .subheading, .total:
      return placed.columns.lowerBound == 0
        ? .headerCell(scope: .row, span: span) : .dataCell(span: span)
    case .heading, .body: return .dataCell(span: span)
    }
  }
}

extension Frame {
  /// The same ink as decoration: shown again, but not read again.
  var asDecoration: Frame {
    var frame = self
    frame.element = nil
    frame.items = items.map { placed in
      guard case .frame(let inner) = placed.item else { return placed }
      return Placed(.frame(inner.asDecoration), at: placed.origin)
    }
    return frame
  }
}

extension Row {
  /// The row as decoration.
  var asDecoration: Row {
    var row = self
    row.frame = frame.asDecoration
    row.tablePart?.isRepeated = true
    return row
  }
}
