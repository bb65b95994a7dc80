import Documents
import Geometry
import LineBreaking
import Testing

@testable import Composition

@Suite("Column widths")
struct ColumnWidthTests {
  /// The widths of columns in whole points, from what each cell of each row needs: minimum, comfortable, natural.
  private func widths(
    _ columns: [TableColumn.Width], _ rows: [[(Double, Double, Double)]], total: Double
  ) -> [Double] {
    let demands = rows.enumerated().flatMap { row, cells in
      cells.enumerated().map { column, cell in
        var widths = ContentWidths()
        (widths.minimum, widths.comfortable) = (.pt(cell.0), .pt(cell.1))
        (widths.natural, widths.total) = (.pt(cell.2), .pt(cell.2))
        return ColumnWidths.Demand(row: row, columns: column..<column + 1, widths: widths)
      }
    }
    return ColumnWidths(
      columns.map { TableColumn(width: $0) }, demands: demands, total: .pt(total)
    ).widths().map(\.points)
  }

  @Test("What fits on one line is on one line, and the rest is shared by length")
  func roomy() {
    #expect(
      widths([.automatic, .automatic], [[(5, 5, 10), (10, 20, 30)]], total: 80) == [20, 60])
  }

  @Test("Fixed columns have what they say; shares divide what is left")
  func fixedAndShares() {
    let cells = [[(5.0, 5.0, 10.0), (5, 5, 50), (5, 5, 60)]]
    #expect(widths([.fixed(.pt(30)), .share(1), .share(3)], cells, total: 110) == [30, 20, 60])
    #expect(widths([.automatic, .share(1), .share(1)], cells, total: 110) == [10, 50, 50])
  }

  @Test("The columns together are as wide as the table, and none narrower than its longest word")
  func sums() {
    let cells = [
      [(20.0, 60.0, 400.0), (30, 80, 900), (10, 10, 10)], [(25, 30, 80), (30, 60, 100), (8, 8, 8)],
    ]
    let found = widths([.automatic, .automatic, .automatic], cells, total: 300)
    #expect(abs(found.reduce(0, +) - 300) < 0.001)
    #expect(found[0] >= 25 && found[1] >= 30 && found[2] >= 9.999)
  }

  /// The height of the table in lines, each row as its highest cell.
  private func height(_ rows: [[(Double, Double, Double)]], _ widths: [Double]) -> Double {
    func lines(_ cell: (Double, Double, Double), _ width: Double) -> Double {
      width < cell.2 ? (cell.2 / (width - cell.0 / 2)).rounded(.up) : 1
    }
    return rows.reduce(0) { sum, cells in
      let highest = zip(cells, widths).map { lines($0, $1) }.max()
      return sum + (highest ?? 0)
    }
  }

  @Test("No other widths make the table much lower", arguments: 1...12)
  func lowest(seed: UInt64) {
    var generator = Deterministic(seed: seed)
    let rows = (0..<12).map { _ in
      [40, 200, 600].map { most -> (Double, Double, Double) in
        (15, 15, Double(generator.int(20...most)))
      }
    }
    let found = widths([.automatic, .automatic, .automatic], rows, total: 300)
    var best = Double.infinity
    for first in stride(from: 16.0, through: 268, by: 4) {
      for second in stride(from: 16.0, through: 284 - first, by: 4) {
        best = min(best, height(rows, [first, second, 300 - first - second]))
      }
    }
    #expect(height(rows, found) <= best * 1.1 + 1)
  }

  @Test("Content is as wide as its longest word, its longest phrase, its longest line")
  func content() {
    let space = Item.glue(Glue(width: .pt(3)))
    func box(_ width: Double) -> Item { .box(width: .pt(width)) }
    func tie(_ cost: Double) -> Item { .penalty(Penalty(cost: cost)) }
    let items =
      [
        box(10), tie(Penalty.forbidden), space, box(10), tie(1300), space, box(8), space, box(5),
        tie(Penalty.forced), box(40), space,
      ] + Item.paragraphEnd
    let widths = ContentWidths(items)
    #expect(widths.minimum == .pt(40))
    #expect(widths.comfortable == .pt(40))
    #expect(widths.natural == .pt(42))
    #expect(widths.total == .pt(82))
    let name = ContentWidths(Array(items[..<8]) + Item.paragraphEnd)
    #expect(name.minimum == .pt(23))
    #expect(name.comfortable == .pt(34))
  }

  @Test("A cell over several columns widens them until its longest word fits")
  func spanning() {
    var narrow = ContentWidths(fixed: .pt(10))
    narrow.total = .pt(10)
    let demands = [
      ColumnWidths.Demand(row: 0, columns: 0..<2, widths: ContentWidths(fixed: .pt(60))),
      ColumnWidths.Demand(row: 1, columns: 0..<1, widths: narrow),
      ColumnWidths.Demand(row: 1, columns: 1..<2, widths: narrow),
      ColumnWidths.Demand(row: 1, columns: 2..<3, widths: ContentWidths(fixed: .pt(10))),
    ]
    let columns = Array(repeating: TableColumn(width: .automatic), count: 3)
    let widths = ColumnWidths(columns, demands: demands, total: .pt(70)).widths()
    #expect(widths.map(\.points) == [30, 30, 10])
  }
}
