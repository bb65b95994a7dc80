/// Walks over the tags of an XML file without checking that they match.
///
/// Just enough to see which elements and attributes a drawing has. On malformed input it stops
/// early or skips; it never fails.
struct XMLReader {
  /// An attribute; the name without prefix, the value as it stands, character references and all.
  struct Attribute {
    let name: String
    let value: ArraySlice<UInt8>
  }

  enum Event {
    /// A start tag; the name without prefix.
    case element(name: String, attributes: [Attribute])
    case endElement
    /// Text between tags, or a CDATA section.
    case text(ArraySlice<UInt8>)
    /// What stands after `<!DOCTYPE`, up to the first `>`.
    case doctype(ArraySlice<UInt8>)
    /// What stands between `<?` and `?>`.
    case instruction(ArraySlice<UInt8>)
  }

  private var rest: ArraySlice<UInt8>
  /// Whether the element of the last start tag ended with it: `<path/>`.
  private var hasEnded = false

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  /// The next thing in the file; nil at its end. Comments are skipped.
  mutating func next() -> Event? {
    if hasEnded {
      hasEnded = false
      return .endElement
    }
    while !rest.isEmpty {
      if rest.first != UInt8(ascii: "<") { return .text(take { $0 != UInt8(ascii: "<") }) }
      if skip("<!--") {
        _ = take(upTo: "-->")
      } else if skip("<![CDATA[") {
        return .text(take(upTo: "]]>"))
      } else if skip("<!") {
        return .doctype(take(upTo: ">"))
      } else if skip("<?") {
        return .instruction(take(upTo: "?>"))
      } else if skip("</") {
        _ = take(upTo: ">")
        return .endElement
      } else {
        rest.removeFirst()
        return startTag()
      }
    }
    return nil
  }

  private mutating func startTag() -> Event {
    let name = localName(take { !Self.endsName($0) })
    var attributes: [Attribute] = []
    while let byte = rest.first, byte != UInt8(ascii: ">") {
      if Self.endsName(byte) {
        hasEnded = byte == UInt8(ascii: "/")
        rest.removeFirst()
        continue
      }
      hasEnded = false
      let attribute = localName(take { !Self.endsName($0) })
      _ = take(while: Self.isSpace)
      guard skip("=") else { continue }
      _ = take(while: Self.isSpace)
      guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
      else { continue }
      rest.removeFirst()
      attributes.append(Attribute(name: attribute, value: take { $0 != quote }))
      rest = rest.dropFirst()
    }
    rest = rest.dropFirst()
    return .element(name: name, attributes: attributes)
  }

  private func localName(_ name: ArraySlice<UInt8>) -> String {
    let start = name.lastIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? name.startIndex
    return String(decoding: name[start...], as: UTF8.self)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  private static func endsName(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  private mutating func skip(_ text: StaticString) -> Bool {
    let prefix = "\(text)".utf8
    guard rest.starts(with: prefix) else { return false }
    rest = rest.dropFirst(prefix.count)
    return true
  }

  private mutating func take(while condition: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let taken = rest.prefix(while: condition)
    rest = rest[taken.endIndex...]
    return taken
  }

  /// Takes everything before a mark, or all that is left, and drops the mark.
  private mutating func take(upTo mark: StaticString) -> ArraySlice<UInt8> {
    let mark = Array("\(mark)".utf8)
    var index = rest.startIndex
    while index < rest.endIndex, !rest[index...].starts(with: mark) { index += 1 }
    let taken = rest[..<index]
    rest = rest[index...].dropFirst(mark.count)
    return taken
  }
}
