package import Fonts
import Frames
import Geometry

/// The line at the foot of a sheet that tells the print shop what it is.
package struct SlugLine: Sendable {
  let text: String
  let face: FontFace

  package init(_ text: String, face: FontFace) {
    self.text = text
    self.face = face
  }
}

/// Crop marks where the sheet is cut, register marks in the middle of its sides, and the slug.
///
/// All of it is outside the bleed, black, a quarter point thin.
struct PrintersMarks {
  private let imposition: Imposition

  /// From the cut to the near end of a mark: at least 3 mm, and clear of the bleed.
  private static func offset(bleed: Length) -> Length { max(.mm(3), bleed + .mm(1)) }
  private static let length = Length.mm(5)
  private static let thickness = Length.pt(0.25)

  init(_ imposition: Imposition) { self.imposition = imposition }

  /// The room that marks need around the pages.
  static func room(bleed: Length) -> Length { offset(bleed: bleed) + length }

  func frame(slug: SlugLine?) -> Frame {
    var frame = Frame(size: imposition.paper, items: [])
    let trims = imposition.trims
    let whole = trims.reduce(trims[0]) { $0.union($1) }
    let offset = Self.offset(bleed: imposition.request.bleed)
    for x in distinct(trims.flatMap { [$0.left, $0.right] }) {
      standing(at: x, from: whole.top - offset - Self.length, in: &frame)
      standing(at: x, from: whole.bottom + offset, in: &frame)
    }
    for y in distinct(trims.flatMap { [$0.top, $0.bottom] }) {
      lying(at: y, from: whole.left - offset - Self.length, in: &frame)
      lying(at: y, from: whole.right + offset, in: &frame)
    }
    registerMarks(around: whole, offset: offset + Self.length / 2, in: &frame)
    if let slug { place(slug, under: whole, beside: trims[0], offset: offset, in: &frame) }
    return frame
  }

  private func distinct(_ lengths: [Length]) -> [Length] {
    lengths.sorted().reduce(into: []) { known, next in
      if let last = known.last, next - last < .pt(0.01) { return }
      known.append(next)
    }
  }

  private func standing(at x: Length, from y: Length, length: Length? = nil, in frame: inout Frame)
  {
    bar(
      Size(width: Self.thickness, height: length ?? Self.length),
      at: Point(x: x - Self.thickness / 2, y: y), in: &frame)
  }

  private func lying(at y: Length, from x: Length, length: Length? = nil, in frame: inout Frame) {
    bar(
      Size(width: length ?? Self.length, height: Self.thickness),
      at: Point(x: x, y: y - Self.thickness / 2), in: &frame)
  }

  private func bar(_ size: Size, at origin: Point, in frame: inout Frame) {
    frame.place(.rule(Rule(size: size, color: .black)), at: origin)
  }

  /// Crosses a quarter of the way along each side, where no crop mark stands.
  private func registerMarks(around whole: Rect, offset: Length, in frame: inout Frame) {
    let arm = Self.length / 2
    let middle = Point(
      x: whole.left + imposition.trims[0].size.width / 2,
      y: whole.top + imposition.trims[0].size.height / 2)
    let places = [
      Point(x: middle.x, y: whole.top - offset), Point(x: middle.x, y: whole.bottom + offset),
      Point(x: whole.left - offset, y: middle.y), Point(x: whole.right + offset, y: middle.y),
    ]
    for place in places {
      standing(at: place.x, from: place.y - arm, length: arm * 2, in: &frame)
      lying(at: place.y, from: place.x - arm, length: arm * 2, in: &frame)
    }
  }

  /// The slug stands between the first crop mark and the register mark, small enough for that.
  private func place(
    _ slug: SlugLine, under whole: Rect, beside trim: Rect, offset: Length, in frame: inout Frame
  ) {
    let start = trim.left + .mm(2)
    let room = trim.size.width / 2 - .mm(2) - Self.length
    let wide = slug.run(size: .pt(6))
    let size = Length.pt(6) * min(1, room / max(wide.advance, .pt(0.01)))
    guard size > .pt(2) else { return }
    frame.place(
      .glyphs(slug.run(size: size)),
      at: Point(x: start, y: whole.bottom + offset + Self.length / 2 + size * 0.35))
  }
}

extension SlugLine {
  func run(size: Length) -> GlyphRun {
    let unit = size / Double(face.metrics.unitsPerEm)
    let glyphs = face.shape(text).map { glyph in
      Glyph(
        id: glyph.id, cluster: glyph.cluster, advance: unit * Double(glyph.advance),
        offset: Point(x: unit * Double(glyph.xOffset), y: -(unit * Double(glyph.yOffset))))
    }
    return GlyphRun(face: face, size: size, color: .black, text: text, glyphs: glyphs)
  }
}
