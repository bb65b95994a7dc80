/// Rules about numbers and what they count or measure.
let numberRules: [TieRule] = [
  TieRule("numbers.unit", .never, from: "domain.md §6.10: number + unit/counter") {
    $0.isTight && $0.isCount && $0.right.isUnit && !$0.isBetweenDateParts
  },
  TieRule("numbers.scaled-unit", .never, from: "domain.md §6.6: 1.250 triệu đồng") {
    $0.isTight && $0.isTightBefore && WordLists.multipliers.contains($0.left.key)
      && ($0.beforeLeft.kind == .number || WordLists.multipliers.contains($0.beforeLeft.key))
      && $0.right.isUnit
  },
  TieRule("numbers.groups", .never, from: "domain.md §6.10: numbers in any form") {
    $0.isTight && $0.left.kind == .number && $0.right.kind == .number && $0.right.length >= 3
  },
  TieRule("numbers.operator", .never, from: "domain.md §6.10: numbers in any form") {
    $0.isTight
      && ($0.left.isNumeral && $0.right.isOperator && $0.afterRight.isNumeral
        || $0.left.isOperator && $0.beforeLeft.isNumeral && $0.right.isNumeral)
  },
  TieRule("numbers.count", .never, from: "domain.md §6.10: number + counter") {
    $0.isTight && $0.isCount && $0.right.kind == .word && $0.right.letterCase == .lower
      && !WordLists.functionWords.contains($0.right.key)
  },
  TieRule("numbers.count-of-named", .reluctant(1500), from: "domain.md §6.10: number + counter") {
    $0.isTight && $0.isCount && $0.right.letterCase == .capitalized
  },
  TieRule("numbers.at-end", .reluctant(600), from: "reading: a number belongs to what it numbers") {
    $0.isTight && $0.left.kind == .word && $0.right.kind == .number && $0.right.length <= 4
      && !$0.right.closing.isEmpty
  },
]

extension Gap {
  /// Whether the number on the left counts, and does not say which one is meant.
  fileprivate var isCount: Bool {
    (left.kind == .number || left.kind == .fraction) && !isLabelled
  }

  /// Whether the number on the left belongs to a word like "Điều", "năm" or "thứ" before it, a range
  /// of numbers between them allowed: "nhiệm kỳ 2021 - 2026".
  private var isLabelled: Bool {
    var place = index - 1
    while line[place].kind == .dash, line[place - 1].isNumeral { place -= 2 }
    guard line.isTight(after: place) else { return false }
    let label = line[place]
    // "dân số 292.536 người", "tổng số 45 đại biểu" count.
    if label.key == "số" { return line[place - 1].joint == nil }
    // "giai đoạn 5 năm" counts, "giai đoạn 2020-2025" does not.
    if WordLists.terms.contains(label.key) { return left.length >= 4 || label.key == "kỳ" }
    if WordLists.weakLabels.contains(label.key) {
      return label.letterCase != .lower || !WordLists.countedGroups.contains(label.key)
    }
    return WordLists.references.contains(label.key) || WordLists.timeLabels.contains(label.key)
  }
}

extension Token {
  /// Whether the token is a unit or the first syllable of something counted.
  fileprivate var isUnit: Bool {
    if WordLists.capitalUnits.contains(headKey) { return true }
    guard letterCase == .lower || letterCase == .none else { return false }
    return WordLists.units.contains(headKey) || startsRoles.contains(.counter)
  }

  /// Whether the token is a sign between two numbers.
  fileprivate var isOperator: Bool {
    key == "×" || key == "x" || key == "+" || key == "=" || key == "÷" || key == "±"
  }
}
