extension Rule {
  /// Nhân dân, Nhà nước.
  static let people = Rule(
    "capitals.nhan-dan", citation: "Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.1",
    vi: "Nhân dân, Nhà nước luôn viết hoa chữ đầu",
    en: "Nhân dân and Nhà nước always have a capital")

  /// Điều, Chương, but khoản, điểm.
  static let provision = Rule(
    "capitals.provision", citation: "Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.7",
    vi: "viện dẫn thì viết hoa Phần, Chương, Mục, Tiểu mục, Điều; viết thường khoản, điểm",
    en: "in citations Phần, Chương, Mục, Tiểu mục and Điều have a capital, khoản and điểm have none"
  )

  /// The type of a document with its number.
  static let documentType = Rule(
    "capitals.document", citation: "Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.6",
    vi: "tên loại văn bản viết hoa chữ đầu khi nói đến một văn bản cụ thể",
    en: "the type of a document has a capital when one document is meant")

  /// A title before a person's name.
  static let title = Rule(
    "capitals.title", citation: "Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.3",
    vi: "tên chức vụ, học vị viết hoa chữ đầu khi đi liền với tên người cụ thể",
    en: "a title has a capital when it goes with a person's name")

  /// Titles with a capital too many.
  static let titleSyllables = Rule(
    "capitals.title-syllables", citation: "Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.3",
    vi: "chức vụ chỉ viết hoa chữ cái đầu: Chủ tịch, Giám đốc",
    en: "a title has one capital: Chủ tịch, Giám đốc")

  /// Names of places.
  static let place = Rule(
    "capitals.place", citation: "Nghị định 30/2020/NĐ-CP, Phụ lục II, mục III.1",
    vi: "danh từ chung chỉ đơn vị hành chính viết thường, trừ Thủ đô Hà Nội, Thành phố Hồ Chí Minh",
    en: "the common noun of a unit is small, but for Thủ đô Hà Nội and Thành phố Hồ Chí Minh")

  /// Names of regions.
  static let region = Rule(
    "capitals.region", citation: "Nghị định 30/2020/NĐ-CP, Phụ lục II, mục III.1.đ",
    vi: "tên vùng, miền viết hoa mọi âm tiết: Tây Bắc, Bắc Bộ, Tây Nguyên",
    en: "a region has a capital on every syllable: Tây Bắc, Bắc Bộ, Tây Nguyên")

  /// Days of the week and the feasts.
  static let dayName = Rule(
    "capitals.day", citation: "Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.8 và V.9",
    vi: "thứ và tháng ghi bằng chữ viết hoa âm tiết chỉ ngày, tháng: thứ Hai, tháng Tám",
    en: "a weekday or month in words has a capital: thứ Hai, tháng Tám")

  /// The first word of a sentence.
  static let sentence = Rule(
    "capitals.sentence", citation: "Nghị định 30/2020/NĐ-CP, Phụ lục II, mục I",
    vi: "viết hoa chữ đầu câu sau dấu chấm",
    en: "a sentence after a full stop begins with a capital")
}

extension RuleFamily {
  /// Capitals by Annex II of the decree, but for names of bodies.
  static let capitals = RuleFamily(
    rules: [
      .people, .provision, .documentType, .title, .titleSyllables, .place, .region, .dayName,
      .sentence,
    ]
  ) { text, _ in
    text.indices.flatMap { index -> [Remark] in
      guard text[index].kind == .word, !text[index].isQuoted, text[index].letterCase != .upper
      else { return [] }
      return [
        people(at: index, in: text), provision(at: index, in: text),
        document(at: index, in: text), title(at: index, in: text),
        syllables(at: index, in: text), region(at: index, in: text), day(at: index, in: text),
        place(at: index, in: text), sentence(at: index, in: text),
      ].compactMap(\.self)
    }
  }

  /// A remark that the first letter of a word should be the other case.
  static func turned(
    _ rule: Rule, at index: Int, in text: Manuscript, isCertain: Bool
  ) -> Remark {
    let word = text.text(at: index)
    let proposal =
      text[index].letterCase == .lower ? word.capitalizedFirst : word.lowercased()
    return Remark(
      rule, at: text[index].range, in: text, proposal: proposal, isCertain: isCertain)
  }

  // MARK: Nhân dân, Nhà nước

  /// Words after which "nhân dân" stands on its own, not in the name of a body.
  private static let beforePeople = Set<WordKey>(words: "của cho với vì")
  private static let beforePeoplePairs: [WordKey: WordKey] = [
    "lớp": "tầng", "sống": "đời", "vụ": "phục", "sự": "dân",
  ]

  private static func people(at index: Int, in text: Manuscript) -> Remark? {
    guard text[index].letterCase == .lower, text.isFollowedBySpace(index),
      text[index].gap == .space, text.isApart(index, index + 1)
    else { return nil }
    let before = text[index - 1]
    if text.isWord(index, "nhân"), text.isWord(index + 1, "dân") {
      let isAlone =
        beforePeople.contains(before.key)
        || beforePeoplePairs[before.key].map { text.isWord(index - 2, $0) } == true
      return isAlone ? turned(.people, at: index, in: text, isCertain: true) : nil
    }
    if text.isWord(index, "nhà"), text.isWord(index + 1, "nước") {
      let isAfterParty =
        before.key == "và" && text.isWord(index - 2, "đảng")
        || before.key == "," && text.isWord(index - 2, "đảng")
      let isAlone = before.key == "của" || isAfterParty
      return isAlone ? turned(.people, at: index, in: text, isCertain: true) : nil
    }
    return nil
  }

  // MARK: Provisions

  private static func provision(at index: Int, in text: Manuscript) -> Remark? {
    let piece = text[index]
    guard text.isFollowedBySpace(index), !piece.mayStartSentence, piece.gap == .space else {
      return nil
    }
    let next = text[index + 1]
    if piece.isCapitalized, piece.key == "khoản", next.kind == .number,
      text.width(at: index + 1) < 3
    {
      return turned(.provision, at: index, in: text, isCertain: true)
    }
    if piece.isCapitalized, piece.key == "điểm", next.kind == .word, next.length == 1,
      text.isFollowedBySpace(index + 1), text.isWord(index + 2, "khoản")
    {
      return turned(.provision, at: index, in: text, isCertain: true)
    }
    if piece.letterCase == .lower, piece.key == "điều", next.kind == .number,
      text.integer(at: index + 1) != nil, isCited(index, in: text)
    {
      return turned(.provision, at: index, in: text, isCertain: true)
    }
    if piece.letterCase == .lower, piece.key == "chương", next.isRoman(in: text),
      isCited(index, in: text) || text[index - 1].kind == .number
    {
      return turned(.provision, at: index, in: text, isCertain: true)
    }
    return nil
  }

  /// Whether "điều" at a place begins or goes on a citation: "khoản 2 điều 5", "tại điều 5".
  private static func isCited(_ index: Int, in text: Manuscript) -> Bool {
    let before = text[index - 1]
    if before.kind == .number { return text.isWord(index - 2, "khoản") }
    return before.key == "tại" || before.key == "theo"
  }

  // MARK: Documents

  /// A contract is left out: "phụ lục hợp đồng số 04" is written small everywhere.
  private static let types = PhraseTable(
    DocumentTypes.names.filter { $0 != "hợp đồng" }.map { (phrase: $0, value: ()) })

  private static func document(at index: Int, in text: Manuscript) -> Remark? {
    guard text[index].letterCase == .lower, !text[index].mayStartSentence,
      let (count, _) = types.match(in: text, at: index), text.isFollowedBySpace(index + count - 1),
      text.isWord(index + count, "số"), text.isFollowedBySpace(index + count),
      DocumentNumber(in: text, at: index + count + 1) != nil
    else { return nil }
    return turned(.documentType, at: index, in: text, isCertain: true)
  }

  // MARK: Sentences

  /// "… hội nghị. các đại biểu": a small word after the full stop of another.
  private static func sentence(at index: Int, in text: Manuscript) -> Remark? {
    let piece = text[index]
    guard piece.letterCase == .lower, piece.gap == .space, text.isMark(index - 1, "."),
      text[index - 1].gap == .none, !text.isMark(index - 2, "."), text[index - 2].kind == .word,
      text[index - 2].letterCase == .lower, text[index - 2].length > 1,
      text[index - 2].gap == .space, knownSyllables.contains(text[index - 2].key),
      knownSyllables.contains(piece.key), piece.length > 1, text[index + 1].gap == .space,
      !text[index - 2].isQuoted
    else { return nil }
    return turned(.sentence, at: index, in: text, isCertain: false)
  }
}

extension Piece {
  /// Whether a word of capitals is a Roman number under 40.
  func isRoman(in text: Manuscript) -> Bool {
    kind == .word && letterCase != .lower && length <= 7
      && text.bytes[range].allSatisfy { [73, 86, 88].contains($0) }
  }
}
