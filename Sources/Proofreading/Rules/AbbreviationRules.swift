extension Rule {
  private static let clause =
    "Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.2.a (chỉ viết tắt cụm từ thông dụng); thông lệ"

  /// An abbreviation that the text explains too late.
  static let definedLate = Rule(
    "abbreviations.defined-late", citation: clause,
    vi: "chữ viết tắt được giải thích ở lần dùng đầu tiên",
    en: "an abbreviation is explained where it is first used")

  /// An abbreviation that nothing explains.
  static let undefined = Rule(
    "abbreviations.undefined", citation: clause,
    vi:
      "chữ viết tắt không thông dụng phải được giải thích: ghi đầy đủ rồi viết tắt trong ngoặc đơn",
    en: "an uncommon abbreviation must be explained: in full, then short in brackets")

  /// A wrong form of a known abbreviation.
  static let wrongAbbreviation = Rule(
    "abbreviations.wrong", citation: "Điều lệ Đảng Cộng sản Việt Nam (Ban Thường vụ)",
    vi: "Ủy viên Ban Thường vụ viết tắt là UVBTV", en: "Ủy viên Ban Thường vụ is shortened to UVBTV"
  )
}

extension RuleFamily {
  /// Words in capitals that stand for longer ones.
  static let abbreviations = RuleFamily(
    rules: [.definedLate, .undefined, .wrongAbbreviation]
  ) { text, options in
    var first: [WordKey: Int] = [:]
    var defined: [WordKey: Int] = [:]
    var order: [WordKey] = []
    var isFiling = false
    for index in text.indices {
      // "- Lưu: VT, QLĐT.": the short forms of units, as the office itself has set them.
      if text[index].gap == .line { isFiling = false }
      if text.isMark(index + 1, ":"), text.isWord(index, "lưu") { isFiling = true }
      guard !isFiling, isAbbreviation(index, in: text) else { continue }
      let key = text[index].key
      if isExplained(index, in: text), defined[key] == nil { defined[key] = index }
      if first[key] == nil {
        first[key] = index
        order.append(key)
      }
    }
    return order.compactMap { key in
      guard let index = first[key] else { return nil }
      let range = text[index].range
      if key == "uvtv", defined[key] == nil {
        return Remark(.wrongAbbreviation, at: range, in: text, proposal: "UVBTV")
      }
      if let place = defined[key] {
        return place > index && options.isInReadingOrder
          ? Remark(.definedLate, at: range, in: text) : nil
      }
      return common.contains(key) ? nil : Remark(.undefined, at: range, in: text)
    }
  }

  private static let common = Set<WordKey>(words: commonAbbreviations)

  /// Whether a word is a short form: two to eight capitals that are no syllable, no Roman number, and
  /// not part of a heading, a name in capitals or a document's number.
  private static func isAbbreviation(_ index: Int, in text: Manuscript) -> Bool {
    let piece = text[index]
    guard piece.kind == .word, !piece.isQuoted, piece.letterCase == .upper,
      (2...8).contains(piece.length), !piece.letters.contains(.toned), !piece.isRoman(in: text),
      !knownSyllables.contains(piece.key), text.isApart(index, index),
      !text.isMark(index + 1, ".") || !text.isAttached(index)
        || text[index + 2].gap == .line || text[index + 2].kind == .edge
    else { return false }
    // A cell of a list, or the letters of a serial number: "BK 215673".
    let isAlone =
      !piece.gap.isNarrow && !text[index + 1].gap.isNarrow
      || text[index + 1].kind == .edge
        && !piece.gap.isNarrow
    if isAlone
      || text[index + 1].gap == .space && text.width(at: index + 1) > 3
        && text[index + 1].kind == .number
    {
      return false
    }
    return !isHeading(index - 1, in: text, isBefore: true)
      && !isHeading(index + 1, in: text, isBefore: false)
  }

  /// Whether the neighbour of a word is a word of a line in capitals.
  private static func isHeading(_ index: Int, in text: Manuscript, isBefore: Bool) -> Bool {
    let gap = isBefore ? text[index + 1].gap : text[index].gap
    return gap == .space && text[index].kind == .word && text[index].letterCase == .upper
      && !common.contains(text[index].key)
  }

  /// "Hội đồng nhân dân (HĐND)", "(sau đây gọi tắt là HĐND)", "HĐND (Hội đồng nhân dân)".
  private static func isExplained(_ index: Int, in text: Manuscript) -> Bool {
    if text.isMark(index + 1, "("), text[index + 1].gap == .space, text[index + 2].isCapitalized {
      return true
    }
    guard text.isMark(index + 1, ")"), text.isAttached(index) else { return false }
    for place in stride(from: index - 1, through: max(0, index - 10), by: -1) {
      if text.isMark(place, "(") { return true }
      if text[place].kind != .word { return false }
    }
    return false
  }
}
