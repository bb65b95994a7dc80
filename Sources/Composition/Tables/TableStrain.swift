import Geometry

/// How hard a table is pressed by the widths of its columns: the heights of its rows, in lines, and what breaks in its cells.
///
/// The height of a row is the fourth-power mean of its cells' text lengths by their widths: near enough to that of the highest cell,
/// and smooth, so that two columns that must grow together do. A name or phrase that must be broken weighs as some lines do, the
/// more the less room it has.
struct TableStrain {
  private struct Cell {
    let row: Int
    let length: Double
    let comfortable: Double
    let minimum: Double
    let weight: Double
    /// The cell's part in the sum of its row.
    var term = 0.0
    var discomfort = 0.0
  }

  /// What a name broken as far as it can be weighs, in lines.
  private static let brokenNameWeight = 3.0

  private var cells: [Int: [Cell]] = [:]
  /// The sum of the terms of each row.
  private var sums: [Double]

  init(_ demands: [ColumnWidths.Demand], columns: [Int]) {
    sums = Array(repeating: 0, count: (demands.map(\.row).max() ?? -1) + 1)
    for demand in demands where demand.columns.count == 1 {
      cells[demand.columns.lowerBound, default: []]
        .append(
          Cell(
            row: demand.row, length: demand.widths.total.points,
            comfortable: demand.widths.comfortable.points,
            minimum: demand.widths.minimum.points, weight: demand.weight))
    }
  }

  mutating func set(_ column: Int, to width: Double) {
    guard var cells = cells.removeValue(forKey: column) else { return }
    for index in cells.indices {
      let term = Self.term(cells[index], width)
      sums[cells[index].row] += term - cells[index].term
      cells[index].term = term
      cells[index].discomfort = Self.discomfort(cells[index], width)
    }
    self.cells[column] = cells
  }

  /// How much less strain there is when a column is widened.
  func relief(of column: Int, widenedTo width: Double) -> Double {
    var relief = 0.0
    for cell in cells[column] ?? [] {
      if cell.term > 1 {
        let sum = sums[cell.row]
        let lowered = sum - cell.term + Self.term(cell, width)
        let lines = sum.squareRoot().squareRoot() - lowered.squareRoot().squareRoot()
        relief += lines * cell.weight
      }
      if cell.discomfort > 0 {
        relief += (cell.discomfort - Self.discomfort(cell, width)) * cell.weight
      }
    }
    return relief
  }

  /// A line is left short by half of the piece that no longer fits on it.
  private static func term(_ cell: Cell, _ width: Double) -> Double {
    let lines = width < cell.length ? cell.length / max(width - cell.minimum / 2, 1) : 1
    let square = lines * lines
    return square * square
  }

  private static func discomfort(_ cell: Cell, _ width: Double) -> Double {
    guard width < cell.comfortable else { return 0 }
    return brokenNameWeight * (cell.comfortable - width) / (cell.comfortable - cell.minimum)
  }
}
