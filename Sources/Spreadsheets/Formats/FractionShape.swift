/// A number shown as a fraction: `# ?/?`, `# ??/??`, `?/?`, or with a denominator of its own, `# ?/8`.
///
/// Source: ECMA-376 part 1, 18.8.31. Places of the numerator and denominator are not filled with spaces.
struct FractionShape {
  enum Search {
    case fraction(FractionShape)
    /// A fraction bar that belongs to no fraction which is understood.
    case unclear
    case none
  }

  /// The most digits of a denominator that is looked for.
  private static let mostDigits = 3

  private let before: String
  private let after: String
  private let hasWhole: Bool
  private let showsZeroWhole: Bool
  /// The denominator that the format gives; nil for the best one of so many digits.
  private let denominator: Int?
  private let denominatorDigits: Int

  static func find(in tokens: [FormatSection.Token]) -> Search {
    guard let bar = tokens.firstIndex(of: .bar), bar > 0, isDigit(tokens[bar - 1]),
      bar + 1 < tokens.count, digitText(tokens[bar + 1]) != nil
    else { return .none }
    if tokens.contains(.point) || tokens.contains(.percent) { return .unclear }
    let numerator = tokens[..<bar].reversed().prefix(while: isDigit).count
    let start = bar - numerator
    let whole = tokens[..<start]
    let bottom = tokens[(bar + 1)...].prefix { digitText($0) != nil }
    let given = bottom.compactMap(digitText).joined()
    let isGiven = bottom.contains { !isDigit($0) }
    guard isGiven ? given.count < 7 : bottom.count <= mostDigits else { return .unclear }
    guard !isGiven || given.allSatisfy(\.isNumber), let value = isGiven ? Int(given) : 1, value > 0
    else { return .unclear }
    let rest = tokens[(bar + 1 + bottom.count)...]
    guard !rest.contains(where: isDigit), !tokens[(bar + 1)...].contains(.bar) else {
      return .unclear
    }
    return .fraction(
      FractionShape(
        before: literals(whole.prefix { !isDigit($0) }), after: literals(rest),
        hasWhole: whole.contains(where: isDigit), showsZeroWhole: whole.contains(where: isZero),
        denominator: isGiven ? value : nil, denominatorDigits: bottom.count))
  }

  private static func isDigit(_ token: FormatSection.Token) -> Bool {
    if case .digit = token { true } else { false }
  }

  private static func isZero(_ token: FormatSection.Token) -> Bool {
    token == .digit(UInt8(ascii: "0"))
  }

  /// What a token below the bar says: `0` for a place, the digits of a literal; nil for anything else.
  private static func digitText(_ token: FormatSection.Token) -> String? {
    switch token {
    case .digit: "0"
    case .literal(let text) where text.allSatisfy { $0.isASCII && $0.isNumber }: text
    default: nil
    }
  }

  private static func literals(_ tokens: some Sequence<FormatSection.Token>) -> String {
    tokens.map { if case .literal(let text) = $0 { text } else { "" } }.joined()
  }

  func text(of number: DecimalNumber) -> String {
    let value = abs(number.double)
    guard value < 1e15 else { return number.plainText }
    var whole = hasWhole ? value.rounded(.down) : 0
    var (top, bottom) = fraction(near: value - whole)
    if hasWhole, top == bottom {
      whole += 1
      top = 0
    }
    let isZero = top == 0 && hasWhole
    bottom = max(bottom, 1)
    let showsWhole = hasWhole && (whole > 0 || showsZeroWhole || isZero)
    let parts = [showsWhole ? "\(Int(whole))" : "", isZero ? "" : "\(top)/\(bottom)"]
    let sign = number.isNegative && (whole > 0 || top > 0) ? "-" : ""
    return before + sign + parts.filter { !$0.isEmpty }.joined(separator: " ") + after
  }

  /// The fraction nearest to a value, of the least denominator where several are as near.
  private func fraction(near value: Double) -> (top: Int, bottom: Int) {
    if let denominator { return (Int((value * Double(denominator)).rounded()), denominator) }
    var best = (top: Int(value.rounded()), bottom: 1)
    var distance = abs(value - Double(best.top))
    let most = [9, 99, 999][min(max(denominatorDigits, 1), Self.mostDigits) - 1]
    for bottom in 2...most where distance > 0 {
      let top = (value * Double(bottom)).rounded()
      let next = abs(value - top / Double(bottom))
      if next < distance - 1e-12 { (best, distance) = ((Int(top), bottom), next) }
    }
    return best
  }
}
