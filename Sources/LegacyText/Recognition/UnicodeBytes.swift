/// Bytes that are Unicode: UTF-8 with or without mark, UTF-16 with its mark.
enum UnicodeBytes {
  /// The text without its mark; nil if the bytes are no Unicode.
  static func text(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      guard bytes.count % 2 == 0 else { return nil }
      let low = bytes[0] == 0xFF ? 0 : 1
      let units = stride(from: 2, to: bytes.count, by: 2).map { index in
        UInt16(bytes[index + low]) | UInt16(bytes[index + 1 - low]) << 8
      }
      return String(validating: units, as: UTF16.self)
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    return String(validating: bytes.dropFirst(hasMark ? 3 : 0), as: UTF8.self)
  }

  /// Whether a scalar belongs to an alphabet that is neither Latin nor marks and signs.
  static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x370..<0x1E00, 0x2C00...: true
    default: false
    }
  }
}
