import Diagnostics
import Fonts
import Vietnamese

/// A face that a file shows: which of its glyphs, how wide each is, and what text each stands for.
///
/// Pages name a glyph by its index in the face, so they can be written before the subset is known; the font itself is written
/// at the end of the file.
/// Source: ISO 32000-1, 9.7 (composite fonts, Identity-H).
final class EmbeddedFont {
  let face: FontFace
  /// The object that pages refer to.
  let number: Int

  /// What is known of a glyph.
  private struct Use {
    /// In thousandths of an em, as the file gives it; negative for a glyph that is not shown. A whole number, because MuPDF
    /// cuts off fractions; who writes glyphs reckons with it.
    var width = -1
    /// The character that it stands for; 0 for none yet.
    var character: UInt32 = 0
  }

  private var uses: [Use]
  /// The texts of glyphs that stand for several characters, such as ligatures; their `character` is `several`.
  private var longTexts: [UInt32: [UInt8]] = [:]
  private static let several = UInt32.max

  init(_ face: FontFace, number: Int) {
    self.face = face
    self.number = number
    uses = [Use](repeating: Use(), count: face.glyphCount)
  }

  /// Notes that a glyph is shown.
  ///
  /// - Returns: how far a reader's pen moves on after it, in thousandths of an em.
  func show(_ glyph: UInt32) -> Double {
    let known = uses[Int(glyph)].width
    if known >= 0 { return Double(known) }
    let width = Int((face.advance(ofGlyph: glyph) * 1000).rounded())
    uses[Int(glyph)].width = width
    return Double(width)
  }

  /// Has a glyph stand for a text from now on, unless it stands for another.
  ///
  /// - Parameter text: UTF-8, not empty.
  /// - Returns: whether a reader who sees the glyph alone gets `text`.
  func claim(_ glyph: UInt32, for text: ArraySlice<UInt8>) -> Bool {
    let character = text.onlyCharacter ?? Self.several
    let known = uses[Int(glyph)].character
    if known == 0 {
      uses[Int(glyph)].character = character
      if character == Self.several { longTexts[glyph] = Array(text) }
      return true
    }
    guard known == character else { return false }
    return character != Self.several || longTexts[glyph].map { $0[...] == text } ?? false
  }

  // MARK: Writing

  /// Writes the font with the glyphs that were shown.
  ///
  /// - Throws: `render.failed` for a face that cannot be cut down.
  func write(_ writer: inout ObjectWriter) throws(Failure) {
    let glyphs = uses.indices.filter { uses[$0].width >= 0 }.map { UInt32($0) }
    guard let subset = face.subset(glyphs: glyphs) else {
      throw Failure(PDFDiagnostics.fontNotCut(face.name))
    }
    let facts = face.facts
    let name = "\(tag(of: glyphs))+\(facts.name)"
    let program = try put(subset, &writer)
    let descriptor = try writer.add(
      .dictionary(descriptor(facts, name: name, program: program, subset.outlines)))
    var descendant: PDFDictionary = [
      "Type": .name("Font"), "BaseFont": .name(name), "CIDSystemInfo": Self.system,
      "FontDescriptor": .reference(descriptor), "W": widths(of: glyphs),
    ]
    switch subset.outlines {
    case .trueType:
      descendant["Subtype"] = .name("CIDFontType2")
      descendant["CIDToGIDMap"] = .name("Identity")
    case .compact: descendant["Subtype"] = .name("CIDFontType0")
    }
    let texts = try writer.addCompressed([:], characterMap(of: glyphs))
    try writer.put(
      [
        "Type": .name("Font"), "Subtype": .name("Type0"), "BaseFont": .name(name),
        "Encoding": .name("Identity-H"),
        "DescendantFonts": .array([.reference(try writer.add(.dictionary(descendant)))]),
        "ToUnicode": .reference(texts),
      ], number)
  }

  private static let system = PDFValue.dictionary([
    "Registry": .text("Adobe"), "Ordering": .text("Identity"), "Supplement": .integer(0),
  ])

  /// Six letters that tell this subset from others of the face.
  /// Source: ISO 32000-1, 9.6.4.
  private func tag(of glyphs: [UInt32]) -> String {
    var digest = TextDigest()
    for glyph in glyphs { digest.add(UInt64(glyph)) }
    var rest = digest.value ^ digest.value >> 32
    var letters: [UInt8] = []
    for _ in 0..<6 {
      letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
      rest /= 26
    }
    return String(decoding: letters, as: UTF8.self)
  }

  private func put(_ subset: FontSubset, _ writer: inout ObjectWriter) throws(Failure) -> Int {
    let dictionary: PDFDictionary =
      switch subset.outlines {
      case .trueType: ["Length1": .integer(subset.bytes.count)]
      case .compact: ["Subtype": .name("CIDFontType0C")]
      }
    return try writer.addCompressed(dictionary, subset.bytes)
  }

  private func descriptor(
    _ facts: FontFacts, name: String, program: Int, _ outlines: FontSubset.Outlines
  ) -> PDFDictionary {
    let metrics = face.metrics
    return [
      "Type": .name("FontDescriptor"), "FontName": .name(name), "Flags": .integer(4),
      "FontBBox": .array(facts.box.map { .number($0) }),
      "ItalicAngle": .number(facts.italicAngle), "Ascent": .number(metrics.ascent * 1000),
      "Descent": .number(-metrics.descent * 1000), "CapHeight": .number(metrics.capHeight * 1000),
      // No table tells it; readers use it for a stand-in only, and the face is in the file.
      "StemV": .integer(facts.isBold ? 140 : 80),
      outlines == .trueType ? "FontFile2" : "FontFile3": .reference(program),
    ]
  }

  /// The widths, those of neighbours together.
  /// Source: ISO 32000-1, 9.7.4.3.
  private func widths(of glyphs: [UInt32]) -> PDFValue {
    var runs: [(first: UInt32, widths: [PDFValue])] = []
    for glyph in glyphs {
      let width = PDFValue.integer(uses[Int(glyph)].width)
      if let last = runs.last, last.first + UInt32(last.widths.count) == glyph {
        runs[runs.count - 1].widths.append(width)
      } else {
        runs.append((glyph, [width]))
      }
    }
    return .array(runs.flatMap { [.integer(Int($0.first)), .array($0.widths)] })
  }

  // MARK: Text

  /// From glyphs to texts.
  /// Source: ISO 32000-1, 9.10.3; Adobe Technical Note 5014.
  private func characterMap(of glyphs: [UInt32]) -> [UInt8] {
    // Glyphs that were only shown together with others have a text of their own as well, which readers see who pass over
    // the text of the whole.
    let unclaimed = Set(glyphs.filter { uses[Int($0)].character == 0 })
    let characters = unclaimed.isEmpty ? [:] : face.characters(ofGlyphs: unclaimed)
    var bytes = Array(
      """
      /CIDInit/ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
      /CMapName/Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <0000><FFFF>
      endcodespacerange

      """.utf8)
    for start in stride(from: 0, to: glyphs.count, by: Self.mostEntries) {
      let block = glyphs[start..<min(start + Self.mostEntries, glyphs.count)]
      bytes.append("\(block.count) beginbfchar\n")
      for glyph in block {
        bytes.append(hex: [UInt16(truncatingIfNeeded: glyph)])
        bytes.append(hex: text(of: glyph, otherwise: characters[glyph]))
        bytes.append("\n")
      }
      bytes.append("endbfchar\n")
    }
    bytes.append("endcmap CMapName currentdict/CMap defineresource pop end end\n")
    return bytes
  }

  /// A block of a character map has no more entries.
  private static let mostEntries = 100

  private func text(of glyph: UInt32, otherwise character: Unicode.Scalar?) -> [UInt16] {
    if let long = longTexts[glyph] { return Array(String(decoding: long, as: UTF8.self).utf16) }
    let known = Unicode.Scalar(uses[Int(glyph)].character)
    let scalar = known.flatMap { $0.value == 0 ? nil : $0 } ?? character ?? "\u{FFFD}"
    return Array(Character(scalar).utf16)
  }
}

extension ArraySlice<UInt8> {
  /// The character that UTF-8 bytes spell, if it is a single one.
  fileprivate var onlyCharacter: UInt32? {
    guard let first, dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else { return nil }
    // The first byte has as many leading ones as there are bytes, and one bit of the character less for each.
    let head = count == 1 ? UInt32(first) : UInt32(first & (0x7F >> UInt8(count)))
    return dropFirst().reduce(head) { $0 << 6 | UInt32($1 & 0x3F) }
  }
}

extension [UInt8] {
  /// Appends numbers of two bytes as a string of hexadecimal digits.
  mutating func append(hex units: [UInt16]) {
    append(UInt8(ascii: "<"))
    for unit in units {
      appendHex(UInt8(unit >> 8))
      appendHex(UInt8(unit & 0xFF))
    }
    append(UInt8(ascii: ">"))
  }
}
