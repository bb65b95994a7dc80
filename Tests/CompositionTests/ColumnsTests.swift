import Diagnostics
import Documents
import Frames
import Geometry
import Testing

@testable import Composition

@Suite("Columns side by side")
struct ColumnsTests {
  private func column(_ width: Columns.Width, _ text: String = "ab cd") -> Columns.Column {
    Columns.Column(width: width, blocks: [.paragraph(paragraph(text))])
  }

  private func compose(
    _ columns: [Columns.Column], gap: Double = 0, shaper: Shaper = Shaper(fonts: TestFonts.book)
  ) -> Frame {
    let columns = Columns(columns: columns, gap: .pt(gap), spaceBefore: .zero)
    return ColumnsComposer(composer: BlockComposer(shaper: shaper), width: .pt(200))
      .compose(columns)
  }

  /// Left edge and width of each column in points.
  private func spans(_ frame: Frame) -> [[Double]] {
    frame.items.compactMap { placed in
      guard case .frame(let inner) = placed.item else { return nil }
      return [placed.origin.x, inner.size.width].map { ($0.points * 1000).rounded() / 1000 }
    }
  }

  @Test("Fixed columns are as wide as they say, the others share the rest")
  func widths() {
    #expect(
      spans(compose([column(.fixed(.pt(50))), column(.share(1))])) == [[0, 50], [50, 150]])
    #expect(
      spans(compose([column(.share(50)), column(.share(50))], gap: 10)) == [[0, 95], [105, 95]])
    #expect(
      spans(compose([column(.share(1)), column(.fixed(.pt(20))), column(.share(3))], gap: 10))
        == [[0, 40], [50, 20], [80, 120]])
    #expect(spans(compose([column(.share(2))])) == [[0, 200]])
    #expect(spans(compose([])) == [])
  }

  @Test(
    "A natural column is as wide as its widest line when only forced breaks end lines, and more")
  func natural() {
    let width = TestFonts.width("dòng rộng nhất", textStyle()).points
    let frame = compose(
      [column(.share(1)), column(.natural(plus: .pt(6)), "ngắn|dòng rộng nhất|b")])
    let spans = spans(frame)
    #expect(abs(spans[1][1] - width - 6) < 0.002)
    #expect(abs(spans[0][1] - (194 - width)) < 0.002)
    #expect(compose([column(.natural(plus: .zero), "a b c d e")]).runs.count == 1)
  }

  @Test("Indents and the mark count in a natural width, and so does the first line's own")
  func naturalIndents() {
    let style = paragraphStyle {
      $0.leftIndent = .pt(3)
      $0.rightIndent = .pt(4)
      $0.firstLineIndent = .pt(20)
    }
    let columns = [
      Columns.Column(
        width: .natural(plus: .zero),
        blocks: [.paragraph(paragraph("một hai", style, marker: "- "))])
    ]
    let frame = compose(columns)
    let expected =
      TestFonts.width("- ", textStyle()) + TestFonts.width("một hai", textStyle()) + .pt(27)
    #expect(spans(frame).first.map { abs($0[1] - expected.points) < 0.002 } == true)
    #expect(Set(frame.runs.map(\.point.y)).count == 1)
  }

  @Test("Tops are level, and the row is as high as the highest column")
  func heights() {
    let frame = compose([column(.share(1), "a"), column(.share(1), "a|b|c")])
    let line = setLines(paragraph("a"), width: .pt(100))[0].frame.size.height
    #expect(near(frame.size.height, line * 3))
    #expect(frame.items.allSatisfy { $0.origin.y == .zero })
    #expect(frame.size.width == .pt(200))
  }

  @Test("Columns that are too wide together are an error at the place of their text")
  func tooWide() {
    let shaper = Shaper(fonts: TestFonts.book)
    let place = SourceLocation.file("d")
    let blocks = [Block.paragraph(paragraph("a", source: place))]
    _ = compose(
      [
        Columns.Column(width: .fixed(.pt(150)), blocks: blocks),
        Columns.Column(width: .natural(plus: .pt(100)), blocks: []), column(.share(1), ""),
      ], shaper: shaper)
    #expect(shaper.diagnostics.map(\.code) == [.overfullLine])
    #expect(shaper.diagnostics.first?.location == place)
    #expect(shaper.diagnostics.first?.message.english.contains("17,7 mm") == true)
  }

  @Test("Columns are one row with their space above; a rule after them takes the column's width")
  func row() {
    let columns = Columns(
      columns: [column(.share(1)), column(.share(1))], gap: .zero, spaceBefore: .pt(7))
    let rule = RuleBlock(
      length: .ofLineAbove(0.5), thickness: .pt(1), color: .black, gap: .zero, alignment: .center)
    let rows = galley([.paragraph(paragraph("a")), .columns(columns), .rule(rule)]).rows
    #expect(rows.count == 3)
    #expect(rows[1].spaceBefore == .pt(7))
    #expect(rows[2].frame.rules.first?.rule.size.width == .pt(100))
  }

  @Test("A region inside a column or a group is not lost")
  func regions() {
    func region(_ name: String, _ blocks: [Block] = []) -> Block {
      .region(
        Region(
          name: name,
          frame: Rect(origin: .zero, size: Size(width: .pt(10), height: .pt(10))),
          vertical: .top, minimumScale: 1, blocks: blocks))
    }
    let columns = Columns(
      columns: [Columns.Column(width: .share(1), blocks: [region("a")])], gap: .zero,
      spaceBefore: .zero)
    let blocks = [
      .columns(columns), .group(Group(blocks: [region("b")], linesBefore: 0)),
      region("c", [region("d")]),
    ]
    #expect(galley(blocks).regions.map(\.name) == ["a", "b", "c", "d"])
  }
}
