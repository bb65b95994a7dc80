/// A number made of the bytes of texts, to find them by: strings hash themselves letter by letter, whatever their form.
///
/// Source: FNV-1a, 64 bits: www.isthe.com/chongo/tech/comp/fnv
struct TextDigest: Hashable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// Adds a text and its end.
  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(0xFF as UInt8)
  }

  mutating func add(_ number: Double) {
    value = (value ^ number.bitPattern) &* 0x100_0000_01B3
  }
}
