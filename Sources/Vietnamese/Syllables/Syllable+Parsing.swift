extension Syllable {
  /// Reads a whole text, in any letter case, as one syllable with its tone mark in the old or the new
  /// place. Nil for anything else. Expects form C.
  package init?(parsing text: some StringProtocol) {
    let letters = text.unicodeScalars.map { Letter($0)?.scalar ?? $0 }
    let tones = letters.compactMap { Letter($0)?.vowel?.tone }.filter { $0 != .level }
    guard !letters.isEmpty, letters.count <= 8, tones.count <= 1 else { return nil }
    let written = Self.text(letters[...])
    let bare = letters.map { $0.toned(.level) }
    let syllable = Self.splits(of: bare).lazy.compactMap { onset, rhyme in
      Syllable(onset: onset, rhyme: rhyme, tone: tones.first ?? .level)
    }.first { $0.spelled(.old) == written || $0.spelled(.new) == written }
    guard let syllable else { return nil }
    self = syllable
  }

  /// The ways to part letters into an onset and a rhyme, the longest onset first; last, for letters
  /// such as "gin", the one in which the i belongs to both.
  private static func splits(of letters: [Unicode.Scalar]) -> [(onset: String, rhyme: String)] {
    var splits = (0...min(3, letters.count)).reversed().map {
      (onset: text(letters[..<$0]), rhyme: text(letters[$0...]))
    }
    if letters.starts(with: ["g", "i"]) { splits.append(("gi", text(letters[1...]))) }
    return splits
  }

  /// Every syllable that can be spelled, in the order of the tables: onset, rhyme, tone.
  package static let all: [Syllable] = SyllableTables.onsets.flatMap { onset in
    (SyllableTables.rhymes
      + SyllableTables.rhymesAfterQu.subtracting(SyllableTables.rhymes).sorted())
      .filter { allows(onset: onset, rhyme: $0) }
      .flatMap { rhyme in
        Tone.allCases.filter { allows($0, on: rhyme) }
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
package func isSyllable(_ text: some StringProtocol) -> Bool { Syllable(parsing: text) != nil }
