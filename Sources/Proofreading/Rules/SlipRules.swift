extension Rule {
  /// "các nhân" where persons are counted.
  static let personCount = Rule(
    "slips.person-count", citation: "Hoàng Phê (chủ biên), Từ điển tiếng Việt",
    vi: "sau số đếm là “cá nhân” (người), không phải “các nhân”",
    en: "after a number it is “cá nhân” (a person), not “các nhân”")

  /// A word that is commonly misspelled.
  static let misspelling = Rule(
    "slips.spelling", citation: "Hoàng Phê (chủ biên), Từ điển tiếng Việt",
    vi: "từ viết sai chính tả thường gặp", en: "a common misspelling")

  /// The same small word twice.
  static let repeatedWord = Rule(
    "slips.repeated-word", citation: "Lỗi đánh máy thường gặp",
    vi: "một hư từ không đứng liền hai lần", en: "a function word does not stand twice in a row")
}

extension RuleFamily {
  /// Slips of the pen that give words which exist.
  static let slips = RuleFamily(rules: [.personCount, .misspelling, .repeatedWord]) { text, _ in
    var remarks: [Remark] = []
    var index = 0
    while index < text.pieces.count {
      let piece = text[index]
      guard piece.kind == .word, !piece.isQuoted else {
        index += 1
        continue
      }
      if let remark = countedPersons(at: index, in: text) ?? repeated(at: index, in: text) {
        remarks.append(remark)
        index += 2
      } else if let (count, remark) = misspelled(at: index, in: text) {
        remarks.append(remark)
        index += count
      } else {
        index += 1
      }
    }
    return remarks
  }

  // MARK: 18 các nhân

  private static func countedPersons(at index: Int, in text: Manuscript) -> Remark? {
    guard text.isWord(index, "các"), text.isFollowedBySpace(index), text.isWord(index + 1, "nhân"),
      text[index + 1].letterCase == .lower, text[index].letterCase == .lower,
      text[index - 1].kind == .number, text[index].gap == .space,
      !personWords.contains(text[index + 2].key)
    else { return nil }
    return Remark(
      .personCount, at: text[index].range, in: text, proposal: "cá", isCertain: true)
  }

  /// What makes one word with "nhân": "các nhân viên" is a slip of another kind after a number.
  private static let personWords = Set<WordKey>(
    words: "viên vật sự tố chứng tài khẩu sĩ dân công")

  // MARK: Words twice

  private static let doubledWords = Set<WordKey>(words: "của và các những trong với tại theo")

  private static func repeated(at index: Int, in text: Manuscript) -> Remark? {
    guard doubledWords.contains(text[index].key), text.isFollowedBySpace(index),
      text.isWord(index + 1, text[index].key), text[index + 1].letterCase == .lower,
      text.isApart(index, index + 1)
    else { return nil }
    return Remark(
      .repeatedWord, at: text.range(index, index + 1), in: text, proposal: text.text(at: index))
  }

  // MARK: Misspellings

  private struct Slip: Sendable {
    let right: String
    let isCertain: Bool
    let otherwiseBefore: Set<WordKey>
  }

  private static let slipTable = PhraseTable(
    [(certainSlips, true), (likelySlips, false)].flatMap { list, isCertain in
      list.split(separator: "\n").compactMap { line -> (phrase: String, value: Slip)? in
        let parts = line.split(separator: ">").map { $0.split(separator: "!").map(String.init) }
        guard parts.count == 2, let wrong = parts[0].first, let right = parts[1].first else {
          return nil
        }
        let excluded = Set<WordKey>(words: parts[1].count > 1 ? parts[1][1] : "")
        let words = right.split(separator: " ").joined(separator: " ")
        return (wrong, Slip(right: words, isCertain: isCertain, otherwiseBefore: excluded))
      }
    })

  private static func misspelled(at index: Int, in text: Manuscript) -> (Int, Remark)? {
    guard let (count, slip) = slipTable.match(in: text, at: index),
      !(text.isFollowedBySpace(index + count - 1)
        && slip.otherwiseBefore.contains(text[index + count].key)),
      let proposal = text.cased(slip.right, like: index..<(index + count))
    else { return nil }
    let isCertain = slip.isCertain && text[index].letterCase != .capitalized
    return (
      count,
      Remark(
        .misspelling, at: text.range(index, index + count - 1), in: text, proposal: proposal,
        isCertain: isCertain || slip.isCertain && text[index].mayStartSentence)
    )
  }
}
