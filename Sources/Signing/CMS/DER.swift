/// Values of ASN.1 in their one right encoding.
///
/// Source: ITU-T X.690 (2021), clauses 8, 10 and 11.
enum DER {
  static let null: [UInt8] = [0x05, 0x00]

  static func sequence(_ parts: [UInt8]...) -> [UInt8] { value(tag: 0x30, Array(parts.joined())) }

  /// A set of values, in the order of their encodings (X.690, 11.6).
  static func set(of parts: [[UInt8]]) -> [UInt8] { value(tag: 0x31, sorted(parts)) }

  static func octets(_ bytes: [UInt8]) -> [UInt8] { value(tag: 0x04, bytes) }

  /// - Parameter value: 0 to 127.
  static func integer(_ number: UInt8) -> [UInt8] { value(tag: 0x02, [number]) }

  /// A whole number of any length, most significant byte first.
  static func integer(magnitude: some Collection<UInt8>) -> [UInt8] {
    let bytes = Array(magnitude.drop { $0 == 0 })
    return value(tag: 0x02, bytes.first ?? 0x80 >= 0x80 ? [0] + bytes : bytes)
  }

  /// A constructed value with a tag of the context, `[n]`.
  static func tagged(_ number: UInt8, _ parts: [UInt8]...) -> [UInt8] {
    value(tag: 0xA0 | number, Array(parts.joined()))
  }

  static func sorted(_ parts: [[UInt8]]) -> [UInt8] {
    Array(parts.sorted { $0.lexicographicallyPrecedes($1) }.joined())
  }

  static func value(tag: UInt8, _ content: [UInt8]) -> [UInt8] {
    [tag] + length(content.count) + content
  }

  private static func length(_ count: Int) -> [UInt8] {
    if count < 0x80 { return [UInt8(count)] }
    let bytes = (0..<8).map { UInt8(truncatingIfNeeded: count >> (56 - 8 * $0)) }
      .drop { $0 == 0 }
    return [0x80 | UInt8(bytes.count)] + bytes
  }

  /// - Parameter arcs: at least two; the first is 0, 1 or 2.
  static func object(_ arcs: Int...) -> [UInt8] {
    var content: [UInt8] = []
    for arc in [arcs[0] * 40 + arcs[1]] + arcs.dropFirst(2) {
      var groups = [UInt8(arc & 0x7F)]
      var rest = arc >> 7
      while rest > 0 {
        groups.append(UInt8(rest & 0x7F) | 0x80)
        rest >>= 7
      }
      content += groups.reversed()
    }
    return value(tag: 0x06, content)
  }
}
