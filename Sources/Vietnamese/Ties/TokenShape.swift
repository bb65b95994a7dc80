extension Token {
  /// Reads the scalars between two spaces; there is at least one.
  ///
  /// - Parameter afterOpenQuote: whether a straight quotation mark is open, so that a lone one closes.
  init(_ scalars: [Unicode.Scalar], afterOpenQuote: Bool) {
    var core = scalars[...]
    var opening: Punctuation = []
    var closing: Punctuation = []
    if let blank = Self.blank(scalars) {
      self = blank
      return
    }
    while let first = core.first, let mark = Punctuation(opening: first) {
      opening.formUnion(mark)
      core.removeFirst()
    }
    while let last = core.last, let mark = Punctuation(closing: last) {
      closing.formUnion(mark)
      core.removeLast()
    }
    if core.count > 1, core.last == "-" {
      closing.formUnion(.dash)
      core.removeLast()
    }
    guard let first = core.first else {
      let closes = scalars == ["\""] ? afterOpenQuote : opening.isEmpty
      let kind = closes ? Kind.closing : closing.isEmpty ? .opening : .blank
      self.init(kind: kind, key: WordKey(scalars))
      return
    }
    if core.count > 2, core.last == "/", closing == .stop {
      // "nay./." with the end mark attached to the last word.
      core.removeLast()
      while core.last == "." { core.removeLast() }
    }
    let shape = Shape(core)
    self.init(kind: shape.kind(of: core), key: WordKey(core))
    if kind == .word, let slash = core.firstIndex(of: "/") { headKey = WordKey(core[..<slash]) }
    self.letterCase = shape.letterCase
    self.length = core.count
    self.opening = opening
    self.closing = closing
    isPadded = kind == .number && first == "0" && core.count > 1
    self.startsWithDash = first == "-" || first == "–"
  }

  /// The token of room to be filled in, or of the end mark "./."; nil for any other.
  private static func blank(_ scalars: [Unicode.Scalar]) -> Token? {
    guard let first = scalars.first, [".", "…", "_"].contains(first) else { return nil }
    if scalars == [".", "/", "."] { return Token(kind: .closing, key: WordKey(scalars)) }
    let core = scalars.prefix { [".", "…", "_", "/", "-"].contains($0) }
    let rest = scalars.dropFirst(core.count).drop { Punctuation(closing: $0) != nil }
    let dots = core.count { $0 == "." }
    guard rest.isEmpty, first != "." || dots > 1 || core.contains("…") else { return nil }
    var token = Token(kind: .blank, key: WordKey(core))
    for mark in scalars.dropFirst(core.count).compactMap(Punctuation.init(closing:)) {
      token.closing.formUnion(mark)
    }
    return token
  }
}

/// How many characters of each sort a core has.
private struct Shape {
  private var figures = 0
  private var small = 0
  private var capital = 0
  private var slashes = 0
  private var hyphens = 0
  private var colons = 0
  private var apostrophes = 0
  private var others = 0
  private var startsCapital = false

  init(_ core: ArraySlice<Unicode.Scalar>) {
    for (offset, scalar) in core.enumerated() {
      switch scalar {
      case "0"..."9": figures += 1
      case "/": slashes += 1
      case "-", "–": hyphens += 1
      case ":": colons += 1
      case "'", "’": apostrophes += 1
      case ".", ",": break
      case "A"..."Z": add(capital: true, offset)
      case "a"..."z": add(capital: false, offset)
      case _ where scalar.value < 0xAA: others += 1
      case _ where Letter(scalar) != nil: add(capital: Letter(scalar)?.scalar != scalar, offset)
      case _ where scalar.properties.isUppercase: add(capital: true, offset)
      case _ where scalar.properties.isLowercase: add(capital: false, offset)
      default: others += 1
      }
    }
  }

  private mutating func add(capital isCapital: Bool, _ offset: Int) {
    if isCapital { capital += 1 } else { small += 1 }
    if offset == 0 { startsCapital = isCapital }
  }

  var letterCase: LetterCase {
    switch (capital, small) {
    case (0, 0): .none
    case (0, _): .lower
    case (1, _) where startsCapital: .capitalized
    case (_, 0): .upper
    // Names of several parts: "Lê-Nin", "H'Hen".
    default: startsCapital && hyphens + apostrophes > 0 ? .capitalized : .mixed
    }
  }

  func kind(of core: ArraySlice<Unicode.Scalar>) -> Token.Kind {
    let letters = capital + small
    if figures == 0 { return letters == 0 ? signKind(of: core) : wordKind(of: core) }
    if letters > 0 { return mixedKind(of: core) }
    if core.last == "%" { return .percentage }
    // A sign before the figures belongs to the number: "≥5", "+3", "$5".
    let signs = others + apostrophes - (core.first.map(Self.isPrefix) == true ? 1 : 0)
    if signs > 0 { return .code }
    if slashes == 1, core.count <= 5 || !Self.endsInYear(core) { return .fraction }
    if slashes > 0 || hyphens == 2 { return .date }
    return colons > 0 ? .time : .number
  }

  private func signKind(of core: ArraySlice<Unicode.Scalar>) -> Token.Kind {
    switch core {
    case ["-"], ["–"], ["—"]: .dash
    default: .sign
    }
  }

  private func wordKind(of core: ArraySlice<Unicode.Scalar>) -> Token.Kind {
    // "/BB-MTTQ", "…/QĐ-UBND": the number is still to be filled in.
    if slashes > 0, core.first == "/" || core.first == "…" || core.first == "." {
      return .documentNumber
    }
    return small == 0 && Self.isRoman(core) ? .roman : .word
  }

  private func mixedKind(of core: ArraySlice<Unicode.Scalar>) -> Token.Kind {
    if letterCase == .lower, let mark = core.firstIndex(where: { $0 == "h" || $0 == "g" }),
      core[..<mark].allSatisfy(Self.isFigure), core[(mark + 1)...].allSatisfy(Self.isFigure),
      (1...2).contains(mark - core.startIndex), [0, 2].contains(core.endIndex - mark - 1)
    {
      return .time
    }
    let startsWithFigure = core.first.map(Self.isFigure) == true
    return slashes > 0 || hyphens > 0 && startsWithFigure ? .documentNumber : .code
  }

  /// Whether four figures stand after the last slash.
  private static func endsInYear(_ core: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let slash = core.lastIndex(of: "/") else { return false }
    return core.endIndex - slash == 5 && core[(slash + 1)...].allSatisfy(isFigure)
  }

  private static func isFigure(_ scalar: Unicode.Scalar) -> Bool { "0"..."9" ~= scalar }

  private static func isPrefix(_ scalar: Unicode.Scalar) -> Bool {
    ["+", "−", "±", "~", "≈", "<", ">", "≤", "≥", "$", "₫"].contains(scalar)
  }

  /// Whether capitals make a Roman number under 4000 in its usual form.
  private static func isRoman(_ core: ArraySlice<Unicode.Scalar>) -> Bool {
    var total = 0
    var last = 4000
    for scalar in core {
      guard let value = romanValues[scalar] else { return false }
      total += value > last ? value - 2 * last : value
      last = value
    }
    return romanNumeral(total)?.unicodeScalars.elementsEqual(core) == true
  }

  private static let romanValues: [Unicode.Scalar: Int] = [
    "I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000,
  ]
}

extension Punctuation {
  /// The mark that opens; nil for other scalars.
  init?(opening scalar: Unicode.Scalar) {
    switch scalar {
    case "(", "[", "{": self = .bracket
    case "\"", "'", "“", "‘", "«", "„": self = .quote
    default: return nil
    }
  }

  /// The mark that closes or ends; nil for other scalars.
  init?(closing scalar: Unicode.Scalar) {
    switch scalar {
    case ")", "]", "}": self = .bracket
    case "\"", "'", "”", "’", "»": self = .quote
    case ",": self = .comma
    case ";": self = .semicolon
    case ":": self = .colon
    case ".": self = .stop
    case "!", "?", "…": self = .exclamation
    default: return nil
    }
  }
}
