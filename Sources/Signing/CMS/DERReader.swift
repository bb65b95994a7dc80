/// A value of ASN.1 as it stands in DER; nothing of what was read is believed before it is checked.
///
/// Source: ITU-T X.690 (2021), clauses 8 and 10.
struct DERValue: Equatable {
  let tag: UInt8
  /// The whole value, with its tag and length.
  let encoded: ArraySlice<UInt8>
  let content: ArraySlice<UInt8>

  /// The first value of some bytes; nil where there is none of definite length.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.count >= 2, let tag = bytes.first, tag & 0x1F != 0x1F else { return nil }
    var index = bytes.startIndex + 1
    var count = Int(bytes[index])
    index += 1
    if count >= 0x80 {
      let digits = count & 0x7F
      guard (1...4).contains(digits), bytes.endIndex - index >= digits else { return nil }
      count = bytes[index..<index + digits].reduce(0) { $0 << 8 | Int($1) }
      index += digits
    }
    guard count <= bytes.endIndex - index else { return nil }
    self.tag = tag
    encoded = bytes[bytes.startIndex..<index + count]
    content = bytes[index..<index + count]
  }

  init?(_ bytes: [UInt8]) { self.init(bytes[...]) }

  /// The values in a constructed one; none where its content is anything else.
  var parts: [DERValue] {
    guard tag & 0x20 != 0 else { return [] }
    var parts: [DERValue] = []
    var rest = content
    while !rest.isEmpty {
      guard let part = DERValue(rest) else { return [] }
      parts.append(part)
      rest = rest[part.encoded.endIndex...]
    }
    return parts
  }

  subscript(index: Int) -> DERValue? { parts.indices.contains(index) ? parts[index] : nil }

  /// The value as our own writer makes object identifiers.
  func isObject(_ identifier: [UInt8]) -> Bool { Array(encoded) == identifier }

  /// A time, `YYMMDDHHMMSSZ` or `YYYYMMDDHHMMSS[.f]Z`, in UTC.
  var time: SigningTime? {
    var text = String(decoding: content, as: UTF8.self)
    if tag == 0x17, let year = Int(text.prefix(2)) { text = (year < 50 ? "20" : "19") + text }
    guard let match = text.wholeMatch(of: /(\d{14})(\.\d+)?Z/) else { return nil }
    return SigningTime(pdfForm: "D:\(match.1)Z")
  }
}
