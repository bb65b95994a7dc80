/// What is known of a letter.
struct LetterTraits: Sendable {
  var isLetter = false
  var isCapital = false
  var kinds: LetterKinds = []
  var small: Unicode.Scalar = "\0"
}

extension Unicode.Scalar {
  /// The letter's traits; those of a table for Latin letters, for others by Unicode's own.
  var letterTraits: LetterTraits {
    switch value {
    case 0..<0x250: LetterTable.low[Int(value)]
    case 0x1E00..<0x1F00: LetterTable.high[Int(value) - 0x1E00]
    case 0x300..<0x370: LetterTraits(isLetter: true, kinds: .combining, small: self)
    case 0x2000..<0x2C00, 0x3000..<0x3040, 0xFE00..<0x10000: LetterTraits(small: self)
    default: LetterTable.traits(of: self)
    }
  }

  /// The small form of a capital letter; anything else stays.
  var smallLetter: Unicode.Scalar { letterTraits.small }
}

/// The traits of all Latin letters, taken from Unicode's properties once.
private enum LetterTable {
  static let low = (0..<0x250).map { traits(of: Unicode.Scalar(UInt8(0)), value: $0) }
  static let high = (0x1E00..<0x1F00).map { traits(of: Unicode.Scalar(UInt8(0)), value: $0) }

  private static let vowels =
    "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ"
  private static let plain = Set("abcdeghiklmnopqrstuvxyăâđêôơư".unicodeScalars)
  private static let vietnamese = plain.union(vowels.unicodeScalars)

  private static func traits(of fallback: Unicode.Scalar, value: Int) -> LetterTraits {
    traits(of: Unicode.Scalar(UInt32(value)) ?? fallback)
  }

  static func traits(of scalar: Unicode.Scalar) -> LetterTraits {
    guard scalar.properties.isAlphabetic else { return LetterTraits(small: scalar) }
    let mapping = scalar.properties.lowercaseMapping.unicodeScalars
    let small = mapping.count == 1 ? mapping.first ?? scalar : scalar
    var kinds: LetterKinds = []
    if !vietnamese.contains(small) {
      kinds = .foreign
    } else if !small.isASCII {
      kinds = plain.contains(small) ? .accented : [.accented, .toned]
    }
    return LetterTraits(isLetter: true, isCapital: small != scalar, kinds: kinds, small: small)
  }
}
