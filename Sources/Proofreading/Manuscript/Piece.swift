/// A word, a number or a mark of a text, with what stands before it.
struct Piece: Sendable {
  enum Kind: UInt8, Sendable {
    /// Letters only, combining marks among them.
    case word
    /// Figures, with the dots and commas between them: "15", "110,5", "1.234.567".
    case number
    /// One sign.
    case mark
    /// A run that is no prose: an address of the web or of e-mail, a path, program code.
    case opaque
    /// What stands beyond either end of the text.
    case edge
  }

  /// What parts a piece from the one before.
  enum Gap: UInt8, Sendable {
    /// Nothing.
    case none
    /// One space or no-break space.
    case space
    /// Two or more spaces.
    case wide
    /// A tab or the beginning of a line.
    case line
  }

  var kind: Kind
  /// UTF-8 offsets of the text.
  var range: Range<Int>
  /// The word without regard to case, or the sign.
  var key = WordKey.none
  var letterCase = LetterCase.none
  /// How many letters a word has.
  var length = 0
  var gap = Gap.none
  /// Whether the piece stands inside quotation marks that open and close in its line.
  var isQuoted = false
  /// Whether a sentence or an item of a list may begin here, where a capital says little.
  var mayStartSentence = false
  var letters: LetterKinds = []

  static let edge = Piece(kind: .edge, range: 0..<0)

  /// Whether a capital is the first letter and no other.
  var isCapitalized: Bool { letterCase == .capitalized }

  /// Lets the piece reach to a later offset.
  mutating func extend(to end: Int) { range = range.lowerBound..<end }
}

/// Which letters of a word are capital.
enum LetterCase: UInt8, Sendable {
  case none, lower
  /// The first letter only, or a single capital.
  case capitalized
  /// Two or more, all capital.
  case upper
  case mixed
}

/// What sorts of letters a word has.
struct LetterKinds: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  /// A letter that Vietnamese adds to ASCII: "ă", "đ", "ệ".
  static let accented = LetterKinds(rawValue: 1)
  /// A letter with a tone mark.
  static let toned = LetterKinds(rawValue: 2)
  /// A letter that Vietnamese does not have: "f", "w", "ñ".
  static let foreign = LetterKinds(rawValue: 4)
  /// A mark that is a scalar of its own: the text is not in form C here.
  static let combining = LetterKinds(rawValue: 8)
}
