import Vietnamese

/// A word as one number, letter case ignored: equal words have equal keys.
///
/// It is a hash of 64 bits, so that different words share a key only by a chance of 2⁻⁶⁴ a pair; what a
/// remark says is always taken from the text itself.
struct WordKey: Hashable, Sendable {
  private var digest = TextDigest()

  /// The key of the empty word.
  static let none = WordKey()

  private init() {}

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
    digest.add(UInt64(scalar.value))
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
