import Diagnostics
import Documents
import Fonts
import Geometry

/// Shapes the words of one document, each only once, and collects what is wrong.
///
/// A class because the whole recursion of a document shares its store and its findings; it never leaves the
/// task that composes the document.
final class Shaper {
  private(set) var diagnostics: [Diagnostic] = []

  private let fonts: FontBook
  private var chains: [FontBook.Query: [FontFace]] = [:]
  private var shaped: [ShapeKey: [ShapedGlyph]] = [:]

  private struct ShapeKey: Hashable {
    let face: ObjectIdentifier
    let text: String
  }

  init(fonts: FontBook) { self.fonts = fonts }

  func report(_ diagnostic: Diagnostic) {
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }

  /// Takes back what was reported for an attempt that is given up; the next one finds anew what is still wrong.
  func forget(from count: Int) { diagnostics.removeSubrange(count...) }

  /// The first face of a style: its measures make the lines.
  func metrics(of style: TextStyle) -> FontMetrics {
    chain(for: style).first?.metrics
      ?? FontMetrics(unitsPerEm: 1000, ascent: 0.9, descent: 0.2, lineGap: 0, capHeight: 0.7)
  }

  /// Shapes text without inner spaces into runs, one for each face that is needed.
  ///
  /// Letters that the style's face lacks are taken from the faces that stand in for it; one that none has is
  /// an error at the place the text came from.
  func runs(for styled: StyledText) -> [GlyphRun] {
    let chain = chain(for: styled.style)
    guard let first = chain.first else { return [] }
    if styled.text.unicodeScalars.allSatisfy(first.covers) {
      return [run(styled.text, face: first, style: styled.style)]
    }
    var parts: [(face: FontFace, text: String)] = []
    for character in styled.text {
      let scalars = character.unicodeScalars
      let face = chain.first { face in scalars.allSatisfy(face.covers) }
      if face == nil { report(.missingGlyph(character, style: styled.style, at: styled.source)) }
      if parts.last?.face === face ?? first, !parts.isEmpty {
        parts[parts.count - 1].text.append(character)
      } else {
        parts.append((face ?? first, String(character)))
      }
    }
    return parts.map { run($0.text, face: $0.face, style: styled.style) }
  }

  private func run(_ text: String, face: FontFace, style: TextStyle) -> GlyphRun {
    let key = ShapeKey(face: ObjectIdentifier(face), text: text)
    let shaped = shaped[key] ?? face.shape(text)
    self.shaped[key] = shaped
    let unit = style.size / Double(face.metrics.unitsPerEm)
    let tracking = style.size * style.trackingRatio
    let glyphs = shaped.map { glyph in
      Glyph(
        id: glyph.id, cluster: glyph.cluster,
        advance: unit * Double(glyph.advance) + (glyph.advance == 0 ? .zero : tracking),
        offset: Point(x: unit * Double(glyph.xOffset), y: -(unit * Double(glyph.yOffset))))
    }
    return GlyphRun(
      face: face, size: style.size, color: style.color, text: text, glyphs: glyphs)
  }

  private func chain(for style: TextStyle) -> [FontFace] {
    let query = FontBook.Query(
      role: style.font, isBold: style.weight == .bold, isItalic: style.isItalic)
    if let chain = chains[query] { return chain }
    let chain = fonts.chain(for: query)
    if chain.isEmpty { report(.noSuchStyle(style)) }
    chains[query] = chain
    return chain
  }
}
