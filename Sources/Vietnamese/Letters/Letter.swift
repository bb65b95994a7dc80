/// One letter of Vietnamese text without its case: a consonant, or a vowel with its tone.
///
/// The code is a number under 128. Consonants and the foreign letters f j w z have their place in
/// the Latin alphabet (b = 2 … z = 26), đ is 27, the signs "/", "-" and "." that join letters into one
/// word are 28 to 30, and the vowels follow from 32 on, six tones each.
struct Letter: Hashable, Sendable {
  let code: UInt8

  /// The vowels without tone, in the order of their codes.
  static let vowels: [Unicode.Scalar] = [
    "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y",
  ]

  /// Each vowel with its six tones, in the order of ``Tone``.
  private static let vowelRows: [String] = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
    "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
  ]

  private static let firstVowel: UInt8 = 32

  /// All codes, also those between the consonants and the vowels that no letter has.
  static let codes = 0..<firstVowel + UInt8(vowels.count * Tone.allCases.count)

  init(code: UInt8) { self.code = code }

  /// The vowel with this place in ``vowels``.
  init(vowel: Int, tone: Tone) {
    code = Self.firstVowel + UInt8(vowel * Tone.allCases.count + tone.rawValue)
  }

  /// The letter of a scalar of either case; nil for digits, most signs and other alphabets.
  init?(_ scalar: Unicode.Scalar) {
    let value = Int(scalar.value)
    if value < Self.lowTable.count {
      code = Self.lowTable[value]
    } else if (0x1EA0...0x1EF9).contains(value) {
      code = Self.highTable[value - 0x1EA0]
    } else {
      return nil
    }
    if code == 0 { return nil }
  }

  /// The place of the vowel in ``vowels`` and its tone; nil for a consonant.
  var vowel: (index: Int, tone: Tone)? {
    guard code >= Self.firstVowel else { return nil }
    let (index, tone) = Int(code - Self.firstVowel).quotientAndRemainder(
      dividingBy: Tone.allCases.count)
    return Tone(rawValue: tone).map { (index, $0) }
  }

  /// The lower-case scalar of the letter.
  var scalar: Unicode.Scalar { Self.scalars[Int(code)] }

  /// Codes of U+0000–01B0, the last of them ư.
  private static let lowTable = table(of: 0..<0x1B1)
  /// Codes of U+1EA0–1EF9.
  private static let highTable = table(of: 0x1EA0..<0x1EFA)

  private static func table(of range: Range<Int>) -> [UInt8] {
    var table = [UInt8](repeating: 0, count: range.count)
    for (code, scalar) in scalars.enumerated() where scalar != "\0" {
      let small = Int(scalar.value)
      let capital = scalar.properties.uppercaseMapping.unicodeScalars.first ?? scalar
      for value in [small, Int(capital.value)] where range.contains(value) {
        table[value - range.lowerBound] = UInt8(code)
      }
    }
    return table
  }

  /// The lower-case scalar of each code; U+0000 where there is none.
  private static let scalars: [Unicode.Scalar] = {
    var scalars = [Unicode.Scalar](repeating: "\0", count: 128)
    for (offset, letter) in "abcdefghijklmnopqrstuvwxyz".unicodeScalars.enumerated()
    where !"aeiouy".unicodeScalars.contains(letter) {
      scalars[offset + 1] = letter
    }
    scalars[27] = "đ"
    scalars[28] = "/"
    scalars[29] = "-"
    scalars[30] = "."
    for (offset, vowel) in vowelRows.joined().unicodeScalars.enumerated() {
      scalars[Int(firstVowel) + offset] = vowel
    }
    return scalars
  }()
}

/// The six tones, the level one first. The order is that of the Unicode letter rows here; sorting
/// has its own.
package enum Tone: Int, Hashable, Sendable, CaseIterable {
  /// ngang, without a mark.
  case level
  /// huyền, the grave.
  case grave
  /// hỏi, the hook.
  case hook
  /// ngã, the tilde.
  case tilde
  /// sắc, the acute.
  case acute
  /// nặng, the dot below.
  case dotBelow
}
