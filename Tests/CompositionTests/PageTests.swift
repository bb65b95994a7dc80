import Diagnostics
import Documents
import Fonts
import Frames
import Geometry
import Testing

@testable import Composition

@Suite("Documents on pages")
struct PageTests {
  private static let lineHeight = setLines(paragraph("a"), width: .pt(100))[0].frame.size.height

  private func lines(_ count: Int, _ letter: String = "x") -> String {
    (1...count).map { "\(letter)\($0)" }.joined(separator: "|")
  }

  /// The lines of each page when a page has room for so many.
  private func pages(
    _ blocks: [Block], linesOfPage: Double, numbers: PageNumberStyle? = nil
  ) -> Composed {
    composed(blocks, height: Self.lineHeight * (linesOfPage + 0.5), pageNumber: numbers)
  }

  @Test("No page begins or ends with too few lines of a paragraph, for all lengths and pages")
  func widows() {
    for linesOfPage in 4...6 {
      for (first, second) in (1...7).flatMap({ a in (1...7).map { (a, $0) } }) {
        let style = paragraphStyle { $0.minimumLinesAtBreak = 2 }
        let composed = pages(
          [
            .paragraph(paragraph(lines(first, "a"), style)),
            .paragraph(paragraph(lines(second, "b"), style)),
          ],
          linesOfPage: Double(linesOfPage))
        #expect(composed.diagnostics == [])
        let pages = composed.pages.map(\.lines)
        #expect(pages.joined().count == first + second)
        #expect(pages.allSatisfy { $0.count <= linesOfPage })
        for (letter, count) in [("a", first), ("b", second)] where count > 1 {
          let shares = pages.map { page in page.count { $0.hasPrefix(letter) } }
          #expect(!shares.contains(1), "\(linesOfPage) \(first) \(second): \(pages)")
        }
      }
    }
  }

  @Test("The last page of a signature has lines of the text before it")
  func signature() {
    let signature = Group(
      blocks: [.paragraph(paragraph("THƯ KÝ")), .space(.pt(20)), .paragraph(paragraph("An"))],
      linesBefore: 2)
    for count in 1...12 {
      let text = paragraph(lines(count), paragraphStyle { $0.minimumLinesAtBreak = 2 })
      let pages = pages([.paragraph(text), .group(signature)], linesOfPage: 6).pages.map(\.lines)
      let last = pages.last ?? []
      #expect(last.suffix(2) == ["THƯ KÝ", "An"])
      #expect(last.count >= 2 + min(2, count), "\(count)")
    }
  }

  @Test("A heading is never the last line of a page")
  func headings() {
    let heading = paragraphStyle { $0.keepsWithNext = true }
    for count in 1...8 {
      let blocks: [Block] = [
        .paragraph(paragraph(lines(count))), .paragraph(paragraph("Đề mục", heading)),
        .paragraph(paragraph(lines(3, "y"))),
      ]
      for page in pages(blocks, linesOfPage: 4).pages {
        #expect(page.lines.last != "Đề mục")
      }
    }
  }

  @Test("Every page begins at the top margin, whatever space was asked for above its first line")
  func tops() {
    let spaced = paragraphStyle { $0.spaceBefore = .pt(9) }
    let blocks = (1...9).map { Block.paragraph(paragraph("d\($0)", spaced)) }
    let pages = pages(blocks, linesOfPage: 4).pages
    #expect(pages.count > 1)
    let tops = Set(pages.compactMap { $0.frame.runs.first?.point.y })
    #expect(tops.count == 1)
    #expect(tops.first.map { $0 < .pt(10) + Self.lineHeight } == true)
  }

  @Test("Pages that are full are filled to the bottom by spaces that may grow; the last is not")
  func filled() {
    let style = paragraphStyle {
      $0.spaceBefore = .pt(4)
      $0.spaceStretch = .pt(6)
    }
    let blocks = (1...11).map { Block.paragraph(paragraph("d\($0)", style)) }
    let pages = pages(blocks, linesOfPage: 5).pages
    #expect(pages.count > 1)
    let bottom = pages[0].size.height - .pt(10)
    let descent = setLines(paragraph("a"), width: .pt(100))[0]
    for (index, page) in pages.enumerated() {
      let last =
        (page.frame.runs.last?.point.y ?? .zero) + descent.frame.size.height - descent.baseline
      #expect(near(last, bottom) == (index < pages.count - 1), "page \(index)")
    }
  }

  @Test("Pages are numbered from the second, in the middle of the text block, at their baseline")
  func numbers() {
    let number = PageNumberStyle(
      style: textStyle { $0.size = .pt(9) }, firstShown: 2, baseline: .pt(7))
    let pages = pages([.paragraph(paragraph(lines(45)))], linesOfPage: 4, numbers: number).pages
    #expect(pages.count > 10)
    for (index, page) in pages.enumerated() {
      let found = page.frame.runs.filter { $0.run.size == .pt(9) }
      #expect(found.map(\.run.text) == (index == 0 ? [] : ["\(index + 1)"]))
      for (point, run) in found {
        #expect(point.y == .pt(7))
        #expect(near(point.x + run.advance / 2, .pt(110)))
      }
    }
  }

  @Test("A paragraph to be kept together but too tall for a page is parted, and nothing is lost")
  func tallGroup() {
    let style = paragraphStyle { $0.keepsTogether = true }
    let composed = pages([.paragraph(paragraph(lines(9), style))], linesOfPage: 4)
    #expect(composed.diagnostics == [])
    #expect(composed.pages.map { $0.lines.count }.allSatisfy { (1...4).contains($0) })
    #expect(composed.pages.flatMap(\.lines) == lines(9).split(separator: "|").map { String($0) })
  }

  @Test("A row that no page holds is reported with its excess, and stands there whole")
  func tooTall() {
    let column = Columns.Column(width: .share(1), blocks: [.paragraph(paragraph(lines(9)))])
    let columns = Columns(columns: [column], gap: .zero, spaceBefore: .zero)
    let composed = pages(
      [.paragraph(paragraph("a")), .columns(columns), .paragraph(paragraph("b"))], linesOfPage: 4)
    #expect(composed.diagnostics.map(\.code) == [.overfullPage])
    #expect(composed.pages.map { $0.lines.count } == [1, 9, 1])
    let tenths = Int((Self.lineHeight * 4.5).millimetres * 10 + 1)
    let message = composed.diagnostics.first?.message.english ?? ""
    #expect(message.contains("\(tenths / 10),\(tenths % 10) mm taller"))
  }

  @Test("A rule at the head of a document needs no room for the space above it")
  func ruleAtHead() {
    let rule = RuleBlock(
      length: .full, thickness: .pt(1), color: .black, gap: .zero, alignment: .center)
    let composed = pages([.space(.pt(500)), .rule(rule)], linesOfPage: 2)
    #expect(composed.diagnostics == [])
    #expect(composed.pages.count == 1)
  }

  @Test("An empty document is one empty page")
  func empty() {
    let composed = pages([], linesOfPage: 4)
    #expect(composed.diagnostics == [])
    #expect(composed.pages.map { $0.frame.inks.count } == [0])
    #expect(pages([.pageBreak, .space(.pt(9))], linesOfPage: 4).pages.count == 1)
  }

  @Test("A word of 5,000 letters is set on one line, whole, and reported once")
  func longWord() {
    let word = String(repeating: "ẩ", count: 5000)
    for alignment in Alignment.allCases {
      let style = paragraphStyle { $0.alignment = alignment }
      let composed = pages([.paragraph(paragraph("a \(word) b", style))], linesOfPage: 9)
      #expect(composed.diagnostics.map(\.code) == [.overfullLine])
      #expect(composed.pages.flatMap(\.lines).joined(separator: " ") == "a \(word) b")
    }
  }

  @Test("A page without room for anything still gives all of the text")
  func noRoom() {
    let composed = composed([.paragraph(paragraph("một hai ba"))], width: .pt(-5), height: .pt(-5))
    #expect(composed.diagnostics.hasErrors)
    #expect(composed.pages.flatMap(\.lines).joined(separator: " ") == "một hai ba")
  }

  @Test("The same document gives the same pages twice")
  func same() {
    var generator = Deterministic(seed: 2)
    let blocks = (0..<6).map { _ in
      Block.paragraph(paragraph(generator.vietnamese(words: 40)))
    }
    #expect(
      pages(blocks, linesOfPage: 7).pages.map(\.dump)
        == pages(blocks, linesOfPage: 7).pages.map(\.dump))
  }
}
