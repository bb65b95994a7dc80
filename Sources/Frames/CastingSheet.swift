package import Fonts
package import Geometry

/// The letters that a file does not have yet when a page comes, each to be drawn once, by itself and in its own place.
///
/// They stand in columns, each below the one before, so that who draws them moves the pen to each; whoever cuts the drawing into
/// letters knows by its place where a letter begins. Why not Cairo's tags: Cairo 1.16 keeps each until the file ends, so memory
/// would grow with the pages.
package struct CastingSheet: Sendable {
  /// As large as the page that asks for the letters.
  package let size: Size
  /// Those of a face follow one another.
  package let letters: [Casting]

  package init(size: Size, letters: [Casting]) {
    self.size = size
    self.letters = letters
  }

  /// How large all letters are drawn.
  package static let em = Length.pt(1)

  /// How far apart they stand: no part of a letter stands half as far from its origin.
  package static let pitch = em * 8

  /// The origin of a letter. Where a sheet is full, the next letter stands where the first did; two that follow one another never
  /// stand in one line.
  package func place(of index: Int) -> Point {
    let rows = max(Int(size.height / Self.pitch), 2)
    let columns = max(Int(size.width / Self.pitch), 1)
    return Point(
      x: Self.pitch * Double(index / rows % columns) + Self.margin,
      y: Self.pitch * Double(index % rows) + Self.pitch / 2 + Self.margin)
  }

  /// Between the whole units of 1/256 point in which Cairo reckons, where it would leave out a space.
  private static let margin = Length.pt(0.3)
}

/// A letter to be drawn: a cluster of HarfBuzz's, the least of a text that some glyphs show together.
package struct Casting: Sendable {
  package struct Glyph: Sendable {
    package let id: UInt32
    /// From the letter's origin, in ems of its width and height; y points down.
    package let x: Double
    package let y: Double
  }

  package let face: FontFace
  package let text: String
  package let glyphs: [Glyph]

  /// - Parameters:
  ///   - bytes: those of the run's text that the letter shows.
  ///   - range: the glyphs that show them.
  package init(of bytes: ArraySlice<UInt8>, shownBy range: Range<Int>, in run: GlyphRun) {
    face = run.face
    text = String(decoding: bytes, as: UTF8.self)
    let height = run.size.points
    let width = height * run.horizontalScale
    var pen = Length.zero
    glyphs = run.glyphs[range].map { glyph in
      defer { pen += glyph.advance }
      return Glyph(
        id: glyph.id, x: (pen + glyph.offset.x).points / width, y: glyph.offset.y.points / height)
    }
  }
}
