import Vietnamese

/// Keeps good texts from being read in every encoding: cheap, and lets no text in old codes pass.
///
/// It keeps what it has found of each word: a list repeats its few hundred syllables over and over, and to spell out all that there
/// are, as the recognition of a text in old codes does, takes longer than to set a document.
package struct LegacyScreen {
  private var known: [SyllableKey: Bool] = [:]
  /// Digests of words that are syllables, each at its place; of two with one place the later stays.
  private var syllables = [TextDigest?](repeating: nil, count: 512)

  package init() {}

  /// Whether a text has letters beyond ASCII, so that it speaks for or against Unicode.
  static func saysSomething(_ text: String) -> Bool { text.utf8.contains { $0 >= 0x80 } }

  /// Whether a text may be in old codes.
  mutating func mayBeLegacy(_ text: String) -> Bool { !isPlain(text) && isDoubtful(text) }

  /// Whether a text, seen letter by letter, may be in old codes; no plain one may.
  mutating func isDoubtful(_ text: String) -> Bool {
    var isASCII = true
    var hasLatin = false
    for scalar in text.unicodeScalars where scalar.value >= 0x80 {
      isASCII = false
      if !Self.isOrdinary(scalar) { return true }
      if scalar.value < 0x100 { hasLatin = true }
    }
    if isASCII { return VIQR.mayBe(text) }
    return hasLatin && hasStrangeWord(text)
  }

  /// What Vietnamese texts in Unicode have.
  private static func isOrdinary(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0, 0xA7, 0xB0, 0xB2, 0xB3, 0xD7: true
    case 0x80..<0xC0: false
    case 0xC0..<0x100: isVietnamese(secondByte: UInt8(scalar.value - 0x40))
    default: true
    }
  }

  /// Whether the second byte of one of U+00C0–00FF is that of ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ or their small letters.
  private static func isVietnamese(secondByte byte: UInt8) -> Bool {
    // A bit for each of 32 letters; the small ones stand 32 behind the capitals.
    let letters: UInt32 = 0x263C_370F
    return letters >> UInt32(byte & 0x1F) & 1 == 1
  }

  /// Whether a word with such letters is no syllable: "NguyÔn", "Traàn".
  private mutating func hasStrangeWord(_ text: String) -> Bool {
    var key = SyllableKey()
    var hasLatin = false
    var (start, end) = (0, 0)
    for scalar in text.unicodeScalars {
      let code = LetterCode(scalar.value)
      if code.isPart {
        if key.count == 0 { start = end }
        key.append(code)
        if (0xC0..<0x100).contains(scalar.value) { hasLatin = true }
      } else {
        if hasLatin, !isSyllable(key, start..<end, of: text) { return true }
        (key, hasLatin) = (SyllableKey(), false)
      }
      end += UTF8.width(scalar)
    }
    return hasLatin && !isSyllable(key, start..<end, of: text)
  }

  private mutating func isSyllable(
    _ key: SyllableKey, _ word: Range<Int>, of text: String
  ) -> Bool {
    if let known = known[key] { return known }
    let found = Vietnamese.isSyllable(text[utf8: word])
    // What has more letters than a key holds is no syllable; it is not to be taken for another word.
    if key.count <= 8 { known[key] = found }
    return found
  }
}

// MARK: Plain texts

extension LegacyScreen {
  /// Whether a text is seen at a glance to be good: no letters but those of Vietnamese, each of one scalar, the usual punctuation,
  /// and no word that old codes could have made. Then it is in no old encoding, was read by no wrong one, and needs no cleaning.
  ///
  /// Nearly all texts are plain. One pass over the bytes tells: whoever must know more about the others looks at each letter.
  ///
  /// - Parameter spaces: where spaces that do not break are kept, they are as good as the plain ones.
  package mutating func isPlain(
    _ text: String, noBreakSpaces spaces: NoBreakSpaces = .plain
  ) -> Bool {
    let bytes = text.utf8Span.span
    // Where the last word begins, and whether it has a letter of U+00C0–00FF.
    var (start, hasLatin) = (0, false)
    // Whether the letter before is one that begins misread Unicode.
    var isLead = false
    var (isASCII, hasMark) = (true, false)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        isLead = false
        if !Self.isLetter(byte) {
          if hasLatin, !isSyllable(start..<index, bytes, of: text) { return false }
          (start, hasLatin) = (index + 1, false)
          if index > 0, VIQR.isTelling(byte, behind: bytes[index - 1]) { hasMark = true }
        }
        index += 1
        continue
      }
      if isLead { return false }
      isASCII = false
      let second = bytes[index + 1]
      switch byte {
      case 0xC3:
        guard Self.isVietnamese(secondByte: second) else { return false }
        (hasLatin, isLead) = (true, (0x82...0xA2).contains(second))
        index += 2
      case 0xC4, 0xC5, 0xC6:
        guard Self.isVietnamese(byte, second) else { return false }
        index += 2
      case 0xE1:
        // U+1EA0–1EF9.
        let third = bytes[index + 2]
        guard second == 0xBA && third >= 0xA0 || second == 0xBB && third <= 0xB9 else {
          return false
        }
        index += 3
      default:
        let isKept = spaces == .kept && byte == 0xC2 && second == 0xA0
        let width = isKept || Self.isPunctuation(byte, second) ? 2 : 3
        guard width == 2 || byte == 0xE2 && Self.isPunctuation(second, third: bytes[index + 2])
        else { return false }
        if hasLatin, !isSyllable(start..<index, bytes, of: text) { return false }
        index += width
        (start, hasLatin) = (index, false)
      }
    }
    if hasLatin, !isSyllable(start..<index, bytes, of: text) { return false }
    return !(isASCII && hasMark)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Ă ă Đ đ Ĩ ĩ Ũ ũ Ơ ơ Ư ư.
  private static func isVietnamese(_ first: UInt8, _ second: UInt8) -> Bool {
    switch (first, second) {
    case (0xC4, 0x82), (0xC4, 0x83), (0xC4, 0x90), (0xC4, 0x91), (0xC4, 0xA8), (0xC4, 0xA9),
      (0xC5, 0xA8), (0xC5, 0xA9), (0xC6, 0xA0), (0xC6, 0xA1), (0xC6, 0xAF), (0xC6, 0xB0):
      true
    default: false
    }
  }

  /// ° ² ³.
  private static func isPunctuation(_ first: UInt8, _ second: UInt8) -> Bool {
    first == 0xC2 && (second == 0xB0 || second == 0xB2 || second == 0xB3)
  }

  /// – — ‘ ’ “ ” …, behind the byte 0xE2.
  private static func isPunctuation(_ second: UInt8, third: UInt8) -> Bool {
    switch third {
    case 0x93, 0x94, 0x98, 0x99, 0x9C, 0x9D, 0xA6: second == 0x80
    default: false
    }
  }

  private mutating func isSyllable(
    _ word: Range<Int>, _ bytes: Span<UInt8>, of text: String
  ) -> Bool {
    var digest = TextDigest()
    for index in word { digest.add(bytes[index]) }
    let place = digest.place(among: syllables.count)
    if syllables[place] == digest { return true }
    guard Vietnamese.isSyllable(text[utf8: word]) else { return false }
    syllables[place] = digest
    return true
  }
}

extension String {
  /// The letters that stand in a range of its bytes.
  fileprivate subscript(utf8 range: Range<Int>) -> Substring {
    let start = utf8.index(startIndex, offsetBy: range.lowerBound)
    return self[start..<utf8.index(start, offsetBy: range.count)]
  }
}
