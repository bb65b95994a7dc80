/// The place of one character in the alphabetical order, as bytes to compare from left to right.
///
/// The bytes 0 to 2 are left to separators. Unknown characters follow all letters in the order of
/// their code points.
struct LetterWeights {
  /// The letter itself; empty for a mark that follows a letter.
  private(set) var letter: [UInt8] = []
  /// One byte for the letter, one more for each tone or other mark.
  private(set) var marks: [UInt8] = []
  /// Small before capital; nil for a mark.
  private(set) var letterCase: UInt8?

  /// What every letter has on the level of marks.
  private static let plain: UInt8 = 3

  /// The weights of all characters of a text, in any composition.
  static func weights(of text: String) -> [LetterWeights] {
    var weights: [LetterWeights] = []
    for scalar in text.normalizedVietnamese.unicodeScalars {
      if let letter = Letter(scalar), let known = letters[letter.code] {
        weights.append(scalar == letter.scalar ? known.small : known.capital)
      } else {
        weights += Self.weights(of: scalar)
      }
    }
    return weights
  }

  /// The weights of each Vietnamese letter, by its code: nearly all that is asked for.
  private static let letters: [UInt8: (small: LetterWeights, capital: LetterWeights)] = {
    var letters: [UInt8: (small: LetterWeights, capital: LetterWeights)] = [:]
    for code in Letter.codes {
      let small = Letter(code: code).scalar
      let capital = small.properties.uppercaseMapping.unicodeScalars.first ?? small
      if let first = LetterWeights(known: small), let second = LetterWeights(known: capital) {
        letters[code] = (first, second)
      }
    }
    return letters
  }()

  private static func weights(of scalar: Unicode.Scalar) -> [LetterWeights] {
    if let known = LetterWeights(known: scalar) { return [known] }
    if scalar == "…" { return Array(repeating: LetterWeights(known: ".") ?? .other("."), count: 3) }
    if scalar.properties.isDefaultIgnorableCodePoint { return [] }
    if scalar.properties.canonicalCombiningClass != .notReordered { return [.mark(scalar)] }
    let parts = Array(String(scalar).canonicallyDecomposed.unicodeScalars)
    return parts == [scalar] ? [.other(scalar)] : parts.flatMap(weights)
  }

  /// A Vietnamese letter, a figure or a common sign.
  private init?(known scalar: Unicode.Scalar) {
    let small = Letter(scalar)
    if let vowel = small?.vowel {
      guard let place = Self.places[Letter.vowels[vowel.index]] else { return nil }
      letter = [place]
      marks = [Self.plain] + Self.markOfTone(vowel.tone)
    } else {
      guard let place = Self.places[small?.scalar ?? Self.plainForm(of: scalar)] else { return nil }
      letter = [place]
      marks = [Self.plain]
    }
    letterCase = scalar.properties.isUppercase || "²³¹".unicodeScalars.contains(scalar) ? 4 : 3
  }

  private init() {}

  private static func other(_ scalar: Unicode.Scalar) -> LetterWeights {
    var weights = LetterWeights()
    weights.letter = bytes(of: scalar)
    weights.marks = [plain]
    weights.letterCase = 3
    return weights
  }

  private static func mark(_ scalar: Unicode.Scalar) -> LetterWeights {
    var weights = LetterWeights()
    switch scalar {
    case "\u{300}": weights.marks = markOfTone(.grave)
    case "\u{309}": weights.marks = markOfTone(.hook)
    case "\u{303}": weights.marks = markOfTone(.tilde)
    case "\u{301}": weights.marks = markOfTone(.acute)
    case "\u{323}": weights.marks = markOfTone(.dotBelow)
    default: weights.marks = bytes(of: scalar)
    }
    return weights
  }

  /// Nothing for the level tone, else one byte: the tones have the order of ``Tone``.
  ///
  /// Source: Unicode CLDR, common/collation/vi.xml: huyền, hỏi, ngã, sắc, nặng.
  private static func markOfTone(_ tone: Tone) -> [UInt8] {
    tone == .level ? [] : [plain + UInt8(tone.rawValue)]
  }

  /// Four bytes that follow every single-byte weight.
  private static func bytes(of scalar: Unicode.Scalar) -> [UInt8] {
    [0xFF] + [16, 8, 0].map { UInt8(truncatingIfNeeded: scalar.value >> $0) }
  }

  /// The character that a compatible one is taken for: a space for no-break spaces, "2" for "²".
  private static func plainForm(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{A0}", "\u{202F}", "\u{2009}", "\u{3000}": " "
    case "\u{2011}": "\u{2010}"
    case "¹": "1"
    case "²": "2"
    case "³": "3"
    default: scalar
    }
  }

  /// The order of letters, figures and signs, without case and tone.
  ///
  /// Source: Unicode CLDR, common/collation/root.xml and vi.xml, as ICU 72 has them.
  private static let order = """
    \t\n _-‐–—―,;:!?.·'‘’‚"“”„«»()[]{}§@*/\\&#%‰†•′`^°©®←→+±÷×<=>|~−√∞≤≥■□▪○●★☐☑✓$£¥₫€0123456789\
    aăâbcdđeêfghijklmnoôơpqrstuưvwxyz
    """

  private static let places: [Unicode.Scalar: UInt8] = {
    let pairs = order.unicodeScalars.enumerated().map { ($1, UInt8($0 + 4)) }
    return Dictionary(uniqueKeysWithValues: pairs)
  }()
}
