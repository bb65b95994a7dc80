/// Rules about dates, hours and years.
///
/// "năm" is a year before its number, but counts after one: "năm 2023", "5 năm".
let dateRules: [TieRule] = [
  TieRule("dates.day", .never, from: "domain.md §6.10: \"ngày\" + dd") {
    $0.isTight && ($0.left.key == "ngày" || $0.left.key == "mùng")
      && $0.right.isNumeral && $0.right.kind != .roman
  },
  TieRule("dates.blank-day", .never, from: "domain.md §1.1: \"ngày      tháng 01 năm 2023\"") {
    $0.isTight && $0.left.key == "ngày" && $0.right.key == "tháng" && $0.afterRight.isNumeral
  },
  TieRule("dates.month", .never, from: "domain.md §6.10: \"tháng\" + mm; §2.V.8: tháng Tám") {
    $0.isTight && $0.left.key == "tháng" && $0.right.isMonth
  },
  TieRule("dates.year", .never, from: "domain.md §6.10: \"năm\" + yyyy") {
    $0.isTight && $0.left.key == "năm" && $0.right.isYear
  },
  TieRule("dates.quarter", .never, from: "domain.md §6.10: \"quý\" + n") {
    $0.isTight && $0.left.key == "quý" && $0.right.isNumeral
  },
  TieRule("dates.term", .never, from: "domain.md §6.10: \"nhiệm kỳ\" + years") {
    $0.isTight && WordLists.terms.contains($0.left.key) && $0.right.isNumeral
  },
  TieRule(
    "dates.parts", .reluctant(1000),
    from: "domain.md §6.10: break before \"tháng\"/\"năm\" only as last resort"
  ) { $0.isTight && $0.isBetweenDateParts },
  TieRule("dates.minutes", .reluctant(1000), from: "domain.md §6.6: \"14 giờ 00 phút\"") {
    $0.isTight && $0.left.key == "giờ" && $0.isTightBefore
      && ($0.beforeLeft.kind == .number || $0.beforeLeft.kind == .blank)
      && ($0.right.kind == .number || $0.right.kind == .blank)
  },
  TieRule("dates.blank-unit", .never, from: "Nghị định 30/2020/NĐ-CP, mẫu 1.9: \"…. giờ ….\"") {
    $0.isTight && $0.left.kind == .blank
      && ($0.right.key == "giờ" || $0.right.key == "phút") && $0.right.letterCase == .lower
  },
]

extension Gap {
  /// Whether the gap parts the day from its month, or the month or quarter from its year.
  var isBetweenDateParts: Bool {
    guard left.isNumeral || left.isMonth else { return false }
    let label = isTightBefore ? beforeLeft.key : .none
    switch right.key {
    case "tháng": return afterRight.isMonth && left.kind != .roman
    case "năm": return afterRight.isYear && (label == "tháng" || label == "quý" || label == "kỳ")
    default: return false
    }
  }
}

extension Token {
  /// Whether the token can say which month is meant: "01", "01/2023", "…", "Tám".
  fileprivate var isMonth: Bool {
    switch kind {
    case .number, .date, .fraction, .blank, .documentNumber: true
    case .word: letterCase == .capitalized && WordLists.ordinals.contains(key)
    default: false
    }
  }

  /// Whether the token can say which year is meant: four figures, a range, or room to write it.
  fileprivate var isYear: Bool {
    switch kind {
    case .number, .date: length >= 4
    case .blank: true
    default: false
    }
  }
}

/// Lets `switch` compare a token's key with a word.
private func ~= (word: WordKey, key: WordKey) -> Bool { word == key }
