import Vietnamese

extension Rule {
  /// A word that Vietnamese spelling does not allow.
  static let impossibleSyllable = Rule(
    "syllables.impossible", citation: "Hoàng Phê, Từ điển vần, 1996",
    vi: "mỗi chữ phải là một âm tiết mà chính tả tiếng Việt cho phép",
    en: "each word must be a syllable that Vietnamese spelling allows")
}

extension RuleFamily {
  /// Words that are meant to be Vietnamese and cannot be.
  ///
  /// A word counts as meant so if it has a Vietnamese letter beyond ASCII and is written small; in
  /// capitals, or at the head of a sentence, only if the slip is a known one. Words of other languages
  /// ("online", "Krông", "Đắk"), abbreviations, and words joined by hyphens, figures or apostrophes
  /// ("ki-lô-mét", "H'Hen") are none of our business.
  static let syllables = RuleFamily(rules: [.impossibleSyllable]) { text, _ in
    text.indices.compactMap { index in
      let piece = text[index]
      guard piece.kind == .word, !piece.isQuoted, piece.length > 1,
        piece.letters.contains(.accented), !piece.letters.contains(.foreign),
        !knownSyllables.contains(piece.key), !loans.contains(piece.key),
        text.isApart(index, index), !text.isBesideDot(index)
      else { return nil }
      return impossible(at: index, in: text)
    }
  }

  private static func impossible(at index: Int, in text: Manuscript) -> Remark? {
    let piece = text[index]
    let repair = SyllableRepair(of: text.text(at: index).lowercased())
    switch piece.letterCase {
    case .lower:
      return Remark(
        .impossibleSyllable, at: piece.range, in: text, proposal: repair?.text,
        isCertain: repair?.isCertain == true)
    case .upper where piece.letters.contains(.toned):
      guard let repair, repair.isCertain else { return nil }
      return Remark(
        .impossibleSyllable, at: piece.range, in: text, proposal: repair.text.uppercased())
    case .capitalized where piece.mayStartSentence && text[index + 1].letterCase == .lower:
      guard let repair, repair.isCertain, text.isFollowedBySpace(index) else { return nil }
      return Remark(
        .impossibleSyllable, at: piece.range, in: text, proposal: repair.text.capitalizedFirst)
    default:
      return nil
    }
  }

  /// All syllables, in the old and the new spelling of their tones.
  static let knownSyllables = Set((allSyllables(.old) + allSyllables(.new)).map { WordKey($0) })

  /// Words from abroad that Vietnamese writes in one piece and with its own letters.
  private static let loans = Set<WordKey>(
    words: """
      hécta bêtông ôtô môtô ôxy ôzôn axít cácbon cácbonát amiăng amôniắc prôtêin vitamin êtylen mêtan
      mêtanol êtanol phênol sunfát nitrát clorua ămpe kilôgam kilômét xentimét milimét kilôoát mêgaoát
      lôgíc môđun tôpô mêta rơle rơmoóc xirô sôcôla cônggô canađa ôlympic đôla đôping xônar pôlyme pôlyetylen ăngten
      """)
}

extension Manuscript {
  /// Whether a dot joins a word to another: "tp.hcm", "đ.c".
  fileprivate func isBesideDot(_ index: Int) -> Bool {
    let isBefore = isAttached(index - 1) && isMark(index - 1, ".")
    let isAfter =
      isAttached(index) && isMark(index + 1, ".") && isAttached(index + 1)
      && self[index + 2].kind == .word
    return isBefore || isAfter
  }
}
