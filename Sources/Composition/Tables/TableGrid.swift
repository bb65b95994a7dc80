import Documents

/// The cells of a table at their places: which rows and columns each covers.
struct TableGrid: Sendable {
  struct PlacedCell: Sendable {
    let cell: TableCell
    let rows: Range<Int>
    let columns: Range<Int>
  }

  let rows: [TableRow]
  let headingCount: Int
  let columnCount: Int
  /// In the order of reading.
  private(set) var cells: [PlacedCell] = []
  /// Cells for which the table has no room.
  private(set) var homeless: [TableCell] = []
  /// The index of the cell that covers a place; nil where none does.
  private var owners: [[Int?]]

  /// Lays the cells out row by row, each in the first place that is free; spans are cut where the table or its
  /// heading ends, or another cell stands.
  init(_ table: Table) {
    rows = table.heading + table.rows
    headingCount = table.heading.count
    columnCount = table.columns.count
    owners = Array(repeating: Array(repeating: nil, count: columnCount), count: rows.count)
    for (index, row) in rows.enumerated() {
      let lastRow = index < headingCount ? headingCount : rows.count
      var column = 0
      for cell in row.cells {
        while column < columnCount, owners[index][column] != nil { column += 1 }
        guard column < columnCount else {
          homeless.append(cell)
          continue
        }
        var end = column + 1
        while end < min(column + cell.columnSpan, columnCount), owners[index][end] == nil {
          end += 1
        }
        place(cell, rows: index..<min(index + cell.rowSpan, lastRow), columns: column..<end)
        column = end
      }
    }
  }

  /// The index of the cell over a place, if any.
  func owner(row: Int, column: Int) -> Int? { owners[row][column] }

  private mutating func place(_ cell: TableCell, rows: Range<Int>, columns: Range<Int>) {
    for row in rows {
      for column in columns { owners[row][column] = cells.count }
    }
    cells.append(PlacedCell(cell: cell, rows: rows, columns: columns))
  }
}
