import CCairo
import Diagnostics
import Geometry
import OptionalLibraries

/// A drawing of the library as Cairo keeps it: a list of shapes, ready to be painted anywhere.
///
/// Why librsvg does not draw straight on the page: under a turned or mirrored context it asks for
/// layers of a negative size and gives up (2.54). Recorded upright, the shapes can be turned
/// freely, and a PDF holds them once however often they are placed.
final class Drawing {
  private let name: String
  let canvas: Canvas
  /// The size of the recording; only its proportion means anything.
  let size: Size

  /// Parses and records an SVG file.
  ///
  /// - Throws: `art.unreadable` if librsvg gives up, `art.empty` for a drawing without size or ink.
  init(name: String, bytes: [UInt8]) throws(Failure) {
    self.name = name
    let handle = try SVGHandle(name: name, bytes: bytes)
    size = try handle.drawnSize
    canvas = try Canvas.recording(of: size)
    try unsafe handle.draw(on: canvas.context, size)
    do throws(Failure) { try canvas.check() } catch { throw failure(error) }
    guard canvas.hasInk else { throw Failure(RenderingDiagnostics.noInk(name)) }
  }

  /// What Cairo says while it draws this, as something that is wrong with the drawing.
  func failure(_ cairo: Failure) -> Failure { .drawing(name, cairo) }
}

/// librsvg's view of an SVG file.
///
/// It is made from bytes alone and knows no folder, so librsvg loads nothing from the disk or the
/// net.
@safe struct SVGHandle: ~Copyable {
  private let name: String
  private let rsvg: UnsafePointer<rsvg_functions>
  private let handle: OpaquePointer

  /// - Throws: `art.unreadable`; `art.no-librsvg`.
  init(name: String, bytes: [UInt8]) throws(Failure) {
    guard let rsvg = unsafe rsvg_library() else {
      throw Failure(RenderingDiagnostics.noLibrsvg(name))
    }
    var error: UnsafeMutablePointer<GError>?
    guard
      let handle = unsafe rsvg.pointee.rsvg_handle_new_from_data(bytes, bytes.count, &error)
    else {
      throw Failure(RenderingDiagnostics.unreadable(name, unsafe Self.takeMessage(error, rsvg)))
    }
    unsafe rsvg.pointee.rsvg_handle_set_dpi(handle, 96)
    self.name = name
    unsafe self.rsvg = rsvg
    unsafe self.handle = handle
  }

  deinit { unsafe rsvg.pointee.g_object_unref(UnsafeMutableRawPointer(handle)) }

  /// The longer side of a drawing as it is drawn. Cairo keeps places to 1/256, so this is fine to two millionths of the drawing;
  /// what librsvg must turn into pixels (masks) gets as many pixels.
  private static let longerSide = 2048.0

  /// The size to draw it in; only its proportion means anything.
  ///
  /// - Throws: `art.empty` for a drawing without size.
  var drawnSize: Size {
    get throws(Failure) {
      let (width, height) = naturalSize
      let scale = Self.longerSide / max(width, height)
      let (across, down) = (width * scale, height * scale)
      guard width > 0, height > 0, across.isFinite, down.isFinite, min(across, down) > 0 else {
        throw Failure(RenderingDiagnostics.noSize(name))
      }
      return Size(width: .pt(across), height: .pt(down))
    }
  }

  /// The size that the drawing gives itself; that of its view box where it gives none; else zero.
  private var naturalSize: (width: Double, height: Double) {
    var (width, height) = (0.0, 0.0)
    if unsafe rsvg.pointee.rsvg_handle_get_intrinsic_size_in_pixels(handle, &width, &height) != 0 {
      return (width, height)
    }
    var (hasWidth, hasHeight, hasViewBox): (Int32, Int32, Int32) = (0, 0, 0)
    var (cssWidth, cssHeight, viewBox) = (RsvgLength(), RsvgLength(), RsvgRectangle())
    unsafe rsvg.pointee.rsvg_handle_get_intrinsic_dimensions(
      handle, &hasWidth, &cssWidth, &hasHeight, &cssHeight, &hasViewBox, &viewBox)
    return hasViewBox != 0 ? (viewBox.width, viewBox.height) : (0, 0)
  }

  /// Draws from the context's origin.
  ///
  /// - Throws: `art.unreadable` if librsvg gives up, for instance on parts that use each other
  ///   endlessly.
  func draw(on context: OpaquePointer, _ size: Size) throws(Failure) {
    var error: UnsafeMutablePointer<GError>?
    var viewport = RsvgRectangle(
      x: 0, y: 0, width: size.width.points, height: size.height.points)
    guard unsafe rsvg.pointee.rsvg_handle_render_document(handle, context, &viewport, &error) != 0
    else {
      throw Failure(RenderingDiagnostics.unreadable(name, unsafe Self.takeMessage(error, rsvg)))
    }
  }

  private static func takeMessage(
    _ error: UnsafeMutablePointer<GError>?, _ rsvg: UnsafePointer<rsvg_functions>
  ) -> String {
    guard let error = unsafe error else { return "librsvg" }
    defer { unsafe rsvg.pointee.g_error_free(error) }
    return unsafe String(cString: error.pointee.message)
  }
}

extension Failure {
  /// What Cairo says of a drawing, as something that is wrong with the drawing: `art.unreadable`.
  static func drawing(_ name: String, _ cairo: Failure) -> Failure {
    let words = cairo.diagnostics.map(\.message.english).joined(separator: "; ")
    return Failure(RenderingDiagnostics.unreadable(name, words))
  }
}
