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
    var spelling = Spelling()
    for scalar in scalars { spelling.add(scalar) }
    self = spelling.key
  }

  private init(bits: UInt64) { self.bits = bits }

  /// A word of which the letters come one after the other.
  struct Spelling {
    private var packed: UInt64 = 0
    /// What a word that is not packed is known by.
    private var digest: TextDigest?
    private(set) var isEmpty = true

    mutating func add(_ scalar: Unicode.Scalar) {
      isEmpty = false
      let letter = Letter(scalar)
      if digest == nil, let letter, packed >> 56 == 0 {
        packed = packed << 7 | UInt64(letter.code)
      } else {
        addDigested(letter?.scalar ?? scalar)
      }
    }

    /// Few words are hashed, and those from their first letter on.
    private mutating func addDigested(_ scalar: Unicode.Scalar) {
      var digest = self.digest ?? packedDigest
      digest.add(UInt64(scalar.value))
      self.digest = digest
    }

    private var packedDigest: TextDigest {
      let letters = WordKey(bits: packed)
      var digest = TextDigest()
      for place in 0..<letters.count { digest.add(UInt64(letters[place].scalar.value)) }
      return digest
    }

    var key: WordKey { WordKey(bits: digest.map { $0.value | 1 << 63 } ?? packed) }
  }
}

/// Words of up to nine Vietnamese letters, to be taken apart.
extension WordKey {
  /// How many letters it has.
  var count: Int { (64 - bits.leadingZeroBitCount + 6) / 7 }

  /// The letter at a place, counted from 0.
  subscript(place: Int) -> Letter {
    Letter(code: UInt8(truncatingIfNeeded: bits >> (7 * UInt64(count - 1 - place))) & 0x7F)
  }

  func prefix(_ length: Int) -> WordKey {
    WordKey(bits: bits >> (7 * UInt64(max(0, count - length))))
  }

  func dropFirst(_ length: Int) -> WordKey {
    WordKey(bits: bits & (1 << (7 * UInt64(max(0, count - length))) - 1))
  }

  mutating func append(_ letter: Letter) {
    self = WordKey(bits: bits << 7 | UInt64(letter.code))
  }

  func hasPrefix(_ head: WordKey) -> Bool { prefix(head.count) == head }
}

extension WordKey: ExpressibleByStringLiteral {
  init(stringLiteral value: String) { self.init(value.unicodeScalars) }
}
