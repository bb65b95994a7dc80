/// One section of a format code: the shape of positive numbers, say.
struct FormatSection: Hashable, Sendable {
  enum Token: Hashable, Sendable {
    case literal(String)
    /// A place for a digit: `0` shows a zero where there is none, `?` a space, `#` nothing.
    case digit(UInt8)
    case point, comma, percent
    /// `/`: of a fraction, or as it stands.
    case bar
    /// `E+`: we show such numbers in full.
    case exponent
    case date(DatePart)
    case text, general
  }

  /// The condition of a section, such as `[>=100]`.
  struct Condition: Hashable, Sendable {
    let comparison: String
    let bound: Double

    func holds(for number: Double) -> Bool {
      switch comparison {
      case "<": number < bound
      case "<=": number <= bound
      case ">": number > bound
      case ">=": number >= bound
      case "<>": number != bound
      default: number == bound
      }
    }
  }

  var tokens: [Token] = []
  var condition: Condition?

  static let general = FormatSection(tokens: [.general])

  var isText: Bool { tokens.contains(.text) }
  var isDate: Bool { !dateParts.isEmpty }
  var dateParts: [DatePart] {
    tokens.compactMap { if case .date(let part) = $0 { part } else { nil } }
  }

  /// A number in this shape; nil if the shape is not known.
  func text(of number: DecimalNumber) -> String? {
    let places = tokens.filter { if case .digit = $0 { true } else { false } }
    if tokens.contains(.exponent) { return number.plainText }
    switch FractionShape.find(in: tokens) {
    case .fraction(let shape): return shape.text(of: number)
    case .unclear: return nil
    case .none: break
    }
    if places.isEmpty { return withoutPlaces(number) }
    let shape = DigitShape(tokens)
    let scaled = number.shifted(by: shape.shift).rounded(toPlaces: shape.fraction.count)
    let sign = scaled.isNegative ? "-" : ""
    return sign + shape.text(of: scaled.magnitude, in: tokens)
  }

  /// A text in this shape.
  func text(of text: String) -> String {
    tokens.map { token in
      switch token {
      case .text, .general: text
      case .literal(let literal): literal
      case .bar: "/"
      default: ""
      }
    }.joined()
  }

  /// A shape without places for digits: `General`, perhaps with texts around it, or texts alone.
  private func withoutPlaces(_ number: DecimalNumber) -> String {
    tokens.map { token in
      switch token {
      case .general, .text: number.plainText
      case .literal(let text): text
      case .percent: "%"
      case .bar: "/"
      default: ""
      }
    }.joined()
  }
}

/// The places for digits in a section.
private struct DigitShape {
  private(set) var whole: [UInt8] = []
  private(set) var fraction: [UInt8] = []
  /// Places that the decimal sign moves: two for each percent sign, three back for each comma at the end.
  private(set) var shift = 0
  private(set) var isGrouped = false

  init(_ tokens: [FormatSection.Token]) {
    var sawPoint = false
    var waitingCommas = 0
    for token in tokens {
      switch token {
      case .digit(let place):
        if waitingCommas > 0 { isGrouped = true }
        waitingCommas = 0
        if sawPoint { fraction.append(place) } else { whole.append(place) }
      case .comma: if !whole.isEmpty { waitingCommas += 1 }
      case .point: sawPoint = true
      case .percent: shift += 2
      default: break
      }
    }
    shift -= 3 * waitingCommas
  }

  func text(of number: DecimalNumber, in tokens: [FormatSection.Token]) -> String {
    if let spread = spread(number, in: tokens) { return spread }
    let leastWhole = whole.count { $0 == UInt8(ascii: "0") }
    var digits = number.wholeText
    digits = String(repeating: "0", count: max(0, leastWhole - digits.count)) + digits
    if isGrouped { digits = grouped(digits) }
    var decimals = number.fractionText
    let leastFraction = fraction.lastIndex(of: UInt8(ascii: "0")).map { $0 + 1 } ?? 0
    decimals += String(repeating: "0", count: max(0, leastFraction - decimals.count))
    let numeral = digits + (decimals.isEmpty ? "" : "," + decimals)
    var text = ""
    var isWritten = false
    for token in tokens {
      switch token {
      case .digit, .point:
        if !isWritten { text += numeral }
        isWritten = true
      case .literal(let literal): text += literal
      case .percent: text += "%"
      case .bar: text += "/"
      case .general, .text: text += numeral
      case .comma, .exponent, .date: break
      }
    }
    return text
  }

  /// A whole number with signs between its digits, such as a telephone number as `0000 000 000`; nil for other shapes.
  private func spread(_ number: DecimalNumber, in tokens: [FormatSection.Token]) -> String? {
    let isDigit = { (token: FormatSection.Token) in if case .digit = token { true } else { false } }
    guard !isGrouped, fraction.isEmpty, shift == 0, let first = tokens.firstIndex(where: isDigit),
      let last = tokens.lastIndex(where: isDigit),
      tokens[first...last].contains(where: { if case .literal = $0 { true } else { false } })
    else { return nil }
    var digits = number.wholeText[...]
    var pieces: [String] = []
    for (index, token) in tokens.enumerated().reversed() {
      switch token {
      case .literal(let text): pieces.append(text)
      case .digit where index == first:
        pieces.append(digits.isEmpty ? "0" : String(digits))
      case .digit(let place):
        let digit = digits.popLast()
        pieces.append(digit.map(String.init) ?? (place == UInt8(ascii: "0") ? "0" : ""))
      default: break
      }
    }
    return pieces.reversed().joined()
  }
}
