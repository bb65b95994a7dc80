/// What a word shows as it stands that no word of any language does: a sign among its letters
/// ("V¨n", "§Þa"), or a capital behind a small one ("NguyÔn").
///
/// One such word that old codes make a syllable is proof enough. A sign that may touch a word in
/// good text is none: a bullet or a quotation mark before it, a footnote's ¹ after it, ½ and µ
/// before a unit, anything after a figure.
struct Oddity: Sendable {
  private var hasSign = false
  private var hasLateCapital = false
  private var hasSmall = false
  private var isMicro = false
  private var count = 0
  /// The word as it stands.
  private var shown = SyllableKey()

  /// Adds the next letter of a word.
  ///
  /// - Parameters:
  ///   - word: the word so far, as it was read.
  ///   - followsFigure: whether a figure stands right before the word.
  mutating func add(_ scalar: ReadScalar, to word: SyllableKey, followsFigure: Bool) {
    let sight = scalar.isCoded ? scalar.shown ?? 0 : scalar.value
    shown.append(LetterCode(sight))
    switch sight {
    case 0xB9 where count == 0 || word.isSyllable: break
    case 0xA1...0xBF, 0xD7, 0xF7:
      if count > 0 || Self.mayLead.contains(sight) && !followsFigure { hasSign = true }
      if count == 0, sight == 0xB5 { isMicro = true }
    case 0xC0...0xDE: if count > 0 { hasLateCapital = true }
    case 0x61...0x7A, 0xDF...0xFF: hasSmall = true
    default: break
    }
    count += 1
  }

  /// Whether the word, given that it reads as a syllable, must be in old codes.
  ///
  /// A slip of the shift key is no proof: "LÊn" is lên.
  var isProof: Bool {
    hasSign && !(isMicro && count == 2) || hasLateCapital && hasSmall && !shown.isSyllable
  }

  /// ¡ ¢ £ ¤ ¥ ¦ § ¨ © ¬ ­ ® µ ¶ ¸, which no text has right before a small letter.
  private static let mayLead: Set<UInt32> = [
    0xA1, 0xA2, 0xA3, 0xA4, 0xA5, 0xA6, 0xA7, 0xA8, 0xA9, 0xAC, 0xAD, 0xAE, 0xB5, 0xB6, 0xB8,
  ]
}
