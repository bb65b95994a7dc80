import Documents
import Fonts
import Frames
import Geometry
import Testing

@testable import Composition

@Suite("What letters belong to")
struct StructureTests {
  @Test(
    "A paragraph over several lines and pages is one element; page numbers and rules are decoration"
  )
  func oneParagraph() {
    let number = PageNumberStyle(style: textStyle(), firstShown: 1, baseline: .pt(9))
    let rule = RuleBlock(
      length: .full, thickness: .pt(1), color: .black, gap: .pt(1), alignment: .left)
    let text = (1...20).map { "dòng \($0)" }.joined(separator: "|")
    let pages = composed(
      [.paragraph(paragraph(text)), .rule(rule)], pageNumber: number
    ).pages
    #expect(pages.count > 1)
    let pieces = pages.flatMap(\.frame.pieces)
    #expect(Set(pieces.compactMap(\.element)).count == 1)
    #expect(pieces.filter { $0.element == nil }.map(\.text) == pages.indices.map { "\($0 + 1)" })
  }

  @Test("Paragraphs of a title that follow one another are one title; two headings are two")
  func titles() {
    let title = paragraphStyle { $0.role = .title }
    let heading = paragraphStyle { $0.role = .heading1 }
    let pieces = pieces([
      .paragraph(paragraph("BIÊN BẢN", title)), .paragraph(paragraph("Hội nghị", title)),
      .paragraph(paragraph("Một", heading)), .paragraph(paragraph("Hai", heading)),
      .paragraph(paragraph("Đề khác", title)),
    ])
    #expect(pieces.map { $0.element?.path } == ["H1", "H1", "H2", "H2", "H1"])
    #expect(pieces[0].element === pieces[1].element)
    #expect(Set(pieces.compactMap(\.element)).count == 4)
  }

  @Test("The marker of an item is its label, the rest its body; lists lie in lists")
  func lists() {
    let inner = Passage(
      role: .list,
      blocks: [
        .passage(
          Passage(role: .listItem, blocks: [.paragraph(paragraph("trong", marker: "+ "))]))
      ])
    let item = Passage(
      role: .listItem, blocks: [.paragraph(paragraph("một|hai", marker: "- "))])
    let nesting = Passage(
      role: .listItem,
      blocks: [.paragraph(paragraph("ngoài", marker: "- ")), .passage(inner)])
    let pieces = pieces([
      .passage(Passage(role: .list, blocks: [.passage(item), .passage(nesting)])),
      .paragraph(paragraph("sau", marker: "* ")),
    ])
    #expect(
      pieces.map { "\($0.text):\($0.element?.path ?? "-")" } == [
        "- :L/LI/Lbl", "một:L/LI/LBody", "hai:L/LI/LBody",
        "- :L/LI/Lbl", "ngoài:L/LI/LBody/P",
        "+ :L/LI/LBody/L/LI/Lbl", "trong:L/LI/LBody/L/LI/LBody",
        "* :P", "sau:P",
      ])
    #expect(pieces[1].element === pieces[2].element)
    #expect(pieces[0].element?.parent === pieces[1].element?.parent)
    #expect(pieces[0].element?.parent !== pieces[3].element?.parent)
    #expect(pieces[7].element === pieces[8].element)
  }

  @Test("Columns are read one after the other, and all is in one document")
  func columns() {
    let pieces = pieces([
      .columns(
        Columns(
          columns: ["a|b", "c|d"].map {
            Columns.Column(width: .share(1), blocks: [.paragraph(paragraph($0))])
          }, gap: .zero, spaceBefore: .zero)),
      .paragraph(paragraph("trang trí", paragraphStyle { $0.role = .decoration })),
    ])
    #expect(pieces.map(\.text) == ["a", "b", "c", "d", "trang trí"])
    #expect(pieces[0].element === pieces[1].element && pieces[1].element !== pieces[2].element)
    #expect(pieces.last?.element == nil)
    #expect(Set(pieces.compactMap { $0.element?.ancestry.last }).count == 1)
  }

  @Test("A marker that does not hang leaves the further lines at the column's edge")
  func runIn() throws {
    let style = paragraphStyle { $0.firstLineIndent = .pt(20) }
    let lines = setLines(
      paragraph("một|hai", style, marker: "- ", isHanging: false), width: .pt(200))
    let runs = lines.map(\.frame.runs)
    let mark = try #require(runs.first?.first)
    #expect(near(mark.point.x, .pt(20)))
    #expect(near(runs[0][1].point.x, .pt(20) + mark.run.advance))
    #expect(near(runs[1][0].point.x, .zero))
  }

  private func pieces(_ blocks: [Block]) -> [Piece] {
    composed(blocks, height: .pt(400)).pages.flatMap(\.frame.pieces)
  }
}

/// A run's text with what it belongs to.
private struct Piece {
  let text: String
  let element: StructureElement?
}

extension Frame {
  fileprivate var pieces: [Piece] { pieces(of: nil) }

  private func pieces(of outer: StructureElement?) -> [Piece] {
    let element = element ?? outer
    return items.flatMap { placed -> [Piece] in
      switch placed.item {
      case .frame(let inner): inner.pieces(of: element)
      case .glyphs(let run): [Piece(text: run.text, element: element)]
      case .rule, .grid, .space, .field: []
      }
    }
  }
}
