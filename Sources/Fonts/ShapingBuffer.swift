import CHarfBuzz

/// HarfBuzz's buffer, owned for one shaping.
@safe struct ShapingBuffer: ~Copyable {
  private let buffer: OpaquePointer?

  init() { unsafe buffer = hb_buffer_create() }

  deinit { unsafe hb_buffer_destroy(buffer) }

  /// Shapes `text` with a font whose scale is its units per em.
  func shape(_ text: String, with font: OpaquePointer) -> [ShapedGlyph] {
    var text = text
    text.withUTF8 { utf8 in
      let count = Int32(utf8.count)
      unsafe utf8.withMemoryRebound(to: CChar.self) {
        unsafe hb_buffer_add_utf8(buffer, $0.baseAddress, count, 0, count)
      }
    }
    unsafe hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
    unsafe hb_buffer_set_script(buffer, HB_SCRIPT_LATIN)
    unsafe hb_buffer_set_language(buffer, hb_language_from_string("vi", 2))
    unsafe hb_shape(font, buffer, nil, 0)
    var count: UInt32 = 0
    let infos = unsafe hb_buffer_get_glyph_infos(buffer, &count)
    let positions = unsafe hb_buffer_get_glyph_positions(buffer, &count)
    guard let infos = unsafe infos, let positions = unsafe positions else { return [] }
    let glyphCount = unsafe hb_face_get_glyph_count(hb_font_get_face(font))
    return (0..<Int(count)).map { index in
      let (info, position) = unsafe (infos[index], positions[index])
      return ShapedGlyph(
        // A damaged table may name a glyph that the face has not: it is missing, as one without a shape.
        id: info.codepoint < glyphCount ? info.codepoint : 0, cluster: Int(info.cluster),
        advance: position.x_advance,
        xOffset: position.x_offset, yOffset: position.y_offset)
    }
  }
}
