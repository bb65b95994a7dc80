/// A stretch of text between spaces: its core, and the punctuation around the core.
struct Token: Sendable {
  var kind: Kind
  /// The core as a word; ``WordKey/none`` for the token beyond either end of a line.
  var key: WordKey
  /// The core up to its first slash, as a word: "đồng" of "đồng/người"; the key where there is none.
  var headKey: WordKey
  var letterCase: LetterCase = .none
  /// How many characters the core has.
  var length = 0
  /// The punctuation before and after the core.
  var opening: Punctuation = []
  var closing: Punctuation = []
  /// Whether the core is a number with a zero before it: "03".
  var isPadded = false
  /// Whether the token begins with a dash that belongs to it: "-xã".
  var startsWithDash = false
  /// Whether the token stands at the beginning of a sentence, where a capital means little.
  var startsSentence = false
  /// Whether a bracket that opened in an earlier token is still open here.
  var isInBrackets = false
  /// The spaces after the token, as places in ``TokenLine/spaceOffsets``.
  var spaces: Range<Int> = 0..<0

  // What the marking passes find out.

  /// How the token holds on to the next one.
  var joint: Joint?
  /// The roles of the phrases that begin and end with the token.
  var startsRoles: Roles = []
  var endsRoles: Roles = []
  /// Whether a person's name begins here.
  var startsPersonName = false

  /// What stands beyond either end of a line.
  static let edge = Token(kind: .edge, key: .none)

  /// A token without letters.
  init(kind: Kind, key: WordKey) {
    self.kind = kind
    self.key = key
    headKey = key
  }

  /// What the core is.
  enum Kind: Sendable {
    /// Letters only, hyphens and slashes between them allowed: "nhân", "Lê-nin", "và/hoặc".
    case word
    /// A word of capitals that is also a Roman number: "XIV", "C".
    case roman
    /// Figures with dots, commas or a range: "15", "1.250.000", "110,5", "2020-2025".
    case number
    /// A number with its percent sign: "110,5%".
    case percentage
    /// Two or three groups of figures that can be a date: "06/01/2023", "01/2023", "06-01-2023".
    case date
    /// Two short groups of figures with a slash, a day or a share: "24/25", "6/1".
    case fraction
    /// "14h00", "14:30".
    case time
    /// Number and symbol of a document: "30/2020/NĐ-CP", "127-QĐ/TW", "/BB-MTTQ".
    case documentNumber
    /// Other figures with letters or signs: "5A", "300m²", "QH15".
    case code
    /// Room to be filled in by hand: "…", "....", "___".
    case blank
    /// A hyphen or dash that stands alone.
    case dash
    /// Opening or closing punctuation that stands alone; "./." is closing.
    case opening, closing
    /// Any other sign that stands alone: "+", "×", "%", "•".
    case sign
    /// No token at all.
    case edge
  }

  /// Whether the core can follow a word like "số" or "Điều": any number, written or left open.
  var isNumeral: Bool {
    switch kind {
    case .number, .roman, .date, .fraction, .documentNumber, .code, .blank: true
    default: false
    }
  }

  /// Whether the core is a word, Roman numbers among them.
  var isWord: Bool { kind == .word || kind == .roman }
}

/// Which letters of a word are capital.
enum LetterCase: Sendable {
  case lower
  /// The first letter only, or a single capital letter.
  case capitalized
  /// Two or more letters, all capital.
  case upper
  case mixed
  /// No letters at all.
  case none
}

/// The marks that may stand before or after a core.
struct Punctuation: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let bracket = Punctuation(rawValue: 1)
  static let quote = Punctuation(rawValue: 2)
  static let comma = Punctuation(rawValue: 4)
  static let semicolon = Punctuation(rawValue: 8)
  static let colon = Punctuation(rawValue: 16)
  static let stop = Punctuation(rawValue: 32)
  /// "!", "?" or "…".
  static let exclamation = Punctuation(rawValue: 64)
  static let dash = Punctuation(rawValue: 128)
}

/// How a token holds on to the next one.
enum Joint: Sendable {
  /// Syllables of one word: "nhân dân".
  case compound
  /// Words of a set phrase: "tai nạn | giao thông".
  case phrase
  /// Syllables of one word inside the name of an organisation: "Hội đồng".
  case organizationCompound
  /// Words of the name of an organisation: "Hội đồng | nhân dân".
  case organization
  /// Syllables of a proper name: "Cầu Giấy".
  case properName
  /// Syllables of a person's name, but not before the last: "Nguyễn | Văn An".
  case personName
  /// Before the last syllable of a person's name: "Văn | An".
  case givenName
}
