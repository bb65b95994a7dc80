/// A word as it is spelt, with a number made of its letters: two that differ, as nearly all that are compared do, are
/// told apart by that. Expects form C, in which two spellings are the same if their bytes are.
struct Spelling: Hashable, Sendable, ExpressibleByStringLiteral {
  let text: String
  private let digest: UInt64

  init(_ text: String) {
    self.text = text
    digest = Self.digest(of: text)
  }

  init(stringLiteral text: String) { self.init(text) }

  static func == (a: Spelling, b: Spelling) -> Bool { a.digest == b.digest && a.text == b.text }

  func hash(into hasher: inout Hasher) { hasher.combine(digest) }

  /// Source: Fowler, Noll, Vo, "The FNV Non-Cryptographic Hash Algorithm" (FNV-1a, 64 bits).
  private static func digest(of text: String) -> UInt64 {
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return digest
  }
}
