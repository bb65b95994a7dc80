extension Rule {
  /// The capitals in the name of a body.
  static let organizationCapitals = Rule(
    "capitals.organization", citation: "Nghị định 30/2020/NĐ-CP, Phụ lục II, mục IV.1",
    vi: "tên cơ quan, tổ chức viết hoa chữ đầu của loại hình và của lĩnh vực hoạt động, không hơn",
    en: "a body's name has a capital for its kind and for its field, and no more")

  /// The capitals in the name of an honour.
  static let honourCapitals = Rule(
    "capitals.honour", citation: "Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.2",
    vi: "tên huân chương, danh hiệu viết hoa các thành phần của tên riêng và từ chỉ hạng",
    en: "honours have capitals for the parts of the name and for the rank")

  /// The capitals in the name of a law.
  static let lawCapitals = Rule(
    "capitals.law", citation: "Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.6",
    vi: "tên luật viết hoa chữ đầu của tên loại và chữ đầu của tên gọi",
    en: "a law has a capital for its kind and for the first word of its title")

  /// The Front's committee without the Front's full name.
  static let frontName = Rule(
    "names.front", citation: "Luật Mặt trận Tổ quốc Việt Nam số 75/2015/QH13 (tên gọi)",
    vi: "tên đầy đủ là Ủy ban Mặt trận Tổ quốc (MTTQ) Việt Nam",
    en: "the full name is Ủy ban Mặt trận Tổ quốc (MTTQ) Việt Nam")

  /// The Front's standing board called like the People's Council's.
  static let frontStandingBoard = Rule(
    "names.front-standing-board", citation: "Điều lệ Mặt trận Tổ quốc Việt Nam",
    vi: "Ủy ban MTTQ Việt Nam có Ban Thường trực; Thường trực là của Hội đồng nhân dân, cấp ủy",
    en: "the Front's committee has a Ban Thường trực; Thường trực is the People's Council's")

  /// The Party committee of a unit.
  static let partyCommittee = Rule(
    "capitals.party-committee", citation: "Nghị định 30/2020/NĐ-CP, Phụ lục II, mục IV.1.a",
    vi: "Quận ủy, Huyện ủy, Tỉnh ủy… viết hoa khi chỉ một cơ quan cụ thể",
    en: "Quận ủy, Huyện ủy, Tỉnh ủy… have a capital when one body is meant")
}

extension RuleFamily {
  /// Names of bodies, honours and laws.
  static let organizations = RuleFamily(
    rules: [
      .organizationCapitals, .honourCapitals, .lawCapitals, .frontName, .frontStandingBoard,
      .partyCommittee,
    ]
  ) { text, _ in
    var remarks: [Remark] = []
    for index in text.indices where text[index].kind == .word && !text[index].isQuoted {
      remarks += capitals(at: index, in: text)
      remarks += [
        frontName(at: index, in: text), standingBoard(at: index, in: text),
        committee(at: index, in: text),
      ].compactMap(\.self)
    }
    return remarks
  }

  // MARK: Capitals

  private static let certainTable = NameTable(certainNames)
  private static let probableTable = NameTable(probableNames)
  private static let honourTable = NameTable(honours)
  private static let lawTable = NameTable(laws)

  private static func capitals(at index: Int, in text: Manuscript) -> [Remark] {
    func remark(_ rule: Rule, _ match: NameTable.Match, isCertain: Bool) -> [Remark] {
      [
        Remark(
          rule, at: text.range(index, index + match.count - 1), in: text,
          proposal: match.proposal, isCertain: isCertain)
      ]
    }
    let isMidSentence = !text[index].mayStartSentence
    if let match = certainTable.match(in: text, at: index) {
      // Written small all through, a short name can be common words: "cơ sở y tế".
      if !match.startsCapital, match.count < 4 { return [] }
      let isWrong = match.tooMany + match.tooFew > 0 || !match.startsCapital
      return isWrong
        ? remark(.organizationCapitals, match, isCertain: match.startsCapital) : []
    }
    if let match = probableTable.match(in: text, at: index), match.startsCapital, isMidSentence,
      match.tooFew > 0 || match.tooMany > 0
    {
      return remark(.organizationCapitals, match, isCertain: false)
    }
    if let match = honourTable.match(in: text, at: index), match.startsCapital,
      match.tooFew > 0 || match.tooMany > 0, isMidSentence
    {
      return remark(.honourCapitals, match, isCertain: false)
    }
    if let match = lawTable.match(in: text, at: index), match.startsCapital,
      match.tooFew > 0 || match.tooMany > 0
    {
      return remark(.lawCapitals, match, isCertain: false)
    }
    return []
  }

  // MARK: The Front

  /// After these the name of the Front is known to go on without "Việt Nam".
  private static let levels = Set<WordKey>(
    words: "quận huyện tỉnh phường xã thị thành các cấp")

  private static func frontName(at index: Int, in text: Manuscript) -> Remark? {
    guard text.isWord(index, "ủy") || text.isWord(index, "uỷ"),
      text[index].letterCase == .capitalized, text.isWord(index + 1, "ban"),
      text.isFollowedBySpace(index), text.isFollowedBySpace(index + 1)
    else { return nil }
    var last = index + 2
    if !text.isWord(last, "mttq") {
      let words: [WordKey] = ["mặt", "trận", "tổ", "quốc"]
      guard
        words.enumerated().allSatisfy({
          text.isWord(last + $0, $1) && ($0 == 0 || text.isFollowedBySpace(last + $0 - 1))
        })
      else { return nil }
      last += 3
    }
    guard text.isFollowedBySpace(last), levels.contains(text[last + 1].key),
      text[last + 1].letterCase == .lower
    else { return nil }
    return Remark(
      .frontName, at: text[last].range, in: text,
      proposal: text.text(text[last].range) + " Việt Nam")
  }

  private static func standingBoard(at index: Int, in text: Manuscript) -> Remark? {
    guard text.isWord(index, "thường"), text[index].letterCase == .capitalized,
      text.isWord(index + 1, "trực"), text.isFollowedBySpace(index),
      text.isFollowedBySpace(index + 1),
      text.isWord(index + 2, "ủy") || text.isWord(index + 2, "uỷ"), text.isWord(index + 3, "ban"),
      text.isFollowedBySpace(index + 2), text.isFollowedBySpace(index + 3),
      text.isWord(index + 4, "mttq") || text.isWord(index + 4, "mặt"),
      // "Ban Thường trực", and the titles "Ủy viên", "Phó Chủ tịch", "Phó Bí thư Thường trực".
      !titleEnds.contains(text[index - 1].key) || text[index].gap == .line
    else { return nil }
    return Remark(
      .frontStandingBoard, at: text.range(index, index + 1), in: text, proposal: "Ban Thường trực")
  }

  private static let titleEnds = Set<WordKey>(words: "ban viên tịch thư")

  // MARK: Party committees

  private static let committeeUnits = Set<WordKey>(words: "quận huyện tỉnh thành thị đảng")

  /// "Phó Bí thư quận ủy": a title with a capital goes before the name of one body.
  private static func committee(at index: Int, in text: Manuscript) -> Remark? {
    guard committeeUnits.contains(text[index].key), text[index].letterCase == .lower,
      text.isFollowedBySpace(index),
      text.isWord(index + 1, "ủy") || text.isWord(index + 1, "uỷ"),
      text[index].gap == .space, text.isWord(index - 1, "thư"), text[index - 1].gap == .space,
      text.isWord(index - 2, "bí"), text[index - 2].letterCase == .capitalized
    else { return nil }
    return Remark(
      .partyCommittee, at: text[index].range, in: text,
      proposal: text.text(at: index).capitalizedFirst, isCertain: true)
  }
}
