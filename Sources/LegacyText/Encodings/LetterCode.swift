import Vietnamese

/// The place of a letter in a table of all letters that Vietnamese text has, foreign Latin ones
/// included.
///
/// 0 is what parts words; 1–26 are a–z, 27–33 the letters ă â ê ô ơ ư đ, 34–93 the vowels with
/// tones; 127 is anything strange that clings to a word, such as "©" or "ñ". Capitals have the top
/// bit.
struct LetterCode: Hashable, Sendable {
  let rawValue: UInt8

  static let strange: UInt8 = 127
  private static let capitalBit: UInt8 = 128

  init(_ scalar: UInt32) {
    rawValue =
      scalar < 0x1F00 ? Self.table[Int(scalar)] : Self.isPunctuation(scalar) ? 0 : Self.strange
  }

  private init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Seven bits: the letter without its case.
  var letter: UInt8 { rawValue & 127 }
  var isCapital: Bool { rawValue & Self.capitalBit != 0 }
  var isLetter: Bool { letter != 0 && letter != Self.strange }
  var isStrange: Bool { letter == Self.strange }
  /// Part of a word, good or strange.
  var isPart: Bool { letter != 0 }
  /// Not of ASCII.
  var isMarked: Bool { letter > 26 && letter != Self.strange }
  var isToned: Bool { letter > 33 && letter != Self.strange }

  /// The capital of this letter.
  var capital: LetterCode { LetterCode(rawValue: rawValue | Self.capitalBit) }

  /// The small letter of this one.
  var small: LetterCode { LetterCode(rawValue: letter) }

  /// The scalar of a letter; 0 for what is none.
  var scalar: UInt32 { Self.scalars[Int(rawValue)] }

  /// Code by scalar, up to U+1EFF.
  private static let table: [UInt8] = {
    var table = [UInt8](repeating: strange, count: 0x1F00)
    for value in 0..<0x80 { table[value] = 0 }
    // No-break space, « · », and what units and footnotes have: ° ² ³ ¹.
    for value in [0xA0, 0xAB, 0xB7, 0xBB, 0xB0, 0xB2, 0xB3, 0xB9] { table[value] = 0 }
    for (code, scalar) in scalars.enumerated() where scalar != 0 {
      table[Int(scalar)] = UInt8(code)
    }
    return table
  }()

  /// Scalar by code.
  private static let scalars: [UInt32] = {
    var scalars = [UInt32](repeating: 0, count: 256)
    for offset in 0..<26 {
      scalars[1 + offset] = 0x61 + UInt32(offset)
      scalars[129 + offset] = 0x41 + UInt32(offset)
    }
    // Small letters and their capitals alternate.
    for (offset, letter) in accentedLetters.flatMap(\.unicodeScalars).enumerated() {
      scalars[27 + offset / 2 + (offset % 2 == 0 ? 0 : 128)] = letter.value
    }
    return scalars
  }()

  /// Dashes, quotation marks, spaces and dots that may touch a word.
  private static func isPunctuation(_ scalar: UInt32) -> Bool {
    (0x2000...0x206F).contains(scalar) && ![0x2020, 0x2021, 0x2030].contains(scalar)
  }
}
