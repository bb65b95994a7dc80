/// Reads values of the PDF language, as far as Cairo writes them.
struct PDFParser {
  private let bytes: ArraySlice<UInt8>
  private var index: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// The next value; nil at the end or at what is none.
  mutating func value() -> PDFValue? {
    skipSpace()
    guard let byte = peek() else { return nil }
    switch byte {
    case UInt8(ascii: "/"): return .name(name())
    case UInt8(ascii: "["): return array()
    case UInt8(ascii: "("): return .string(literalString())
    case UInt8(ascii: "<"):
      if peek(1) == UInt8(ascii: "<") { return dictionary() }
      return .string(hexString())
    default: return word()
    }
  }

  private func peek(_ offset: Int = 0) -> UInt8? {
    index + offset < bytes.endIndex ? bytes[index + offset] : nil
  }

  private mutating func skipSpace() {
    while let byte = peek() {
      if byte == UInt8(ascii: "%") {
        while let byte = peek(), byte != UInt8(ascii: "\n") { index += 1 }
      } else if byte > 32 {
        return
      } else {
        index += 1
      }
    }
  }

  private static func isRegular(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...32: false
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"): false
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "/"), UInt8(ascii: "%"): false
    default: true
    }
  }

  private mutating func token() -> String {
    let start = index
    while let byte = peek(), Self.isRegular(byte) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func name() -> String {
    index += 1
    return token()
  }

  private mutating func word() -> PDFValue? {
    let word = token()
    switch word {
    case "": return nil
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    default: break
    }
    guard let number = Int(word) else { return Double(word) == nil ? nil : .real(word) }
    let before = index
    skipSpace()
    if token() == "0" {
      skipSpace()
      if token() == "R" { return .reference(number) }
    }
    index = before
    return .integer(number)
  }

  private mutating func array() -> PDFValue? {
    index += 1
    var values: [PDFValue] = []
    while true {
      skipSpace()
      if peek() == UInt8(ascii: "]") {
        index += 1
        return .array(values)
      }
      guard let value = value() else { return nil }
      values.append(value)
    }
  }

  private mutating func dictionary() -> PDFValue? {
    index += 2
    var entries: [(String, PDFValue)] = []
    while true {
      skipSpace()
      if peek() == UInt8(ascii: ">") {
        index += 2
        return .dictionary(PDFDictionary(entries))
      }
      guard peek() == UInt8(ascii: "/") else { return nil }
      let key = name()
      guard let value = value() else { return nil }
      entries.append((key, value))
    }
  }

  /// The byte that is meant after a backslash: by up to three octal digits, or by itself.
  /// Source: ISO 32000-1, 7.3.4.2.
  private mutating func escapedByte() -> UInt8? {
    var octal: UInt8?
    var digits = 0
    while digits < 3, let byte = peek(), (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(byte) {
      octal = (octal ?? 0) &* 8 &+ (byte - UInt8(ascii: "0"))
      digits += 1
      index += 1
    }
    if let octal { return octal }
    guard let byte = peek() else { return nil }
    index += 1
    return byte
  }

  private mutating func literalString() -> [UInt8] {
    var result: [UInt8] = []
    var depth = 0
    while let byte = peek() {
      index += 1
      switch byte {
      case UInt8(ascii: "("):
        depth += 1
        if depth == 1 { continue }
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return result }
      case UInt8(ascii: "\\"):
        if let escaped = escapedByte() { result.append(escaped) }
        continue
      default: break
      }
      result.append(byte)
    }
    return result
  }

  private mutating func hexString() -> [UInt8] {
    index += 1
    var digits: [UInt8] = []
    while let byte = peek(), byte != UInt8(ascii: ">") {
      if let digit = Character(Unicode.Scalar(byte)).hexDigitValue { digits.append(UInt8(digit)) }
      index += 1
    }
    index += 1
    if digits.count % 2 == 1 { digits.append(0) }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}
