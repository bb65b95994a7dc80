/// Rules about numbers and what they count or measure.
let numberRules: [TieRule] = [
  TieRule(
    "numbers.unit", .never, from: "domain.md §6.10: number + unit/counter",
    at: [.tight, .leftCounts]
  ) {
    $0.isTight && $0.isCount && $0.right.isUnit && !$0.isBetweenDateParts
  },
  TieRule(
    "numbers.scaled-unit", .reluctant(1500), from: "domain.md §6.6: 1.250 triệu đồng", at: .tight
  ) {
    $0.isTight && WordLists.multipliers.contains($0.left.key)
      && ($0.right.headKey == "đồng" && $0.right.letterCase == .lower
        || $0.isTightBefore && $0.right.isUnit
          && ($0.beforeLeft.kind == .number || WordLists.multipliers.contains($0.beforeLeft.key)))
  },
  TieRule(
    "numbers.groups", .never, from: "domain.md §6.10: numbers in any form",
    at: [.tight, .leftCounts, .rightFigures]
  ) {
    $0.isTight && $0.left.kind == .number && $0.right.kind == .number && $0.right.length >= 3
  },
  TieRule("numbers.operator", .never, from: "domain.md §6.10: numbers in any form", at: .tight) {
    $0.isTight
      && ($0.left.isNumeral && $0.right.isOperator && $0.afterRight.isNumeral
        || $0.right.isNumeral && $0.beforeLeft.isNumeral && $0.left.isOperator)
  },
  TieRule(
    "numbers.count", .never, from: "domain.md §6.10: number + counter", at: [.tight, .leftCounts]
  ) {
    $0.isTight && $0.isCount && !$0.isBetweenDateParts && !$0.isScale
      && $0.right.kind == .word && $0.right.letterCase == .lower
      && !WordLists.functionWords.contains($0.right.key)
  },
  TieRule(
    "numbers.count-of-named", .never, from: "domain.md §6.10: number + counter", at: .leftCounts
  ) {
    $0.left.closing.isEmpty && $0.right.opening.isSubset(of: .quote) && $0.isCount
      && $0.left.length != 4 && $0.right.letterCase == .capitalized && $0.right.kind == .word
      && $0.right.startsRoles.isDisjoint(with: [.place, .documentType])
      && !WordLists.references.contains($0.right.key) && $0.right.key != .annex
  },
  TieRule(
    "numbers.dimensions", .never, from: "domain.md §6.10: number + unit: \"3x4 cm\"",
    at: [.tight, .signs]
  ) {
    $0.isTight && $0.left.kind == .code && WordLists.measures.contains($0.right.key)
      && $0.right.letterCase == .lower
  },
  TieRule(
    "numbers.in-words", .never, from: "domain.md §6.6: number, the same in words, unit", at: .signs
  ) {
    $0.left.isWordInBrackets && $0.beforeLeft.kind == .number && $0.beforeLeft.closing.isEmpty
      && $0.right.opening.isEmpty && $0.right.kind == .word && $0.right.letterCase == .lower
      && !WordLists.functionWords.contains($0.right.key)
  },
  TieRule(
    "numbers.to-words", .reluctant(1000), from: "domain.md §6.6: number, the same in words, unit",
    at: .signs
  ) {
    $0.left.kind == .number && $0.left.closing.isEmpty && $0.right.isWordInBrackets
      && $0.right.letterCase == .lower
  },
  TieRule(
    "numbers.at-end", .reluctant(600), from: "reading: a number belongs to what it numbers",
    at: [.tight, .rightFigures]
  ) {
    $0.isTight && $0.left.kind == .word && $0.right.kind == .number && $0.right.length <= 4
      && !$0.right.closing.isEmpty && !WordLists.functionWords.contains($0.left.key)
  },
]

extension Gap {
  /// Whether the fraction on the left is the scale of a map: "tỷ lệ 1/2.000".
  fileprivate var isScale: Bool { left.kind == .fraction && beforeLeft.key == .ratio }

  /// Whether the number on the left counts, and does not say which one is meant.
  fileprivate var isCount: Bool {
    (left.kind == .number || left.kind == .fraction) && !line.isLabelled(at: index)
      && (!line.isMinutes(at: index) || right.key == .minute)
      && !line.numbersPlace(at: index)
  }
}

extension Token {
  /// Whether the token is a unit or the first syllable of something counted.
  var isUnit: Bool {
    if WordLists.capitalUnits.contains(headKey) { return true }
    guard letterCase == .lower || letterCase == .none else { return false }
    return WordLists.units.contains(headKey) || startsRoles.contains(.counter)
  }

  /// Whether the token is a sign between two numbers.
  fileprivate var isOperator: Bool {
    key == "×" || key == "x" || key == "+" || key == "=" || key == "÷" || key == "±"
  }

  /// Whether the token is one word in brackets: "(ba)".
  fileprivate var isWordInBrackets: Bool {
    kind == .word && opening == .bracket && closing == .bracket
  }
}
