import CCairo
import Diagnostics
import Fonts
import Frames
import Geometry

extension Canvas {
  /// Everything drawn from now on is mapped first.
  func apply(_ map: Affine) {
    var matrix = cairo_matrix_t(
      xx: map.xx, yx: map.yx, xy: map.xy, yy: map.yy, x0: map.x0, y0: map.y0)
    unsafe cairo_transform(context, &matrix)
  }

  /// Covers the whole canvas.
  func fill(_ color: Color) {
    setColor(color)
    unsafe cairo_paint(context)
  }

  func fill(_ rect: Rect, _ color: Color) {
    setColor(color)
    unsafe cairo_rectangle(
      context, rect.left.points, rect.top.points, rect.size.width.points,
      rect.size.height.points)
    unsafe cairo_fill(context)
  }

  /// Fills the cells of a grid as one shape, so that no seam shows where they touch.
  func fill(_ grid: GridPattern, at origin: Point) {
    setColor(grid.color)
    let (x, y, cell) = (origin.x.points, origin.y.points, grid.cell.points)
    for block in grid.blocks {
      unsafe cairo_rectangle(
        context, x + Double(block.column) * cell, y + Double(block.row) * cell,
        Double(block.columns) * cell, Double(block.rows) * cell)
    }
    unsafe cairo_fill(context)
  }

  /// Draws a run whose baseline starts at `origin`.
  func draw(_ run: GlyphRun, at origin: Point) throws(Failure) {
    guard !run.glyphs.isEmpty else { return }
    setColor(run.color)
    unsafe cairo_set_font_face(context, try faces.cairoFace(for: run.face).pointer)
    var pen = origin.x
    let glyphs = run.glyphs.map { glyph in
      defer { pen += glyph.advance }
      return cairo_glyph_t(
        index: UInt(glyph.id), x: (pen + glyph.offset.x).points,
        y: (origin.y + glyph.offset.y).points)
    }
    setFontSize(width: run.size.points * run.horizontalScale, height: run.size.points)
    switch lettering {
    case .glyphs:
      unsafe cairo_show_glyphs(context, glyphs, Int32(glyphs.count))
    case .outlines:
      unsafe cairo_glyph_path(context, glyphs, Int32(glyphs.count))
      unsafe cairo_fill(context)
    }
  }

  /// Paints a recording after mapping it.
  ///
  /// Under a map that only scales, Cairo rounds the scale to 1/256 (`_cairo_path_fixed_transform`), which moves a small drawing's
  /// parts by whole pixels. A slant that nobody sees keeps it from that.
  func paint(_ recording: Canvas, _ map: Affine = .identity) {
    var map = map
    if map.xy == 0, map.yx == 0, map != .identity {
      map = Affine(
        xx: map.xx, yx: map.yy * 1e-9, xy: map.xy, yy: map.yy, x0: map.x0, y0: map.y0)
    }
    unsafe cairo_save(context)
    apply(map)
    unsafe cairo_set_source_surface(context, recording.surface, 0, 0)
    unsafe cairo_paint(context)
    unsafe cairo_restore(context)
  }

  private func setFontSize(width: Double, height: Double) {
    var matrix = cairo_matrix_t(xx: width, yx: 0, xy: 0, yy: height, x0: 0, y0: 0)
    unsafe cairo_set_font_matrix(context, &matrix)
  }

  /// Begins to draw a page on a sheet: mapped, and nothing but what is to be shown of it.
  func begin(_ impression: Impression) {
    let shown = impression.shown
    unsafe cairo_save(context)
    apply(impression.map)
    unsafe cairo_rectangle(
      context, shown.left.points, shown.top.points, shown.size.width.points,
      shown.size.height.points)
    unsafe cairo_clip(context)
    if impression.strength < 1 { unsafe cairo_push_group(context) }
  }

  func end(_ impression: Impression) {
    if impression.strength < 1 {
      unsafe cairo_pop_group_to_source(context)
      unsafe cairo_paint_with_alpha(context, impression.strength)
    }
    unsafe cairo_restore(context)
  }

  func setColor(_ color: Color) {
    unsafe cairo_set_source_rgb(context, color.red, color.green, color.blue)
  }
}
