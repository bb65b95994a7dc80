/// Letters of other alphabets that look like Latin or Vietnamese ones.
///
/// Source: Unicode Technical Standard #39, confusables.txt, the single letters of Cyrillic and
/// Greek whose skeleton is one Latin letter in common fonts; Ð, ð and Ɖ from domain.md §6.3.
enum LookAlikes {
  /// The letter that is meant; nil for a letter that looks like itself.
  static func letter(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xD0, 0xF0, 0x189, 0x256, 0x370..<0x530: table[scalar]
    default: nil
    }
  }

  /// Whether the scalar looks like đ: these three are Latin letters themselves.
  static func isStroked(_ scalar: Unicode.Scalar) -> Bool {
    [0xD0, 0xF0, 0x189, 0x256].contains(scalar.value)
  }

  /// Whether the scalar is a letter of the Greek or the Cyrillic alphabet.
  static func isGreekOrCyrillic(_ scalar: Unicode.Scalar) -> Bool {
    (0x370..<0x530).contains(scalar.value)
  }

  private static let table: [Unicode.Scalar: Unicode.Scalar] = {
    let rows = [
      ("ÐðƉɖ", "ĐđĐđ"),
      ("АВЕКМНОРСТУХЅІЈ", "ABEKMHOPCTYXSIJ"), ("аеорсухѕіј", "aeopcyxsij"),
      ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"), ("ον", "ov"),
    ]
    let pairs = rows.flatMap { zip($0.0.unicodeScalars, $0.1.unicodeScalars) }
    return Dictionary(pairs) { first, _ in first }
  }()
}
