/// The place of one character in the alphabetical order: a letter, a figure or a common sign.
struct LetterWeights {
  /// The letter itself, without case and tone.
  let letter: UInt8
  /// The tone; nil for the level one.
  let tone: UInt8?

  /// What every letter has on the level of marks.
  static let plain: UInt8 = 3

  /// Nil for a character that has no place in the order.
  init?(_ scalar: Unicode.Scalar) {
    guard let known = Letter(scalar).map({ Self.letters[Int($0.code)] }) ?? Self.sign(scalar)
    else { return nil }
    self = known
  }

  private init?(_ letter: Letter) {
    let base = letter.vowel.map { Letter.vowels[$0.index] } ?? letter.scalar
    guard let place = Self.places[base] else { return nil }
    self.letter = place
    tone = letter.vowel.flatMap { Self.mark(of: $0.tone) }
  }

  /// The weights of each Vietnamese letter, by its code: nearly all that is asked for.
  private static let letters = Letter.codes.map { LetterWeights(Letter(code: $0)) }

  private static func sign(_ scalar: Unicode.Scalar) -> LetterWeights? {
    places[plainForm(of: scalar)].map { LetterWeights(letter: $0, tone: nil) }
  }

  private init(letter: UInt8, tone: UInt8?) {
    self.letter = letter
    self.tone = tone
  }

  /// Nothing for the level tone, else one byte: the tones have the order of ``Tone``.
  ///
  /// Source: Unicode CLDR, common/collation/vi.xml: huyền, hỏi, ngã, sắc, nặng.
  static func mark(of tone: Tone) -> UInt8? {
    tone == .level ? nil : plain + UInt8(tone.rawValue)
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
