import Diagnostics
import LegacyText

/// Reads JSON with places, which Foundation's reader does not keep and YAML's does not read truly (it refuses
/// surrogate pairs and tabs).
///
/// Strings are text; numbers, `true` and `false` are text as written; `null` is `.empty`.
/// Source: RFC 8259; a raw tab inside a string is let pass.
struct JSONReader {
  private let source: SourceText
  private let bytes: [UInt8]
  private var index = 0
  private var problems: [Diagnostic] = []

  /// Reads the text of a file.
  ///
  /// - Throws: `data.syntax` (the first fault only), `data.duplicate-key`, `data.encoding` (all of them);
  ///   `data.unreadable` if there is nothing but white space.
  static func read(_ source: SourceText) throws(Failure) -> Value {
    var reader = JSONReader(source: source)
    reader.skipSpace()
    guard reader.index < reader.bytes.count else { throw Failure(.emptyFile(source.name)) }
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.index == reader.bytes.count else {
      throw reader.syntax(
        Message(vi: "còn chữ thừa sau dữ liệu", en: "there is more text after the data"))
    }
    try reader.problems.throwIfErrors()
    return value
  }

  private init(source: SourceText) {
    self.source = source
    bytes = source.bytes
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }
  private var place: SourceLocation { source.location(at: index) }

  private mutating func skipSpace() {
    while let byte = next, " \t\r\n".utf8.contains(byte) { index += 1 }
  }

  private func syntax(_ message: Message, hint: Message? = nil) -> Failure {
    Failure(.error(.badSyntax, message, at: place, hint: hint))
  }

  private mutating func value(depth: Int) throws(Failure) -> Value {
    guard depth <= YAMLReader.depthLimit else { throw Failure(.tooDeep(at: place)) }
    let start = place
    switch next {
    case UInt8(ascii: "{"): return Value(.map(try entries(depth: depth)), at: start)
    case UInt8(ascii: "["): return Value(.list(try items(depth: depth)), at: start)
    case UInt8(ascii: "\""): return Value(.text(try string()), at: start)
    default: return Value(try word(), at: start)
    }
  }

  private mutating func items(depth: Int) throws(Failure) -> [Value] {
    var items: [Value] = []
    index += 1
    skipSpace()
    if take("]") { return items }
    repeat {
      skipSpace()
      items.append(try value(depth: depth + 1))
      skipSpace()
    } while take(",")
    guard take("]") else { throw missing("]") }
    return items
  }

  private mutating func entries(depth: Int) throws(Failure) -> [Value.Entry] {
    var entries: [Value.Entry] = []
    var places: [String: SourceLocation] = [:]
    index += 1
    skipSpace()
    if take("}") { return entries }
    repeat {
      skipSpace()
      let keyPlace = place
      guard next == UInt8(ascii: "\"") else {
        throw syntax(
          Message(
            vi: "cần tên trường trong ngoặc kép", en: "the name of a field in quotes is wanted"),
          hint: Self.trailingCommaHint)
      }
      let key = cleaned(try string()).text
      if key.isEmpty { problems.append(.keyIsNoText(at: keyPlace)) }
      if let first = places[key] {
        problems.append(.duplicate(key: key, at: keyPlace, first: first))
      }
      places[key] = keyPlace
      skipSpace()
      guard take(":") else { throw missing(":") }
      skipSpace()
      let value = try value(depth: depth + 1)
      entries.append(Value.Entry(key: key, keyLocation: keyPlace, value: value))
      skipSpace()
    } while take(",")
    guard take("}") else { throw missing("}") }
    return entries
  }

  private static let trailingCommaHint = Message(
    vi: "sau trường cuối cùng không có dấu phẩy", en: "no comma stands after the last field")

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private func missing(_ character: String) -> Failure {
    let wanted = character == ":" ? "“:”" : "“,” / “\(character)”"
    return syntax(Message(vi: "cần \(wanted) ở đây", en: "\(wanted) is wanted here"))
  }

  /// `null`, `true`, `false` or a number.
  private mutating func word() throws(Failure) -> Value.Content {
    let word = String(
      decoding: bytes[index...].prefix { !" \t\r\n,:[]{}\"".utf8.contains($0) }, as: UTF8.self)
    let number = /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/
    guard ["null", "true", "false"].contains(word) || word.wholeMatch(of: number) != nil else {
      throw syntax(
        Message(vi: "cần một giá trị JSON ở đây", en: "a JSON value is wanted here"),
        hint: Message(
          vi: "chữ phải nằm trong ngoặc kép; sau giá trị cuối cùng không có dấu phẩy",
          en: "text must stand in quotes; no comma stands after the last value"))
    }
    index += word.utf8.count
    return word == "null" ? .empty : .text(word)
  }
}

// MARK: - Strings

extension JSONReader {
  /// A string as it stands; the index stands on its opening quote.
  private mutating func string() throws(Failure) -> String {
    let start = index
    var text: [UInt8] = []
    index += 1
    while let byte = next, byte != UInt8(ascii: "\r"), byte != UInt8(ascii: "\n") {
      if byte == UInt8(ascii: "\"") {
        index += 1
        return String(decoding: text, as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\") {
        text.append(contentsOf: String(try escape()).utf8)
      } else {
        text.append(byte)
        index += 1
      }
    }
    index = start
    throw syntax(
      Message(
        vi: "dấu ngoặc kép mở ở đây không được đóng", en: "the quote opened here is not closed"),
      hint: Message(
        vi: "xuống dòng trong chữ thì viết \\n", en: "write a line break in text as \\n"))
  }

  /// The character that an escape stands for; the index stands on the backslash.
  private mutating func escape() throws(Failure) -> Unicode.Scalar {
    let start = index
    let plain: [UInt8: Unicode.Scalar] = [
      UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
      UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
      UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}",
    ]
    index += 1
    var scalar = next.flatMap { plain[$0] }
    index += 1
    if scalar == nil, bytes[..<min(index, bytes.count)].last == UInt8(ascii: "u") {
      scalar = codePoint()
    }
    guard let scalar else {
      index = start
      throw syntax(
        Message(
          vi: "dấu “\\” ở đây không đúng cách viết JSON", en: "this “\\” is not correct JSON"),
        hint: Message(vi: "viết “\\\\” để có dấu “\\”", en: "write “\\\\” for a “\\”"))
    }
    if scalar.isUnprintable {
      problems.append(.unprintable(scalar, at: source.location(at: start)))
    }
    return scalar
  }

  /// The scalar of `XXXX` or of a surrogate pair `XXXX\uXXXX`; nil if it is neither.
  private mutating func codePoint() -> Unicode.Scalar? {
    guard let first = hexadecimal() else { return nil }
    guard UTF16.isLeadSurrogate(first) else { return Unicode.Scalar(first) }
    guard take("\\"), take("u"), let second = hexadecimal(), UTF16.isTrailSurrogate(second) else {
      return nil
    }
    return UTF16.decode(UTF16.EncodedScalar([first, second]))
  }

  private mutating func hexadecimal() -> UInt16? {
    let digits = bytes[min(index, bytes.count)...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else {
      return nil
    }
    index += 4
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
