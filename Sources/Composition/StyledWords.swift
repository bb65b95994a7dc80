import Documents
import Fonts
import Geometry
import Vietnamese

/// The words of one style, each shaped once.
final class StyledWords {
  /// A word as it stands in a line.
  ///
  /// A class, because it stands in many.
  final class Word: Sendable {
    /// One for each face that is needed.
    let runs: [GlyphRun]
    let width: Length
    /// The letters that no face has.
    let missing: [Character]
    /// What it was made of.
    fileprivate let utf8: [UInt8]
    fileprivate let digest: TextDigest

    fileprivate init(
      _ runs: [GlyphRun], missing: [Character] = [], utf8: [UInt8], digest: TextDigest
    ) {
      self.runs = runs
      width = runs.reduce(.zero) { $0 + $1.advance }
      self.missing = missing
      self.utf8 = utf8
      self.digest = digest
    }
  }

  let style: TextStyle
  /// The style's own face, then those that stand in for letters it lacks; empty if there is no such style.
  let faces: [FontFace]
  private var words = Table()
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
    if let known = words[utf8, digest] { return known }
    let word = shaped(Array(utf8), digest)
    if words.count >= Self.manyWords { words = Table() }
    words.insert(word)
    return word
  }

  private func shaped(_ utf8: [UInt8], _ digest: TextDigest) -> Word {
    let text = String(decoding: utf8, as: UTF8.self)
    guard let first = faces.first else { return Word([], utf8: utf8, digest: digest) }
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
    return Word(runs, missing: missing, utf8: utf8, digest: digest)
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

extension StyledWords {
  /// Words at places found by their digests; at least half of the places are free. A word is looked for at each of its places in
  /// each text: a dictionary would hash the digest once more.
  private struct Table {
    private var places: [Word?] = Array(repeating: nil, count: 256)
    private(set) var count = 0

    subscript(utf8: ArraySlice<UInt8>, digest: TextDigest) -> Word? {
      var place = digest.place(among: places.count)
      while let word = places[place] {
        if word.digest == digest, word.utf8.elementsEqual(utf8) { return word }
        place = (place + 1) & (places.count - 1)
      }
      return nil
    }

    /// Puts in a word that is not there.
    mutating func insert(_ word: Word) {
      if 2 * count >= places.count { grow() }
      put(word)
      count += 1
    }

    private mutating func put(_ word: Word) {
      var place = word.digest.place(among: places.count)
      while places[place] != nil { place = (place + 1) & (places.count - 1) }
      places[place] = word
    }

    private mutating func grow() {
      let words = places.compactMap(\.self)
      places = Array(repeating: nil, count: 2 * places.count)
      for word in words { put(word) }
    }
  }
}

extension TextStyle: Digested {
  var digest: TextDigest {
    var digest = TextDigest()
    digest.add(font)
    digest.add(UInt64(weight == .bold ? 2 : 0) + (isItalic ? 1 : 0))
    for number in [
      size.points, color.red, color.green, color.blue, trackingRatio, riseRatio,
    ] { digest.add(number) }
    return digest
  }
}
