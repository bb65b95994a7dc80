import Diagnostics
import Records

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
    conference.passages.filter { !$0.path.hasPrefix("awards.") }.flatMap { passage in
      passage.sentences.filter { passage.speaksOfHonours($0) }.flatMap { sentence in
        Awardee.Kind.allCases.compactMap { countInText($0, passage, sentence, conference) }
      }
    }
  }

  private static func countInText(
    _ kind: Awardee.Kind, _ passage: Passage, _ sentence: Range<Int>, _ conference: Conference
  ) -> Diagnostic? {
    let rows = conference.awardees.filter { $0.kind == kind }
    let field = conference[kind.countField]
    let known = [field?.whole, rows.isEmpty ? nil : rows.count].compactMap(\.self)
    let said = passage.counts(of: kind.words, in: sentence)
    guard let first = said.first, !known.isEmpty, !said.contains(where: known.contains),
      let other = field?.location ?? rows.last?.name.location
    else { return nil }
    let words = kind.words.map(\.text).joined(separator: " ")
    return countInText.broken(
      vi: "lời văn ghi \(first) \(words) được khen, hồ sơ ghi \(known[0])",
      en: "the text has \(first) \(words) honoured, the record \(known[0])",
      at: passage.location, against: [.here(other, known[0])])
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

extension Passage {
  /// Whether a sentence says that somebody is given an honour.
  fileprivate func speaksOfHonours(_ sentence: Range<Int>) -> Bool {
    words[sentence].contains { $0.folded == "khen" }
  }

  /// The numbers that stand before a word or words: 15 of "15 tập thể".
  func counts(of nouns: [Spelling], in sentence: Range<Int>) -> [Int] {
    sentence.dropLast(nouns.count).compactMap { index in
      guard index + nouns.count < words.count,
        zip(nouns, words[(index + 1)...]).allSatisfy({ $0 == $1.folded })
      else { return nil }
      return Int(words[index].text.replacing(".", with: ""))
    }
  }
}
