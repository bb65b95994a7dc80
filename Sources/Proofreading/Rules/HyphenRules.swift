extension Rule {
  /// A space on one side of a hyphen.
  static let hyphenSpaces = Rule(
    "hyphens.spaces",
    citation: "Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.1.b (có cách chữ)",
    vi: "gạch nối giữa các tên, các cụm từ có cách chữ ở cả hai bên: HĐND - UBND",
    en: "a hyphen between names or phrases has a space on both sides: HĐND - UBND")

  /// Pairs that are written with a spaced hyphen.
  static let hyphenPairs = Rule(
    "hyphens.pairs",
    citation: "Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.1.b (có cách chữ)",
    vi: "cặp từ ghép viết với gạch nối có cách chữ: kinh tế - xã hội",
    en: "pairs of words have a hyphen with spaces: kinh tế - xã hội")

  /// The motto.
  static let motto = Rule(
    "hyphens.motto", citation: "Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.1.b",
    vi: "Tiêu ngữ viết “Độc lập - Tự do - Hạnh phúc”, với gạch nối có cách chữ",
    en: "the motto is “Độc lập - Tự do - Hạnh phúc”, with spaced hyphens")
}

extension RuleFamily {
  /// Hyphens between words.
  static let hyphens = RuleFamily(rules: [.motto, .hyphenSpaces, .hyphenPairs]) { text, _ in
    var remarks: [Remark] = []
    var next = 0
    for index in text.indices
    where index >= next && text[index].kind == .mark && !text[index].isQuoted {
      guard isDash(index, in: text) else { continue }
      if let (last, remark) = motto(at: index, in: text) {
        if let remark { remarks.append(remark) }
        next = last + 1
      } else if let remark = oneSided(at: index, in: text) ?? pair(at: index, in: text) {
        remarks.append(remark)
      }
    }
    return remarks
  }

  private static let dashes = Set<WordKey>(["-", "–", "—"])

  private static func isDash(_ index: Int, in text: Manuscript) -> Bool {
    dashes.contains(text[index].key)
  }

  // MARK: One space

  /// "HĐND- UBND", "HĐND -UBND". Heads of items ("I- TÊN MỤC", "a- Nội dung") are left alone.
  private static func oneSided(at index: Int, in text: Manuscript) -> Remark? {
    let (left, right) = (text[index - 1], text[index + 1])
    guard left.kind == .word, right.kind == .word, text[index].gap.isNarrow, right.gap.isNarrow,
      (text[index].gap == .space) != (right.gap == .space),
      left.length > 1, right.length > 1, !(left.gap == .line && left.isRoman(in: text)),
      !text.isAttached(index - 2) || text[index - 2].kind == .mark,
      // " -verbose" is for machines.
      right.gap == .space || right.letterCase != .lower || right.letters.contains(.accented)
    else { return nil }
    let range = left.range.upperBound..<right.range.lowerBound
    let isCertain = text.isMark(index, "-")
    return Remark(
      .hyphenSpaces, at: range, in: text, proposal: " \(text.text(text[index].range)) ",
      isCertain: isCertain)
  }

  // MARK: Known pairs

  private static let pairs: [WordKey: Set<WordKey>] = Dictionary(
    """
    tế-xã trị-xã hóa-xã hoá-xã phòng-an ninh-quốc ninh-trật đua-khen chính-kế hóa-thông hoá-thông
    hóa-văn hoá-văn hóa-thể hoá-thể dục-thể động-thương nghiệp-nông học-công học-kỹ
    """.split { $0 == " " || $0 == "\n" }.compactMap { pair -> (WordKey, Set<WordKey>)? in
      let parts = pair.split(separator: "-")
      return parts.count == 2 ? (WordKey(parts[0]), [WordKey(parts[1])]) : nil
    }, uniquingKeysWith: { $0.union($1) })

  /// "kinh tế-xã hội": the last syllable of one word and the first of the other.
  private static func pair(at index: Int, in text: Manuscript) -> Remark? {
    guard text[index].gap == .none, text.isAttached(index), text.isMark(index, "-"),
      pairs[text[index - 1].key]?.contains(text[index + 1].key) == true,
      text[index - 1].gap == .space, text.isFollowedBySpace(index + 1),
      text[index + 2].kind == .word
    else { return nil }
    return Remark(
      .hyphenPairs, at: text[index].range, in: text, proposal: " - ", isCertain: true)
  }

  // MARK: The motto

  /// The motto whose first dash stands at a piece, with its last piece and what is wrong with it.
  private static func motto(at index: Int, in text: Manuscript) -> (Int, Remark?)? {
    guard text.isRun("độc lập", at: index - 2), isDash(index + 3, in: text),
      text.isRun("tự do", at: index + 1), text.isRun("hạnh phúc", at: index + 4),
      text[index - 2].letterCase != .upper
    else { return nil }
    let range = text.range(index - 2, index + 5)
    let right = "Độc lập - Tự do - Hạnh phúc"
    if text.text(range).unicodeScalars.elementsEqual(right.unicodeScalars)
      || text[index - 2].letterCase == .lower
    {
      return (index + 5, nil)
    }
    return (
      index + 5, Remark(.motto, at: range, in: text, proposal: right, isCertain: true)
    )
  }
}
