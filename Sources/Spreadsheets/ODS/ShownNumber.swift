/// The text of a number as another program showed it, with its value: from both comes the text with our signs.
struct ShownNumber {
  private let shown: String
  private let value: DecimalNumber

  init(_ shown: String, value: DecimalNumber) {
    self.shown = shown
    self.value = value
  }

  var text: String {
    let digits = shown.indices.filter { shown[$0].isASCII && shown[$0].isNumber }
    if shown.isEmpty || isExponential { return value.plainText }
    guard let first = digits.first, let last = digits.last else { return shown }
    let numeral = shown[first...last]
    let signs = numeral.filter { !($0.isASCII && $0.isNumber) }
    // Other letters between the digits (a telephone number, a fraction): it is shown as it is.
    guard signs.allSatisfy({ ".,  \u{A0}\u{202F}'’".contains($0) }) else { return shown }
    let plain = numeral.filter { $0.isASCII && $0.isNumber }
    // Spaces part telephone numbers as well as thousands.
    if signs.allSatisfy(\.isWhitespace) { return shown }
    guard let places = decimalPlaces(of: plain) else { return value.plainText }
    let whole = String(plain.dropLast(places))
    let isGrouped = signs.count > (places > 0 ? 1 : 0)
    let fraction = places > 0 ? "," + plain.suffix(places) : ""
    return shown[..<first] + (isGrouped ? grouped(whole) : whole) + fraction
      + shown[shown.index(after: last)...]
  }

  /// Whether the text is in powers of ten, or no number at all because the column is too narrow.
  private var isExponential: Bool {
    shown.contains("E+") || shown.contains("E-") || shown.contains("###")
  }

  /// How many of the digits stand after the decimal sign: the least number that fits the value.
  private func decimalPlaces(of digits: String) -> Int? {
    guard digits.count < 100, let number = DecimalNumber(digits) else { return nil }
    return (0..<digits.count).first { places in
      value.magnitude.rounded(toPlaces: places) == number.shifted(by: -places)
    }
  }
}
