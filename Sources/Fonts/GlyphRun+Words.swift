package import Geometry

extension GlyphRun {
  /// The run cut after each space, with the distance of each piece from the run's start.
  ///
  /// Cairo rounds the advances inside a run, so a line drawn as one run ends up to a quarter of a millimetre from where it should;
  /// drawn word by word, each word begins where it should.
  package var words: [(x: Length, run: GlyphRun)] {
    let bytes = Array(text.utf8)
    var words: [(x: Length, run: GlyphRun)] = []
    var x = Length.zero
    var first = 0
    for (index, glyph) in glyphs.enumerated() {
      let isLast = index == glyphs.count - 1
      let isSpace = bytes[glyph.cluster] == UInt8(ascii: " ")
      guard isLast || isSpace && glyphs[index + 1].cluster > glyph.cluster else { continue }
      let start = glyphs[first].cluster
      let end = isLast ? bytes.count : glyphs[index + 1].cluster
      var word = self
      word.text = String(decoding: bytes[start..<end], as: UTF8.self)
      word.glyphs = glyphs[first...index].map { glyph in
        var glyph = glyph
        glyph.cluster -= start
        return glyph
      }
      words.append((x, word))
      x += word.advance
      first = index + 1
    }
    return words
  }
}
