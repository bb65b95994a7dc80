import Documents
import Fonts
import Frames
import Geometry
import Testing

@testable import Composition

@Suite("Lists of contents")
struct ContentsTests {
  private func heading(_ text: String, _ anchor: String, level: ParagraphStyle.Role = .heading1)
    -> Block
  {
    let style = paragraphStyle {
      $0.role = level
      $0.keepsWithNext = true
    }
    let paragraph = paragraph(text, style)
    return .paragraph(
      Paragraph(
        inlines: paragraph.inlines, style: style,
        marker: Marker(
          text: StyledText(text: "I. ", style: style.text, source: nil), isHanging: false),
        source: nil, anchor: anchor))
  }

  private func entries(_ page: Page) -> [String] {
    page.lines.map { line in
      line.replacing(/\.{3,}/) { _ in "…" }
    }
  }

  private var contents: Block {
    .contents(Contents(styles: [paragraphStyle(), paragraphStyle { $0.leftIndent = .pt(10) }]))
  }

  @Test("Each heading is there with the number of its page, whatever the length of the list")
  func numbers() {
    for count in [3, 30, 120] {
      let chapters = (1...count).flatMap { chapter -> [Block] in
        [heading("Chương \(chapter)", "c\(chapter)")]
          + (1...5).map { .paragraph(paragraph("dòng \($0)")) }
      }
      let pages = composed([contents, .pageBreak] + chapters, height: lineHeight * 9).pages
      let listed = pages.flatMap(entries).filter { $0.contains("…") }
      #expect(listed.count == count)
      for (index, line) in listed.enumerated() {
        let page = pages.firstIndex { $0.lines.contains("I. Chương \(index + 1)") }
        #expect(line.hasSuffix("…\((page ?? -1) + 1)"))
        #expect(line.hasPrefix("I. Chương \(index + 1)…"))
      }
    }
  }

  @Test(
    "Dots stand on one grid and leave the text and the number room; long headings take two lines")
  func leaders() {
    let blocks = [
      contents, heading("Ngắn", "a"),
      heading("Một đề mục rất dài phải xuống dòng thứ hai mới hết", "b"),
      heading("Mục con", "c", level: .heading2), heading("Không có", "d", level: .heading3),
    ]
    let page = composed(blocks, height: .pt(400)).pages[0]
    let dots = page.frame.runs.filter { $0.run.text.hasPrefix("...") }
    #expect(dots.count == 3)
    let pitch = Length.pt(12 * 0.4)
    let offsets = dots.map { placed -> Double in
      let position = (Length.pt(210) - placed.point.x) / pitch
      return abs(position - position.rounded())
    }
    #expect(offsets.allSatisfy { $0 < 0.001 })
    for dot in dots {
      let beside = page.frame.runs.filter {
        $0.point.y == dot.point.y && !$0.run.text.hasPrefix("...")
      }
      let left = beside.filter { $0.point.x < dot.point.x }.map { $0.point.x + $0.run.advance }
      let right = beside.filter { $0.point.x > dot.point.x }.map(\.point.x)
      #expect((left.max() ?? .zero) < dot.point.x)
      #expect((right.min() ?? .zero) > dot.point.x + pitch * Double(dot.run.glyphs.count - 1))
    }
    let numbers = page.frame.runs.filter { $0.run.text == "1" }
    #expect(numbers.allSatisfy { near($0.point.x + $0.run.advance, .pt(210)) })
  }

  @Test("Pages counted anew show their own numbers")
  func restarted() {
    let appendix = Section(
      page: PageStyle(
        size: Size(width: .pt(220), height: .pt(120)),
        margins: Insets(top: .pt(10), bottom: .pt(10), left: .pt(10), right: .pt(10)),
        pageNumber: nil, underlay: []),
      restartsPageNumbers: true, blocks: [heading("Phụ lục", "p")])
    let pages = composed([contents, .pageBreak, heading("Một", "a"), .section(appendix)]).pages
    #expect(entries(pages[0]) == ["I. Một…2", "I. Phụ lục…1"])
  }
}
