import Documents
import Fonts
import Frames
import Geometry
import Testing

@testable import Composition

@Suite("Notes at the foot of the page")
struct FootnoteTests {
  private func note(_ mark: String, _ text: String) -> Inline {
    let mark = StyledText(text: mark, style: textStyle().raised, source: nil)
    return .footnote(
      Footnote(mark: mark, note: paragraph(text)))
  }

  private func noted(_ text: String, _ notes: [Inline]) -> Block {
    let paragraph = paragraph(text)
    return .paragraph(
      Paragraph(
        inlines: paragraph.inlines + notes, style: paragraph.style, marker: nil,
        source: nil))
  }

  private func text(_ text: String) -> Block { .paragraph(paragraph(text)) }

  /// The height of the rule over the notes with the space around it.
  private let parting = FootnoteStyle().height

  @Test("A note stands on the page of its mark, under a short rule at the foot")
  func place() {
    let blocks = [text("a"), noted("b", [note("1", "n1")]), text("c"), text("d")]
    let pages = composed(blocks, height: lineHeight * 4 + parting).pages
    #expect(pages.map(\.lines) == [["a", "b1", "c", "n1"], ["d"]])
    let y = pages[0].frame.runs.first { $0.run.text == "n1" }?.point.y ?? .zero
    let bottom = Length.pt(10) + lineHeight * 4 + parting
    let baseline = setLines(paragraph("a"), width: .pt(100))[0].baseline
    #expect(near(y, bottom - lineHeight + baseline))
    #expect(pages[0].frame.rules.map(\.rule.size.width) == [.mm(50)])
    #expect(pages[1].frame.rules.isEmpty)
  }

  @Test("The mark is small and raised and never parted from its word")
  func mark() {
    let frame = setLines(paragraphOf(noted("chữ", [note("1", "n")])), width: .pt(200))[0].frame
    let mark = frame.runs.first { $0.run.text == "1" }
    #expect(mark?.run.size == .pt(12 * 0.65))
    #expect((mark?.run.glyphs.first?.offset.y ?? .zero) < .pt(-3))
    let narrow = setLines(paragraphOf(noted("aaaa bbbb", [note("1", "n")])), width: .pt(26))
    #expect(narrow.map { $0.frame.text } == ["aaaa", "bbbb1"])
    #expect(narrow.map(\.notes.count) == [0, 1])
  }

  private func paragraphOf(_ block: Block) -> Paragraph {
    guard case .paragraph(let paragraph) = block else { return paragraph("") }
    return paragraph
  }

  @Test("A long note begins on the page of its mark and goes on at the foot of the next ones")
  func long() {
    let words = (1...12).map { "n\($0)" }.joined(separator: "|")
    let blocks =
      [text("a"), text("b"), noted("c", [note("1", words)])]
      + ["d", "e", "f", "g", "h", "i"].map(text)
    let pages = composed(blocks, height: lineHeight * 8 + parting).pages
    let notes = pages.map { $0.lines.filter { $0.hasPrefix("n") } }
    #expect(notes.flatMap { $0 } == (1...12).map { "n\($0)" })
    #expect(notes[0].first == "n1" && notes.count > 1 && !notes[1].isEmpty)
    #expect(pages.flatMap { $0.lines.filter { !$0.hasPrefix("n") } }.count == 9)
    let bottom = Length.pt(10) + lineHeight * 8 + parting
    #expect(pages.allSatisfy { $0.frame.runs.allSatisfy { $0.point.y < bottom } })
  }

  @Test("Notes in cells and columns stand at the foot of the page, over its whole width")
  func inside() {
    let long = "một hai ba bốn năm sáu bảy"
    let columns = Columns(
      columns: [Columns.Column(width: .share(1), blocks: [noted("x", [note("1", long)])])],
      gap: .zero, spaceBefore: .zero)
    let cell = TableCell(blocks: [noted("y", [note("2", "n2")])])
    let pages = composed(
      [.columns(columns), .table(table([20, 20], [row([cell, TableCell(blocks: [])])]))]
    ).pages
    #expect(pages.count == 1)
    #expect(pages[0].lines.suffix(2) == [long, "n2"])
  }
}
