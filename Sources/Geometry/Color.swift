/// An opaque colour of the sRGB space, each part between 0 and 1.
///
/// Nothing we print is transparent: PDF/A and print shops are easier with that, and so are the eyes.
package struct Color: Hashable, Sendable {
  package let red: Double
  package let green: Double
  package let blue: Double

  package static let black = Color(red: 0, green: 0, blue: 0)

  package init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `#RRGGBB`; nil for anything else.
  package init?(parsing text: some StringProtocol) {
    guard text.count == 7, text.first == "#", text.dropFirst().allSatisfy(\.isHexDigit),
      let value = UInt32(text.dropFirst(), radix: 16)
    else { return nil }
    self.init(
      red: Double(value >> 16 & 0xFF) / 255,
      green: Double(value >> 8 & 0xFF) / 255,
      blue: Double(value & 0xFF) / 255)
  }
}
