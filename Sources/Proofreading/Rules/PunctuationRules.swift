extension Rule {
  private static let typing = "TCVN 6909:2001; quy tắc đánh máy chữ Việt"

  /// A space before a mark.
  static let spaceBefore = Rule(
    "punctuation.space-before", citation: typing,
    vi: "dấu câu viết liền sau chữ, không có dấu cách ở trước",
    en: "punctuation follows the word at once, without a space")

  /// No space after a mark.
  static let spaceAfter = Rule(
    "punctuation.space-after", citation: typing,
    vi: "sau dấu câu có một dấu cách", en: "a space follows punctuation")

  /// Two spaces.
  static let doubleSpace = Rule(
    "punctuation.double-space", citation: typing,
    vi: "giữa hai chữ chỉ có một dấu cách", en: "one space stands between two words")

  /// Spaces inside brackets.
  static let bracketSpace = Rule(
    "punctuation.bracket-space", citation: typing,
    vi: "chữ viết liền với dấu ngoặc", en: "no space inside brackets")

  /// Straight quotation marks.
  static let straightQuotes = Rule(
    "punctuation.quotes", citation: "Nghị định 30/2020/NĐ-CP, Phụ lục I (dùng “ ” trong toàn văn)",
    vi: "dùng dấu ngoặc kép “ ”, không dùng dấu thẳng",
    en: "quotation marks are “ ”, not straight ones")

  /// The end mark.
  static let endMark = Rule(
    "punctuation.end-mark", citation: "Nghị định 30/2020/NĐ-CP, Phụ lục III, các mẫu 1.1–1.10",
    vi: "nội dung văn bản kết thúc bằng “./.”", en: "the text of a document ends with “./.”")

  /// Ends of the legal bases.
  static let legalBases = Rule(
    "punctuation.legal-bases", citation: "Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.6.a",
    vi: "mỗi căn cứ kết thúc bằng dấu chấm phẩy, căn cứ cuối cùng bằng dấu chấm",
    en: "each legal basis ends with a semicolon, the last with a full stop")
}

extension RuleFamily {
  /// Spaces around marks, quotation marks, and the ends of paragraphs.
  static let punctuation = RuleFamily(
    rules: [
      .spaceBefore, .spaceAfter, .doubleSpace, .bracketSpace, .straightQuotes, .endMark,
      .legalBases,
    ]
  ) { text, options in
    var remarks: [Remark] = []
    for index in text.indices where !text[index].isQuoted {
      switch text[index].kind {
      case .mark:
        remarks += [
          spaceBefore(index, in: text), spaceAfter(index, in: text), bracket(index, in: text),
          quote(index, in: text),
        ].compactMap(\.self)
      case .word:
        if let remark = doubleSpace(before: index, in: text) { remarks.append(remark) }
      default: break
      }
    }
    return remarks + paragraphEnds(in: text, options)
  }

  private static let closing = Set<WordKey>([",", ";", ":", ".", "!", "?"])

  /// "chữ ,": "./." may stand apart, and so may dots that are room to be filled in.
  private static func spaceBefore(_ index: Int, in text: Manuscript) -> Remark? {
    let before = text[index - 1]
    guard closing.contains(text[index].key), text[index].gap == .space,
      before.kind == .word || before.kind == .number || text.isMark(index - 1, ")")
    else { return nil }
    if text.isAttached(index) { return misplacedSpace(index, in: text) }
    let isDot = text.isMark(index, ".") || text.isMark(index, ":")
    return Remark(
      .spaceBefore, at: text.gapRange(after: index - 1), in: text, proposal: "",
      isCertain: !isDot || before.kind == .word && before.length > 1)
  }

  /// "quận ,phường": the space stands on the wrong side.
  private static func misplacedSpace(_ index: Int, in text: Manuscript) -> Remark? {
    guard text.isMark(index, ",") || text.isMark(index, ";"), text[index - 1].kind == .word,
      text[index + 1].kind == .word, text[index + 1].length > 1
    else { return nil }
    let range = text[index - 1].range.upperBound..<text[index].range.upperBound
    return Remark(
      .spaceBefore, at: range, in: text, proposal: text.text(text[index].range) + " ",
      isCertain: true)
  }

  /// "phòng,ban": between small words only, so that no code is taken for prose.
  private static func spaceAfter(_ index: Int, in text: Manuscript) -> Remark? {
    let (before, after) = (text[index - 1], text[index + 1])
    guard text[index].gap == .none, after.gap == .none, before.kind == .word, after.kind == .word,
      before.letterCase == .lower, before.length > 1,
      knownSyllables.contains(before.key), knownSyllables.contains(after.key),
      text.isApart(index - 1, index - 1), text.isApart(index + 1, index + 1)
    else { return nil }
    let isList = text.isMark(index, ",") || text.isMark(index, ";")
    let isStop = text.isMark(index, ".") && after.isCapitalized && after.length > 1
    guard isList || isStop else { return nil }
    let isAccented = before.letters.contains(.accented) || after.letters.contains(.accented)
    return Remark(
      .spaceAfter, at: text[index].range, in: text,
      proposal: text.text(text[index].range) + " ", isCertain: isList && isAccented)
  }

  /// "văn  bản": two spaces exactly; more may be meant to align.
  private static func doubleSpace(before index: Int, in text: Manuscript) -> Remark? {
    guard text[index].gap == .wide, text[index - 1].kind == .word,
      text[index].letterCase == .lower, text[index - 1].letterCase != .upper
    else { return nil }
    let range = text.gapRange(after: index - 1)
    guard range.count == 2 else { return nil }
    return Remark(.doubleSpace, at: range, in: text, proposal: " ", isCertain: true)
  }

  private static func bracket(_ index: Int, in text: Manuscript) -> Remark? {
    if text.isMark(index, "("), text.isFollowedBySpace(index), text[index + 1].kind == .word,
      isPaired(index, with: ")", step: 1, in: text)
    {
      return Remark(
        .bracketSpace, at: text.gapRange(after: index), in: text, proposal: "", isCertain: true)
    }
    if text.isMark(index, ")"), text[index].gap == .space, text[index - 1].kind == .word,
      isPaired(index, with: "(", step: -1, in: text)
    {
      return Remark(
        .bracketSpace, at: text.gapRange(after: index - 1), in: text, proposal: "",
        isCertain: true)
    }
    return nil
  }

  /// Whether the partner of a bracket stands within sixty pieces of it, in its line.
  private static func isPaired(
    _ index: Int, with partner: WordKey, step: Int, in text: Manuscript
  ) -> Bool {
    var place = index
    for _ in 0..<60 {
      if step < 0, text[place].gap == .line { return false }
      place += step
      if text[place].kind == .edge || step > 0 && text[place].gap == .line { return false }
      if text[place].kind == .mark, text[place].key == partner { return true }
      if text[place].kind == .mark, text[place].key == text[index].key { return false }
    }
    return false
  }

  // MARK: Quotation marks

  /// A straight mark with a word on one side and none on the other, its partner in the same line.
  private static func quote(_ index: Int, in text: Manuscript) -> Remark? {
    guard text.isMark(index, "\"") else { return nil }
    let opens = text[index + 1].isQuoted && text[index + 1].gap == .none
    let closes = text[index - 1].isQuoted && text[index].gap == .none
    guard opens != closes, opens ? text[index].gap != .none || text.isMark(index - 1, "(") : true,
      opens || text[index + 1].gap != .none || text[index + 1].kind == .mark
    else { return nil }
    return Remark(
      .straightQuotes, at: text[index].range, in: text, proposal: opens ? "“" : "”",
      isCertain: true)
  }
}
