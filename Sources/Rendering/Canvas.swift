import CCairo
import Diagnostics
import Geometry

/// A Cairo surface with the context that draws on it, owned until the end; used by one task at a
/// time.
///
/// A class, because a recording is shared by the places that paint it.
///
/// Coordinates are points from the top left corner, y down. Errors of Cairo stick: drawing after
/// one does nothing, and `check` or `finish` reports it.
@safe final class Canvas {
  /// How letters are drawn.
  enum Lettering {
    /// As glyphs without their text.
    case glyphs
    /// As filled shapes: Cairo 1.16 would move glyphs of images to whole pixels.
    case outlines
  }

  let surface: OpaquePointer
  let context: OpaquePointer
  let faces = FaceCache()
  let lettering: Lettering
  private let sink: ByteSink

  /// An SVG of one page.
  static func svg(of size: Size) throws(Failure) -> Canvas {
    let sink = ByteSink()
    let surface = unsafe cairo_svg_surface_create_for_stream(
      ByteSink.callback, sink.pointer, size.width.points, size.height.points)
    return try unsafe checked(surface: surface, lettering: .glyphs, sink: sink)
  }

  /// An opaque picture, measured in pixels.
  static func image(width: Int32, height: Int32) throws(Failure) -> Canvas {
    let surface = unsafe cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height)
    let canvas = try unsafe checked(surface: surface, lettering: .outlines)
    unsafe cairo_set_antialias(canvas.context, CAIRO_ANTIALIAS_BEST)
    return canvas
  }

  /// A drawing kept in memory, to be painted on other canvases.
  static func recording(of size: Size) throws(Failure) -> Canvas {
    var extents = cairo_rectangle_t(
      x: 0, y: 0, width: size.width.points, height: size.height.points)
    let surface = unsafe cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents)
    return try unsafe checked(surface: surface, lettering: .glyphs)
  }

  /// Takes over a new surface. Cairo reports a failure as a surface in an error state, never as
  /// null.
  static func checked(
    surface: OpaquePointer?, lettering: Lettering, sink: ByteSink = ByteSink()
  ) throws(Failure) -> Canvas {
    guard let surface = unsafe surface else {
      throw Failure(RenderingDiagnostics.failed("Cairo"))
    }
    let canvas = unsafe Canvas(surface: surface, lettering: lettering, sink: sink)
    try canvas.check()
    return canvas
  }

  private init(surface: OpaquePointer, lettering: Lettering, sink: ByteSink) {
    unsafe self.surface = surface
    unsafe context = cairo_create(surface)
    self.lettering = lettering
    self.sink = sink
    let options = unsafe cairo_font_options_create()
    unsafe cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    unsafe cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    unsafe cairo_set_font_options(context, options)
    unsafe cairo_font_options_destroy(options)
  }

  deinit {
    unsafe cairo_destroy(context)
    unsafe cairo_surface_destroy(surface)
  }

  /// - Throws: `render.failed` with Cairo's words.
  func check() throws(Failure) {
    var status = unsafe cairo_status(context)
    if status == CAIRO_STATUS_SUCCESS { status = unsafe cairo_surface_status(surface) }
    try Self.check(status)
  }

  /// Whether a recording shows anything.
  var hasInk: Bool {
    var (x, y, width, height) = (0.0, 0.0, 0.0, 0.0)
    unsafe cairo_recording_surface_ink_extents(surface, &x, &y, &width, &height)
    return width > 0 && height > 0
  }

  /// Ends the file and gives its bytes.
  func finish() throws(Failure) -> [UInt8] {
    try check()
    unsafe cairo_surface_finish(surface)
    try Self.check(unsafe cairo_surface_status(surface))
    return sink.takeAll()
  }

  /// An image canvas as PNG.
  ///
  /// - Parameter resolution: what the file says of the size of a pixel, in dots per inch.
  func png(resolution: Double) throws(Failure) -> [UInt8] {
    unsafe cairo_surface_flush(surface)
    try check()
    let (width, height) = unsafe (
      Int(cairo_image_surface_get_width(surface)), Int(cairo_image_surface_get_height(surface))
    )
    let stride = unsafe Int(cairo_image_surface_get_stride(surface)) / 4
    guard let data = unsafe cairo_image_surface_get_data(surface) else {
      throw Failure(RenderingDiagnostics.failed("Cairo"))
    }
    return unsafe data.withMemoryRebound(to: UInt32.self, capacity: stride * height) { pixels in
      unsafe PNGFile.bytes(
        UnsafeBufferPointer(start: pixels, count: stride * height), width: width, height: height,
        stride: stride, resolution: resolution)
    }
  }

  private static func check(_ status: cairo_status_t) throws(Failure) {
    guard status == CAIRO_STATUS_SUCCESS else {
      let words = unsafe String(cString: cairo_status_to_string(status))
      throw Failure(RenderingDiagnostics.failed(words))
    }
  }
}
