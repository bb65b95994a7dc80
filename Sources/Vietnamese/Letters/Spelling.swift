/// How a word is spelled, letter case aside, as two numbers: of its letters, and of its letters without tones and marks.
///
/// Two words are compared by 16 bytes, wherever they stand, and no strings are made of them. The numbers are digests, so that
/// different words are taken for one only by a chance of 2⁻⁶⁴ a pair; what is said of a word is always taken from the text itself.
/// Expects form C.
package struct Spelling: Hashable, Sendable {
  /// Of the small letters: equal for "Quận" and "quận".
  package private(set) var folded = TextDigest()
  /// Of the small letters without tones, quality marks and the stroke of đ: equal for "Quận" and "quan".
  package private(set) var bare = TextDigest()

  /// The spelling of the empty word.
  package init() {}

  package init(_ word: some StringProtocol) {
    for scalar in word.unicodeScalars { append(scalar) }
  }

  /// Adds a letter or sign to the end of the word.
  package mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x41...0x5A: append(scalar.value + 0x20, bare: scalar.value + 0x20)
    case 0..<0x80: append(scalar.value, bare: scalar.value)
    default:
      if let letter = Letter(scalar) {
        append(letter.scalar.value, bare: letter.bareScalar.value)
      } else {
        appendForeign(scalar)
      }
    }
  }

  /// Adds a letter of which the tables of the standard library must be asked.
  @inline(never) private mutating func appendForeign(_ scalar: Unicode.Scalar) {
    for small in scalar.properties.lowercaseMapping.unicodeScalars {
      append(small.value, bare: small.value)
    }
  }

  private mutating func append(_ small: UInt32, bare bareSmall: UInt32) {
    folded.add(UInt64(small))
    bare.add(UInt64(bareSmall))
  }

  package static func == (a: Spelling, b: Spelling) -> Bool { a.folded == b.folded }

  package func hash(into hasher: inout Hasher) { hasher.combine(folded) }
}

extension Spelling: ExpressibleByStringLiteral {
  package init(stringLiteral word: String) { self.init(word) }
}
