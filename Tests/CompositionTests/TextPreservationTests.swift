import Diagnostics
import Documents
import Fonts
import Frames
import Geometry
import Testing

@testable import Composition

@Suite("No letter is lost")
struct TextPreservationTests {
  @Test("The lines of random paragraphs, joined, are their text, in every alignment")
  func random() {
    var generator = Deterministic(seed: 5)
    let shaper = Shaper(fonts: TestFonts.book)
    for round in 0..<200 {
      let text = generator.vietnamese(words: generator.int(1...60))
      let style = paragraphStyle {
        $0.alignment = generator.element(of: Alignment.allCases)
        $0.text.size = .pt(Double(generator.int(8...20)))
        $0.text.trackingRatio = generator.element(of: [0, 0, 0.03, -0.02])
        $0.firstLineIndent = .pt(Double(generator.int(0...30)))
      }
      let width = Length.pt(Double(generator.int(60...500)))
      let lines = setLines(paragraph(text, style), width: width, shaper: shaper)
      #expect(isParted(text, into: lines.map(\.frame.text)), "round \(round)")
      for line in lines { check(line.frame.runs, "round \(round)") }
    }
    #expect(!shaper.diagnostics.contains { $0.code == .missingGlyph })
  }

  /// Whether the lines are the text, each ended by one space, or by nothing after a slash or a hyphen.
  private func isParted(_ text: String, into lines: [String]) -> Bool {
    var rest = text[...]
    for (index, line) in lines.enumerated() {
      guard rest.hasPrefix(line) else { return false }
      rest = rest.dropFirst(line.count)
      if index == lines.count - 1 { return rest.isEmpty }
      if rest.first == " " {
        rest = rest.dropFirst()
      } else if line.last != "/", line.last != "-" {
        return false
      }
    }
    return rest.isEmpty
  }

  /// Each run's glyphs are those of its text, from its first byte on, and runs do not overlap.
  private func check(_ runs: [(point: Point, run: GlyphRun)], _ comment: String) {
    for (_, run) in runs {
      let clusters = run.glyphs.map(\.cluster)
      #expect(clusters == clusters.sorted() && clusters.first == 0, "\(comment)")
      #expect(clusters.allSatisfy { $0 < run.text.utf8.count }, "\(comment)")
      #expect(run.glyphs.allSatisfy { $0.id != 0 }, "\(comment)")
      // Text is in composed form, so each letter has its own glyph unless the face joins some.
      #expect(Set(clusters).count >= run.text.count / 2, "\(comment)")
    }
    for (left, right) in zip(runs, runs.dropFirst()) {
      #expect(right.point.x >= left.point.x + left.run.advance - .pt(0.001), "\(comment)")
    }
  }

  @Test("Pages of random paragraphs hold all of their text, in order")
  func pages() {
    var generator = Deterministic(seed: 9)
    for _ in 0..<20 {
      let texts = (0..<generator.int(1...8)).map { _ in
        generator.vietnamese(words: generator.int(1...50))
      }
      let style = paragraphStyle {
        $0.alignment = generator.element(of: Alignment.allCases)
        $0.spaceBefore = .pt(Double(generator.int(0...8)))
        $0.minimumLinesAtBreak = generator.int(1...3)
      }
      let composed = composed(
        texts.map { .paragraph(paragraph($0, style)) }, width: .pt(300),
        height: .pt(Double(generator.int(80...200))))
      #expect(!composed.diagnostics.hasErrors)
      let lines = composed.pages.flatMap(\.lines)
      #expect(isParted(texts.joined(separator: " "), into: lines))
    }
  }

  @Test("Spaces that do not break, and several together, keep their room inside a line")
  func spaces() {
    let lines = setLines(paragraph("a\u{A0}b  c"), width: .pt(200))
    let space = TestFonts.width(" ", textStyle())
    #expect(lines.map(\.frame.text) == ["a b  c"])
    #expect(
      lines.first.map { near($0.inkWidth, TestFonts.width("a b c", textStyle()) + space) } == true)
  }

  @Test("A no-break space holds its line together")
  func noBreak() {
    let width = TestFonts.width("aaa bbb", textStyle()) + .pt(1)
    #expect(
      setLines(paragraph("aaa bbb\u{A0}ccc"), width: width).map(\.frame.text)
        == ["aaa", "bbb ccc"])
  }

  @Test("Names given with the text stay on one line where they can")
  func names() {
    let text = "Trân trọng cảm ơn Alpha Beta đã tham dự"
    func lines(names: [String], width: Length) -> [String] {
      let inlines: [Inline] = [.text(StyledText(text: text, style: textStyle(), source: nil))]
      let paragraph = Paragraph(
        inlines: inlines, style: paragraphStyle(), marker: nil, source: nil)
      let shaper = Shaper(typecase: Typecase(fonts: TestFonts.book), names: [names])
      return setLines(paragraph, width: width, shaper: shaper).map(\.frame.text)
    }
    let width = TestFonts.width("Trân trọng cảm ơn Alpha", textStyle()) + .pt(5)
    let kept = lines(names: ["Alpha Beta"], width: width)
    #expect(kept.joined(separator: " ") == text)
    #expect(kept.contains { $0.contains("Alpha Beta") })
  }
}
