import Documents
import Fonts
import Frames
import Geometry
import Testing

@testable import Composition
@testable import PDF

@Suite("What the cells of a table are to a reader who has it read aloud")
struct TableStructureTests {
  /// The cells in the order in which their first letters come, each with its text; decoration is left out.
  private func read(_ pages: [Page]) -> [String] {
    var order: [StructureElement] = []
    var texts: [StructureElement: String] = [:]
    for span in pages.flatMap(\.spans) {
      let cell = span.element?.ancestry.first {
        switch $0.role {
        case .headerCell, .dataCell: true
        default: false
        }
      }
      guard let cell else { continue }
      if texts[cell] == nil { order.append(cell) }
      texts[cell, default: ""] += span.text
    }
    return order.map { cell in
      let row = cell.parent.map { ObjectIdentifier($0) }
      let first = order.first { $0.parent.map { ObjectIdentifier($0) } == row } == cell
      return "\(first ? "/" : "")\(cell.role.name):\(texts[cell] ?? "")"
    }
  }

  @Test(
    "Rows are read in order, a cell over several rows in its place, repeated text once, empty cells too"
  )
  func order() {
    let rows = [
      row([cell("1"), cell("S", rows: 4, vertical: .middle), cell("a")]),
      row([cell("2"), cell("b")]), row([cell("3"), cell()]), row([cell("4"), cell("d")]),
      row([cell("T", columns: 2), cell("9")], role: .total),
    ]
    let pages = composed(
      [
        .table(
          table(
            [20, 20, 20], heading: [row("A", "B", "C")], rows, continued: "(tiếp theo)"))
      ], width: .pt(60), height: lineHeight * 4 + .pt(1)
    ).pages
    #expect(pages.count == 2)
    #expect(
      read(pages) == [
        "/TH:A", "TH:B", "TH:C", "/TD:1", "TD:S", "TD:a", "/TD:2", "TD:b", "/TD:3", "TD:",
        "/TD:4", "TD:d", "/TH:T", "TD:9",
      ])
    #expect(pages[1].lines.contains("(tiếp theo)"))
  }
}
