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

  /// Everything drawn from now on is mapped so, whatever was before. For pages of a file only: it forgets all else.
  func map(by map: Affine) {
    var matrix = cairo_matrix_t(
      xx: map.xx, yx: map.yx, xy: map.xy, yy: map.yy, x0: map.x0, y0: map.y0)
    unsafe cairo_set_matrix(context, &matrix)
  }

  /// Marks where a span begins, on a canvas whose file is to be finished; a mark is the same wherever the page stands on a
  /// sheet.
  func mark() {
    guard lettering == .text else { return }
    unsafe cairo_save(context)
    map(by: .identity)
    fill(SpanMark.rect, SpanMark.color)
    unsafe cairo_restore(context)
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

  /// How much larger every second run of a PDF is set: nothing that anybody could measure.
  ///
  /// Cairo 1.16 writes one line's runs as one string with shifts between them. Its shifts skip what
  /// is under 3/1000 em and forget that widths in the file are rounded, so a line of 80 letters may
  /// end 0.2 pt from where it should. A new size makes Cairo state the place anew, so each run
  /// starts exactly.
  private static let nudge = 1 + 1e-9

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
    switch lettering {
    case .text:
      let glyphs = run.text == " " ? glyphs.map(\.besideGrid) : glyphs
      isNudged.toggle()
      setFontSize(of: run, nudge: isNudged ? Self.nudge : 1)
      let clusters = run.textClusters.map {
        cairo_text_cluster_t(num_bytes: Int32($0.byteCount), num_glyphs: Int32($0.glyphCount))
      }
      unsafe cairo_show_text_glyphs(
        context, run.text, Int32(run.text.utf8.count), glyphs, Int32(glyphs.count), clusters,
        Int32(clusters.count), cairo_text_cluster_flags_t(0))
    case .glyphs:
      setFontSize(of: run)
      unsafe cairo_show_glyphs(context, glyphs, Int32(glyphs.count))
    case .outlines:
      setFontSize(of: run)
      unsafe cairo_glyph_path(context, glyphs, Int32(glyphs.count))
      unsafe cairo_fill(context)
    }
  }

  /// Paints a recording after mapping it. Cairo writes it once into a PDF, however often it is
  /// painted.
  func paint(_ recording: Canvas, _ map: Affine = .identity) {
    unsafe cairo_save(context)
    apply(map)
    unsafe cairo_set_source_surface(context, recording.surface, 0, 0)
    unsafe cairo_paint(context)
    unsafe cairo_restore(context)
  }

  private func setFontSize(of run: GlyphRun, nudge: Double = 1) {
    let size = run.size.points * nudge
    var matrix = cairo_matrix_t(
      xx: size * run.horizontalScale, yx: 0, xy: 0, yy: size, x0: 0, y0: 0)
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

  private func setColor(_ color: Color) {
    unsafe cairo_set_source_rgb(context, color.red, color.green, color.blue)
  }
}

extension cairo_glyph_t {
  /// The glyph of a space, moved by a hundredth of a point where Cairo would leave it out: it rounds the box around the ink of what
  /// it draws to whole units, and that of a space, a mere point, is empty on a whole one.
  fileprivate var besideGrid: cairo_glyph_t {
    func moved(_ place: Double) -> Double {
      // Cairo counts in 256ths.
      let units = (place * 256).rounded()
      return units.remainder(dividingBy: 256) == 0 ? place + 0.01 : place
    }
    return cairo_glyph_t(index: index, x: moved(x), y: moved(y))
  }
}
