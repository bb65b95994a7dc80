/// Changes to an XML file at byte offsets; what is not changed keeps its bytes.
struct XMLSplice {
  private let bytes: [UInt8]
  private var changes: [(range: Range<Int>, text: [UInt8])] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func replace(_ range: Range<Int>, with text: [UInt8]) { changes.append((range, text)) }

  mutating func insert(_ text: String, at offset: Int) {
    changes.append((offset..<offset, Array(text.utf8)))
  }

  /// The bytes of a range as they stood.
  func original(_ range: Range<Int>) -> [UInt8] { Array(bytes[range]) }

  /// The file with its changes; those at one place stand in the order in which they were asked for.
  var result: [UInt8] {
    var result: [UInt8] = []
    var end = 0
    let sorted = changes.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, change) in sorted {
      guard change.range.lowerBound >= end else { continue }
      result += bytes[end..<change.range.lowerBound]
      result += change.text
      end = change.range.upperBound
    }
    return result + bytes[end...]
  }

  /// Whether the file is in UTF-16, so that texts cannot be put in as they are.
  var isWide: Bool { bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) }
}

/// A start tag as it stands in a file.
struct XMLTag {
  private(set) var bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether the tag ends its element too: `<row/>`.
  var isClosed: Bool { bytes.dropLast().last == UInt8(ascii: "/") }

  /// What stands before the element's name: `x:` in `<x:row>`.
  var prefix: String {
    let name = bytes.dropFirst().prefix {
      $0 > 0x20 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">")
    }
    guard let colon = name.firstIndex(of: UInt8(ascii: ":")) else { return "" }
    return String(decoding: name[...colon], as: UTF8.self)
  }

  /// The tag without its closing slash, so that content may follow.
  var opened: [UInt8] { isClosed ? bytes.dropLast(2) + [UInt8(ascii: ">")] : bytes }

  /// Gives an attribute without prefix a value that needs no escapes.
  mutating func set(_ name: String, to value: String) {
    let wanted = Array(name.utf8)
    var index = bytes.firstIndex { $0 <= 0x20 } ?? bytes.count
    while let start = bytes[index...].firstIndex(where: { $0 > 0x20 }),
      let equals = bytes[start...].firstIndex(of: UInt8(ascii: "=")),
      let open = bytes[equals...].firstIndex(where: {
        $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
      }),
      let close = bytes[(open + 1)...].firstIndex(of: bytes[open])
    {
      let found = bytes[start..<equals].prefix { $0 > 0x20 }
      if found.elementsEqual(wanted) {
        bytes.replaceSubrange((open + 1)..<close, with: Array(value.utf8))
        return
      }
      index = close + 1
    }
    let end = bytes.count - (isClosed ? 2 : 1)
    bytes.insert(contentsOf: Array(" \(name)=\"\(value)\"".utf8), at: end)
  }
}

/// A text as the content or attribute of an element.
func xmlEscaped(_ text: String) -> String {
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    case "\n", "\t": escaped.unicodeScalars.append(scalar)
    case _ where scalar.value < 0x20 || (0xFFFE...0xFFFF).contains(scalar.value): escaped += " "
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}
