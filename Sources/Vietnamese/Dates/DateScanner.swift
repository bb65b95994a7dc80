/// Reads figures and words one after the other; both date and time are parsed with it.
///
/// Letter case is ignored, runs of spaces (also no-break ones) count as one, and marks may be
/// composed or not.
struct DateScanner {
  private var rest: Substring.UnicodeScalarView

  init(_ text: String) {
    let composed = text.normalizedVietnamese.lowercased()
    rest = Substring(composed).unicodeScalars
    skipSpaces()
  }

  /// Whether only spaces remain.
  var isAtEnd: Bool { rest.allSatisfy(Self.isSpace) }

  /// Takes a number of as many ASCII figures as `width` allows; nil if there are fewer or more.
  mutating func number(width: ClosedRange<Int>) -> Int? {
    let figures = rest.prefix { "0"..."9" ~= $0 }
    guard width.contains(figures.count), let value = Int(String(figures)) else { return nil }
    rest = rest[figures.endIndex...]
    return value
  }

  /// Takes `literal` exactly; without it nothing is taken.
  mutating func take(_ literal: String) -> Bool {
    guard rest.starts(with: literal.unicodeScalars) else { return false }
    rest = rest.dropFirst(literal.unicodeScalars.count)
    return true
  }

  /// Takes `word` with the spaces around it; without it nothing is taken.
  mutating func takeWord(_ word: String) -> Bool {
    let before = rest
    skipSpaces()
    guard take(word) else {
      rest = before
      return false
    }
    skipSpaces()
    return true
  }

  private mutating func skipSpaces() { rest = rest.drop(while: Self.isSpace) }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{A0}" || scalar == "\t"
  }
}
