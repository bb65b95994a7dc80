package import Geometry

extension GlyphRun {
  /// A part of a run up to and with a space, or a figure of a number: of numbers a list has without end, of figures ten.
  package struct Word: Hashable, Sendable {
    /// From the run's start.
    package let x: Length
    package let glyphs: Range<Int>
    /// Bytes of the run's text.
    package let bytes: Range<Int>
  }

  /// The run cut after each space, and between the figures of numbers.
  ///
  /// - Parameter bytes: those of its text.
  package func words(of bytes: [UInt8]) -> [Word] {
    func isFigure(_ glyph: Glyph) -> Bool {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[glyph.cluster])
    }
    var words: [Word] = []
    var (start, x, end) = (0, Length.zero, Length.zero)
    for (index, glyph) in glyphs.enumerated() {
      end += glyph.advance
      let isLast = index == glyphs.count - 1
      if !isLast {
        let next = glyphs[index + 1]
        let isEnd =
          bytes[glyph.cluster] == UInt8(ascii: " ") || isFigure(glyph) && isFigure(next)
        guard isEnd, next.cluster > glyph.cluster else { continue }
      }
      let range = glyphs[start].cluster..<(isLast ? bytes.count : glyphs[index + 1].cluster)
      words.append(Word(x: x, glyphs: start..<index + 1, bytes: range))
      (start, x) = (index + 1, end)
    }
    return words
  }
}
