import CCairo
import Diagnostics
import Fonts

/// The faces that one canvas draws with, each opened once.
final class FaceCache {
  private var faces: [(face: FontFace, opened: CairoFace)] = []

  /// Cairo's face for ours; it lives as long as the cache.
  ///
  /// - Throws: `render.failed` if FreeType cannot open what HarfBuzz could.
  func cairoFace(for face: FontFace) throws(Failure) -> CairoFace {
    if let known = faces.first(where: { $0.face === face }) { return known.opened }
    let opened = try CairoFace(OpenedFace(face))
    faces.append((face, opened))
    return opened
  }
}

/// Our hold on a face of Cairo's; Cairo may hold it longer.
@safe final class CairoFace {
  let pointer: OpaquePointer

  fileprivate init(_ face: OpenedFace) throws(Failure) { unsafe pointer = try face.makeCairoFace() }

  deinit { unsafe cairo_font_face_destroy(pointer) }
}

/// A face opened by FreeType, with what it stands on: the library and the bytes.
///
/// Each has a library of its own. Cairo keeps used faces for a while in a cache of the whole
/// process and may drop one from another thread, which must not disturb a library that is in use
/// here.
@safe fileprivate final class OpenedFace {
  private let source: FontFace
  private let library: FT_Library
  private let face: FT_Face

  /// What Cairo tells user data apart by: an address, never read.
  nonisolated(unsafe) private static let key =
    UnsafeMutablePointer<cairo_user_data_key_t>.allocate(capacity: 1)

  init(_ source: FontFace) throws(Failure) {
    var library: FT_Library?
    guard unsafe FT_Init_FreeType(&library) == 0, let library = unsafe library else {
      throw Failure(RenderingDiagnostics.failed("FreeType"))
    }
    let face: FT_Face? = unsafe source.withBytes { bytes in
      var face: FT_Face?
      let status = unsafe FT_New_Memory_Face(
        library, bytes.baseAddress?.assumingMemoryBound(to: FT_Byte.self), bytes.count, 0, &face)
      return unsafe status == 0 ? face : nil
    }
    guard let face = unsafe face else {
      unsafe FT_Done_FreeType(library)
      throw Failure(RenderingDiagnostics.failed("FreeType, \(source.name)"))
    }
    self.source = source
    unsafe self.library = library
    unsafe self.face = face
  }

  deinit {
    unsafe FT_Done_Face(face)
    unsafe FT_Done_FreeType(library)
  }

  /// A face for Cairo, owned by the caller; it keeps this object until Cairo itself lets go of it.
  func makeCairoFace() throws(Failure) -> OpaquePointer {
    let flags = Int32(FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP)
    guard let cairoFace = unsafe cairo_ft_font_face_create_for_ft_face(face, flags) else {
      throw Failure(RenderingDiagnostics.failed(source.name))
    }
    let retained = unsafe Unmanaged.passRetained(self)
    let status = unsafe cairo_font_face_set_user_data(
      cairoFace, Self.key, retained.toOpaque()
    ) { unsafe Unmanaged<OpenedFace>.fromOpaque($0.unsafelyUnwrapped).release() }
    guard status == CAIRO_STATUS_SUCCESS else {
      unsafe retained.release()
      unsafe cairo_font_face_destroy(cairoFace)
      throw Failure(RenderingDiagnostics.failed(source.name))
    }
    return unsafe cairoFace
  }
}
