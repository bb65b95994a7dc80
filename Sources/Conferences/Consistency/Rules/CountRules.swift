import Diagnostics
import Records
import Vietnamese

/// Numbers of collectives, individuals and households; sums of money.
extension ConsistencyFamily {
  private static let awardCount = ConsistencyRule(
    "award-count", .error,
    vi:
      "số tập thể, cá nhân, hộ gia đình ghi trong hồ sơ phải bằng số dòng của danh sách khen thưởng",
    en: "the counts of those honoured equal the rows of the award list",
    reason: "Quyết định và danh sách kèm theo là một văn bản")
  private static let countInText = ConsistencyRule(
    "count-in-text", .warning,
    vi: "số người, số tập thể được khen nêu trong lời văn phải như trong hồ sơ",
    en: "the counts of those honoured in running text are those of the record",
    reason: "các văn bản của một hội nghị phải thống nhất")
  private static let budgetItem = ConsistencyRule(
    "budget-item", .error, vi: "thành tiền bằng số lượng nhân đơn giá",
    en: "an amount is the quantity times the price", reason: "phép nhân")
  private static let budgetTotal = ConsistencyRule(
    "budget-total", .error, vi: "tổng cộng bằng tổng các khoản",
    en: "the total is the sum of the items",
    reason: "phép cộng")

  static let counts = ConsistencyFamily(
    rules: [awardCount, countInText, budgetItem, budgetTotal]
  ) { conference, _ in
    awardCounts(conference) + countsInText(conference) + budget(conference)
  }

  private static func awardCounts(_ conference: Conference) -> [Diagnostic] {
    guard let list = conference["awards.list"] else { return [] }
    return Awardee.Kind.allCases.compactMap { kind in
      let field = kind.countField
      guard let datum = conference[field], let count = datum.whole else { return nil }
      let rows = conference.awardees.filter { $0.kind == kind }
      guard rows.count != count else { return nil }
      return awardCount.broken(
        vi: "\(conference.label(field)) là \(count) nhưng danh sách có \(rows.count)",
        en: "\(field) is \(count) but the list has \(rows.count)", at: datum.location,
        against: [
          RelatedPlace(
            rows.last?.name.location ?? list.location,
            Message(vi: "danh sách có \(rows.count)", en: "the list has \(rows.count)"))
        ])
    }
  }

  /// "tặng Giấy khen cho 15 tập thể và 18 cá nhân": in a sentence that speaks of honours.
  private static func countsInText(_ conference: Conference) -> [Diagnostic] {
    let counts = Awardee.Kind.allCases.compactMap { KnownCount($0, in: conference) }
    if counts.isEmpty { return [] }
    let texts = conference.texts
    let isOfList = texts.fields.map { $0.hasPrefix("awards.") }
    return texts.sentencesOfHonours.flatMap { sentence -> [Diagnostic] in
      let passage = texts.passage(of: sentence.lowerBound)
      if isOfList[passage.field] { return [] }
      return counts.compactMap { countInText($0, in: sentence, of: texts, at: passage.location) }
    }
  }

  /// How many of a kind are honoured as the record has it, in its field or in its list.
  private struct KnownCount {
    let kind: Awardee.Kind
    let numbers: [Int]
    let place: SourceLocation

    init?(_ kind: Awardee.Kind, in conference: Conference) {
      let rows = conference.awardees.filter { $0.kind == kind }
      let field = conference[kind.countField]
      guard let place = field?.location ?? rows.last?.name.location else { return nil }
      self.kind = kind
      self.place = place
      numbers = [field?.whole, rows.isEmpty ? nil : rows.count].compactMap(\.self)
      if numbers.isEmpty { return nil }
    }
  }

  private static func countInText(
    _ known: KnownCount, in sentence: Range<Int>, of texts: Concordance, at place: SourceLocation
  ) -> Diagnostic? {
    let said = texts.counts(of: [Spelling](of: known.kind.words), in: sentence)
    guard let first = said.first, !said.contains(where: known.numbers.contains) else { return nil }
    return countInText.broken(
      vi: "lời văn ghi \(first) \(known.kind.words) được khen, hồ sơ ghi \(known.numbers[0])",
      en: "the text has \(first) \(known.kind.words) honoured, the record \(known.numbers[0])",
      at: place, against: [.here(known.place, known.numbers[0])])
  }

  private static func budget(_ conference: Conference) -> [Diagnostic] {
    let items = conference.items("budget.items")
    var problems: [Diagnostic] = []
    for item in items {
      guard let quantity = item["quantity"]?.whole, let price = item["price"],
        let amount = item["amount"], let each = price.whole, let sum = amount.whole
      else { continue }
      let (product, overflow) = quantity.multipliedReportingOverflow(by: each)
      guard overflow || product != sum else { continue }
      problems.append(
        budgetItem.broken(
          vi: "thành tiền \(sum) khác số lượng \(quantity) nhân đơn giá \(each)",
          en: "the amount \(sum) is not \(quantity) times \(each)", at: amount.location,
          against: [.here(price.location, each)]))
    }
    let amounts = items.compactMap { $0["amount"]?.whole }
    guard let total = conference["budget.total"], let said = total.whole, let last = items.last,
      amounts.count == items.count
    else { return problems }
    let sum = amounts.reduce(0) { $0.addingReportingOverflow($1).partialValue }
    if sum != said {
      problems.append(
        budgetTotal.broken(
          vi: "tổng cộng ghi \(said), các khoản cộng lại là \(sum)",
          en: "the total says \(said), the items add up to \(sum)", at: total.location,
          against: [
            RelatedPlace(
              last.location,
              Message(
                vi: "\(items.count) khoản, khoản cuối ở đây",
                en: "\(items.count) items, the last of them here"))
          ]))
    }
    return problems
  }
}

extension Concordance {
  /// The sentences that say that somebody is given an honour.
  fileprivate var sentencesOfHonours: [Range<Int>] {
    var sentences: [Range<Int>] = []
    for place in places(of: "khen") where place >= sentences.last?.upperBound ?? 0 {
      sentences.append(sentence(around: place))
    }
    return sentences
  }

  /// The numbers that stand before a word or words: 15 of "15 tập thể".
  fileprivate func counts(of nouns: [Spelling], in sentence: Range<Int>) -> [Int] {
    sentence.dropLast(nouns.count).compactMap { index in
      let following = index + 1..<index + 1 + nouns.count
      guard words[following].lazy.map(\.spelling).elementsEqual(nouns) else { return nil }
      return Int(text(index).replacing(".", with: ""))
    }
  }
}
