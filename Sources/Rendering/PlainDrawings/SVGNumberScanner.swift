/// Reads the numbers and letters of paths and transforms, which stand one after the other with or without commas between.
struct SVGNumberScanner {
  /// Numbers beyond this are in no drawing: neither sums nor products of some of them overflow.
  static let largest = 1e6

  private let bytes: ArraySlice<UInt8>
  private var index: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  var isAtEnd: Bool {
    mutating get {
      skipSeparators()
      return index >= bytes.endIndex
    }
  }

  /// Whether a number comes next.
  var hasNumber: Bool { mutating get { !isAtEnd && !Self.isLetter(bytes[index]) } }

  /// The next letter, if one comes next.
  mutating func letter() -> UInt8? {
    skipSeparators()
    guard index < bytes.endIndex, Self.isLetter(bytes[index]) else { return nil }
    defer { index += 1 }
    return bytes[index]
  }

  /// The word up to a bracket, and the numbers in it: `rotate(30)`.
  mutating func function() -> (name: String, numbers: [Double])? {
    skipSeparators()
    let start = index
    while index < bytes.endIndex, Self.isLetter(bytes[index]) { index += 1 }
    let name = String(decoding: bytes[start..<index], as: UTF8.self)
    guard take("(") else { return nil }
    var numbers: [Double] = []
    while let number = number() { numbers.append(number) }
    skipSeparators()
    return take(")") ? (name, numbers) : nil
  }

  /// The unit straight behind a number; empty for none.
  mutating func unit() -> String {
    let start = index
    while index < bytes.endIndex, Self.isLetter(bytes[index]) || bytes[index] == UInt8(ascii: "%") {
      index += 1
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// The next number; nil for none, and for one beyond `largest`.
  mutating func number() -> Double? {
    skipSeparators()
    let start = index
    if index < bytes.endIndex,
      bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+")
    {
      index += 1
    }
    skipDigits()
    if take(".") { skipDigits() }
    if index + 1 < bytes.endIndex, bytes[index] | 0x20 == UInt8(ascii: "e"),
      Self.isDigit(bytes[index + 1]) || "+-".utf8.contains(bytes[index + 1])
    {
      index += 2
      skipDigits()
    }
    guard let number = Double(String(decoding: bytes[start..<index], as: UTF8.self)),
      abs(number) <= Self.largest
    else {
      index = start
      return nil
    }
    return number
  }

  /// A single 0 or 1, which may stand straight before what follows it.
  mutating func flag() -> Bool? {
    skipSeparators()
    if take("0") { return false }
    return take("1") ? true : nil
  }

  mutating func numbers(_ count: Int) -> [Double]? {
    var numbers: [Double] = []
    for _ in 0..<count {
      guard let number = number() else { return nil }
      numbers.append(number)
    }
    return numbers
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard index < bytes.endIndex, bytes[index] == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private mutating func skipDigits() {
    while index < bytes.endIndex, Self.isDigit(bytes[index]) { index += 1 }
  }

  private mutating func skipSeparators() {
    while index < bytes.endIndex, bytes[index] <= 32 || bytes[index] == UInt8(ascii: ",") {
      index += 1
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }
}
