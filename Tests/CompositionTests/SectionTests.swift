import Diagnostics
import Documents
import Fonts
import Frames
import Geometry
import Testing

@testable import Composition

@Suite("Sections, and what stands outside the text")
struct SectionTests {
  private func page(across: Bool = false) -> PageStyle {
    let (width, height) = (Length.pt(220), Length.pt(120))
    let margin = Length.pt(10)
    return PageStyle(
      size: across ? Size(width: height, height: width) : Size(width: width, height: height),
      margins: Insets(top: margin, bottom: margin, left: margin, right: margin),
      pageNumber: PageNumberStyle(style: textStyle(), firstShown: 1, baseline: .pt(8)),
      underlay: [])
  }

  private func pages(_ blocks: [Block]) -> [Page] {
    let information = DocumentInformation(title: "", author: "", subject: "", date: nil)
    let document = Document(information: information, page: page(), blocks: blocks)
    return Composer(fonts: TestFonts.book).compose(document).pages
  }

  private func text(_ text: String) -> Block { .paragraph(paragraph(text)) }

  @Test("A section begins a page of its own size; what follows goes on as before")
  func sections() {
    let section = Section(page: page(across: true), restartsPageNumbers: false, blocks: [text("b")])
    let pages = pages([text("a"), .section(section), text("c")])
    #expect(pages.map(\.lines) == [["a", "1"], ["b", "2"], ["c", "3"]])
    #expect(pages.map { $0.size.width.points } == [220, 120, 220])
  }

  @Test("An appendix counts its pages from 1, and so does what follows it go on")
  func restart() {
    let section = Section(
      page: page(), restartsPageNumbers: true, blocks: [text("b"), .pageBreak, text("c")])
    let pages = pages([text("a"), .pageBreak, text("a2"), .section(section)])
    #expect(pages.map(\.lines) == [["a", "1"], ["a2", "2"], ["b", "1"], ["c", "2"]])
  }

  @Test("What stands at the foot of the first page takes room from that page alone")
  func foot() {
    let rule = RuleBlock(
      length: .full, thickness: .pt(0.5), color: .black, gap: .zero, alignment: .left)
    let foot = Foot(spaceBefore: .pt(6), blocks: [.rule(rule), text("địa chỉ")])
    let lines = (1...12).map { text("l\($0)") }
    let pages = pages([.foot(foot)] + lines)
    let perPage = Int((Length.pt(100) / lineHeight).rounded(.down))
    let onFirst = Int(((Length.pt(100) - lineHeight - .pt(6.5)) / lineHeight).rounded(.down))
    #expect(pages[0].lines.count == onFirst + 2)
    #expect(pages[0].lines.contains("địa chỉ") && !pages[1].lines.contains("địa chỉ"))
    #expect(pages[1].lines.count == min(perPage, 12 - onFirst) + 1)
    let bottom = pages[0].frame.runs.first { $0.run.text == "địa chỉ" }?.point.y
    let above = pages[0].frame.runs.first { $0.run.text == "l\(onFirst)" }?.point.y
    #expect(near(bottom ?? .zero, .pt(110) - lineHeight + baseline))
    #expect((above ?? .zero) < .pt(110) - lineHeight - .pt(6.5))
    #expect(near(pages[0].frame.rules[0].rule.size.width, .pt(200)))
  }

  /// From the top of a line to its baseline.
  private var baseline: Length { setLines(paragraph("a"), width: .pt(100))[0].baseline }

  @Test("A box has its exact outer size, its rules within, the text in its middle")
  func box() {
    let center = paragraphStyle { $0.alignment = .center }
    let box = Box(
      width: .fixed(.mm(30)), height: .mm(8), rule: RuleStyle(thickness: .pt(1)),
      alignment: .right, spaceBefore: .zero, blocks: [.paragraph(paragraph("KHẨN", center))])
    let frame = Galley.stack(galley([.box(box)]).rows, width: .pt(200))
    let left = frame.rules.map(\.point.x).min() ?? .zero
    let right = frame.rules.map { $0.point.x + $0.rule.size.width }.max() ?? .zero
    let bottom = frame.rules.map { $0.point.y + $0.rule.size.height }.max() ?? .zero
    #expect(near(right - left, .mm(30)) && near(right, .pt(200)))
    #expect(near(bottom, .mm(8)))
    #expect(near((frame.inkLeft + frame.inkRight) / 2, (left + right) / 2))
    let y = frame.runs.first?.point.y ?? .zero
    #expect(near(y - baseline + lineHeight / 2, .mm(4)))
  }

  @Test("A box as wide as its text stands as far as its rule and the given room around it")
  func naturalBox() {
    let box = Box(
      width: .natural(plus: .pt(8)), height: .pt(40), rule: RuleStyle(thickness: .pt(1)),
      alignment: .left, spaceBefore: .zero, blocks: [text("a|bbbb")])
    let frame = Galley.stack(galley([.box(box)]).rows, width: .pt(200))
    let right = frame.rules.map { $0.point.x + $0.rule.size.width }.max() ?? .zero
    let widest = frame.runs.map(\.run.advance).max() ?? .zero
    #expect(near(right, widest + .pt(10)))
  }

  @Test("Text too tall for its box is an error")
  func boxTooSmall() {
    let shaper = Shaper(fonts: TestFonts.book)
    let box = Box(
      width: .fixed(.pt(60)), height: .pt(12), rule: RuleStyle(thickness: .pt(1)),
      alignment: .left, spaceBefore: .zero, blocks: [text("a|b")])
    _ = galley([.box(box)], shaper: shaper)
    #expect(shaper.diagnostics.map(\.code) == [.doesNotFit])
  }

  @Test("Of several ways the first is taken that is neither too wide nor torn, or else the last")
  func alternatives() {
    let center = paragraphStyle { $0.alignment = .center }
    func way(_ text: String, _ mark: String) -> [Block] {
      [.paragraph(paragraph(text, center)), .paragraph(paragraph(mark, center))]
    }
    func taken(_ first: String, _ second: String) -> String? {
      let shaper = Shaper(fonts: TestFonts.book)
      let rows = galley([.alternatives([way(first, "1"), way(second, "2")])], shaper: shaper).rows
      #expect(shaper.diagnostics.isEmpty == !second.hasPrefix("x"))
      return rows.last?.frame.runs.first?.run.text
    }
    let wide = String(repeating: "x", count: 60)
    #expect(taken("a", "b") == "1")
    #expect(taken(wide, "b") == "2")
    #expect(taken(wide, wide) == "2")
    // A line that the clerk broke may not be broken once more.
    let words = Array(repeating: "aaaa", count: 12).joined(separator: " ")
    #expect(taken("a|" + words, "b") == "2")
    #expect(taken(words, "b") == "1")
  }

  @Test("Who signs under a long word has its width, the others are of one width in what is left")
  func signersColumns() {
    let center = paragraphStyle { $0.alignment = .center }
    let long = String(repeating: "x", count: 24)
    let row = [long, "a", "b"].map { name in
      Signatures.Signature(capacity: [], name: [.paragraph(paragraph(name, center))])
    }
    let signatures = Signatures(
      rows: [row], gap: .pt(10), signingRoom: .zero, rowSpace: .zero, spaceBefore: .zero)
    let runs = galley([.signatures(signatures)]).rows[0].frame.runs
    let middles = runs.map { $0.point.x + $0.run.advance / 2 }
    let wide = runs.map(\.run.advance).max() ?? .zero
    #expect(wide > .pt(60) && wide < .pt(180))
    let even = (.pt(200) - wide - .pt(20)) / 2
    #expect(near(middles[0], wide / 2))
    #expect(near(middles[1], wide + .pt(10) + even / 2))
    #expect(near(middles[2], wide + .pt(20) + even * 1.5))
  }

  @Test(
    "Names are level whatever stands above them, in each row of signatures; no page ends between")
  func signatures() {
    let center = paragraphStyle { $0.alignment = .center }
    func signature(_ capacity: String, _ name: String) -> Signatures.Signature {
      Signatures.Signature(
        capacity: [.paragraph(paragraph(capacity, center))],
        name: [.paragraph(paragraph(name, center))])
    }
    let signatures = Signatures(
      rows: [[signature("A", "x"), signature("B|C|D", "y")], [signature("E", "z")]],
      gap: .pt(10), signingRoom: .pt(30), rowSpace: .pt(5), spaceBefore: .pt(3))
    let rows = galley([text("a"), .signatures(signatures)]).rows
    #expect(rows.map(\.breakBefore) == [.allowed(0), .allowed(0), .forbidden])
    #expect(rows.map(\.spaceBefore) == [.zero, .pt(3), .pt(5)])
    let places = Dictionary(
      uniqueKeysWithValues: rows[1].frame.runs.map { ($0.run.text, $0.point.y) })
    #expect(places["x"] == places["y"])
    #expect(near((places["y"] ?? .zero) - (places["D"] ?? .zero), lineHeight + .pt(30)))
    #expect(places["A"] == places["B"])
    let z = rows[2].frame.runs.first { $0.run.text == "z" }
    #expect(near((z?.point.x ?? .zero) + (z?.run.advance ?? .zero) / 2, .pt(100)))
  }
}
