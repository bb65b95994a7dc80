extension [UInt8] {
  mutating func append(_ text: String) { append(contentsOf: text.utf8) }

  /// Appends a value as a PDF writes it, with no more spaces than are needed.
  mutating func append(_ value: PDFValue) {
    switch value {
    case .null: appendWord("null")
    case .bool(let value): appendWord(value ? "true" : "false")
    case .integer(let value):
      appendGap()
      append(integer: value)
    case .real(let digits): appendWord(digits)
    case .name(let name): appendName(name)
    case .string(let bytes): append(string: bytes)
    case .reference(let reference): append(reference: reference.number)
    case .array(let values):
      append("[")
      for value in values { append(value) }
      append("]")
    case .dictionary(let dictionary):
      append("<<")
      for entry in dictionary.entries {
        appendName(entry.key)
        append(entry.value)
      }
      append(">>")
    }
  }

  /// Appends a reference to an object, set off from a word before it.
  mutating func append(reference number: Int) {
    appendGap()
    append(integer: number)
    append(" 0 R")
  }

  /// Appends one reference, or an array of several.
  mutating func append(references numbers: [Int]) {
    if numbers.count == 1 { return append(reference: numbers[0]) }
    append("[")
    for number in numbers { append(reference: number) }
    append("]")
  }

  /// Appends the digits of a whole number.
  mutating func append(integer value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    let start = count
    repeat {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
      rest = quotient
    } while rest > 0
    var (left, right) = (start, count - 1)
    while left < right {
      swapAt(left, right)
      left += 1
      right -= 1
    }
  }

  /// Appends a number with so many decimals at most, without needless zeros; 0 for what no page has room for.
  mutating func append(_ number: Double, decimals: Int) {
    var unit = 1
    for _ in 0..<decimals { unit *= 10 }
    let scaled = Int(exactly: (number * Double(unit)).rounded()) ?? 0
    if scaled < 0 { append(UInt8(ascii: "-")) }
    let (whole, rest) = abs(scaled).quotientAndRemainder(dividingBy: unit)
    if whole > 0 || rest == 0 { append(integer: whole) }
    guard rest > 0 else { return }
    append(UInt8(ascii: "."))
    var (left, place) = (rest, unit / 10)
    while left > 0 {
      append(UInt8(ascii: "0") + UInt8(left / place))
      left %= place
      place /= 10
    }
  }

  /// Appends a word, set off from a word before it.
  private mutating func appendWord(_ word: String) {
    appendGap()
    append(word)
  }

  /// Sets what follows off from a word before it.
  mutating func appendGap() {
    guard let last else { return }
    switch last {
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "/"), UInt8(ascii: " "),
      UInt8(ascii: "\n"):
      break
    default: append(UInt8(ascii: " "))
    }
  }

  private mutating func appendName(_ name: String) {
    append(UInt8(ascii: "/"))
    for byte in name.utf8 {
      if Self.isPlain(byte) {
        append(byte)
      } else {
        append(UInt8(ascii: "#"))
        appendHex(byte)
      }
    }
  }

  /// Whether a byte stands in a name as it is.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"):
      false
    default: (33...126).contains(byte)
    }
  }

  /// Appends a string, by its letters where they are plain ASCII, else in hexadecimal digits.
  mutating func append(string bytes: [UInt8]) {
    if bytes.allSatisfy({ (32..<127).contains($0) }) {
      append("(")
      for byte in bytes { appendInString(byte) }
      append(")")
    } else {
      append("<")
      for byte in bytes { appendHex(byte) }
      append(">")
    }
  }

  /// Appends a byte of a string in round brackets.
  /// Source: ISO 32000-1, 7.3.4.2: a carriage return that stands by itself is read as a line feed.
  mutating func appendInString(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
      append(UInt8(ascii: "\\"))
      append(byte)
    case UInt8(ascii: "\r"): append("\\r")
    default: append(byte)
    }
  }

  mutating func appendHex(_ byte: UInt8) {
    for half in [byte >> 4, byte & 15] {
      append(half < 10 ? UInt8(ascii: "0") + half : UInt8(ascii: "A") + (half - 10))
    }
  }
}
