extension PDFObject {
  /// The object as it stands in a file; the keys of a dictionary in the order of their bytes.
  ///
  /// Source: ISO 32000-1, 7.3.
  var written: [UInt8] {
    var bytes: [UInt8] = []
    write(into: &bytes)
    return bytes
  }

  private func write(into bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .boolean(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let value): bytes += String(value).utf8
    case .real(let text): bytes += text.utf8
    case .name(let name): Self.write(name: name, into: &bytes)
    case .string(let string): Self.write(string: string, into: &bytes)
    case .reference(let reference):
      bytes += "\(reference.number) \(reference.generation) R".utf8
    case .array(let items):
      bytes += "[".utf8
      for (index, item) in items.enumerated() {
        if index > 0 { bytes += " ".utf8 }
        item.write(into: &bytes)
      }
      bytes += "]".utf8
    case .dictionary(let entries):
      bytes += "<<".utf8
      for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
        bytes += " ".utf8
        Self.write(name: key, into: &bytes)
        bytes += " ".utf8
        value.write(into: &bytes)
      }
      bytes += " >>".utf8
    }
  }

  private static func write(name: String, into bytes: inout [UInt8]) {
    bytes += "/".utf8
    for scalar in name.unicodeScalars {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      if (0x21..<0x7F).contains(byte), !"#()<>[]{}/%".utf8.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += "#\(Hexadecimal.text([byte]))".utf8
      }
    }
  }

  private static func write(string: [UInt8], into bytes: inout [UInt8]) {
    guard string.allSatisfy({ (0x20..<0x7F).contains($0) }) else {
      bytes += "<\(Hexadecimal.text(string))>".utf8
      return
    }
    bytes += "(".utf8
    for byte in string {
      if "()\\".utf8.contains(byte) { bytes += "\\".utf8 }
      bytes.append(byte)
    }
    bytes += ")".utf8
  }
}

/// Bytes as pairs of digits.
enum Hexadecimal {
  private static let digits = Array("0123456789abcdef".utf8)

  static func text(_ bytes: some Sequence<UInt8>) -> String {
    String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
