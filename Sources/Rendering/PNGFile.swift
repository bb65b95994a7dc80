import CDeflate

/// Writes opaque pictures as PNG: grey where every pixel is, else in colours of 8 bits, compressed fast.
/// Source: ISO/IEC 15948 (PNG), 5.3, 11.2 and 11.3.5.3.
enum PNGFile {
  /// - Parameters:
  ///   - pixels: one a pixel, row by row, as `0x__RRGGBB`.
  ///   - stride: from the start of a row to that of the next, in pixels; at least `width`.
  ///   - resolution: in dots per inch; the file says it in dots per metre.
  static func bytes(
    _ pixels: UnsafeBufferPointer<UInt32>, width: Int, height: Int, stride: Int,
    resolution: Double
  ) -> [UInt8] {
    let isGrey = unsafe isGrey(pixels, width: width, height: height, stride: stride)
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    // Eight bits, grey or red-green-blue; the only compression and filter set; not interlaced.
    append(
      "IHDR", bigEndian(width) + bigEndian(height) + [8, isGrey ? 0 : 2, 0, 0, 0], to: &file)
    let perMetre = Int((resolution / 0.0254).rounded())
    append("pHYs", bigEndian(perMetre) + bigEndian(perMetre) + [1], to: &file)
    let samples = unsafe samples(
      pixels, width: width, height: height, stride: stride, isGrey: isGrey)
    append("IDAT", compressed(samples), to: &file)
    append("IEND", [], to: &file)
    return file
  }

  private static func isGrey(
    _ pixels: UnsafeBufferPointer<UInt32>, width: Int, height: Int, stride: Int
  ) -> Bool {
    for row in 0..<height {
      for column in 0..<width {
        let pixel = unsafe pixels[row &* stride &+ column]
        // The blue part three times is the whole of a grey pixel.
        if pixel & 0xFF_FFFF != (pixel & 0xFF) &* 0x01_0101 { return false }
      }
    }
    return true
  }

  /// The rows, each behind the number of its filter: none. Pages are flat, and flat rows pack well as they are.
  private static func samples(
    _ pixels: UnsafeBufferPointer<UInt32>, width: Int, height: Int, stride: Int, isGrey: Bool
  ) -> [UInt8] {
    let count = height * (1 + width * (isGrey ? 1 : 3))
    return unsafe [UInt8](unsafeUninitializedCapacity: count) { room, written in
      var next = 0
      for row in 0..<height {
        unsafe room[next] = 0
        next &+= 1
        for column in 0..<width {
          let pixel = unsafe pixels[row &* stride &+ column]
          if !isGrey {
            unsafe room[next] = UInt8(truncatingIfNeeded: pixel >> 16)
            unsafe room[next &+ 1] = UInt8(truncatingIfNeeded: pixel >> 8)
            next &+= 2
          }
          unsafe room[next] = UInt8(truncatingIfNeeded: pixel)
          next &+= 1
        }
      }
      written = next
    }
  }

  private static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    guard let compressor = unsafe libdeflate_alloc_compressor(fastest) else {
      fatalError("libdeflate has no memory")
    }
    defer { unsafe libdeflate_free_compressor(compressor) }
    let most = unsafe libdeflate_zlib_compress_bound(compressor, bytes.count)
    return unsafe [UInt8](unsafeUninitializedCapacity: most) { room, written in
      written = unsafe libdeflate_zlib_compress(
        compressor, bytes, bytes.count, room.baseAddress, most)
    }
  }

  private static let fastest: Int32 = 1

  private static func append(_ type: StaticString, _ data: [UInt8], to file: inout [UInt8]) {
    let chunk = Array("\(type)".utf8) + data
    file += bigEndian(data.count)
    file += chunk
    file += bigEndian(Int(unsafe libdeflate_crc32(0, chunk, chunk.count)))
  }

  private static func bigEndian(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
