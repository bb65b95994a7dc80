/// Windows' western code page: what the bytes of legacy fonts look like once they were taken for
/// text.
enum Windows1252 {
  /// The scalar of a byte; the five free ones are controls.
  static func scalar(of byte: UInt8) -> UInt32 {
    (0x80..<0xA0).contains(byte)
      ? CodeTables.windows1252[Int(byte) - 0x80].value : UInt32(byte)
  }

  /// The bytes that a text was before it became UTF-8: Latin-1 and Windows-1252 read backwards.
  ///
  /// The two differ in the bytes 80–9F only, and both readings are met: as control characters and
  /// as "“", "€" and so on. What neither has keeps its number of 256 or more, and so does the "²"
  /// of "m²".
  static func units(of text: String) -> [UInt32] {
    var units: [UInt32] = []
    units.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if let last = units.last, last == 0xB2, endsSquare(units, before: value) {
        units[units.count - 1] = last | isItself
      }
      units.append(value < 0x100 ? value : bytes[value] ?? value)
    }
    if units.last == 0xB2, endsSquare(units, before: 0) { units[units.count - 1] = 0xB2 | isItself }
    return units
  }

  /// Marks a unit below 256 that is meant as itself.
  private static let isItself: UInt32 = 1 << 24

  /// Whether the "²" that ends these units is that of m², km² and the like, and not VISCII's "ỗ"
  /// (mỗi).
  private static func endsSquare(_ units: [UInt32], before next: UInt32) -> Bool {
    let count = units.count
    guard count > 1, units[count - 2] == 0x6D, !LetterCode(next).isPart else { return false }
    var start = count - 2
    if start > 0, [0x6B, 0x63, 0x64, 0x6D].contains(units[start - 1]) { start -= 1 }
    return start == 0 || !LetterCode(units[start - 1]).isPart
  }

  private static let bytes: [UInt32: UInt32] = Dictionary(
    uniqueKeysWithValues: CodeTables.windows1252.enumerated().map {
      ($0.element.value, 0x80 + UInt32($0.offset))
    })
}
