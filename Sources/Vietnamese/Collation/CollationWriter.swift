/// Writes the bytes of a ``CollationKey``.
///
/// The bytes 0 to 2 are left to separators. Unknown characters follow all letters in the order of their code points.
struct CollationWriter {
  /// What ends a part of a key; every weight is higher.
  private enum Separator {
    static let end: UInt8 = 0
    static let marks: UInt8 = 1
    static let nextSyllable: UInt8 = 2
  }

  private var bytes: [UInt8] = []
  /// Of the syllable being written: one byte for each letter, one more for each tone or other mark.
  private var marks: [UInt8] = []
  /// Of all letters: small before capital.
  private var cases: [UInt8] = []

  /// Adds a text by its syllables, which spaces and hyphens end.
  mutating func appendPart(_ text: String) {
    var syllables = 0
    var isOpen = false
    for scalar in text.normalizedVietnamese.unicodeScalars {
      if Self.endsSyllable(scalar) {
        if isOpen { endSyllable() }
        isOpen = false
        continue
      }
      if !isOpen {
        if syllables > 0 { bytes.append(Separator.nextSyllable) }
        syllables += 1
        isOpen = true
      }
      append(scalar)
    }
    if isOpen { endSyllable() }
    endPart()
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    if let weights = LetterWeights(scalar) {
      bytes.append(weights.letter)
      marks.append(LetterWeights.plain)
      if let tone = weights.tone { marks.append(tone) }
      cases.append(scalar.isCapitalLetter || Self.isRaised(scalar) ? 4 : 3)
    } else if scalar == "…" {
      for _ in 0..<3 { append(".") }
    } else if !scalar.properties.isDefaultIgnorableCodePoint {
      appendUnknown(scalar)
    }
  }

  private mutating func appendUnknown(_ scalar: Unicode.Scalar) {
    if scalar.properties.canonicalCombiningClass != .notReordered {
      marks +=
        Self.tone(of: scalar).flatMap { LetterWeights.mark(of: $0).map { [$0] } }
        ?? Self.bytes(of: scalar)
      return
    }
    let parts = Array(String(scalar).canonicallyDecomposed.unicodeScalars)
    guard parts == [scalar] else {
      for part in parts { append(part) }
      return
    }
    bytes += Self.bytes(of: scalar)
    marks.append(LetterWeights.plain)
    cases.append(3)
  }

  mutating func endSyllable() {
    bytes.append(Separator.marks)
    bytes += marks
    marks.removeAll(keepingCapacity: true)
  }

  mutating func endPart() { bytes.append(Separator.end) }

  func finished() -> [UInt8] { bytes + cases }

  /// Whether it is ², ³ or ¹, which follow the figures that they are.
  private static func isRaised(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xB2, 0xB3, 0xB9: true
    default: false
    }
  }

  private static func endsSyllable(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isSpace || scalar == "-" || (0x2010...0x2013).contains(scalar.value)
  }

  /// The tone of a mark that follows its letter.
  private static func tone(of mark: Unicode.Scalar) -> Tone? {
    switch mark {
    case "\u{300}": .grave
    case "\u{309}": .hook
    case "\u{303}": .tilde
    case "\u{301}": .acute
    case "\u{323}": .dotBelow
    default: nil
    }
  }

  /// Four bytes that follow every single-byte weight.
  private static func bytes(of scalar: Unicode.Scalar) -> [UInt8] {
    [0xFF] + [16, 8, 0].map { UInt8(truncatingIfNeeded: scalar.value >> $0) }
  }
}
