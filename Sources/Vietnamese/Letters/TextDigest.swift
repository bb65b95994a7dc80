/// A number made of the bytes or letters of texts, to find them by: strings hash themselves letter by letter, whatever their form.
///
/// Source: FNV-1a, 64 bits: www.isthe.com/chongo/tech/comp/fnv
package struct TextDigest: Hashable, Sendable {
  package var value: UInt64 = 0xCBF2_9CE4_8422_2325

  @inlinable package init() {}

  @inlinable package mutating func add(_ number: UInt64) {
    value = (value ^ number) &* 0x100_0000_01B3
  }

  /// A place for it in a table of a power of two places. The upper half depends on all of what the digest was made of.
  @inlinable package func place(among count: Int) -> Int {
    Int(truncatingIfNeeded: value ^ value >> 32) & (count - 1)
  }

  @inlinable package mutating func add(_ byte: UInt8) { add(UInt64(byte)) }

  @inlinable package mutating func add(_ number: Double) { add(number.bitPattern) }

  /// Adds a text and its end.
  @inlinable package mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(0xFF as UInt8)
  }
}
