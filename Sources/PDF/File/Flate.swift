import CDeflate

/// The compression of PDF streams, by libdeflate: the same bytes always give the same result.
enum Flate {
  /// Compresses a stream by itself; whoever has many keeps a `Deflater`.
  static func deflate(_ bytes: [UInt8]) -> [UInt8] { Deflater().deflate(bytes) }
}

/// Compresses streams, one after the other.
///
/// `@unchecked Sendable`: it may pass from one thread to another, but is used by one at a time.
@safe final class Deflater: @unchecked Sendable {
  private let compressor: OpaquePointer

  init() {
    guard let compressor = unsafe libdeflate_alloc_compressor(Self.level) else {
      fatalError("libdeflate has no memory")
    }
    unsafe self.compressor = compressor
  }

  deinit { unsafe libdeflate_free_compressor(compressor) }

  func deflate(_ bytes: [UInt8]) -> [UInt8] {
    let most = unsafe libdeflate_zlib_compress_bound(compressor, bytes.count)
    return unsafe [UInt8](unsafeUninitializedCapacity: most) { room, written in
      written = unsafe libdeflate_zlib_compress(
        compressor, bytes, bytes.count, room.baseAddress, most)
    }
  }

  /// The library's own choice between speed and size.
  private static let level: Int32 = 6
}

/// Check sums of all bytes of a file, from which its identifier is made.
struct CheckSum {
  private var crc: UInt32 = 0
  private var adler: UInt32 = 1
  private var count: UInt64 = 0

  mutating func add(_ bytes: [UInt8]) {
    crc = unsafe libdeflate_crc32(crc, bytes, bytes.count)
    adler = unsafe libdeflate_adler32(adler, bytes, bytes.count)
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
