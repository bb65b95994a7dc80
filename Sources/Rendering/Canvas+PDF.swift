import CCairo
import Diagnostics
import Geometry

/// What only PDF surfaces know.
extension Canvas {
  /// A PDF whose page has the given size.
  static func pdf(firstPage size: Size) throws(Failure) -> Canvas {
    let sink = ByteSink()
    let surface = unsafe cairo_pdf_surface_create_for_stream(
      ByteSink.callback, sink.pointer, size.width.points, size.height.points)
    unsafe cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
    return try unsafe checked(surface: surface, lettering: .glyphs, sink: sink)
  }

  /// Ends the page.
  func showPage() { unsafe cairo_show_page(context) }
}
