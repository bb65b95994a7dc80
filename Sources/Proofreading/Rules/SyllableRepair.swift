/// What a word that is no syllable was most likely meant to be.
struct SyllableRepair {
  let text: String
  /// Whether nothing else can have been meant.
  let isCertain: Bool

  /// Tries the known slips of typing, one after the other; nil if none of them explains the word.
  ///
  /// - Parameter word: small letters, form C.
  init?(of word: String) {
    if let text = Self.respelled(word) {
      self.init(text: text, isCertain: Self.isClosed(text))
    } else if let text = Self.single(Self.hooked(word).flatMap { [$0] + Self.tonePlaces(of: $0) }) {
      let hasTone = word.unicodeScalars.contains { (VowelTone(scalar: $0).tone ?? 0) > 0 }
      self.init(text: text, isCertain: Self.isClosed(text) && hasTone)
    } else if let text = Self.single(Self.withoutDoubles(word)) ?? Self.split(word) {
      self.init(text: text, isCertain: false)
    } else {
      return nil
    }
  }

  private init(text: String, isCertain: Bool) {
    self.text = text
    self.isCertain = isCertain
  }

  // MARK: Spelling

  /// Whether a syllable ends in a consonant or a glide. There a tone has one place only; an open "siá"
  /// might be "giá".
  private static func isClosed(_ syllable: String) -> Bool {
    guard let last = syllable.unicodeScalars.last, syllable.count > 2 else { return false }
    return "cghmnptiu".unicodeScalars.contains(last)
  }

  /// The word with its tone on the right letter ("hòan") and its onset as the vowel asks ("nghành");
  /// nil if that gives no syllable, or several.
  private static func respelled(_ word: String) -> String? {
    single(tonePlaces(of: word))
      ?? onsets(of: word).flatMap { single([$0] + tonePlaces(of: $0)) }
  }

  /// The word with its one tone mark on each of its vowels in turn.
  private static func tonePlaces(of word: String) -> [String] {
    var letters = word.unicodeScalars.map { VowelTone(scalar: $0) }
    let toned = letters.indices.filter { (letters[$0].tone ?? 0) > 0 }
    guard toned.count == 1, let place = toned.first, let tone = letters[place].tone else {
      return []
    }
    letters[place].tone = 0
    return letters.indices.compactMap { index in
      guard letters[index].tone != nil, index != place else { return nil }
      var moved = letters
      moved[index].tone = tone
      return String(String.UnicodeScalarView(moved.map(\.scalar)))
    }
  }

  /// The word with the other spelling of its onset: "ngh" and "ng", "gh" and "g", "k" and "c".
  private static func onsets(of word: String) -> String? {
    let pairs = [("ngh", "ng"), ("ng", "ngh"), ("gh", "g"), ("g", "gh"), ("k", "c"), ("c", "k")]
    let taken = ["kh", "ch", "gi"].contains { word.hasPrefix($0) }
    guard !taken, let pair = pairs.first(where: { word.hasPrefix($0.0) }) else { return nil }
    return pair.1 + word.dropFirst(pair.0.count)
  }

  /// The word with "ươ" where one of the two hooks was left out before a final: "đuợc", "trưong".
  private static func hooked(_ word: String) -> [String] {
    var letters = word.unicodeScalars.map { VowelTone(scalar: $0) }
    guard
      let place = letters.indices.dropLast().first(where: { index in
        let pair = (letters[index].vowel, letters[index + 1].vowel)
        return pair == ("u", "ơ") || pair == ("ư", "o")
      })
    else { return [] }
    letters[place].vowel = "ư"
    letters[place + 1].vowel = "ơ"
    return [String(String.UnicodeScalarView(letters.map(\.scalar)))]
  }

  // MARK: Slips of the finger

  /// The word with each run of one letter made single: "nhânn".
  private static func withoutDoubles(_ word: String) -> [String] {
    var result = ""
    for letter in word where result.last != letter { result.append(letter) }
    return result == word ? [] : [result]
  }

  /// Two syllables that were written without the space between them: "nhândân".
  private static func split(_ word: String) -> String? {
    let letters = Array(word)
    guard letters.count >= 6 else { return nil }
    let parts = (2...(letters.count - 2)).compactMap { place -> String? in
      let (first, second) = (String(letters[..<place]), String(letters[place...]))
      let areBoth =
        isKnown(first) && isKnown(second) && !first.utf8.allSatisfy { $0 < 128 }
        && !second.utf8.allSatisfy { $0 < 128 }
      return areBoth ? "\(first) \(second)" : nil
    }
    return parts.count == 1 ? parts.first : nil
  }

  /// The one candidate that is a syllable; nil if there are several.
  private static func single(_ candidates: [String]) -> String? {
    let syllables = Set(candidates.filter(isKnown))
    return syllables.count == 1 ? syllables.first : nil
  }

  private static func isKnown(_ word: String) -> Bool {
    RuleFamily.knownSyllables.contains(WordKey(word))
  }
}

/// A small letter, taken apart into its vowel and its tone if it is a vowel.
private struct VowelTone {
  /// The letter without tone.
  var vowel: Unicode.Scalar
  /// The place in a row of the table; 0 is the level tone, nil a consonant.
  var tone: Int?

  private static let rows: [[Unicode.Scalar]] = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
    "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
  ].map { Array($0.unicodeScalars) }

  init(scalar: Unicode.Scalar) {
    vowel = scalar
    for row in Self.rows {
      guard let place = row.firstIndex(of: scalar), let level = row.first else { continue }
      (vowel, tone) = (level, place)
    }
  }

  var scalar: Unicode.Scalar {
    guard let tone, let row = Self.rows.first(where: { $0.first == vowel }) else { return vowel }
    return row[tone]
  }
}
