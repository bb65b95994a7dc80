/// What one reading of a text says for and against itself.
///
/// Only words with a letter or sign beyond ASCII count, of two letters and more; abbreviations
/// ("HĐND"), names that end in k ("Đắk Lắk") and single letters say nothing.
struct Evidence: Sendable {
  /// Words made by codes that are syllables.
  private(set) var gained = 0
  /// Words made by codes that are none.
  private(set) var bad = 0
  /// Syllables in which no code took part.
  private(set) var kept = 0
  /// Of these the ones with letters that no byte can have become.
  private(set) var keptOutside = 0
  /// Other words in which no code took part, and which are no syllables.
  private(set) var strange = 0
  /// All words with a letter, those of ASCII included.
  private(set) var words = 0
  /// Gained syllables that as they stand are no words of any language: see ``Oddity``.
  private(set) var impossible = 0
  /// Words of ASCII that are no syllables: another language, or names.
  private(set) var foreign = 0
  /// How many different syllables were gained, counted up to ``enough``.
  private(set) var distinct = 0

  /// Different syllables that are needed to be certain: a sign often repeated proves nothing.
  static let enough = 4

  private var seen: [SyllableKey] = []
  private var word = Word()

  init(of text: [ReadScalar]) {
    var last: UInt32 = 0
    for scalar in text {
      let code = LetterCode(scalar.value)
      if code.isPart {
        if word.count == 0 { word.followsFigure = (0x30...0x39).contains(last) }
        word.append(code, scalar)
      } else if word.count > 0 {
        weigh()
        word = Word()
      }
      last = scalar.value
    }
    if word.count > 0 { weigh() }
  }

  /// The share of good words among those that codes made; 0 if there are none.
  var codedShare: Double { share(gained, of: gained + bad) }

  /// The share of good words among all that count; 1 if there are none.
  var share: Double {
    let all = gained + bad + kept + strange
    return all == 0 ? 1 : share(gained + kept, of: all)
  }

  /// Good words less bad ones.
  var balance: Int { gained + kept - bad - strange }

  private func share(_ part: Int, of whole: Int) -> Double {
    whole == 0 ? 0 : Double(part) / Double(whole)
  }

  private mutating func weigh() {
    if word.hasLetters { words += 1 }
    guard word.counts else {
      if word.isForeign { foreign += 1 }
      return
    }
    if word.isSyllable {
      if !word.isCoded {
        kept += 1
        if word.isOutside { keptOutside += 1 }
      } else if !word.isWeak {
        gained += 1
        if word.isImpossible { impossible += 1 }
        note(word.key)
      }
    } else if !word.isAbbreviation, !word.isHighlandName {
      if word.isCoded { bad += 1 } else { strange += 1 }
    }
  }

  private mutating func note(_ key: SyllableKey) {
    guard distinct < Self.enough, !seen.contains(key) else { return }
    seen.append(key)
    distinct += 1
  }
}

/// A word while it is read.
private struct Word {
  private(set) var key = SyllableKey()
  private(set) var isCoded = false
  private(set) var isOutside = false
  private var strong = false
  private var strange = 0
  private var marked = 0
  private var last = LetterCode(0)
  private var toned = 0
  private var capitals = 0
  private var beginsCapital = false
  private var oddity = Oddity()
  /// Whether a figure stands right before the word.
  var followsFigure = false

  var count: Int { key.count }

  mutating func append(_ code: LetterCode, _ scalar: ReadScalar) {
    if key.count == 0 { beginsCapital = code.isCapital }
    oddity.add(scalar, to: key, followsFigure: followsFigure)
    key.append(code)
    last = code
    if code.isStrange { strange += 1 }
    if code.isMarked { marked += 1 }
    if code.isToned { toned += 1 }
    if code.isCapital { capitals += 1 }
    if scalar.isCoded {
      isCoded = true
      if !scalar.isWeak { strong = true }
    }
    if scalar.isOutside { isOutside = true }
  }

  var hasLetters: Bool { strange < count }
  /// Whether a single doubtful mark is all that makes the word Vietnamese.
  var isWeak: Bool { !strong }
  /// Whether the word says anything for or against the reading.
  var counts: Bool { count > 1 && (marked > 0 || strange > 0) && (hasLetters || isCoded) }

  var isSyllable: Bool {
    let isWellCased = capitals == 0 || capitals == count || capitals == 1 && beginsCapital
    return strange == 0 && isWellCased && key.isSyllable
  }

  /// Whether the word, if it is a syllable, was none of any language before.
  var isImpossible: Bool { !isOutside && oddity.isProof }

  /// Whether the word is of ASCII and not Vietnamese.
  var isForeign: Bool {
    count > 1 && marked == 0 && strange == 0 && !isSyllable && !isAbbreviation && !isHighlandName
  }

  /// Capitals without a tone, such as "HĐND" and "QĐ".
  var isAbbreviation: Bool { capitals == count && toned == 0 }

  /// No syllable of Vietnamese ends in k; names of the highlands do, as "Đắk Lắk" and "Đăk Glei".
  var isHighlandName: Bool { strange == 0 && last.letter == 11 }
}
