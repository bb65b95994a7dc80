import Documents
import Fonts
import Geometry
import Vietnamese

/// The words of one style, each shaped once.
final class StyledWords {
  /// A word as it stands in a line.
  struct Word {
    /// One for each face that is needed.
    let runs: [GlyphRun]
    let width: Length
    /// The letters that no face has.
    let missing: [Character]
    /// What it was made of.
    fileprivate let utf8: [UInt8]
  }

  private let style: TextStyle
  /// The style's own face, then those that stand in for letters it lacks; empty if there is no such style.
  let faces: [FontFace]
  /// By the digests of their bytes; where two agree, the first is kept.
  private var words = Recent<TextDigest, Word>()
  /// As many syllables as there are; a list of any length has numbers without end.
  private static let manyWords = 20_000

  init(_ style: TextStyle, faces: [FontFace]) {
    self.style = style
    self.faces = faces
  }

  /// Shapes text without inner spaces. Letters that the style's face lacks are taken from the faces that stand
  /// in for it.
  subscript(text: String) -> Word {
    var digest = TextDigest()
    for byte in text.utf8 { digest.add(byte) }
    return self[Array(text.utf8)[...], digest]
  }

  /// The same for who has the bytes of the text, and their digest, at hand.
  subscript(utf8: ArraySlice<UInt8>, digest: TextDigest) -> Word {
    let known = words[digest]
    if let known, known.utf8.elementsEqual(utf8) { return known }
    let word = shaped(Array(utf8))
    guard known == nil else { return word }
    if words.count >= Self.manyWords { words.age() }
    words[digest] = word
    return word
  }

  private func shaped(_ utf8: [UInt8]) -> Word {
    let text = String(decoding: utf8, as: UTF8.self)
    guard let first = faces.first else {
      return Word(runs: [], width: .zero, missing: [], utf8: utf8)
    }
    var missing: [Character] = []
    var parts: [(face: FontFace, text: String)] = []
    if text.unicodeScalars.allSatisfy(first.covers) {
      parts = [(first, text)]
    } else {
      for character in text {
        let scalars = character.unicodeScalars
        let face = faces.first { face in scalars.allSatisfy(face.covers) }
        if face == nil { missing.append(character) }
        if parts.last?.face === face ?? first, !parts.isEmpty {
          parts[parts.count - 1].text.append(character)
        } else {
          parts.append((face ?? first, String(character)))
        }
      }
    }
    let runs = parts.map { run($0.text, face: $0.face) }
    return Word(runs: runs, width: runs.map(\.advance).sum(), missing: missing, utf8: utf8)
  }

  private func run(_ text: String, face: FontFace) -> GlyphRun {
    let unit = style.size / Double(face.metrics.unitsPerEm)
    let tracking = style.size * style.trackingRatio
    let rise = style.size * style.riseRatio
    let glyphs = face.shape(text).map { glyph in
      Glyph(
        id: glyph.id, cluster: glyph.cluster,
        advance: unit * Double(glyph.advance) + (glyph.advance == 0 ? .zero : tracking),
        offset: Point(x: unit * Double(glyph.xOffset), y: -(unit * Double(glyph.yOffset)) - rise))
    }
    return GlyphRun(
      face: face, size: style.size, color: style.color, text: text, glyphs: glyphs)
  }
}
