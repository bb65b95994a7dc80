import CZlib

/// The compression of PDF streams, by zlib.
enum Flate {
  /// Compresses bytes; the same bytes always give the same result.
  static func deflate(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.count > smallSize {
      var size = compressBound(uLong(bytes.count))
      var result = [UInt8](repeating: 0, count: Int(size))
      let status = unsafe compress2(&result, &size, bytes, uLong(bytes.count), level)
      precondition(status == Z_OK, "zlib has no memory")
      result.removeSubrange(Int(size)...)
      return result
    }
    return deflateSmall(bytes)
  }

  /// Compresses a page's own words: with a window no larger than they are, which zlib need not clear a quarter of a megabyte for.
  private static func deflateSmall(_ bytes: [UInt8]) -> [UInt8] {
    // zlib gives such a window a few bytes more than `compressBound` says.
    var result = [UInt8](repeating: 0, count: bytes.count + bytes.count / 8 + 64)
    var input = bytes
    var stream = unsafe z_stream()
    var status = unsafe deflateInit2_(
      &stream, level, Z_DEFLATED, smallWindowBits, smallMemoryLevel, Z_DEFAULT_STRATEGY,
      ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib has no memory")
    let count = unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe result.withUnsafeMutableBufferPointer { target in
        unsafe stream.next_in = source.baseAddress
        unsafe stream.avail_in = uInt(source.count)
        unsafe stream.next_out = target.baseAddress
        unsafe stream.avail_out = uInt(target.count)
        status = unsafe CZlib.deflate(&stream, Z_FINISH)
        return unsafe Int(stream.total_out)
      }
    }
    unsafe deflateEnd(&stream)
    precondition(status == Z_STREAM_END, "zlib has no room")
    result.removeSubrange(count...)
    return result
  }

  /// Compresses pieces one after the other as one: what they make together need not be held.
  static func deflate(pieces: some Sequence<[UInt8]>) -> [UInt8] {
    var stream = unsafe z_stream()
    let status = unsafe deflateInit_(
      &stream, level, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib has no memory")
    var result: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 1 << 15)
    func take(_ piece: [UInt8], _ flush: Int32) {
      var input = piece
      unsafe input.withUnsafeMutableBufferPointer { source in
        unsafe stream.next_in = source.baseAddress
        unsafe stream.avail_in = uInt(source.count)
        repeat {
          let left = unsafe room.withUnsafeMutableBufferPointer { target in
            unsafe stream.next_out = target.baseAddress
            unsafe stream.avail_out = uInt(target.count)
            unsafe CZlib.deflate(&stream, flush)
            return unsafe Int(stream.avail_out)
          }
          result += room[..<(room.count - left)]
        } while unsafe stream.avail_out == 0
      }
    }
    for piece in pieces { take(piece, Z_NO_FLUSH) }
    take([], Z_FINISH)
    unsafe deflateEnd(&stream)
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

  /// As much as the window for small pieces, of 2 to the power of `smallWindowBits`, holds.
  private static let smallSize = 1 << 12
  private static let smallWindowBits: Int32 = 12
  private static let smallMemoryLevel: Int32 = 5

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
