import CZlib

/// Bytes in zlib's form, as `FlateDecode` reads them.
enum Deflate {
  static func bytes(_ bytes: [UInt8]) -> [UInt8] {
    var count = compressBound(UInt(bytes.count))
    var packed = [UInt8](repeating: 0, count: Int(count))
    _ = unsafe compress2(&packed, &count, bytes, UInt(bytes.count), Z_BEST_COMPRESSION)
    return Array(packed.prefix(Int(count)))
  }
}
