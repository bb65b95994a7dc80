/// The tokens of a text, line by line.
///
/// Spaces and no-break spaces part tokens; a tab or a line end parts lines, across which no rule looks.
func tokenizedLines(of text: String) -> [TokenLine] {
  var tokenizer = Tokenizer()
  var offset = 0
  for scalar in text.unicodeScalars {
    tokenizer.take(scalar, at: offset)
    offset += UTF8.width(scalar)
  }
  tokenizer.endLine()
  return tokenizer.lines
}

extension UTF8 {
  /// How many bytes a scalar takes.
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case ..<0x80: 1
    case ..<0x800: 2
    case ..<0x10000: 3
    default: 4
    }
  }
}

/// Cuts scalars into tokens as they come.
private struct Tokenizer {
  private(set) var lines: [TokenLine] = []
  private var line = TokenLine()
  /// The scalars of the token being read.
  private var scalars: [Unicode.Scalar] = []
  private var openBrackets = 0
  private var openQuotes = 0

  mutating func take(_ scalar: Unicode.Scalar, at offset: Int) {
    switch scalar {
    case " ":
      endToken()
      line.spaceOffsets.append(offset)
      if let last = line.tokens.indices.last {
        line.tokens[last].spaces = line.tokens[last].spaces.lowerBound..<line.spaceOffsets.count
      }
    case "\u{A0}", "\u{202F}":
      endToken()
    case "\n", "\r", "\t", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}":
      endLine()
    default:
      scalars.append(scalar)
    }
  }

  mutating func endLine() {
    endToken()
    if !line.tokens.isEmpty { lines.append(line) }
    line = TokenLine()
    openBrackets = 0
    openQuotes = 0
  }

  private mutating func endToken() {
    guard !scalars.isEmpty else { return }
    var token = Token(scalars, afterOpenQuote: openQuotes % 2 == 1)
    token.isInBrackets = openBrackets > 0
    token.startsSentence = startsSentence
    token.spaces = line.spaceOffsets.count..<line.spaceOffsets.count
    for scalar in scalars {
      switch scalar {
      case "(", "[": openBrackets += 1
      case ")", "]": openBrackets = max(0, openBrackets - 1)
      case "\"": openQuotes += 1
      default: break
      }
    }
    line.tokens.append(token)
    scalars.removeAll(keepingCapacity: true)
  }

  /// Whether a sentence begins after the tokens read so far.
  private var startsSentence: Bool {
    guard let last = line.tokens.last else { return true }
    // "1. Kết quả", "- Giao", "a) Giao": what counts an item ends no sentence but begins one.
    let isEnumerator = line.tokens.count == 1 && last.closing.contains(.bracket)
    return isEnumerator || last.kind == .dash && line.tokens.count == 1
      || !last.closing.isDisjoint(with: [.stop, .exclamation, .colon, .dash])
  }
}
