import Vietnamese

/// A word as one number, its letter case ignored, to be looked up among all syllables.
struct SyllableKey: Hashable, Sendable {
  private(set) var bits: UInt64 = 0
  private(set) var count = 0

  init() {}

  private init(_ text: String) {
    for scalar in text.unicodeScalars { append(LetterCode(scalar.value)) }
  }

  /// Adds a letter; a ninth one makes the word none that can be looked up.
  mutating func append(_ code: LetterCode) {
    count += 1
    if count <= 8 { bits = bits << 7 | UInt64(code.letter) }
  }

  /// Whether Vietnamese spelling allows the word, with the tone mark in the old or the new place.
  var isSyllable: Bool { count <= 8 && Self.all.contains(bits) }

  /// The keys of every syllable: the grammar of onset, rhyme and tone, spelled out once.
  private static let all: Set<UInt64> = Set(
    [Syllable.ToneStyle.old, .new].flatMap { style in
      allSyllables(style).map { SyllableKey($0).bits }
    })
}
