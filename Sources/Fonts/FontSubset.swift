import CHarfBuzz

/// A face cut down to some of its glyphs, for a file that shows these only.
///
/// Glyphs keep their indices, so that content written before the subset was known stays right.
package struct FontSubset: Sendable {
  /// In what language the outlines of a face are written.
  package enum Outlines: Sendable {
    /// `bytes` are a TrueType file.
    case trueType
    /// `bytes` are a bare table of Adobe's Compact Font Format.
    case compact
  }

  package let outlines: Outlines
  package let bytes: [UInt8]
}

extension FontFace {
  /// Cuts the face down to some glyphs; glyph 0 stays as well. Layout tables, names and hints are left out: a reader of a
  /// document looks glyphs up by their indices.
  ///
  /// - Returns: nil if HarfBuzz cannot cut the face, for want of memory or for a table that is damaged.
  package func subset(glyphs: some Sequence<UInt32>) -> FontSubset? {
    guard let input = unsafe hb_subset_input_create_or_fail() else { return nil }
    defer { unsafe hb_subset_input_destroy(input) }
    let wanted = unsafe hb_subset_input_glyph_set(input)
    for glyph in glyphs { unsafe hb_set_add(wanted, glyph) }
    let flags =
      HB_SUBSET_FLAGS_RETAIN_GIDS.rawValue | HB_SUBSET_FLAGS_NO_HINTING.rawValue
      | HB_SUBSET_FLAGS_DESUBROUTINIZE.rawValue
    unsafe hb_subset_input_set_flags(input, flags)
    let dropped = unsafe hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
    for tag in Self.needlessTables { unsafe hb_set_add(dropped, FontTable.tag(tag)) }
    guard let face = unsafe hb_subset_or_fail(hbFace, input) else { return nil }
    defer { unsafe hb_face_destroy(face) }
    if let compact = unsafe FontTable(ofFace: face, "CFF ")?.bytes {
      return FontSubset(outlines: .compact, bytes: compact)
    }
    guard let blob = unsafe hb_face_reference_blob(face) else { return nil }
    return unsafe FontSubset(outlines: .trueType, bytes: FontTable(taking: blob).bytes)
  }

  /// What only programs that set text read.
  private static let needlessTables = [
    "cmap", "GSUB", "GPOS", "GDEF", "BASE", "JSTF", "MATH", "name", "post", "OS/2", "kern", "DSIG",
    "gasp", "VDMX", "LTSH", "hdmx", "PCLT", "FFTM", "STAT", "meta", "vhea", "vmtx", "VORG",
  ]

  /// What a file says of a face that it embeds.
  package var facts: FontFacts {
    let head = unsafe FontTable(ofFace: hbFace, "head")
    let post = unsafe FontTable(ofFace: hbFace, "post")
    let weight = unsafe FontTable(ofFace: hbFace, "OS/2")?.signed(at: 4) ?? 400
    let thousandth = 1000 / Double(metrics.unitsPerEm)
    return FontFacts(
      name: postScriptName,
      box: (0..<4).map { Double(head?.signed(at: 36 + 2 * $0) ?? 0) * thousandth },
      italicAngle: Double(post?.signed(at: 4) ?? 0), isBold: weight >= 600)
  }

  /// The face's own name; a name made from its file's where it has none.
  private var postScriptName: String {
    var letters = [CChar](repeating: 0, count: 64)
    var count = UInt32(letters.count)
    _ = unsafe hb_ot_name_get_utf8(
      hbFace, Self.postScriptName, hb_language_from_string("en", 2), &count, &letters)
    let own = letters.prefix(Int(count)).map { UInt8(bitPattern: $0) }
    let name = own.isEmpty ? Array(name.utf8) : own
    return String(decoding: name.filter { Self.isLetterOrDigit($0) }, as: UTF8.self)
  }

  /// The number of the name; its constant has another type in each version of HarfBuzz.
  /// Source: OpenType 1.9, "name": 6 is the PostScript name.
  private static let postScriptName: hb_ot_name_id_t = 6

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...122).contains(byte | 0x20) || byte == UInt8(ascii: "-")
  }

  /// The first character that the face maps to each of some glyphs; none for a glyph that no character leads to.
  package func characters(ofGlyphs glyphs: Set<UInt32>) -> [UInt32: Unicode.Scalar] {
    guard let covered = unsafe hb_set_create() else { return [:] }
    defer { unsafe hb_set_destroy(covered) }
    unsafe hb_face_collect_unicodes(hbFace, covered)
    var characters: [UInt32: Unicode.Scalar] = [:]
    var next = hb_codepoint_t.max
    while unsafe hb_set_next(covered, &next) != 0 {
      guard let glyph = glyph(ofCharacter: next), glyphs.contains(glyph),
        characters[glyph] == nil
      else { continue }
      characters[glyph] = Unicode.Scalar(next)
    }
    return characters
  }
}

/// What a file says of a face that it embeds; lengths in thousandths of an em.
/// Source: ISO 32000-1, 9.8.1.
package struct FontFacts: Sendable {
  /// ASCII letters, digits and hyphens.
  package let name: String
  /// Left, bottom, right, top of a rectangle around all glyphs, y upwards.
  package let box: [Double]
  /// In degrees, against the clock; 0 for an upright face.
  package let italicAngle: Double
  package let isBold: Bool
}

/// A copy of a table of a font file.
/// Source: OpenType 1.9, "Data Types": numbers have their high byte first.
private struct FontTable {
  let bytes: [UInt8]

  /// - Returns: nil for a table that is not there.
  init?(ofFace face: OpaquePointer?, _ tag: String) {
    guard let blob = unsafe hb_face_reference_table(face, Self.tag(tag)) else { return nil }
    unsafe self.init(taking: blob)
    if bytes.isEmpty { return nil }
  }

  /// Copies a blob and lets go of it.
  init(taking blob: OpaquePointer) {
    var count: UInt32 = 0
    let start = unsafe hb_blob_get_data(blob, &count)
    let letters = unsafe UnsafeBufferPointer(start: start, count: Int(count))
    bytes = unsafe letters.map { UInt8(bitPattern: $0) }
    unsafe hb_blob_destroy(blob)
  }

  /// A signed number of two bytes; nil beyond the table's end.
  func signed(at offset: Int) -> Int? {
    guard offset + 2 <= bytes.count else { return nil }
    return Int(Int16(bitPattern: UInt16(bytes[offset]) << 8 | UInt16(bytes[offset + 1])))
  }

  static func tag(_ text: String) -> UInt32 { text.utf8.reduce(0) { $0 << 8 | UInt32($1) } }
}
