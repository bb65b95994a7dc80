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
