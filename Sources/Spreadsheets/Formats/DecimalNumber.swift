/// A number as its decimal digits, so that rounding is that of the reader's eye and not of binary fractions.
struct DecimalNumber: Hashable, Sendable {
  private(set) var isNegative: Bool
  /// The digits from the first that is not zero to the last that is not; empty for zero.
  private(set) var digits: [UInt8]
  /// How many digits stand before the decimal sign; negative if zeros follow it.
  private(set) var wholeDigits: Int

  var isZero: Bool { digits.isEmpty }
  var isWhole: Bool { wholeDigits >= digits.count }

  /// Reads a number of a file, such as `-12.5` or `1.2E+5`; nil if it is none.
  init?(_ text: String) {
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    var rest = text.utf8[...]
    isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(byte - UInt8(ascii: "0"))
      case UInt8(ascii: ".") where point == nil: point = digits.count
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        if rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
        guard let value = Int(Substring(rest)), abs(value) < 400 else { return nil }
        exponent = value
        rest = rest.suffix(0)
      default: return nil
      }
    }
    guard !digits.isEmpty, digits.count < 400 else { return nil }
    let zeros = digits.prefix { $0 == 0 }.count
    wholeDigits = (point ?? digits.count) + exponent - zeros
    self.digits = Array(digits.dropFirst(zeros))
    tidy()
  }

  private mutating func tidy() {
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty {
      wholeDigits = 0
      isNegative = false
    }
  }

  /// The number times a power of ten.
  func shifted(by places: Int) -> DecimalNumber {
    var shifted = self
    if !isZero { shifted.wholeDigits += places }
    return shifted
  }

  /// The number without its sign.
  var magnitude: DecimalNumber {
    var number = self
    number.isNegative = false
    return number
  }

  /// The number with so many digits after the decimal sign at most; halves go away from zero, as in spreadsheets.
  func rounded(toPlaces places: Int) -> DecimalNumber { keeping(wholeDigits + places) }

  /// The number with so many digits at most: spreadsheets show 15.
  func rounded(toSignificant count: Int) -> DecimalNumber { keeping(count) }

  private func keeping(_ count: Int) -> DecimalNumber {
    guard count < digits.count else { return self }
    var number = self
    let goesUp = count >= 0 && digits[count] >= 5
    number.digits = Array(digits.prefix(max(count, 0)))
    if goesUp {
      var index = number.digits.count - 1
      while index >= 0, number.digits[index] == 9 {
        number.digits[index] = 0
        index -= 1
      }
      if index >= 0 {
        number.digits[index] += 1
      } else {
        number.digits.insert(1, at: 0)
        number.wholeDigits += 1
      }
    }
    number.tidy()
    return number
  }

  /// The digits before the decimal sign; none for numbers below one.
  var wholeText: String {
    guard wholeDigits > 0 else { return "" }
    return text(of: digits.prefix(wholeDigits))
      + String(repeating: "0", count: max(0, wholeDigits - digits.count))
  }

  /// The digits after the decimal sign, without zeros at the end.
  var fractionText: String {
    guard !isWhole else { return "" }
    return String(repeating: "0", count: max(0, -wholeDigits))
      + text(of: digits.dropFirst(max(0, wholeDigits)))
  }

  private func text(of digits: ArraySlice<UInt8>) -> String {
    String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  }

  /// All digits, with a decimal comma and never an exponent.
  var plainText: String {
    let fraction = fractionText
    let whole = wholeText.isEmpty ? "0" : wholeText
    return (isNegative ? "-" : "") + whole + (fraction.isEmpty ? "" : "," + fraction)
  }

  /// The nearest binary number.
  var double: Double {
    let text = String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
    return (isNegative ? -1 : 1) * (Double("0\(text)e\(wholeDigits - digits.count)") ?? 0)
  }
}

/// The digits before a decimal sign in groups of three, parted by full stops as in Vietnamese.
func grouped(_ digits: String) -> String {
  var grouped = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { grouped.append(".") }
    grouped.append(digit)
  }
  return grouped
}
