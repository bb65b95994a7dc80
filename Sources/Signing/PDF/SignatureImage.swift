import CPNG
package import Diagnostics

/// The picture of a hand signature or of a seal, read from a PNG.
package struct SignatureImage: Hashable, Sendable {
  package let width: Int
  package let height: Int
  /// Three bytes a pixel: red, green, blue.
  let color: [UInt8]
  /// One byte a pixel; 255 covers.
  let opacity: [UInt8]

  /// False if the picture covers what lies under it, as a scan on white does.
  package var hasTransparency: Bool { opacity.contains { $0 < 255 } }

  /// - Throws: `sign.image-unreadable`, also for a picture of too many pixels.
  package init(png bytes: [UInt8], name: String) throws(Failure) {
    var image = unsafe png_image()
    unsafe image.version = UInt32(PNG_IMAGE_VERSION)
    defer { unsafe png_image_free(&image) }
    let pixels: [UInt8]? = unsafe bytes.withUnsafeBytes { bytes in
      guard unsafe png_image_begin_read_from_memory(&image, bytes.baseAddress, bytes.count) != 0,
        unsafe Int(image.width) * Int(image.height) <= Self.mostPixels
      else { return nil }
      unsafe image.format = vanthu_png_format_rgba
      let row = unsafe Int(image.width) * 4
      var pixels = unsafe [UInt8](repeating: 0, count: row * Int(image.height))
      let isRead = unsafe png_image_finish_read(&image, nil, &pixels, Int32(row), nil) != 0
      return isRead ? pixels : nil
    }
    guard let pixels else { throw Failure(.imageUnreadable(name)) }
    width = unsafe Int(image.width)
    height = unsafe Int(image.height)
    color = (0..<pixels.count / 4).flatMap { pixels[4 * $0..<4 * $0 + 3] }
    opacity = stride(from: 3, to: pixels.count, by: 4).map { pixels[$0] }
  }

  /// An A4 page scanned at 600 dpi has 35 million; a signature needs less than one.
  private static let mostPixels = 40_000_000
}
