/// Rules about dates, hours and years.
///
/// "năm" is a year before its number, but counts after one: "năm 2023", "5 năm".
let dateRules: [TieRule] = [
  TieRule("dates.day", .never, from: "domain.md §6.10: \"ngày\" + dd", at: [.tight, .rightFigures])
  {
    $0.isTight && ($0.left.key == .day || $0.left.key == .earlyDay)
      && $0.right.isNumeral && $0.right.kind != .roman && !$0.counts
  },
  TieRule(
    "dates.blank-day", .never, from: "domain.md §1.1: \"ngày      tháng 01 năm 2023\"", at: .tight
  ) {
    $0.isTight && $0.left.key == .day && $0.right.key == .month && $0.afterRight.isNumeral
  },
  TieRule(
    "dates.month", .never, from: "domain.md §6.10: \"tháng\" + mm; §2.V.8: tháng Tám",
    at: [.tight, .rightStrong]
  ) {
    $0.isTight && $0.left.key == .month && $0.right.isMonth && !$0.counts
  },
  TieRule(
    "dates.year", .never, from: "domain.md §6.10: \"năm\" + yyyy", at: [.tight, .rightFigures]
  ) {
    $0.isTight && $0.left.key == .year && $0.right.isYear
  },
  TieRule(
    "dates.quarter", .never, from: "domain.md §6.10: \"quý\" + n", at: [.tight, .rightFigures]
  ) {
    $0.isTight && $0.left.key == .quarter && $0.right.isNumeral && !$0.counts
  },
  TieRule(
    "dates.term", .never, from: "domain.md §6.10: \"nhiệm kỳ\" + years",
    at: [.tight, .rightFigures]
  ) {
    $0.isTight && WordLists.terms.contains($0.left.key) && $0.right.isNumeral
      && !$0.line.followsEach($0.index) && !$0.line.countsWhatFollows($0.index + 1)
  },
  TieRule(
    "dates.parts", .reluctant(1000),
    from: "domain.md §6.10: break before \"tháng\"/\"năm\" only as last resort", at: .tight
  ) { $0.isTight && $0.isBetweenDateParts },
  TieRule(
    "dates.minutes", .reluctant(1000), from: "domain.md §6.6: \"14 giờ 00 phút\"",
    at: [.tight, .rightFigures]
  ) {
    $0.isTight && $0.left.key == .hour && $0.isTightBefore
      && ($0.beforeLeft.kind == .number || $0.beforeLeft.kind == .blank)
      && ($0.right.kind == .number || $0.right.kind == .blank)
  },
  TieRule(
    "dates.blank-unit", .never, from: "Nghị định 30/2020/NĐ-CP, mẫu 1.9: \"…. giờ ….\"",
    at: [.tight, .signs]
  ) {
    $0.isTight && $0.left.kind == .blank
      && ($0.right.key == .hour || $0.right.key == .minute) && $0.right.letterCase == .lower
  },
]

extension Gap {
  /// Whether the number on the right counts: "mỗi ngày 02 ca", "04 ngày 03 đêm", "34 năm 07 tháng".
  fileprivate var counts: Bool {
    right.kind == .number && line.isTimeCount(at: index)
  }

  /// Whether the gap parts the day from its month, or the month or quarter from its year.
  var isBetweenDateParts: Bool {
    guard left.isNumeral || left.isMonth, line.isTight(after: index + 1) else { return false }
    let label = isTightBefore ? beforeLeft.key : .none
    switch right.key {
    case .month: return afterRight.isMonth && left.kind != .roman
    case .year: return afterRight.isYear && WordLists.yearParts.contains(label)
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
