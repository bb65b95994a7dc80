/// A word as one number, letter case ignored: equal words have equal keys.
///
/// It is a hash of 64 bits, so that different words share a key only by a chance of 2⁻⁶⁴ a pair; what a
/// remark says is always taken from the text itself.
struct WordKey: Hashable, Sendable {
  private var bits: UInt64

  /// The key of the empty word. FNV-1a, 64 bits: www.isthe.com/chongo/tech/comp/fnv
  static let none = WordKey(bits: 0xCBF2_9CE4_8422_2325)

  private init(bits: UInt64) { self.bits = bits }

  init(_ text: some StringProtocol) {
    self = .none
    for scalar in text.unicodeScalars { append(scalar.smallLetter) }
  }

  init(_ sign: Unicode.Scalar) {
    self = .none
    append(sign)
  }

  /// Adds a scalar, which must be a small letter or have no case.
  mutating func append(_ scalar: Unicode.Scalar) {
    bits = (bits ^ UInt64(scalar.value)) &* 0x100_0000_01B3
  }
}

extension WordKey: ExpressibleByStringLiteral {
  init(stringLiteral value: String) { self.init(value) }
}

extension Set<WordKey> {
  /// The words of a list that are set apart by spaces or line ends.
  init(words: String) {
    self.init(words.split { $0 == " " || $0 == "\n" }.map { WordKey($0) })
  }
}
