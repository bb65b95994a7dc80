import Diagnostics
import Documents
import Fonts
import Frames
import Geometry
import Testing

@testable import Composition

@Suite("Blocks one under the other")
struct BlockTests {
  private let text = Block.paragraph(paragraph("Một dòng"))

  private func text(_ change: (inout ParagraphStyle) -> Void) -> Block {
    .paragraph(paragraph("Một dòng", paragraphStyle(change)))
  }

  private func breaks(_ blocks: [Block]) -> [String] {
    galley(blocks).rows.map { row in
      switch row.breakBefore {
      case .allowed: "allowed"
      case .forbidden: "forbidden"
      case .forced: "forced"
      }
    }
  }

  @Test("Spaces before, after and between add up above the next row")
  func spaces() {
    let rows = galley([
      text { $0.spaceAfter = .pt(3) }, .space(.pt(10)), .space(.pt(1)),
      text { $0.spaceBefore = .pt(5) }, text,
    ]).rows
    #expect(rows.map(\.spaceBefore) == [.zero, .pt(19), .zero])
  }

  @Test("Few lines are not parted from their paragraph at a page's end or beginning")
  func minimumLines() {
    func breaks(lines: Int, minimum: Int) -> String {
      let text = Array(repeating: "a", count: lines).joined(separator: "|")
      let style = paragraphStyle { $0.minimumLinesAtBreak = minimum }
      return galley([.paragraph(paragraph(text, style))]).rows
        .map { $0.breakBefore == .forbidden ? "-" : "o" }.joined()
    }
    #expect(breaks(lines: 1, minimum: 2) == "o")
    #expect(breaks(lines: 2, minimum: 2) == "o-")
    #expect(breaks(lines: 3, minimum: 2) == "o--")
    #expect(breaks(lines: 5, minimum: 2) == "o-oo-")
    #expect(breaks(lines: 7, minimum: 3) == "o--oo--")
    #expect(breaks(lines: 4, minimum: 1) == "oooo")
  }

  @Test("A paragraph kept together, or with the next, forbids those breaks")
  func keeps() {
    let long = paragraphStyle { $0.keepsTogether = true }
    #expect(
      breaks([.paragraph(paragraph("a|b|c", long)), text]) == [
        "allowed", "forbidden", "forbidden", "allowed",
      ])
    #expect(
      breaks([text { $0.keepsWithNext = true }, .space(.pt(3)), text, text]) == [
        "allowed", "forbidden", "allowed",
      ])
  }

  @Test("What is kept with the next is so over a rule that stands between")
  func keepOverRule() {
    let rule = RuleBlock(
      length: .full, thickness: .pt(1), color: .black, gap: .zero, alignment: .center)
    #expect(
      breaks([text { $0.keepsWithNext = true }, .rule(rule), text]) == [
        "allowed", "forbidden", "forbidden",
      ])
    #expect(breaks([text, .rule(rule), text]) == ["allowed", "forbidden", "allowed"])
  }

  @Test("A group stays on one page, with as many lines before it as it asks for")
  func groups() {
    let lines = Block.paragraph(paragraph("a|b|c|d"))
    func group(_ linesBefore: Int) -> Block {
      .group(Group(blocks: [text, .space(.pt(2)), text], linesBefore: linesBefore))
    }
    #expect(breaks([lines, group(0)]).suffix(3) == ["allowed", "allowed", "forbidden"])
    #expect(breaks([lines, group(1)]).suffix(3) == ["allowed", "forbidden", "forbidden"])
    #expect(
      breaks([lines, group(3)]) == [
        "allowed", "allowed", "forbidden", "forbidden", "forbidden", "forbidden",
      ])
    #expect(breaks([text, group(9)]) == ["allowed", "forbidden", "forbidden"])
    #expect(breaks([group(2)]) == ["allowed", "forbidden"])
  }

  @Test("A page break is forced, also before what would be kept")
  func pageBreaks() {
    let group = Block.group(Group(blocks: [text, text], linesBefore: 2))
    #expect(breaks([text, .pageBreak, text]) == ["allowed", "forced"])
    #expect(breaks([text, text, .pageBreak, group]).suffix(2) == ["forced", "forbidden"])
    #expect(breaks([text { $0.keepsWithNext = true }, .pageBreak, text]) == ["allowed", "forced"])
  }

  @Test("A paragraph without text leaves no line and no space")
  func empty() {
    let empty = Paragraph(
      inlines: [], style: paragraphStyle { $0.spaceBefore = .pt(50) }, marker: nil,
      source: nil)
    let blank = paragraph("", paragraphStyle { $0.keepsWithNext = true })
    let rows = galley([text, .paragraph(empty), .paragraph(blank), text]).rows
    #expect(rows.map(\.spaceBefore) == [.zero, .zero])
    #expect(rows.last?.breakBefore == .allowed(0))
  }

  @Test("A rule of a share of the line above is that long, under the middle of it")
  func ruleOfLine() throws {
    let title = paragraph("CỘNG HÒA XÃ HỘI", paragraphStyle { $0.alignment = .center })
    let line = TestFonts.width("CỘNG HÒA XÃ HỘI", textStyle())
    for (ratio, left) in [(0.42, 0.29), (1.0, 0)] {
      let rule = RuleBlock(
        length: .ofLineAbove(ratio), thickness: .pt(0.75), color: .black, gap: .pt(3),
        alignment: .center)
      let rows = galley([.paragraph(title), .rule(rule)]).rows
      let drawn = try #require(rows.last?.frame.rules.first)
      #expect(near(drawn.rule.size.width, line * ratio))
      #expect(drawn.rule.size.height == .pt(0.75))
      #expect(near(drawn.point.x, (.pt(200) - line) / 2 + line * left))
      #expect(drawn.point.y == .pt(3))
      #expect(rows.last?.frame.size.height == .pt(3.75))
    }
  }

  @Test("The rule takes the last line of the text above")
  func ruleOfLastLine() {
    let rule = RuleBlock(
      length: .ofLineAbove(1), thickness: .pt(1), color: .black, gap: .zero, alignment: .center)
    let title = paragraph("rất dài rất dài|ngắn", paragraphStyle { $0.alignment = .right })
    let drawn = galley([.paragraph(title), .rule(rule)]).rows.last?.frame.rules.first
    let width = TestFonts.width("ngắn", textStyle())
    #expect(drawn.map { near($0.rule.size.width, width) } == true)
    #expect(drawn.map { near($0.point.x, .pt(200) - width) } == true)
  }

  @Test(
    "Rules of the whole column, and of a stated length, at either side",
    arguments: [
      (.full, .center, 0, 200), (.fixed(.pt(50)), .left, 0, 50), (.fixed(.pt(50)), .right, 150, 50),
      (.fixed(.pt(50)), .center, 75, 50), (.ofLineAbove(0.5), .center, 50, 100),
    ] as [(RuleBlock.Extent, Alignment, Double, Double)])
  func rules(length: RuleBlock.Extent, alignment: Alignment, x: Double, width: Double) {
    let color = Color(red: 1, green: 0, blue: 0)
    let rule = RuleBlock(
      length: length, thickness: .pt(1), color: color, gap: .pt(2), alignment: alignment)
    // No line stands above: the column itself is taken for it.
    let drawn = galley([.rule(rule)]).rows.first?.frame.rules.first
    #expect(drawn?.point == Point(x: .pt(x), y: .pt(2)))
    #expect(drawn?.rule == Rule(size: Size(width: .pt(width), height: .pt(1)), color: color))
  }
}
