/// One syllable of written Vietnamese: onset, rhyme and tone.
///
/// Only what the spelling allows can be made; whether the language has such a word is another
/// question. The letters are small.
package struct Syllable: Hashable, Sendable {
  /// The consonants before the vowel, as written; empty if there are none. "gi" and "qu" count whole.
  package let onset: String
  /// The vowels and the final consonant, without the tone.
  package let rhyme: String
  /// Acute or dot below where the rhyme ends in a stop.
  package let tone: Tone

  /// Makes a syllable that can be spelled; nil for any other combination.
  package init?(onset: String, rhyme: String, tone: Tone) {
    guard Self.allows(onset: onset, rhyme: rhyme), Self.allows(tone, on: rhyme) else { return nil }
    self.init(allowed: onset, rhyme, tone)
  }

  /// Makes a syllable of which it is known that it can be spelled.
  init(allowed onset: String, _ rhyme: String, _ tone: Tone) {
    self.onset = onset
    self.rhyme = rhyme
    self.tone = tone
  }

  /// Where the tone goes in the open rhymes oa, oe and uy. Source: domain.md §6.1.
  package enum ToneStyle: Hashable, Sendable {
    /// On the first letter: hòa, khỏe, ủy. The usage of State documents.
    case old
    /// On the main vowel: hoà, khoẻ, uỷ. Source: Quyết định 1989/QĐ-BGDĐT, điều 8.
    case new
  }

  /// The syllable with its tone mark.
  package func spelled(_ style: ToneStyle = .old) -> String {
    var letters = Array(rhyme.unicodeScalars)
    let place = tonePlace(in: letters, style)
    letters[place] = letters[place].toned(tone)
    return Self.text(Array(spelledOnset.unicodeScalars)[...] + letters)
  }

  /// Letters as a text; by its bytes, which is much quicker than letter by letter.
  static func text(_ letters: ArraySlice<Unicode.Scalar>) -> String {
    var bytes: [UInt8] = []
    for letter in letters { bytes.append(letter) }
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: What the spelling allows

  /// Whether an onset and a rhyme can stand together.
  ///
  /// The sound k is "k" before e, ê, i, y, "qu" before the medial, else "c"; "g" and "ng" take an "h"
  /// before e, ê, i. A rhyme with "yê" stands alone, where one with "iê" cannot.
  static func allows(onset: String, rhyme: String) -> Bool {
    guard onsetSet.contains(onset) else { return false }
    if onset == "qu" { return SyllableTables.rhymesAfterQu.contains(rhyme) }
    guard rhymeSet.contains(rhyme), let first = rhyme.unicodeScalars.first else { return false }
    if first == "y" {
      return onset.isEmpty || rhyme == "y" && SyllableTables.onsetsBeforeY.contains(onset)
    }
    if rhyme.hasPrefix("iê") && onset.isEmpty { return false }
    let isFront = first == "e" || first == "ê" || first == "i"
    switch onset {
    case "c": return !isFront && !SyllableTables.medialRhymes.contains(rhyme)
    case "g", "ng": return !isFront
    case "k", "gh", "ngh": return isFront
    case "gi" where first == "i": return SyllableTables.rhymesInsideGi.contains(rhyme)
    case "gi": return first != "ê" || rhyme == "ê"
    default: return true
    }
  }

  /// Whether a tone can stand on a rhyme: those that end in a stop take the acute or the dot only.
  static func allows(_ tone: Tone, on rhyme: String) -> Bool {
    let isStopped = ["c", "ch", "p", "t"].contains { rhyme.hasSuffix($0) }
    return !isStopped || tone == .acute || tone == .dotBelow
  }

  private static let onsetSet = Set(SyllableTables.onsets)
  private static let rhymeSet = Set(SyllableTables.rhymes)

  // MARK: Spelling

  /// The onset as it goes before the rhyme: the i of "gi" is not written twice (gì, giêng).
  private var spelledOnset: String { onset == "gi" && rhyme.hasPrefix("i") ? "g" : onset }

  /// The place in the rhyme of the letter that carries the tone.
  ///
  /// It is the last vowel with a quality mark; else, before a final consonant, the last vowel; else the
  /// middle one of three, and of two the first, but in the new style the second of oa, oe and uy.
  private func tonePlace(in letters: [Unicode.Scalar], _ style: ToneStyle) -> Int {
    let vowels = letters.prefix { Letter($0)?.vowel != nil }
    if let marked = vowels.lastIndex(where: { "ăâêôơư".unicodeScalars.contains($0) }) {
      return marked
    }
    if vowels.count < letters.count { return vowels.count - 1 }
    if vowels.count == 3 { return 1 }
    return style == .new && ["oa", "oe", "uy"].contains(rhyme) ? 1 : 0
  }
}

extension Unicode.Scalar {
  /// The vowel with a tone in place of its own; a consonant stays as it is.
  func toned(_ tone: Tone) -> Unicode.Scalar {
    guard let vowel = Letter(self)?.vowel else { return self }
    return Letter(vowel: vowel.index, tone: tone).scalar
  }
}
