package import Geometry

extension GlyphRun {
  /// A part of a run up to and with a space.
  package struct Word: Hashable, Sendable {
    /// From the run's start.
    package let x: Length
    package let glyphs: Range<Int>
    /// Bytes of the run's text.
    package let bytes: Range<Int>
  }

  /// The run cut after each space.
  package var words: [Word] {
    let isSpace = text.utf8.map { $0 == UInt8(ascii: " ") }
    var words: [Word] = []
    var (start, x, end) = (0, Length.zero, Length.zero)
    for (index, glyph) in glyphs.enumerated() {
      end += glyph.advance
      let isLast = index == glyphs.count - 1
      guard isLast || isSpace[glyph.cluster] && glyphs[index + 1].cluster > glyph.cluster else {
        continue
      }
      let bytes = glyphs[start].cluster..<(isLast ? isSpace.count : glyphs[index + 1].cluster)
      words.append(Word(x: x, glyphs: start..<index + 1, bytes: bytes))
      (start, x) = (index + 1, end)
    }
    return words
  }

  /// One of its words as a run by itself.
  package func run(of word: Word) -> GlyphRun {
    var run = self
    run.text = String(decoding: Array(text.utf8)[word.bytes], as: UTF8.self)
    run.glyphs = glyphs[word.glyphs].map { glyph in
      var glyph = glyph
      glyph.cluster -= word.bytes.lowerBound
      return glyph
    }
    return run
  }
}
