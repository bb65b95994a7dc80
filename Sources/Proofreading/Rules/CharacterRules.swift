extension Rule {
  /// Letters of other alphabets that look like đ.
  static let lookAlike = Rule(
    "characters.look-alike", citation: "TCVN 6909:2001",
    vi: "chữ đ của tiếng Việt là U+0111 và U+0110, không phải chữ trông giống của tiếng khác",
    en: "the Vietnamese letter đ is U+0111 and U+0110, not a look-alike from another alphabet")

  /// Characters that nobody sees.
  static let invisible = Rule(
    "characters.invisible", citation: "TCVN 6909:2001",
    vi: "văn bản không chứa ký tự vô hình (thường dính theo khi sao chép từ trang mạng)",
    en: "a text has no invisible characters (they come along when copying from web pages)")
}

extension RuleFamily {
  /// Characters that cannot be meant; they are looked for inside quotations too.
  static let characters = RuleFamily(rules: [.lookAlike, .invisible]) { text, _ in
    var remarks: [Remark] = []
    for piece in text.pieces where piece.kind != .opaque {
      if piece.kind == .word, piece.letters.contains(.foreign) {
        remarks += lookAlikes(in: piece, of: text)
      } else if piece.kind == .mark, invisibleSigns.contains(piece.key),
        piece.range.lowerBound > 0
      {
        remarks.append(
          Remark(.invisible, at: piece.range, in: text, proposal: "", isCertain: true))
      }
    }
    return remarks
  }

  /// Zero-width space, mark of byte order, soft hyphen, word joiner and the marks of direction. The
  /// joiners U+200C and U+200D are left alone: other scripts need them.
  private static let invisibleSigns = Set<WordKey>(
    [
      "\u{200B}", "\u{FEFF}", "\u{AD}", "\u{2060}", "\u{200E}", "\u{200F}", "\u{202A}",
      "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}",
    ].map { WordKey($0 as Unicode.Scalar) })

  private static let lookAlikeLetters: [Unicode.Scalar: String] = [
    "Ð": "Đ", "ð": "đ", "Ɖ": "Đ", "ɖ": "đ",
  ]

  private static func lookAlikes(in piece: Piece, of text: Manuscript) -> [Remark] {
    var offset = piece.range.lowerBound
    var remarks: [Remark] = []
    // Icelandic and old English have these letters too: "Norðurland".
    let word = text.text(piece.range).unicodeScalars.map { lookAlikeLetters[$0] ?? String($0) }
    guard piece.letterCase == .upper || knownSyllables.contains(WordKey(word.joined())) else {
      return []
    }
    for scalar in text.text(piece.range).unicodeScalars {
      let end = offset + UTF8.width(scalar)
      if let letter = lookAlikeLetters[scalar] {
        remarks.append(
          Remark(.lookAlike, at: offset..<end, in: text, proposal: letter, isCertain: true))
      }
      offset = end
    }
    return remarks
  }
}
