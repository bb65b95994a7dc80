import Diagnostics
import Documents
import Fonts
import Frames
import Geometry
import Testing

@testable import Composition

@Suite("Setting lines")
struct LineSettingTests {
  /// Words that are none, so that no rule of the language ties them.
  private static let text = """
    ngoằn mộng lưa thẹo bừng quả ẹo tròn lẫy mong thùng nghiễm lặng ưỡn xoà rách vúng lạo khẳm \
    tuềnh bồng phễu gương ríu mướt cọng nhòe đũng thẫm luống ngờm sụp vẻo trượt kếch dồng lẩy mỉm \
    chuông rạng thướt ngả mờ quạnh lúng tẻo vưng khoằm lồng ngửng đượm xõa phừng lẹo thúng mạo
    """

  @Test(
    "Justified lines begin and end at the edges, all but the last",
    arguments: [180, 250.5, 333, 480])
  func justified(width: Double) {
    let style = paragraphStyle {
      $0.alignment = .justified
      $0.firstLineIndent = .pt(28.35)
      $0.leftIndent = .pt(5)
      $0.rightIndent = .pt(7)
    }
    let shaper = Shaper(fonts: TestFonts.book)
    let lines = setLines(paragraph(Self.text, style), width: .pt(width), shaper: shaper)
    #expect(shaper.diagnostics == [])
    #expect(lines.count > 1)
    for (index, line) in lines.enumerated() {
      let left = index == 0 ? 33.35 : 5
      #expect(near(line.frame.inkLeft, .pt(left), within: 0.01))
      if index < lines.count - 1 {
        #expect(near(line.frame.inkRight, .pt(width - 7), within: 0.01), "line \(index)")
      } else {
        #expect(line.frame.inkRight <= .pt(width - 7 + 0.01))
      }
    }
  }

  @Test(
    "Letters of justified lines are wider or narrower by a fiftieth at most, all of a line alike",
    arguments: [180, 250.5, 333, 480])
  func letterWidths(width: Double) throws {
    let style = paragraphStyle { $0.alignment = .justified }
    let lines = setLines(paragraph(Self.text, style), width: .pt(width))
    var scales: Set<Double> = []
    for line in lines {
      let words = line.frame.runs.map(\.run)
      let scale = try #require(words.first?.horizontalScale)
      #expect(words.allSatisfy { $0.horizontalScale == scale && $0.size == style.text.size })
      #expect(abs(scale - 1) <= 0.02 + 1e-9)
      let natural = line.frame.text.split(separator: " ")
        .map { TestFonts.width(String($0), style.text) }.sum()
      let set = words.map { run in
        let bytes = Array(run.text.utf8)
        return run.glyphs.filter { bytes[$0.cluster] != UInt8(ascii: " ") }.map(\.advance).sum()
      }.sum()
      #expect(near(set, natural * scale, within: 0.01))
      scales.insert(scale)
    }
    #expect(scales.count > 1, "some line is adjusted")
  }

  @Test("The last line of a justified text is as wide as its words")
  func lastLine() throws {
    let style = paragraphStyle { $0.alignment = .justified }
    let last = try #require(setLines(paragraph(Self.text, style), width: .pt(220)).last)
    #expect(near(last.inkWidth, TestFonts.width(last.frame.text, style.text), within: 0.01))
  }

  @Test("A line broken by hand ends there and is not spread; an empty one stays a line")
  func forcedBreaks() {
    let style = paragraphStyle { $0.alignment = .justified }
    let lines = setLines(paragraph("a b||c d e", style), width: .pt(200))
    #expect(lines.map(\.frame.text) == ["a b", "", "c d e"])
    #expect(near(lines[0].inkWidth, TestFonts.width("a b", style.text), within: 0.01))
    #expect(Set(lines.map(\.frame.size.height)).count == 1)
  }

  @Test("Further lines hang under the text after the mark")
  func marker() {
    let style = paragraphStyle {
      $0.leftIndent = .pt(10)
      $0.firstLineIndent = .pt(4)
    }
    let lines = setLines(paragraph(Self.text, style, marker: "- "), width: .pt(200))
    let hang = TestFonts.width("- ", style.text)
    #expect(lines.count > 2)
    let first = lines[0].frame.runs
    let (mark, text) = (first.filter { $0.run.text == "- " }, first.filter { $0.run.text != "- " })
    #expect(mark.map { near($0.point.x, .pt(14)) } == [true])
    #expect(text.first.map { near($0.point.x, .pt(14) + hang) } == true)
    #expect(Set(first.map(\.point.y)).count == 1)
    for line in lines.dropFirst() { #expect(near(line.frame.inkLeft, .pt(10) + hang)) }
    #expect(near(lines[0].inkLeft, .pt(14)))
    #expect(near(lines[0].inkWidth, lines[0].frame.inkRight - .pt(14)))
  }

  @Test("Centred lines have as much room left as right, between the indents")
  func centred() {
    let style = paragraphStyle {
      $0.alignment = .center
      $0.leftIndent = .pt(30)
      $0.rightIndent = .pt(10)
    }
    let lines = setLines(paragraph(Self.text, style), width: .pt(300))
    #expect(lines.count > 1)
    for line in lines {
      let (left, right) = (line.frame.inkLeft - .pt(30), .pt(290) - line.frame.inkRight)
      #expect(near(left, right, within: 0.01))
      #expect(left >= .zero)
      #expect(
        near(line.inkLeft, line.frame.inkLeft)
          && near(line.inkWidth, line.frame.inkRight - line.inkLeft))
    }
  }

  @Test("The lines of a title end after its commas, not within a phrase, though they are less even")
  func titleSense() {
    let style = paragraphStyle { $0.alignment = .center }
    let title = [
      "Kết luận của đồng chí Nguyễn Văn Chiến,",
      "Phó Bí thư Thường trực Quận ủy, Chủ tịch Hội đồng nhân dân quận",
      "tại Hội nghị tổng kết hoạt động Hội đồng nhân dân quận năm 2022",
    ]
    let lines = setLines(paragraph(title.joined(separator: " "), style), width: .pt(372))
    #expect(lines.map(\.frame.text) == title)
  }

  @Test("A spaced title is centred without the space after its last letter")
  func centredTracking() throws {
    let style = paragraphStyle {
      $0.alignment = .center
      $0.text.trackingRatio = 0.5
    }
    let line = try #require(setLines(paragraph("TẶNG", style), width: .pt(200)).first)
    let right = line.frame.inkRight - .pt(6)
    #expect(near(line.frame.inkLeft, .pt(200) - right))
    #expect(near(line.inkWidth, right - line.inkLeft))
  }

  @Test("Lines flush right end at the edge, lines flush left begin there")
  func ragged() {
    for line in setLines(
      paragraph(Self.text, paragraphStyle { $0.alignment = .right }), width: .pt(200))
    {
      #expect(near(line.frame.inkRight, .pt(200)))
    }
    for line in setLines(paragraph(Self.text), width: .pt(200)) {
      #expect(near(line.frame.inkLeft, .zero))
      #expect(near(line.inkWidth, TestFonts.width(line.frame.text, textStyle())))
    }
  }

  @Test("A blank takes its room wherever it stands in the line")
  func blanks() {
    let text = textStyle()
    func inks(_ inlines: [Inline], _ alignment: Alignment) -> [Double] {
      let style = paragraphStyle { $0.alignment = alignment }
      let paragraph = Paragraph(
        inlines: inlines, style: style, marker: nil, source: nil)
      return setLines(paragraph, width: .pt(200)).flatMap { $0.frame.runs.map(\.point.x.points) }
    }
    let word = Inline.text(StyledText(text: "ab", style: text, source: nil))
    let width = TestFonts.width("ab", text).points
    let blank = Inline.blank(.pt(40))
    #expect(inks([blank, word], .left) == [40])
    #expect(inks([word, blank, word], .left) == [0, width + 40])
    #expect(inks([word, blank], .right) == [160 - width])
    #expect(inks([word, blank], .center) == [(160 - width) / 2])
    #expect(inks([blank, word], .center) == [(160 - width) / 2 + 40])
    #expect(inks([blank], .center) == [])
  }

  @Test("Lines are as high as the face asks, times the spacing; baselines are as far apart")
  func leading() throws {
    let metrics = Shaper(fonts: TestFonts.book).metrics(of: textStyle())
    for ratio in [0.85, 1, 1.5] {
      let style = paragraphStyle { $0.lineSpacingRatio = ratio }
      let line = try #require(setLines(paragraph("Ẩm", style), width: .pt(100)).first)
      #expect(near(line.frame.size.height, .pt(12 * metrics.lineHeight * ratio)))
      let above = line.baseline - .pt(12 * metrics.ascent)
      let below = line.frame.size.height - line.baseline - .pt(12 * metrics.descent)
      #expect(near(above, below))
      #expect(line.frame.runs.allSatisfy { $0.point.y == line.baseline })
    }
  }

  @Test("Styles inside a line stand side by side on one baseline, each in its face")
  func mixedStyles() {
    let bold = textStyle { $0.weight = .bold }
    let inlines: [Inline] = [
      .text(StyledText(text: "Chủ tọa: ", style: bold, source: nil)),
      .text(StyledText(text: "đồng chí An", style: textStyle(), source: nil)),
    ]
    let paragraph = Paragraph(
      inlines: inlines, style: paragraphStyle(), marker: nil, source: nil)
    let runs = setLines(paragraph, width: .pt(300)).flatMap(\.frame.runs)
    #expect(runs.map(\.run.text) == ["Chủ tọa: ", "đồng chí An"])
    #expect(runs.first?.run.face.name.contains("Bold") == true)
    #expect(runs.last.map { near($0.point.x, TestFonts.width("Chủ tọa: ", bold)) } == true)
  }

  @Test("A word too wide for its line is parted after a slash or hyphen, with a warning")
  func emergency() {
    let shaper = Shaper(fonts: TestFonts.book)
    let place = SourceLocation.file("d")
    let room = TestFonts.width("2345/QĐ-UBND", textStyle()) - .pt(1)
    let lines = setLines(
      paragraph("số 2345/QĐ-UBND", source: place), width: room, shaper: shaper)
    #expect(lines.map(\.frame.text).joined().replacing(" ", with: "") == "số2345/QĐ-UBND")
    #expect(lines.allSatisfy { $0.inkWidth <= room + .pt(0.001) })
    #expect(shaper.diagnostics.map(\.severity) == [.warning])
    #expect(shaper.diagnostics.first?.location == place)
  }

  @Test("A line that would gape is set ragged, with a warning")
  func gaping() throws {
    let shaper = Shaper(fonts: TestFonts.book)
    let style = paragraphStyle { $0.alignment = .justified }
    let long = String(repeating: "m", count: 15)
    let room = TestFonts.width(long, style.text) + .pt(1)
    let lines = setLines(paragraph("a b \(long)", style), width: room, shaper: shaper)
    #expect(lines.map(\.frame.text) == ["a b", long])
    #expect(near(try #require(lines.first).inkWidth, TestFonts.width("a b", style.text)))
    #expect(shaper.diagnostics.map(\.severity) == [.warning])
  }

  @Test("A line that cannot be broken is reported with its text, its excess and its place")
  func overfull() {
    let shaper = Shaper(fonts: TestFonts.book)
    let place = SourceLocation.text(file: "d.yaml", line: 3, column: 9)
    let word = String(repeating: "m", count: 30)
    let lines = setLines(paragraph("a \(word) b", source: place), width: .pt(100), shaper: shaper)
    #expect(lines.map(\.frame.text).joined(separator: " ") == "a \(word) b")
    #expect(shaper.diagnostics.map(\.code) == [.overfullLine])
    #expect(shaper.diagnostics.first?.location == place)
    let excess = TestFonts.width(word, textStyle()) - .pt(100)
    let tenths = Int((excess.millimetres * 10).rounded(.up))
    let text = shaper.diagnostics.first?.message.english ?? ""
    #expect(text.contains("“\(word)” is \(tenths / 10),\(tenths % 10) mm too wide"))
  }
}
