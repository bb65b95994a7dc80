import CZlib

/// The compression of PDF streams, by zlib.
enum Flate {
  /// Compresses bytes; the same bytes always give the same result.
  static func deflate(_ bytes: [UInt8]) -> [UInt8] {
    var size = compressBound(uLong(bytes.count))
    var result = [UInt8](repeating: 0, count: Int(size))
    let status = unsafe compress2(&result, &size, bytes, uLong(bytes.count), level)
    precondition(status == Z_OK, "zlib has no memory")
    result.removeSubrange(Int(size)...)
    return result
  }

  /// Undoes `deflate`; nil for bytes that are no such thing.
  static func inflate(_ bytes: [UInt8]) -> [UInt8]? {
    var capacity = max(bytes.count * 6, 1 << 12)
    while capacity < 1 << 31 {
      var result = [UInt8](repeating: 0, count: capacity)
      var size = uLong(capacity)
      switch unsafe uncompress(&result, &size, bytes, uLong(bytes.count)) {
      case Z_OK:
        result.removeSubrange(Int(size)...)
        return result
      case Z_BUF_ERROR: capacity *= 4
      default: return nil
      }
    }
    return nil
  }

  /// zlib's own choice between speed and size.
  private static let level: Int32 = 6
}

/// Check sums of all bytes of a file, from which its identifier is made.
struct CheckSum {
  private var crc: uLong = 0
  private var adler: uLong = 1
  private var count: UInt64 = 0

  mutating func add(_ bytes: [UInt8]) {
    crc = unsafe crc32(crc, bytes, uInt(bytes.count))
    adler = unsafe adler32(adler, bytes, uInt(bytes.count))
    count += UInt64(bytes.count)
  }

  /// Sixteen bytes in hexadecimal digits.
  var digits: String {
    let sums = UInt64(crc) << 32 | UInt64(adler)
    return [sums, count].map { number in
      let digits = String(number, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
