import FoundationEssentials

/// Keys as text between two lines that say what they are.
///
/// Source: RFC 7468.
enum PEM {
  static func encode(_ der: [UInt8], label: String) -> [UInt8] {
    let lines = Data(der).base64EncodedString(options: [
      .lineLength64Characters, .endLineWithLineFeed,
    ])
    return Array("-----BEGIN \(label)-----\n\(lines)\n-----END \(label)-----\n".utf8)
  }

  /// The first value with this label; nil if there is none.
  static func decode(_ text: [UInt8], label: String) -> [UInt8]? {
    let text = String(decoding: text, as: UTF8.self)
    guard let start = text.firstRange(of: "-----BEGIN \(label)-----"),
      let end = text.firstRange(of: "-----END \(label)-----"), start.upperBound <= end.lowerBound
    else { return nil }
    let body = text[start.upperBound..<end.lowerBound].filter { !$0.isWhitespace }
    return Data(base64Encoded: String(body)).map(Array.init)
  }
}
