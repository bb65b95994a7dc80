extension [UInt8] {
  mutating func append(_ text: String) { append(contentsOf: text.utf8) }

  /// Appends a value as a PDF writes it, with no more spaces than are needed.
  mutating func append(_ value: PDFValue) {
    switch value {
    case .null: appendWord("null")
    case .bool(let value): appendWord(value ? "true" : "false")
    case .integer(let value): appendWord(String(value))
    case .real(let digits): appendWord(digits)
    case .name(let name): appendName(name)
    case .string(let bytes): appendString(bytes)
    case .reference(let number):
      appendWord(String(number))
      append(" 0 R")
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

  /// Appends a word, set off from a word before it.
  private mutating func appendWord(_ word: String) {
    if let last, !Self.delimiters.contains(last) { append(UInt8(ascii: " ")) }
    append(word)
  }

  private static let delimiters = Set("[]<>()/ \n".utf8)

  private mutating func appendName(_ name: String) {
    append(UInt8(ascii: "/"))
    for byte in name.utf8 {
      if (33...126).contains(byte), !Self.special.contains(byte) {
        append(byte)
      } else {
        append(UInt8(ascii: "#"))
        appendHex(byte)
      }
    }
  }

  private static let special = Set("#%()<>[]{}/".utf8)

  private mutating func appendString(_ bytes: [UInt8]) {
    if bytes.allSatisfy({ (32..<127).contains($0) }) {
      append("(")
      for byte in bytes {
        if byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "\\") {
          append(UInt8(ascii: "\\"))
        }
        append(byte)
      }
      append(")")
    } else {
      append("<")
      for byte in bytes { appendHex(byte) }
      append(">")
    }
  }

  private mutating func appendHex(_ byte: UInt8) {
    let digits = Array<UInt8>("0123456789ABCDEF".utf8)
    append(digits[Int(byte >> 4)])
    append(digits[Int(byte & 15)])
  }
}
