import Vietnamese

/// A word as it is spelt, with a number made of its letters: two that differ, as nearly all that are compared do, are
/// told apart by that. Expects form C, in which two spellings are the same if their bytes are.
struct Spelling: Hashable, Sendable, ExpressibleByStringLiteral {
  let text: String
  private let digest: TextDigest

  init(_ text: String) {
    self.text = text
    var digest = TextDigest()
    digest.add(text)
    self.digest = digest
  }

  init(stringLiteral text: String) { self.init(text) }

  static func == (a: Spelling, b: Spelling) -> Bool { a.digest == b.digest && a.text == b.text }

  func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}
