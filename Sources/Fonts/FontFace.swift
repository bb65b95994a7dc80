import CHarfBuzz
package import Diagnostics

/// One font file in memory, read-only, with HarfBuzz's view of it.
///
/// `@unchecked Sendable`: the bytes are never written after `init`, and the HarfBuzz font is made immutable;
/// HarfBuzz documents immutable objects as safe to use from several threads.
@safe package final class FontFace: @unchecked Sendable {
  /// The file's name below `fonts/`, unique in a book; runs of two faces are told apart by it.
  package let name: String
  package let metrics: FontMetrics

  private let bytes: UnsafeMutableRawBufferPointer
  private let font: OpaquePointer

  /// Reads a TrueType or OpenType file.
  ///
  /// - Throws: `font.unreadable` if the bytes are no font that HarfBuzz can use, or not all of one.
  package init(name: String, bytes source: [UInt8]) throws(Failure) {
    guard FontFileDirectory(source).isComplete else {
      throw Failure(FontDiagnostics.unreadable(name))
    }
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: source.count, alignment: 16)
    unsafe bytes.copyBytes(from: source)
    let blob = unsafe hb_blob_create(
      bytes.baseAddress?.assumingMemoryBound(to: CChar.self), UInt32(bytes.count),
      HB_MEMORY_MODE_READONLY, nil, nil)
    let face = unsafe hb_face_create(blob, 0)
    unsafe hb_blob_destroy(blob)
    guard unsafe hb_face_get_glyph_count(face) > 0, let font = unsafe hb_font_create(face) else {
      unsafe hb_face_destroy(face)
      unsafe bytes.deallocate()
      throw Failure(FontDiagnostics.unreadable(name))
    }
    unsafe hb_ot_font_set_funcs(font)
    let unitsPerEm = unsafe hb_face_get_upem(face)
    unsafe hb_font_set_scale(font, Int32(unitsPerEm), Int32(unitsPerEm))
    unsafe hb_face_destroy(face)
    unsafe hb_font_make_immutable(font)
    self.name = name
    unsafe self.bytes = bytes
    unsafe self.font = font
    self.metrics = unsafe Self.metrics(of: font, unitsPerEm: Int(unitsPerEm))
  }

  deinit {
    unsafe hb_font_destroy(font)
    unsafe bytes.deallocate()
  }

  /// HarfBuzz's face, which lives as long as this one does.
  var hbFace: OpaquePointer? { unsafe hb_font_get_face(font) }

  /// How many glyphs the face has; their indices are below.
  package var glyphCount: Int { Int(unsafe hb_face_get_glyph_count(hbFace)) }

  /// Whether the face has a glyph of its own for a scalar.
  package func covers(_ scalar: Unicode.Scalar) -> Bool {
    glyph(ofCharacter: scalar.value) != nil
  }

  /// The glyph that the face maps a character to before anything is shaped.
  func glyph(ofCharacter character: UInt32) -> UInt32? {
    var glyph: hb_codepoint_t = 0
    return unsafe hb_font_get_nominal_glyph(font, character, &glyph) != 0 ? glyph : nil
  }

  /// Shapes Vietnamese text of one style: Latin script, left to right, language `vi`, the face's default features.
  ///
  /// Clusters are UTF-8 offsets in `text`. A letter that the face lacks comes back as glyph 0.
  package func shape(_ text: String) -> [ShapedGlyph] {
    let buffer = ShapingBuffer()
    return unsafe buffer.shape(text, with: font)
  }

  /// How far the pen moves on after a glyph that stands alone, in ems.
  package func advance(ofGlyph id: UInt32) -> Double {
    Double(unsafe hb_font_get_glyph_h_advance(font, id)) / Double(metrics.unitsPerEm)
  }

  /// Gives the file's bytes for as long as the closure runs; they live as long as the face does.
  package func withBytes<R>(_ body: (UnsafeRawBufferPointer) -> R) -> R {
    unsafe body(UnsafeRawBufferPointer(bytes))
  }

  private static func metrics(of font: OpaquePointer, unitsPerEm: Int) -> FontMetrics {
    var extents = hb_font_extents_t()
    _ = unsafe hb_font_get_h_extents(font, &extents)
    let em = Double(unitsPerEm)
    var capHeight: hb_position_t = 0
    let hasCapHeight = unsafe hb_ot_metrics_get_position(
      font, HB_OT_METRICS_TAG_CAP_HEIGHT, &capHeight)
    return FontMetrics(
      unitsPerEm: unitsPerEm, ascent: Double(extents.ascender) / em,
      descent: -Double(extents.descender) / em, lineGap: Double(extents.line_gap) / em,
      capHeight: (hasCapHeight != 0 ? Double(capHeight) : Double(extents.ascender)) / em)
  }
}

extension FontFace: Hashable {
  package static func == (a: FontFace, b: FontFace) -> Bool { a === b }
  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
