import Geometry

/// How high the rows of a table are: as their highest cells, and high enough together for cells over several of them.
struct RowHeights {
  private(set) var heights: [Length]

  /// - Parameter cells: the rows that each cell covers and the height that it needs, padding and all.
  init(rowCount: Int, cells: [(rows: Range<Int>, height: Length)]) {
    heights = Array(repeating: .zero, count: rowCount)
    for cell in cells where cell.rows.count == 1 {
      let row = cell.rows.lowerBound
      heights[row] = max(heights[row], cell.height)
    }
    let spanning = cells.filter { $0.rows.count > 1 }
    // The shorter spans first: what they add serves the longer ones too.
    for cell in spanning.sorted(by: { $0.rows.count < $1.rows.count }) {
      let lacking = cell.height - heights[cell.rows].sum()
      guard lacking > .zero else { continue }
      for row in cell.rows { heights[row] += lacking / Double(cell.rows.count) }
    }
  }
}
