extension Syllable {
  /// Reads a whole text, in any letter case, as one syllable with its tone mark in the old or the new
  /// place. Nil for anything else. Expects form C.
  package init?(parsing text: some StringProtocol) {
    guard let word = SpelledWord(text), let (onset, rhyme) = word.parts else { return nil }
    self.init(allowed: onset.text, rhyme.text, word.tone)
  }

  /// Every syllable that can be spelled, in the order of the tables: onset, rhyme, tone.
  package static let all: [Syllable] = SyllableTables.onsets.flatMap { onset in
    (SyllableTables.rhymes
      + SyllableTables.rhymesAfterQu.subtracting(SyllableTables.rhymes).sorted())
      .filter {
        allows(onset: WordKey(onset.unicodeScalars), rhyme: WordKey($0.unicodeScalars))
      }
      .flatMap { rhyme in
        Tone.allCases.filter { allows($0, on: WordKey(rhyme.unicodeScalars)) }
          .map { Syllable(allowed: onset, rhyme, $0) }
      }
  }
}

/// The spelling of every syllable that Vietnamese orthography allows, each once.
package func allSyllables(_ style: Syllable.ToneStyle = .old) -> [String] {
  Syllable.all.map { $0.spelled(style) }
}

/// Whether a text is one syllable that Vietnamese orthography allows, in any letter case and with its
/// tone mark in either style. Expects form C.
package func isSyllable(_ text: some StringProtocol) -> Bool {
  SpelledWord(text)?.parts != nil
}

/// A word of up to eight letters that may be a syllable: its letters without tone, its one tone and where that stands.
private struct SpelledWord {
  private var letters = WordKey.none
  private(set) var tone = Tone.level
  private var tonePlace = 0

  init?(_ text: some StringProtocol) {
    var count = 0
    for scalar in text.unicodeScalars {
      guard count < 8, let letter = Letter(scalar) else { return nil }
      if let vowel = letter.vowel, vowel.tone != .level {
        guard tone == .level else { return nil }
        (tone, tonePlace) = (vowel.tone, count)
        letters.append(Letter(vowel: vowel.index, tone: .level))
      } else {
        letters.append(letter)
      }
      count += 1
    }
    if count == 0 { return nil }
  }

  /// The onset and the rhyme, the longest onset that there can be; nil if the word is no syllable.
  var parts: (onset: WordKey, rhyme: WordKey)? {
    for length in (0...min(3, letters.count)).reversed() {
      let (onset, rhyme) = (letters.prefix(length), letters.dropFirst(length))
      // After "gi" an i is not written twice.
      let isSpelledSo = onset != Self.gi || !rhyme.hasPrefix(Self.i)
      if isSpelledSo, allows(onset, rhyme) { return (onset, rhyme) }
    }
    // Of letters such as "gin" the i belongs to both.
    let rhyme = letters.dropFirst(1)
    return letters.hasPrefix(Self.gi) && allows(Self.gi, rhyme) ? (Self.gi, rhyme) : nil
  }

  private static let gi: WordKey = "gi"
  private static let i: WordKey = "i"

  /// Whether both can stand together with the tone where it stands.
  private func allows(_ onset: WordKey, _ rhyme: WordKey) -> Bool {
    guard Syllable.allows(onset: onset, rhyme: rhyme), Syllable.allows(tone, on: rhyme) else {
      return false
    }
    let place = tonePlace - (letters.count - rhyme.count)
    return tone == .level || place == Syllable.tonePlace(in: rhyme, .old)
      || place == Syllable.tonePlace(in: rhyme, .new)
  }
}

extension WordKey {
  /// The letters, small.
  fileprivate var text: String {
    Syllable.text((0..<count).map { self[$0].scalar }[...])
  }
}
