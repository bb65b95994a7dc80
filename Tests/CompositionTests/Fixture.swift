import Diagnostics
import Documents
import Fonts
import Foundation
import Frames
import Geometry

@testable import Composition

/// The fonts of the project, found from this file's place.
enum TestFonts {
  static let book: FontBook = {
    let serif = "liberation-serif/LiberationSerif-"
    let files: [(role: String, isBold: Bool, isItalic: Bool, file: String)] = [
      ("text", false, false, serif + "Regular.ttf"), ("text", true, false, serif + "Bold.ttf"),
      ("text", false, true, serif + "Italic.ttf"), ("text", true, true, serif + "BoldItalic.ttf"),
      ("display", true, false, "noto-serif-display/NotoSerifDisplay-Bold.ttf"),
      ("script", false, true, "tex-gyre-chorus/texgyrechorus-mediumitalic.otf"),
    ]
    let folder = URL(filePath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "fonts")
    let entries = files.compactMap { entry -> FontBook.Entry? in
      guard let bytes = try? Data(contentsOf: folder.appending(path: entry.file)),
        let face = try? FontFace(name: entry.file, bytes: [UInt8](bytes))
      else { return nil }
      let query = FontBook.Query(
        role: entry.role, isBold: entry.isBold, isItalic: entry.isItalic)
      return FontBook.Entry(family: entry.file, query: query, face: face)
    }
    precondition(entries.count == files.count, "a font file is missing")
    return FontBook(entries: entries, fallbackRoles: ["text"])
  }()

  /// The width of text of one style by HarfBuzz, word for word, each glyph with its tracking.
  static func width(_ text: String, _ style: TextStyle) -> Length {
    let query = FontBook.Query(
      role: style.font, isBold: style.weight == .bold, isItalic: style.isItalic)
    guard let face = book.chain(for: query).first else { return .zero }
    let em = Double(face.metrics.unitsPerEm)
    func advance(_ piece: String, tracked: Bool) -> Double {
      face.shape(piece).reduce(0) { sum, glyph in
        sum + Double(glyph.advance) / em
          + (tracked && glyph.advance != 0 ? style.trackingRatio : 0)
      }
    }
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    let letters = words.reduce(0) { $0 + advance(String($1), tracked: true) }
    return style.size * (letters + Double(words.count - 1) * advance(" ", tracked: true))
  }
}

/// A text style: 12 points of the text face unless it is changed.
func textStyle(_ change: (inout TextStyle) -> Void = { _ in }) -> TextStyle {
  var style = TextStyle(
    font: "text", weight: .regular, isItalic: false, size: .pt(12), color: .black,
    trackingRatio: 0)
  change(&style)
  return style
}

/// A paragraph style: flush left, single, no spaces, pages may break anywhere unless it is changed.
func paragraphStyle(_ change: (inout ParagraphStyle) -> Void = { _ in }) -> ParagraphStyle {
  var style = ParagraphStyle(
    text: textStyle(), alignment: .left, firstLineIndent: .zero, leftIndent: .zero,
    rightIndent: .zero, lineSpacingRatio: 1, minimumLineSpacingRatio: 1, spaceBefore: .zero,
    spaceStretch: .zero,
    spaceAfter: .zero, keepsWithNext: false, keepsTogether: false, minimumLinesAtBreak: 1,
    fitting: nil)
  change(&style)
  return style
}

/// A paragraph whose lines end at `|` as well.
func paragraph(
  _ text: String, _ style: ParagraphStyle = paragraphStyle(), marker: String? = nil,
  isHanging: Bool = true,
  source: SourceLocation? = nil
) -> Paragraph {
  let lines = text.split(separator: "|", omittingEmptySubsequences: false)
  let inlines = lines.enumerated().flatMap { index, line -> [Inline] in
    let text = Inline.text(StyledText(text: String(line), style: style.text, source: source))
    return index == 0 ? [text] : [.lineBreak, text]
  }
  return Paragraph(
    inlines: inlines, style: style,
    marker: marker.map {
      Marker(
        text: StyledText(text: $0, style: style.text, source: source), isHanging: isHanging)
    },
    source: source)
}

func setLines(
  _ paragraph: Paragraph, width: Length, shaper: Shaper = Shaper(fonts: TestFonts.book)
) -> [SetLine] {
  ParagraphComposer(shaper: shaper, columnWidth: width).lines(of: paragraph)
}

func galley(
  _ blocks: [Block], width: Length = .pt(200), shaper: Shaper = Shaper(fonts: TestFonts.book)
) -> Galley {
  BlockComposer(shaper: shaper).compose(blocks, width: width)
}

/// A document on a sheet with margins of 10 points; its text block is as given.
func composed(
  _ blocks: [Block], width: Length = .pt(200), height: Length = .pt(100),
  pageNumber: PageNumberStyle? = nil
) -> Composed {
  let margin = Length.pt(10)
  let page = PageStyle(
    size: Size(width: width + margin * 2, height: height + margin * 2),
    margins: Insets(top: margin, bottom: margin, left: margin, right: margin),
    pageNumber: pageNumber, underlay: [])
  let information = DocumentInformation(title: "", author: "", subject: "", date: nil)
  return Composer(fonts: TestFonts.book)
    .compose(Document(information: information, page: page, blocks: blocks))
}

extension Frame {
  /// Everything that leaves ink, with its place from the frame's corner, in the order of the frame.
  var inks: [(point: Point, item: FrameItem)] {
    items.flatMap { placed -> [(point: Point, item: FrameItem)] in
      guard case .frame(let inner) = placed.item else { return [(placed.origin, placed.item)] }
      return inner.inks.map { (placed.origin + $0.point, $0.item) }
    }
  }

  var runs: [(point: Point, run: GlyphRun)] {
    inks.compactMap { ink in
      if case .glyphs(let run) = ink.item { (ink.point, run) } else { nil }
    }
  }

  var rules: [(point: Point, rule: Rule)] {
    inks.compactMap { ink in
      if case .rule(let rule) = ink.item { (ink.point, rule) } else { nil }
    }
  }

  var text: String { runs.map(\.run.text).joined() }

  /// Where the pen stands after the last run.
  var inkRight: Length { runs.map { $0.point.x + $0.run.advance }.max() ?? .zero }

  var inkLeft: Length { runs.map(\.point.x).min() ?? .zero }
}

extension Page {
  /// The text of each baseline from top to bottom.
  var lines: [String] {
    var lines: [(y: Length, text: String)] = []
    for (point, run) in frame.runs {
      if let last = lines.last, last.y == point.y {
        lines[lines.count - 1].text += run.text
      } else {
        lines.append((point.y, run.text))
      }
    }
    return lines.map(\.text)
  }
}

/// Whether two lengths are equal to a thousandth of a point.
func near(_ a: Length, _ b: Length, within tolerance: Double = 0.001) -> Bool {
  abs(a.points - b.points) <= tolerance
}

extension Shaper {
  convenience init(fonts: FontBook) { self.init(typecase: Typecase(fonts: fonts)) }
}
