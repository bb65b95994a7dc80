import CCairo
import Diagnostics
import Geometry

/// What only PDF surfaces know.
extension Canvas {
  /// A PDF that is written to a sink as its pages are shown; the first page has the given size.
  static func pdf(
    _ information: PDFInformation, firstPage size: Size, to sink: ByteSink
  ) throws(Failure) -> Canvas {
    let date = try information.timestamp()
    let surface = unsafe cairo_pdf_surface_create_for_stream(
      ByteSink.callback, sink.pointer, size.width.points, size.height.points)
    unsafe cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
    let canvas = try unsafe checked(surface: surface, lettering: .text, sink: sink)
    canvas.setMetadata(information, date: date)
    try canvas.check()
    return canvas
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

  private func setMetadata(_ information: PDFInformation, date: String) {
    set(CAIRO_PDF_METADATA_TITLE, information.title)
    set(CAIRO_PDF_METADATA_AUTHOR, information.author)
    set(CAIRO_PDF_METADATA_SUBJECT, information.subject)
    set(CAIRO_PDF_METADATA_CREATE_DATE, date)
    set(CAIRO_PDF_METADATA_MOD_DATE, date)
  }

  private func set(_ key: cairo_pdf_metadata_t, _ value: String) {
    if !value.isEmpty { unsafe cairo_pdf_surface_set_metadata(surface, key, value) }
  }
}
