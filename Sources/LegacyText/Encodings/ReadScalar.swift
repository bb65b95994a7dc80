import Vietnamese

/// One scalar of a text that was read from legacy codes, and how it came about.
struct ReadScalar: Hashable, Sendable {
  private var bits: UInt32

  private static let valueMask: UInt32 = 0x1F_FFFF
  private static let codedBit: UInt32 = 1 << 31
  private static let weakBit: UInt32 = 1 << 30
  private static let outsideBit: UInt32 = 1 << 29
  private static let byteShift: UInt32 = 21

  /// - Parameter byte: the one byte that stood for the scalar; 0 where it was none, or several.
  init(_ value: UInt32, isCoded: Bool = false, byte: UInt8 = 0) {
    bits = value | (isCoded ? Self.codedBit : 0) | UInt32(byte) << Self.byteShift
  }

  /// A unit as it stands: a byte of Windows-1252, or a scalar of 256 and more.
  init(unit: UInt32) {
    bits = unit < 256 ? Windows1252.scalar(of: UInt8(unit)) : unit | Self.outsideBit
  }

  /// The scalar's number.
  var value: UInt32 {
    get { bits & Self.valueMask }
    set { bits = bits & ~Self.valueMask | newValue }
  }

  /// Whether Windows-1252 would have read something else.
  var isCoded: Bool { bits & Self.codedBit != 0 }

  /// What Windows-1252 shows for the byte that stood here; nil where it was none, or several.
  var shown: UInt32? {
    let byte = UInt8(truncatingIfNeeded: bits >> Self.byteShift)
    return byte == 0 ? nil : Windows1252.scalar(of: byte)
  }

  /// Whether the mark could as well be punctuation: the dot of "ta." in VIQR.
  var isWeak: Bool {
    get { bits & Self.weakBit != 0 }
    set { bits = newValue ? bits | Self.weakBit : bits & ~Self.weakBit }
  }

  /// Whether no legacy code stood here but a scalar that no such code can have become: true
  /// Unicode.
  var isOutside: Bool { bits & Self.outsideBit != 0 }
}

extension String {
  /// The text of what was read, in NFC.
  init(_ read: [ReadScalar]) {
    var scalars = String.UnicodeScalarView()
    scalars.reserveCapacity(read.count)
    for scalar in read { scalars.append(Unicode.Scalar(scalar.value) ?? "\u{FFFD}") }
    self = String(scalars).normalizedVietnamese
  }
}
