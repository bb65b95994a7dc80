import CCairo
import Diagnostics
import Geometry

/// What only PDF surfaces know.
extension Canvas {
  /// A PDF; its bytes come as its pages are shown. The first page has the given size.
  static func pdf(firstPage size: Size) throws(Failure) -> Canvas {
    let sink = ByteSink()
    let surface = unsafe cairo_pdf_surface_create_for_stream(
      ByteSink.callback, sink.pointer, size.width.points, size.height.points)
    unsafe cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
    return try unsafe checked(surface: surface, lettering: .glyphs, sink: sink)
  }

  /// Changes the size of the page that is drawn next and of those after it.
  ///
  /// Only to be called where the size changes: Cairo 1.16 then clips that one page at whole points,
  /// so that up to a point of a drawing that fills the page is lost at its right and lower edge.
  func setPageSize(_ size: Size) {
    unsafe cairo_pdf_surface_set_size(surface, size.width.points, size.height.points)
  }

  /// Ends the page.
  func showPage() { unsafe cairo_show_page(context) }
}
