import CCairo
import CRsvg
import Diagnostics
import Geometry
import LateLibraries

/// A drawing of the library as Cairo keeps it: a list of shapes, ready to be painted anywhere.
///
/// Why librsvg does not draw straight on the page: under a turned or mirrored context it asks for
/// layers of a negative size and gives up (2.54). Recorded upright, the shapes can be turned
/// freely, and a PDF holds them once however often they are placed.
final class Drawing {
  /// The longer side of a recording. Cairo keeps places to 1/256, so this is fine to two millionths
  /// of the drawing; what librsvg must turn into pixels (masks, filters) gets as many pixels.
  private static let longerSide = 2048.0

  let canvas: Canvas
  /// The size of the recording; only its proportion means anything.
  let size: Size

  /// Parses and records an SVG file.
  ///
  /// - Throws: `art.unreadable` if librsvg gives up, `art.empty` for a drawing without size or ink.
  init(name: String, bytes: [UInt8]) throws(Failure) {
    let handle = try SVGHandle(name: name, bytes: bytes)
    let (width, height) = handle.naturalSize
    guard width > 0, height > 0, width.isFinite, height.isFinite else {
      throw Failure(RenderingDiagnostics.noSize(name))
    }
    let scale = Self.longerSide / max(width, height)
    size = Size(width: .pt(width * scale), height: .pt(height * scale))
    canvas = try Canvas.recording(of: size)
    try unsafe handle.draw(on: canvas.context, width: width * scale, height: height * scale)
    try canvas.check()
    guard canvas.hasInk else { throw Failure(RenderingDiagnostics.noInk(name)) }
  }
}

/// librsvg's view of an SVG file.
///
/// It is made from bytes alone and knows no folder, so librsvg loads nothing from the disk or the
/// net.
@safe private struct SVGHandle: ~Copyable {
  private let name: String
  private let handle: OpaquePointer

  /// - Throws: `art.unreadable`; `art.no-librsvg`.
  init(name: String, bytes: [UInt8]) throws(Failure) {
    guard late_rsvg_is_there() else { throw Failure(RenderingDiagnostics.noLibrsvg(name)) }
    var error: UnsafeMutablePointer<GError>?
    guard
      let handle = unsafe rsvg_handle_new_from_data(bytes, bytes.count, &error)
    else {
      throw Failure(RenderingDiagnostics.unreadable(name, unsafe Self.takeMessage(error)))
    }
    unsafe rsvg_handle_set_dpi(handle, 96)
    self.name = name
    unsafe self.handle = handle
  }

  deinit { unsafe g_object_unref(UnsafeMutableRawPointer(handle)) }

  /// The size that the drawing gives itself; that of its view box where it gives none; else zero.
  var naturalSize: (width: Double, height: Double) {
    var (width, height) = (0.0, 0.0)
    if unsafe rsvg_handle_get_intrinsic_size_in_pixels(handle, &width, &height) != 0 {
      return (width, height)
    }
    var (hasWidth, hasHeight, hasViewBox): (Int32, Int32, Int32) = (0, 0, 0)
    var (cssWidth, cssHeight, viewBox) = (RsvgLength(), RsvgLength(), RsvgRectangle())
    unsafe rsvg_handle_get_intrinsic_dimensions(
      handle, &hasWidth, &cssWidth, &hasHeight, &cssHeight, &hasViewBox, &viewBox)
    return hasViewBox != 0 ? (viewBox.width, viewBox.height) : (0, 0)
  }

  /// Draws from the context's origin.
  ///
  /// - Throws: `art.unreadable` if librsvg gives up, for instance on parts that use each other
  ///   endlessly.
  func draw(
    on context: OpaquePointer, width: Double, height: Double
  ) throws(Failure) {
    var error: UnsafeMutablePointer<GError>?
    var viewport = RsvgRectangle(x: 0, y: 0, width: width, height: height)
    guard unsafe rsvg_handle_render_document(handle, context, &viewport, &error) != 0 else {
      throw Failure(RenderingDiagnostics.unreadable(name, unsafe Self.takeMessage(error)))
    }
  }

  private static func takeMessage(_ error: UnsafeMutablePointer<GError>?) -> String {
    guard let error = unsafe error else { return "librsvg" }
    defer { unsafe g_error_free(error) }
    return unsafe String(cString: error.pointee.message)
  }
}
