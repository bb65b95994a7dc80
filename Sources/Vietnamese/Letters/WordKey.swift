/// A word as one number, letter case ignored: equal words have equal keys.
///
/// Up to nine Vietnamese letters are packed, seven bits each, so that for them different words have
/// different keys for certain; every syllable fits (the longest, "nghiêng", has seven letters). What
/// does not fit ("USD/m²", "Christopher") is hashed and marked by the top bit. Word lists become sets
/// of integers, and no strings are made or compared while text is read. Expects form C.
struct WordKey: Hashable, Sendable {
  let bits: UInt64

  /// The key of the empty word.
  static let none = WordKey([])

  init(_ scalars: some Sequence<Unicode.Scalar>) {
    var packed: UInt64 = 0
    var fits = true
    var digest = TextDigest()
    for scalar in scalars {
      let letter = Letter(scalar)
      fits = fits && letter != nil && packed >> 56 == 0
      packed = packed << 7 | UInt64(letter?.code ?? 0)
      digest.add(UInt64(letter?.scalar.value ?? scalar.value))
    }
    bits = fits ? packed : digest.value | 1 << 63
  }
}

extension WordKey: ExpressibleByStringLiteral {
  init(stringLiteral value: String) { self.init(value.unicodeScalars) }
}
