/// Capitals of titles, places and days.
extension RuleFamily {
  // MARK: Titles

  private static let titles = PhraseTable(
    """
    chủ tịch,phó chủ tịch,bí thư,phó bí thư,tổng bí thư,giám đốc,phó giám đốc,tổng giám đốc
    bộ trưởng,thứ trưởng,thủ tướng,phó thủ tướng,hiệu trưởng,phó hiệu trưởng,viện trưởng
    cục trưởng,vụ trưởng,trưởng phòng,phó trưởng phòng,chánh văn phòng,phó chánh văn phòng
    chánh thanh tra,giáo sư,phó giáo sư,tiến sĩ,thạc sĩ
    """.split(whereSeparator: { $0 == "," || $0 == "\n" }).map { (phrase: String($0), value: ()) })

  /// What may stand between a title and its holder's name: the body, in small words.
  private static let unitWords = Set<WordKey>(
    words: "quận huyện tỉnh phường xã thị thành phố trấn nhân dân nước ủy uỷ ban đồng")

  static func title(at index: Int, in text: Manuscript) -> Remark? {
    guard text[index].letterCase == .lower, let (count, _) = titles.match(in: text, at: index),
      text[index - 1].key != "phó" || text[index].gap != .space,
      text[index - 1].key != "tổng" || text[index].gap != .space
    else { return nil }
    var next = index + count
    let isJoined = text[next].gap == .space && text.startsPerson(next)
    while next < index + count + 8, text[next].gap == .space, text[next].kind == .word,
      !text.startsPerson(next)
    {
      let piece = text[next]
      guard piece.letterCase != .lower || unitWords.contains(piece.key) else { return nil }
      next += 1
    }
    guard text[next].gap == .space, text.startsPerson(next) else { return nil }
    return turned(.title, at: index, in: text, isCertain: isJoined)
  }

  private static let overCapitalized = NameTable(
    """
    Chủ tịch
    Bí thư
    Giám đốc
    Bộ trưởng
    Thứ trưởng
    Thủ tướng
    Hiệu trưởng
    """)

  /// "Chủ Tịch", "Thành Phố": a second capital, where no name can be meant.
  static func syllables(at index: Int, in text: Manuscript) -> Remark? {
    guard text[index].isCapitalized else { return nil }
    if let match = overCapitalized.match(in: text, at: index), match.tooMany == 1,
      !text[index - 1].isCapitalized || text[index - 1].key == "phó"
    {
      return Remark(
        .titleSyllables, at: text.range(index, index + match.count - 1), in: text,
        proposal: match.proposal, isCertain: true)
    }
    guard text.isFollowedBySpace(index), text[index + 1].isCapitalized,
      text.isWord(index, "thành") && text.isWord(index + 1, "phố")
        || text.isWord(index, "thị") && text.isWord(index + 1, "xã"),
      !(text[index - 1].isCapitalized && text[index].gap == .space)
    else { return nil }
    return Remark(
      .place, at: text[index + 1].range, in: text,
      proposal: text.text(at: index + 1).lowercased(), isCertain: true)
  }

  // MARK: Places

  static func place(at index: Int, in text: Manuscript) -> Remark? {
    guard text[index].letterCase == .lower, text.isFollowedBySpace(index) else { return nil }
    let isCity =
      text.isWord(index, "thành") && text.isRun("phố Hồ Chí Minh", at: index + 1)
      && text[index + 2].isCapitalized
    let isCapital =
      text.isWord(index, "thủ") && text.isRun("đô Hà Nội", at: index + 1)
      && text[index + 2].isCapitalized
    return isCity || isCapital ? turned(.place, at: index, in: text, isCertain: true) : nil
  }

  static func region(at index: Int, in text: Manuscript) -> Remark? {
    let piece = text[index]
    guard piece.letterCase == .lower, piece.gap == .space, text[index - 1].isCapitalized,
      text[index - 2].letterCase == .lower || text[index - 1].mayStartSentence
    else { return nil }
    let isRegion =
      piece.key == "bộ" && ["bắc", "trung", "nam"].contains(text[index - 1].key)
      || piece.key == "nguyên" && text.isWord(index - 1, "tây")
    guard isRegion, text[index + 1].key != "trưởng", text[index + 1].key != "phận" else {
      return nil
    }
    return turned(.region, at: index, in: text, isCertain: false)
  }

  // MARK: Days

  private static let weekdays = Set<WordKey>(words: "hai ba tư năm sáu bảy")

  static func day(at index: Int, in text: Manuscript) -> Remark? {
    let piece = text[index]
    guard piece.letterCase == .lower, piece.gap == .space else { return nil }
    if weekdays.contains(piece.key), text.isWord(index - 1, "thứ") {
      // Only with a date after it is it a day of the week, and not a number in an order.
      let isDate =
        text.isMark(index + 1, ",") && text.isWord(index + 2, "ngày")
        && text[index + 3].kind == .number && text.isFollowedBySpace(index + 2)
      return isDate ? turned(.dayName, at: index, in: text, isCertain: true) : nil
    }
    if piece.key == "tám", text.isRun("cách mạng tháng", at: index - 3),
      text[index - 3].isCapitalized
    {
      return turned(.dayName, at: index, in: text, isCertain: true)
    }
    return nil
  }
}

extension Manuscript {
  /// Whether these words stand at a place, each parted from the next by one space.
  func isRun(_ words: String, at start: Int) -> Bool {
    words.split(separator: " ").enumerated().allSatisfy { offset, word in
      isWord(start + offset, WordKey(word)) && (offset == 0 || self[start + offset].gap == .space)
    }
  }
}
