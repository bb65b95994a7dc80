extension Rule {
  /// The space before "%".
  static let percentSpace = Rule(
    "numbers.percent", citation: "Unicode CLDR, vi: #,##0%",
    vi: "dấu % viết liền sau số: 110,5%", en: "“%” follows the number at once: 110,5%")

  /// The decimal comma.
  static let decimalComma = Rule(
    "numbers.decimal", citation: "Luật Kế toán 88/2015/QH13, Điều 11",
    vi: "phần thập phân sau dấu phẩy: 110,5", en: "decimals come after a comma: 110,5")

  /// Dots between thousands.
  static let thousands = Rule(
    "numbers.thousands", citation: "Luật Kế toán 88/2015/QH13, Điều 11",
    vi: "phần nghìn cách bằng dấu chấm: 1.250.000 đồng",
    en: "thousands are set apart by dots: 1.250.000 đồng")

  /// Minutes over 59.
  static let minutes = Rule(
    "numbers.minutes", citation: "Cách ghi giờ", vi: "phút chỉ từ 00 đến 59",
    en: "minutes go from 00 to 59")
}

extension RuleFamily {
  /// Numbers in figures.
  static let numbers = RuleFamily(
    rules: [.percentSpace, .decimalComma, .thousands, .minutes]
  ) { text, _ in
    text.indices.compactMap { index in
      guard text[index].kind == .number, !text[index].isQuoted else { return nil }
      return percent(at: index, in: text) ?? decimals(at: index, in: text)
        ?? commas(at: index, in: text) ?? grouping(at: index, in: text)
        ?? minutes(at: index, in: text)
    }
  }

  private static func percent(at index: Int, in text: Manuscript) -> Remark? {
    guard text.isMark(index + 1, "%"), text.isFollowedBySpace(index),
      // "%s" is a blank of a program.
      !(text.isAttached(index + 1) && text[index + 2].kind == .word)
    else { return nil }
    return Remark(
      .percentSpace, at: text.gapRange(after: index), in: text, proposal: "", isCertain: true)
  }

  // MARK: Separators

  private static let units = Set<WordKey>(words: "tỷ tỉ triệu nghìn km ha kg tấn tạ m km² m²")

  /// Whether a unit follows a number, so that it is a quantity and not the number of a section.
  private static func isQuantity(_ index: Int, in text: Manuscript) -> Bool {
    if text.isMark(index + 1, "%") { return text[index + 1].gap.isNarrow }
    return text.isFollowedBySpace(index) && units.contains(text[index + 1].key)
      && text[index + 1].letterCase == .lower
  }

  /// "110.5%": one or two figures after a dot are no thousands.
  private static func decimals(at index: Int, in text: Manuscript) -> Remark? {
    let figures = text.bytes[text[index].range]
    let parts = figures.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[1].count), (1...3).contains(parts[0].count),
      !figures.contains(UInt8(ascii: ",")), isQuantity(index, in: text),
      !text.isAttached(index - 1) || text.isMark(index - 1, "(")
    else { return nil }
    let number = text.text(at: index)
    return Remark(
      .decimalComma, at: text[index].range, in: text,
      proposal: String(number.map { $0 == "." ? "," : $0 }), isCertain: true)
  }

  /// "1,234,567": two commas are no decimals.
  private static func commas(at index: Int, in text: Manuscript) -> Remark? {
    let parts = text.bytes[text[index].range]
      .split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard parts.count > 2, (1...3).contains(parts[0].count),
      parts.dropFirst().allSatisfy({ $0.count == 3 && !$0.contains(UInt8(ascii: ".")) }),
      !parts[0].contains(UInt8(ascii: "."))
    else { return nil }
    return Remark(
      .thousands, at: text[index].range, in: text,
      proposal: String(text.text(at: index).map { $0 == "," ? "." : $0 }), isCertain: true)
  }

  /// "1500000 đồng".
  private static func grouping(at index: Int, in text: Manuscript) -> Remark? {
    let figures = Array(text.text(at: index))
    guard figures.count > 3, figures.count <= 15, figures.allSatisfy(\.isNumber),
      figures.first != "0", text.isFollowedBySpace(index),
      text.isWord(index + 1, "đồng"), text[index + 1].letterCase == .lower,
      !text.isAttached(index - 1) || text.isMark(index - 1, "("),
      text[index + 2].key != "chí"
    else { return nil }
    var grouped = ""
    for (offset, figure) in figures.enumerated() {
      if offset > 0, (figures.count - offset) % 3 == 0 { grouped.append(".") }
      grouped.append(figure)
    }
    return Remark(
      .thousands, at: text[index].range, in: text, proposal: grouped, isCertain: true)
  }

  // MARK: Times

  private static func minutes(at index: Int, in text: Manuscript) -> Remark? {
    guard text.isWord(index - 1, "giờ"), text[index - 2].kind == .number,
      text[index].gap == .space, text.isWord(index + 1, "phút"), text.isFollowedBySpace(index),
      let value = text.integer(at: index), value > 59
    else { return nil }
    return Remark(.minutes, at: text[index].range, in: text)
  }
}
