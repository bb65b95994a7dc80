/// The operators of a content stream as Cairo writes them, each with its operands.
/// Source: ISO 32000-1, 7.8.2.
struct ContentOperations: Sequence, IteratorProtocol {
  struct Operation {
    let name: String
    let operands: [ArraySlice<UInt8>]
    /// All of it, ended by a line end.
    let bytes: [UInt8]

    /// An operand as a number; 0 for what is none.
    func number(_ index: Int) -> Double {
      Double(String(decoding: operands[index], as: UTF8.self)) ?? 0
    }
  }

  private let content: [UInt8]
  private var index = 0

  init(_ content: [UInt8]) { self.content = content }

  mutating func next() -> Operation? {
    skipSpace()
    let start = index
    var operands: [ArraySlice<UInt8>] = []
    while index < content.count {
      let first = index
      skipObject()
      let object = content[first..<index]
      if Self.isLetter(content[first]) {
        return Operation(
          name: String(decoding: object, as: UTF8.self), operands: operands,
          bytes: content[start..<index] + [UInt8(ascii: "\n")])
      }
      operands.append(object)
      skipSpace()
    }
    return nil
  }

  private mutating func skipSpace() {
    while index < content.count, content[index] <= 32 { index += 1 }
  }

  /// Passes over an operand or the name of an operator.
  private mutating func skipObject() {
    switch content[index] {
    case UInt8(ascii: "("): skipString()
    case UInt8(ascii: "["): skip(through: UInt8(ascii: "]"))
    case UInt8(ascii: "<"):
      let isDictionary = index + 1 < content.count && content[index + 1] == UInt8(ascii: "<")
      if isDictionary { index += 1 }
      skip(through: UInt8(ascii: ">"))
      if isDictionary { index = Swift.min(index + 1, content.count) }
    default:
      index += 1
      while index < content.count, !Self.isDelimiter(content[index]) { index += 1 }
    }
  }

  private mutating func skipString() {
    var depth = 0
    while index < content.count {
      switch content[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      index += 1
      if depth == 0 { return }
    }
  }

  /// Passes over all up to a byte; the strings and dictionaries on the way are passed over whole.
  private mutating func skip(through end: UInt8) {
    index += 1
    while index < content.count, content[index] != end {
      switch content[index] {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "<"): skipObject()
      default: index += 1
      }
    }
    index = Swift.min(index + 1, content.count)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "'")
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case ...32, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
