import Diagnostics
import Documents
import Fonts
import Frames
import Geometry
import Testing

@testable import Composition

@Suite("Letters and faces")
struct GlyphTests {
  private func styled(_ text: String, _ style: TextStyle = textStyle(), at name: String = "d")
    -> StyledText
  {
    StyledText(text: text, style: style, source: .file(name))
  }

  @Test("A letter that no face has is reported once at each place, with its code point")
  func missing() {
    let shaper = Shaper(fonts: TestFonts.book)
    for _ in 0..<3 { _ = shaper.runs(for: styled("a漢b漢", at: "d1")) }
    _ = shaper.runs(for: styled("漢", at: "d2"))
    #expect(shaper.diagnostics.map(\.code) == [.missingGlyph, .missingGlyph])
    #expect(shaper.diagnostics.map(\.location) == [.file("d1"), .file("d2")])
    #expect(shaper.diagnostics.allSatisfy { $0.severity == .error })
    #expect(shaper.diagnostics.first?.message.english.contains("“漢” (U+6F22)") == true)
    #expect(shaper.diagnostics.first?.message.vietnamese.contains("U+6F22") == true)
  }

  @Test(
    "Code points are written as Unicode does",
    arguments: [("\u{1F600}", "U+1F600"), ("\u{9}", "U+0009"), ("x\u{20DD}", "U+0078 U+20DD")])
  func codePoints(text: String, code: String) {
    let shaper = Shaper(fonts: TestFonts.book)
    _ = shaper.runs(for: styled(text))
    #expect(shaper.diagnostics.count == 1)
    #expect(shaper.diagnostics.first?.message.english.contains("(\(code))") == true)
  }

  @Test("A paragraph with a missing letter still has all of its text, also when it is fitted")
  func missingInParagraph() {
    let shaper = Shaper(fonts: TestFonts.book)
    let style = paragraphStyle {
      $0.fitting = Fitting(
        lines: 1, maximumLines: 1, minimumTrackingRatio: -0.02, minimumSize: .pt(6))
    }
    let text = "Nguyễn 漢 Anh đi họp"
    let room = TestFonts.width(text, style.text) * 0.8
    let lines = setLines(
      paragraph(text, style, source: .file("d")), width: room, shaper: shaper)
    #expect(shaper.diagnostics.map(\.code) == [.missingGlyph])
    #expect(lines.map(\.frame.text) == [text])
  }

  @Test(
    "Letters that a face lacks come from the one that stands in; the text is not parted elsewhere")
  func standIn() throws {
    let shaper = Shaper(fonts: TestFonts.book)
    let script = textStyle {
      $0.font = "script"
      $0.isItalic = true
    }
    let faces = TestFonts.book.chain(
      for: FontBook.Query(role: "script", isBold: false, isItalic: true))
    let lacking = try #require(
      "ΩЖ№§ẽ".first { letter in !letter.unicodeScalars.allSatisfy(faces[0].covers) })
    let runs = shaper.runs(for: styled("ab\(lacking)c", script))
    #expect(runs.map(\.text) == ["ab", String(lacking), "c"])
    #expect(runs.map { $0.face === faces[0] } == [true, false, true])
    #expect(shaper.diagnostics == [])
  }

  @Test("A style that the fonts do not have is reported once")
  func noSuchStyle() {
    let shaper = Shaper(fonts: TestFonts.book)
    let style = textStyle { $0.font = "handwriting" }
    #expect(shaper.runs(for: styled("ab", style)) == [])
    #expect(shaper.runs(for: styled("cd", style)) == [])
    #expect(shaper.diagnostics.map(\.code) == [.fontNoSuchStyle])
    #expect(setLines(paragraph("ab", paragraphStyle { $0.text = style }), width: .pt(9)).count == 1)
  }

  @Test("Tracking is added once to each letter, and scales with the size")
  func tracking() {
    let shaper = Shaper(fonts: TestFonts.book)
    func advance(_ tracking: Double) -> Length {
      let style = textStyle {
        $0.size = .pt(20)
        $0.trackingRatio = tracking
      }
      return shaper.runs(for: styled("Nghiễm", style)).map(\.advance).sum()
    }
    #expect(near(advance(0.05) - advance(0), .pt(6 * 20 * 0.05)))
    #expect(near(advance(0) - advance(-0.02), .pt(6 * 20 * 0.02)))
  }

  @Test("A tab or a line end inside a text is an error, not a silent box")
  func controls() {
    let shaper = Shaper(fonts: TestFonts.book)
    _ = setLines(paragraph("a\tb\nc"), width: .pt(100), shaper: shaper)
    #expect(shaper.diagnostics.map(\.code) == [.missingGlyph, .missingGlyph])
  }
}
