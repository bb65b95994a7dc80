import Documents
import Fonts
import Frames
import Geometry
import Testing

@testable import Composition

@Suite("The cells of a table")
struct CellTests {
  private func frame(_ table: Table, width: Double) -> Frame {
    Galley.stack(galley([.table(table)], width: .pt(width)).rows, width: .pt(width))
  }

  @Test(
    "A figure is cut before its comma or after its last digit; prose is none",
    arguments: [
      ("12,5", "12|,5"), ("1.250", "1.250|"), ("1.250,75", "1.250|,75"), ("8 %", "8| %"),
      ("12,5 %", "12|,5 %"), ("-3,2", "-3|,2"), ("05", "05|"), ("1 250,5", "1 250|,5"),
      ("12 tập thể và 5 cá nhân", "none"), ("-", "none"), ("", "none"), ("Không", "none"),
    ])
  func parts(text: String, expected: String) {
    let parts = FigureAlignment.parts(of: text)
    #expect(parts.map { "\($0.before)|\($0.after)" } ?? "none" == expected)
  }

  @Test("Decimal commas stand under one another, the widest figures in the middle of the column")
  func commas() {
    let texts = ["12,5", "1.250,75", "8", "0,125"]
    let columns = [TableColumn(width: .fixed(.pt(100)), alignsFigures: true)]
    let base = table([100], texts.map { row([cell($0)]) })
    let table = Table(
      columns: columns, heading: [], rows: base.rows, notes: [], continuation: nil,
      style: base.style)
    let commas = zip(frame(table, width: 100).runs, texts).map { placed, text -> Double in
      let before = FigureAlignment.parts(of: text)?.before ?? ""
      return (placed.point.x + TestFonts.width(before, textStyle())).points
    }
    #expect(commas.allSatisfy { abs($0 - commas[0]) < 0.05 })
    let left = TestFonts.width("1.250", textStyle())
    let right = TestFonts.width(",125", textStyle())
    #expect(abs(commas[0] - (50 - (left + right).points / 2 + left.points)) < 0.05)
  }

  @Test("Justified text is ragged in narrow cells and stays justified in wide ones")
  func ragged() {
    let style = paragraphStyle { $0.alignment = .justified }
    let text = Array(repeating: "một hai ba bốn", count: 12).joined(separator: " ")
    for (width, isJustified) in [(150.0, false), (200, true)] {
      let frame = frame(table([width], [row([cell(text, style: style)])]), width: width)
      let right = frame.runs.filter { !$0.run.text.isEmpty }.dropLast(2)
        .map { $0.point.x + $0.run.advance }
      #expect(right.allSatisfy { near($0, .pt(width), within: 0.05) } == isJustified)
    }
  }

  @Test("Text stands at the top, in the middle or at the bottom of its row, and padding is kept")
  func vertical() {
    let cells = [
      cell("a|b|c"), cell("t"), cell("m", vertical: .middle), cell("u", vertical: .bottom),
    ]
    let frame = frame(
      table([20, 20, 20, 20], [row(cells, maySplit: false)], padding: 3), width: 80)
    #expect(near(frame.size.height, lineHeight * 3 + .pt(6)))
    let y = Dictionary(uniqueKeysWithValues: frame.runs.map { ($0.run.text, $0.point.y) })
    let x = Dictionary(uniqueKeysWithValues: frame.runs.map { ($0.run.text, $0.point.x) })
    #expect(y["t"] == y["a"] && y["m"] == y["b"] && y["u"] == y["c"])
    #expect(x["a"] == .pt(3) && x["m"] == .pt(43))
  }

  @Test("A table may stand in a cell, and so may several paragraphs")
  func nested() {
    let inner = table([10, 10], [row("1", "2"), row("3", "4")], rules: ruled)
    let outer = table(
      [0, 0],
      [
        row([
          TableCell(blocks: [.table(inner), .paragraph(paragraph("dưới"))]), cell("bên"),
        ])
      ], rules: ruled)
    let frame = frame(outer, width: 100)
    #expect(frame.runs.map(\.run.text).sorted() == ["1", "2", "3", "4", "bên", "dưới"])
    #expect(frame.rules.count == 5 + 6)
    #expect(near(frame.size.height, lineHeight * 3))
  }

  @Test("A text over several rows makes them as high as it needs, evenly")
  func rowHeights() {
    let heights = RowHeights(
      rowCount: 3,
      cells: [
        (0..<1, .pt(10)), (1..<2, .pt(20)), (2..<3, .pt(10)), (0..<2, .pt(40)), (0..<3, .pt(45)),
      ]
    ).heights
    #expect(heights == [.pt(15), .pt(25), .pt(10)])
  }

  @Test("Spans that do not fit are cut, and each place has one cell")
  func grid() {
    let grid = TableGrid(
      table(
        [10, 10, 10], heading: [row([cell("h", rows: 9), cell("i", columns: 9)])],
        [
          row([cell("a"), cell("b", rows: 3), cell("c")]), row([cell("d", columns: 3), cell("e")]),
        ]))
    #expect(
      grid.cells.map { "\($0.rows) \($0.columns)" } == [
        "0..<1 0..<1", "0..<1 1..<3", "1..<2 0..<1", "1..<3 1..<2", "1..<2 2..<3", "2..<3 0..<1",
        "2..<3 2..<3",
      ])
    #expect(grid.homeless.isEmpty)
    for row in 0..<3 {
      for column in 0..<3 { #expect(grid.owner(row: row, column: column) != nil) }
    }
  }
}
