/// The tone mark of a syllable in oa, oe or uy, on either of the two vowels.
struct OpenTone {
  let style: Syllable.ToneStyle
  private let scalars: ArraySlice<Unicode.Scalar>
  private let tone: Tone

  /// The open tone of a word; nil if the word is no such syllable.
  init?(_ word: TextWord) {
    scalars = word.scalars
    let vowels = scalars.suffix(2).compactMap { Letter($0)?.vowel }
    // Most words end here: two vowels, one of them with a tone.
    guard vowels.count == 2, (vowels[0].tone == .level) != (vowels[1].tone == .level),
      let syllable = Syllable(parsing: String(String.UnicodeScalarView(scalars))),
      ["oa", "oe", "uy"].contains(syllable.rhyme)
    else { return nil }
    tone = syllable.tone
    style = vowels[0].tone == .level ? .new : .old
  }

  /// The scalars of the word with the mark on the other vowel.
  func moved() -> [Unicode.Scalar] {
    let first = scalars[scalars.endIndex - 2]
    let last = scalars[scalars.endIndex - 1]
    return scalars.dropLast(2) + [
      first.retoned(style == .old ? .level : tone), last.retoned(style == .old ? tone : .level),
    ]
  }
}

extension Unicode.Scalar {
  /// The vowel with a tone in place of its own, in its own letter case.
  fileprivate func retoned(_ tone: Tone) -> Unicode.Scalar {
    let small = toned(tone)
    guard properties.isUppercase else { return small }
    return small.properties.uppercaseMapping.unicodeScalars.first ?? small
  }
}
