import Foundation

/// Vietnamese letters and syllables to shape.
enum VietnameseText {
  /// The five tone marks as combining characters, and none.
  private static let tones = ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]

  /// The 134 letters that Vietnamese adds to the Latin alphabet, composed.
  static let letters: [String] = {
    let vowels = "aăâeêioôơuưy".flatMap { vowel in
      tones.map { (String(vowel) + $0).precomposedStringWithCanonicalMapping }
    }
    let small = vowels.filter { !($0.utf8.count == 1) } + ["đ"]
    return small + small.map { $0.uppercased() }
  }()

  /// What stands between them.
  static let others: [String] =
    (33...126).compactMap { UnicodeScalar($0).map { String($0) } }
    + ["“", "”", "‘", "’", "–", "—", "…", "§", "°", "²", "³", "½", "€", "«", "»", "\u{A0}"]

  /// Onset, rhyme and tone in every combination, more than Vietnamese uses, in small letters.
  ///
  /// The apostrophe stands after the vowel that carries the tone.
  static let syllables: [String] = {
    let onsets = [
      "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh",
      "nh", "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x",
    ]
    let rhymes = """
      a' a'i a'o a'u a'y a'm a'n a'ng a'nh a'c a'ch a'p a't ă'm ă'n ă'ng ă'c ă'p ă't â'u â'y â'm \
      â'n â'ng â'c â'p â't e' e'o e'm e'n e'ng e'c e'p e't ê' ê'u ê'm ê'n ê'nh ê'ch ê'p ê't i' i'a \
      i'u iê'u iê'm iê'n iê'ng iê'c iê'p iê't i'm i'n i'nh i'ch i'p i't o' o'i oa' oa'i oa'n oa'ng \
      oa'nh oa't oă'n oe' o'm o'n o'ng o'c o'p o't ô' ô'i ô'm ô'n ô'ng ô'c ô'p ô't ơ' ơ'i ơ'm ơ'n \
      ơ'p ơ't u' u'a u'i uâ'n uâ't uê' uô'i uô'm uô'n uô'ng uô'c uô't uy' uyê'n uyê't u'm u'n u'ng \
      u'c u'p u't ư' ư'a ư'i ư'u ươ'i ươ'u ươ'm ươ'n ươ'ng ươ'c ươ'p ươ't ư'ng ư'c ư't y' yê'u \
      yê'n yê't
      """.split(separator: " ")
    return onsets.flatMap { onset in
      rhymes.flatMap { rhyme in
        tones.map { tone in
          (onset + rhyme.replacing("'", with: tone)).precomposedStringWithCanonicalMapping
        }
      }
    }
  }()
}
