import Documents
import Fonts
import Frames
import Geometry
import Testing

@testable import Composition

@Suite("Tables of every shape")
struct TablePropertyTests {
  /// A table at random, and the lines of its cells: those of cells in one row, and those of cells over several.
  private struct Sample {
    var table: Table
    var single: [String] = []
    var spanning: [String] = []
    var heading: [String] = []

    init(seed: UInt64) {
      var generator = Deterministic(seed: seed)
      let columns = generator.int(1...4)
      var count = 0
      var (single, spanning, heading) = ([String](), [String](), [String]())
      func rows(_ total: Int, isHeading: Bool) -> [TableRow] {
        var free = Array(repeating: Array(repeating: true, count: columns), count: total)
        return free.indices.map { row in
          var cells: [TableCell] = []
          for column in 0..<columns where free[row][column] {
            let isSpanning = generator.int(1...6) == 1
            let height = isSpanning ? min(generator.int(1...4), total - row) : 1
            var width = 1
            if generator.int(1...6) == 1, column + 1 < columns, free[row][column + 1] { width = 2 }
            for below in row..<row + height {
              for right in column..<column + width { free[below][right] = false }
            }
            count += 1
            let lines = (0..<generator.int(0...(isHeading ? 2 : 5))).map { "c\(count)l\($0)" }
            if isHeading {
              heading += lines
            } else if height > 1 {
              spanning += lines
            } else {
              single += lines
            }
            let vertical = generator.element(of: TableCell.VerticalAlignment.allCases)
            cells.append(
              cell(
                lines.joined(separator: "|"), columns: width, rows: height, vertical: vertical,
                style: paragraphStyle { $0.minimumLinesAtBreak = 2 }))
          }
          return row_(cells, isHeading ? .heading : .body, maySplit: generator.int(1...2) == 1)
        }
      }
      let head = rows(generator.int(0...2), isHeading: true)
      let body = rows(generator.int(1...25), isHeading: false)
      table = CompositionTests.table(
        Array(repeating: 0, count: columns), heading: head, body, padding: 2, rules: ruled)
      (self.single, self.spanning, self.heading) = (single, spanning, heading)
    }
  }

  @Test(
    "Every line of every cell is there: once, or once a page where it is shown again",
    arguments: 1...150)
  func nothingLost(seed: UInt64) {
    let sample = Sample(seed: seed)
    let height = lineHeight * Double(20 + Int(seed % 15))
    let composed = composed([.table(sample.table)], width: .pt(240), height: height)
    let lines = composed.pages.map { $0.frame.runs.map(\.run.text) }
    let all = lines.flatMap(\.self)
    #expect(all.filter { sample.single.contains($0) }.sorted() == sample.single.sorted())
    for line in sample.spanning { #expect(all.contains(line), "\(line) is lost") }
    for page in lines {
      let spanning = page.filter { sample.spanning.contains($0) }
      #expect(Set(spanning).count == spanning.count)
      let heading = page.filter { sample.heading.contains($0) }
      #expect(heading.sorted() == sample.heading.sorted())
    }
    guard composed.diagnostics.isEmpty else { return }
    for page in composed.pages {
      #expect(page.frame.runs.allSatisfy { $0.point.y < .pt(10) + height })
      #expect(
        page.frame.rules.allSatisfy {
          $0.point.y + $0.rule.size.height <= .pt(10.01) + height
        })
    }
  }
}

private func row_(_ cells: [TableCell], _ role: TableRow.Role, maySplit: Bool) -> TableRow {
  TableRow(role: role, cells: cells, maySplit: maySplit)
}
