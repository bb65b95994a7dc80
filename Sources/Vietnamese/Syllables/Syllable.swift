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
    let key = WordKey(rhyme.unicodeScalars)
    guard Self.allows(onset: WordKey(onset.unicodeScalars), rhyme: key), Self.allows(tone, on: key)
    else { return nil }
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
    let place = Self.tonePlace(in: WordKey(letters), style)
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
  static func allows(onset: WordKey, rhyme: WordKey) -> Bool {
    guard onsets.contains(onset) else { return false }
    if onset == Keys.qu { return rhymesAfterQu.contains(rhyme) }
    guard rhymes.contains(rhyme) else { return false }
    let first = rhyme.prefix(1)
    if first == Keys.y {
      return onset == .none || rhyme == Keys.y && onsetsBeforeY.contains(onset)
    }
    if onset == .none { return !rhyme.hasPrefix(Keys.iAndE) }
    let isFront = Keys.front.contains(first)
    switch onset {
    case Keys.c: return !isFront && !medialRhymes.contains(rhyme)
    case Keys.g, Keys.ng: return !isFront
    case Keys.k, Keys.gh, Keys.ngh: return isFront
    case Keys.gi where first == Keys.i: return rhymesInsideGi.contains(rhyme)
    case Keys.gi: return first != Keys.eHat || rhyme == Keys.eHat
    default: return true
    }
  }

  /// Whether a tone can stand on a rhyme: those that end in a stop take the acute or the dot only.
  static func allows(_ tone: Tone, on rhyme: WordKey) -> Bool {
    if tone == .acute || tone == .dotBelow { return true }
    return !Keys.stops.contains(rhyme.dropFirst(rhyme.count - 1))
      && rhyme.dropFirst(rhyme.count - 2) != Keys.ch
  }

  /// Onsets, rhymes and letters that the rules speak of.
  private enum Keys {
    static let c: WordKey = "c"
    static let ch: WordKey = "ch"
    static let g: WordKey = "g"
    static let gh: WordKey = "gh"
    static let gi: WordKey = "gi"
    static let k: WordKey = "k"
    static let ng: WordKey = "ng"
    static let ngh: WordKey = "ngh"
    static let qu: WordKey = "qu"
    static let i: WordKey = "i"
    static let y: WordKey = "y"
    static let eHat: WordKey = "ê"
    static let iAndE: WordKey = "iê"
    static let front: [WordKey] = ["e", "ê", "i"]
    static let stops: [WordKey] = ["c", "p", "t"]
    /// Where the new style has the tone on the second vowel.
    static let open: [WordKey] = ["oa", "oe", "uy"]
  }

  private static let onsets = set(SyllableTables.onsets)
  private static let rhymes = set(SyllableTables.rhymes)
  private static let medialRhymes = set(SyllableTables.medialRhymes)
  private static let rhymesAfterQu = set(SyllableTables.rhymesAfterQu)
  private static let rhymesInsideGi = set(SyllableTables.rhymesInsideGi)
  private static let onsetsBeforeY = set(SyllableTables.onsetsBeforeY)

  private static func set(_ words: some Collection<String>) -> WordSet {
    WordSet(words.map { WordKey($0.unicodeScalars) })
  }

  // MARK: Spelling

  /// The onset as it goes before the rhyme: the i of "gi" is not written twice (gì, giêng).
  private var spelledOnset: String { onset == "gi" && rhyme.hasPrefix("i") ? "g" : onset }

  /// The place in a rhyme of the letter that carries the tone.
  ///
  /// It is the last vowel with a quality mark; else, before a final consonant, the last vowel; else the
  /// middle one of three, and of two the first, but in the new style the second of oa, oe and uy.
  static func tonePlace(in rhyme: WordKey, _ style: ToneStyle) -> Int {
    var vowels = 0
    var marked: Int?
    while vowels < rhyme.count, let vowel = rhyme[vowels].vowel {
      if Self.isMarked[vowel.index] { marked = vowels }
      vowels += 1
    }
    if let marked { return marked }
    if vowels < rhyme.count { return vowels - 1 }
    if vowels == 3 { return 1 }
    return style == .new && Keys.open.contains(rhyme) ? 1 : 0
  }

  /// Which vowels of ``Letter/vowels`` have a quality mark.
  private static let isMarked = Letter.vowels.map { "ăâêôơư".unicodeScalars.contains($0) }
}

extension Unicode.Scalar {
  /// The vowel with a tone in place of its own; a consonant stays as it is.
  func toned(_ tone: Tone) -> Unicode.Scalar {
    guard let vowel = Letter(self)?.vowel else { return self }
    return Letter(vowel: vowel.index, tone: tone).scalar
  }
}
