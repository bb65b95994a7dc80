import CCairo
import Frames
import Geometry

/// Drawings of shapes as paths of Cairo's: pictures show the outlines that the PDF holds.
extension Canvas {
  /// Draws a drawing after mapping its rectangle, whose left upper corner counts as the origin.
  func paint(_ drawing: ShapeDrawing, _ map: Affine) {
    unsafe cairo_save(context)
    apply(map)
    apply(.shift(by: Point(x: .pt(-drawing.origin.x), y: .pt(-drawing.origin.y))))
    let box = drawing.inkBox
    if !box.contains(drawing.inkBounds) {
      unsafe cairo_rectangle(
        context, box.left, box.top, box.right - box.left, box.bottom - box.top)
      unsafe cairo_clip(context)
    }
    draw(drawing.nodes, of: drawing)
    unsafe cairo_restore(context)
  }

  private func draw(_ nodes: [ShapeDrawing.Node], of drawing: ShapeDrawing) {
    for node in nodes {
      switch node {
      case .shape(let outline, let paint): draw(outline, paint)
      case .group(let number): draw(drawing.groups[number], of: drawing)
      case .mapped(let map, let inner):
        unsafe cairo_save(context)
        apply(map)
        draw(inner, of: drawing)
        unsafe cairo_restore(context)
      }
    }
  }

  private func draw(_ outline: ShapeDrawing.Outline, _ paint: ShapeDrawing.Paint) {
    guard paint.fill != nil || paint.stroke != nil else { return }
    trace(outline)
    switch paint.fill {
    case .color(let color)?: setColor(color)
    case .gradient(let gradient)?: setSource(gradient)
    case nil: break
    }
    if paint.fill != nil {
      unsafe cairo_set_fill_rule(
        context, paint.isEvenOdd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING)
      unsafe cairo_fill_preserve(context)
      // Text and rules, drawn on the same canvas, are filled as they were.
      unsafe cairo_set_fill_rule(context, CAIRO_FILL_RULE_WINDING)
    }
    guard let color = paint.stroke else { return unsafe cairo_new_path(context) }
    setColor(color)
    unsafe cairo_set_line_width(context, paint.strokeWidth)
    unsafe cairo_set_line_join(
      context, [CAIRO_LINE_JOIN_MITER, CAIRO_LINE_JOIN_ROUND, CAIRO_LINE_JOIN_BEVEL][paint.join])
    unsafe cairo_set_line_cap(
      context, [CAIRO_LINE_CAP_BUTT, CAIRO_LINE_CAP_ROUND, CAIRO_LINE_CAP_SQUARE][paint.cap])
    unsafe cairo_set_miter_limit(context, paint.miterLimit)
    unsafe cairo_stroke(context)
  }

  private func trace(_ outline: ShapeDrawing.Outline) {
    unsafe cairo_new_path(context)
    for step in outline.steps {
      switch step {
      case .move(let x, let y): unsafe cairo_move_to(context, x, y)
      case .line(let x, let y): unsafe cairo_line_to(context, x, y)
      case .curve(let x1, let y1, let x2, let y2, let x3, let y3):
        unsafe cairo_curve_to(context, x1, y1, x2, y2, x3, y3)
      case .close: unsafe cairo_close_path(context)
      }
    }
  }

  private func setSource(_ gradient: ShapeDrawing.Gradient) {
    let (x, y) = (gradient.centerX, gradient.centerY)
    let pattern = unsafe cairo_pattern_create_radial(x, y, 0, x, y, gradient.radius)
    for stop in gradient.stops {
      unsafe cairo_pattern_add_color_stop_rgb(
        pattern, stop.offset, stop.color.red, stop.color.green, stop.color.blue)
    }
    unsafe cairo_set_source(context, pattern)
    unsafe cairo_pattern_destroy(pattern)
  }
}
