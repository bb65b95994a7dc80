import Documents
import Frames
import Geometry
import Testing

@testable import Composition

@Suite("The rules of a table")
struct TableRuleTests {
  /// A table of columns 20 points wide, and rows one line high, as a picture: two signs a column, one a row.
  private func picture(_ table: Table) -> String {
    let rows = galley([.table(table)], width: .pt(Double(table.columns.count) * 20)).rows
    let frame = Galley.stack(rows, width: .pt(Double(table.columns.count) * 20))
    return frame.picture(across: 5, down: lineHeight.points)
  }

  @Test("Every edge has its rule, and none goes through a cell over several columns or rows")
  func spans() {
    let table = table(
      [20, 20, 20],
      heading: [
        row([cell("a", rows: 2), cell("b", columns: 2)]), row([cell("c"), cell("d")]),
      ],
      [row("1", "2", "3"), row([cell("s", columns: 2, rows: 2), cell("5")]), row([cell("6")])],
      rules: ruled)
    #expect(
      picture(table) == """
        +---+-------+
        |   +---+---+
        +---+---+---+
        +---+---+---+
        |       +---+
        +-------+---+
        """)
  }

  @Test(
    "Edges that a style leaves out are not drawn, and a cell's own wish comes before the table's")
  func edges() {
    let rules = TableRules(
      top: RuleStyle(thickness: .pt(1)), bottom: RuleStyle(thickness: .pt(1)),
      underHeading: RuleStyle(thickness: .pt(0.5)))
    let rule = CellEdges.Edge.rule(RuleStyle(thickness: .pt(0.5)))
    let plain = table(
      [20, 20], heading: [row("a", "b")], [row("1", "2"), row("3", "4")], rules: rules)
    #expect(
      picture(plain) == """
        ---------
        ---------

        ---------
        """)
    let wishes = table(
      [20, 20], heading: [row("a", "b")],
      [
        row([cell("1", edges: CellEdges(right: rule)), cell("2")]),
        row([cell("3"), cell("4", edges: CellEdges(top: rule, bottom: .none))]),
      ], rules: rules)
    #expect(
      picture(wishes) == """
        ---------
        ----+----
            +----
        -----
        """)
  }

  @Test(
    "Outer rules lie within the table, inner ones with their middle on the edge; each is one piece")
  func places() {
    let frame = Galley.stack(
      galley(
        [.table(table([20, 20], [row("1", "2"), row("3", "4")], rules: ruled))], width: .pt(40)
      )
      .rows, width: .pt(40))
    let flat = frame.rules.filter { $0.rule.size.width > $0.rule.size.height }
    #expect(
      flat.map(\.point.y.points) == [0, lineHeight.points - 0.25, lineHeight.points * 2 - 0.5])
    #expect(flat.allSatisfy { $0.point.x == .zero && $0.rule.size.width == .pt(40) })
    let upright = frame.rules.filter { $0.rule.size.width < $0.rule.size.height }
    #expect(upright.map(\.point.x.points) == [0, 19.75, 39.5])
    #expect(upright.allSatisfy { $0.rule.size.height == lineHeight * 2 })
  }

  @Test("A page end closes the table, and the next page opens it, a cell over several rows too")
  func pageEnd() {
    let rows = [row([cell("s", rows: 4), cell("1")])] + (2...4).map { row([cell("\($0)")]) }
    let pages = composed(
      [.table(table([20, 20], heading: [row("a", "b")], rows, rules: ruled))], width: .pt(40),
      height: lineHeight * 3 + .pt(1)
    ).pages
    #expect(pages.count == 2)
    for page in pages {
      guard case .frame(let body)? = page.frame.items.first?.item else {
        Issue.record("no text block")
        return
      }
      #expect(
        body.picture(across: 5, down: lineHeight.points) == """
          +---+---+
          +---+---+
          |   +---+
          +---+---+
          """)
    }
  }
}
