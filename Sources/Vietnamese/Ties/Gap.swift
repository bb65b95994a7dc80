/// The tokens of one line of a paragraph, with the places of the spaces between them.
struct TokenLine: Sendable {
  var tokens: [Token] = []
  /// The UTF-8 offsets in the text of all spaces of the line, rising.
  var spaceOffsets: [Int] = []

  /// The token at a place, or the edge beyond either end.
  subscript(index: Int) -> Token {
    tokens.indices.contains(index) ? tokens[index] : .edge
  }

  /// Whether nothing but space stands between a token and the next one: no mark of punctuation.
  func isTight(after index: Int) -> Bool {
    tokens.indices.contains(index) && tokens.indices.contains(index + 1)
      && tokens[index].closing.isEmpty && tokens[index + 1].opening.isEmpty
  }
}

/// The place between two tokens, as rules see it.
///
/// What nearly all rules ask for first is at hand.
struct Gap {
  let line: TokenLine
  /// The place of the token on the left.
  let index: Int
  let left: Token
  let right: Token
  /// Whether no mark of punctuation stands between the two.
  let isTight: Bool

  init(line: TokenLine, index: Int) {
    self.line = line
    self.index = index
    left = line.tokens[index]
    right = line.tokens[index + 1]
    isTight = left.closing.isEmpty && right.opening.isEmpty
  }

  /// The token before the one on the left, and the one after the one on the right.
  var beforeLeft: Token { line[index - 1] }
  var afterRight: Token { line[index + 2] }

  /// Whether at most a colon stands between the two: "Số: 15", "Ông: Nguyễn Văn An".
  var isTightOrColon: Bool { left.closing.isSubset(of: .colon) && right.opening.isEmpty }

  /// Whether no mark of punctuation stands between the left token and the one before it.
  var isTightBefore: Bool { line.isTight(after: index - 1) }
}

/// What is seen of a gap at first sight.
struct GapTraits: OptionSet, Sendable {
  let rawValue: UInt16

  /// No mark of punctuation stands between the two.
  static let tight = GapTraits(rawValue: 1)
  /// The left token holds on to the right one.
  static let joined = GapTraits(rawValue: 2)
  /// The left token is the first of its line.
  static let first = GapTraits(rawValue: 4)
  /// The left token is a number that may count.
  static let leftCounts = GapTraits(rawValue: 8)
  /// The left token is no word in small letters.
  static let leftStrong = GapTraits(rawValue: 16)
  /// A numeral or an hour stands on the right.
  static let rightFigures = GapTraits(rawValue: 32)
  /// The right token is no word in small letters.
  static let rightStrong = GapTraits(rawValue: 64)
  /// A person's name begins on the right.
  static let beforePerson = GapTraits(rawValue: 128)
  /// One of the two is neither a plain word nor a plain number.
  static let signs = GapTraits(rawValue: 256)
}

extension Gap {
  var traits: GapTraits {
    var traits: GapTraits = isTight ? .tight : .signs
    if left.joint != nil { traits.insert(.joined) }
    if index == 0 { traits.insert(.first) }
    if left.kind == .number || left.kind == .fraction { traits.insert(.leftCounts) }
    if left.letterCase != .lower { traits.insert(.leftStrong) }
    if right.isNumeral || right.kind == .time {
      traits.formUnion([.rightFigures, .rightStrong])
    } else if right.letterCase != .lower {
      traits.insert(.rightStrong)
    }
    if right.startsPersonName { traits.insert(.beforePerson) }
    if !left.isPlain || !right.isPlain { traits.insert(.signs) }
    return traits
  }
}

extension Token {
  /// Whether it is a word or a number without any mark at it.
  fileprivate var isPlain: Bool {
    (isWord || kind == .number) && opening.isEmpty && closing.isEmpty && !startsWithDash
  }
}
