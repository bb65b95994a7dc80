import Vietnamese

extension Rule {
  /// The tone marks of the chosen style.
  static let toneStyle = Rule(
    "tone-marks.style",
    citation:
      "Hiến pháp 2013 (hòa, ủy: kiểu cũ); Quyết định 1989/QĐ-BGDĐT, Điều 8 (hoà, uỷ: kiểu mới)",
    vi: "đặt dấu thanh của oa, oe, uy theo kiểu đã chọn",
    en: "the tone mark of oa, oe, uy stands as the chosen style has it")

  /// Both styles in one text.
  static let toneMixture = Rule(
    "tone-marks.mixture", citation: "Quyết định 1989/QĐ-BGDĐT, Điều 8; một văn bản, một kiểu",
    vi: "một văn bản chỉ đặt dấu thanh của oa, oe, uy theo một kiểu (Ủy hoặc Uỷ)",
    en: "one text has one style of tone marks on oa, oe, uy (Ủy or Uỷ)")
}

extension RuleFamily {
  /// Tone marks on open oa, oe and uy. A word that may be part of a name is left as it is.
  static let toneMarks = RuleFamily(rules: [.toneStyle, .toneMixture]) { text, options in
    let words = text.indices.compactMap { index in word(at: index, in: text) }
    switch options.tone {
    case .old, .new:
      let style: Syllable.ToneStyle = options.tone == .old ? .old : .new
      return words.filter { $0.style != style }.map { word in
        Remark(
          .toneStyle, at: text[word.index].range, in: text, proposal: word.other, isCertain: true)
      }
    case .keep:
      let old = words.count { $0.style == .old }
      guard old > 0, old < words.count else { return [] }
      let minority: Syllable.ToneStyle = old * 2 < words.count ? .old : .new
      return words.filter { $0.style == minority }.map { word in
        Remark(.toneMixture, at: text[word.index].range, in: text, proposal: word.other)
      }
    }
  }

  private struct Word {
    let index: Int
    let style: Syllable.ToneStyle
    /// The word in the other style.
    let other: String
  }

  /// Every syllable that the styles spell differently: its style, and the other spelling.
  private static let spellings: [WordKey: (style: Syllable.ToneStyle, other: String)] = {
    var table: [WordKey: (style: Syllable.ToneStyle, other: String)] = [:]
    for syllable in Syllable.all where syllable.spelled(.old) != syllable.spelled(.new) {
      table[WordKey(syllable.spelled(.old))] = (.old, syllable.spelled(.new))
      table[WordKey(syllable.spelled(.new))] = (.new, syllable.spelled(.old))
    }
    return table
  }()

  private static func word(at index: Int, in text: Manuscript) -> Word? {
    let piece = text[index]
    guard piece.kind == .word, !piece.isQuoted, piece.letters.contains(.toned),
      let (style, other) = spellings[piece.key], text.isApart(index, index)
    else { return nil }
    switch piece.letterCase {
    case .lower: break
    case .capitalized:
      guard !text.maybeInName(index), text[index + 1].letterCase == .lower else { return nil }
    case .upper:
      guard isOfficial(index, in: text) else { return nil }
    default: return nil
    }
    return Word(index: index, style: style, other: other.cased(like: piece.letterCase))
  }

  /// "ỦY BAN", "CỘNG HÒA": words in capitals that are no name.
  private static func isOfficial(_ index: Int, in text: Manuscript) -> Bool {
    let isCommittee = text.isWord(index, "ủy") || text.isWord(index, "uỷ")
    if isCommittee { return text[index + 1].key == "ban" || text[index + 1].key == "viên" }
    return text.isWord(index - 1, "cộng")
  }
}
