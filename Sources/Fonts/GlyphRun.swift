package import Geometry

/// One drawn shape of a run.
package struct Glyph: Hashable, Sendable {
  /// The glyph's index in its face; 0 is the missing glyph.
  package let id: UInt32
  /// Where in the run's text its letter starts, in UTF-8 bytes.
  package var cluster: Int
  /// How far the pen moves on.
  package var advance: Length
  /// From the pen to where the glyph is drawn; y is positive downwards.
  package let offset: Point

  package init(id: UInt32, cluster: Int, advance: Length, offset: Point) {
    self.id = id
    self.cluster = cluster
    self.advance = advance
    self.offset = offset
  }

  /// The same glyph made wider or narrower.
  package func widened(by scale: Double) -> Glyph {
    Glyph(
      id: id, cluster: cluster, advance: advance * scale,
      offset: Point(x: offset.x * scale, y: offset.y))
  }
}

/// Glyphs of one face, size and colour on one baseline, with the text that they show.
package struct GlyphRun: Hashable, Sendable {
  package let face: FontFace
  package let size: Length
  package let color: Color
  /// How much wider the letters are drawn than designed, as a ratio of their width; the glyphs' advances have it in them.
  package private(set) var horizontalScale = 1.0
  package var text: String
  package var glyphs: [Glyph]

  /// How far the pen moves over the whole run.
  package var advance: Length { glyphs.reduce(.zero) { $0 + $1.advance } }

  /// The part of the run that shows some of its text, and how far from its start that begins.
  ///
  /// - Parameter range: bytes of `text`, from the beginning of a cluster to that of another or the end.
  package func part(_ range: Range<Int>) -> (x: Length, run: GlyphRun) {
    let first = glyphs.firstIndex { $0.cluster >= range.lowerBound } ?? glyphs.endIndex
    let end = glyphs[first...].firstIndex { $0.cluster >= range.upperBound } ?? glyphs.endIndex
    var run = self
    run.text = String(decoding: Array(text.utf8)[range], as: UTF8.self)
    run.glyphs = glyphs[first..<end].map { glyph in
      var glyph = glyph
      glyph.cluster -= range.lowerBound
      return glyph
    }
    return (glyphs[..<first].reduce(.zero) { $0 + $1.advance }, run)
  }

  /// The same run with its letters and advances made wider or narrower, to the same height.
  package func widened(by scale: Double) -> GlyphRun {
    if scale == 1 { return self }
    var run = self
    run.horizontalScale *= scale
    run.glyphs = glyphs.map { $0.widened(by: scale) }
    return run
  }

  package init(face: FontFace, size: Length, color: Color, text: String, glyphs: [Glyph]) {
    self.face = face
    self.size = size
    self.color = color
    self.text = text
    self.glyphs = glyphs
  }
}
