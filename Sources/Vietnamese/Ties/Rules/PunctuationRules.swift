/// Rules about marks that stand apart from the words they belong to.
let punctuationRules: [TieRule] = [
  TieRule(
    "punctuation.before-dash", .never, from: "domain.md §6.10: \" -\" at line start forbidden",
    at: .signs
  ) {
    $0.right.kind == .dash || $0.right.startsWithDash
  },
  TieRule(
    "punctuation.after-opening", .never, from: "domain.md §6.10: opening quote/bracket + next",
    at: .signs
  ) {
    $0.left.kind == .opening
  },
  TieRule(
    "punctuation.before-closing", .never, from: "UAX #14, LB13; domain.md §6.10: word + \"./.\"",
    at: .signs
  ) {
    $0.right.kind == .closing
  },
  TieRule(
    "punctuation.after-first-quoted", .reluctant(60),
    from: "reading: a quotation begins with more than one word", at: .signs
  ) {
    $0.left.opening.contains(.quote) && $0.left.closing.isEmpty
  },
  TieRule(
    "punctuation.range", .reluctant(1500), from: "domain.md §6.6: years \"2020 - 2025\"", at: .signs
  ) {
    $0.left.kind == .dash
      && ($0.beforeLeft.isNumeral && $0.right.isNumeral
        || $0.beforeLeft.kind == .time && $0.right.kind == .time)
  },
  TieRule(
    "punctuation.paired-words", .reluctant(400), from: "domain.md §6.9: compound pairs", at: .signs
  ) {
    $0.left.kind == .dash && ($0.left.joint != nil || $0.joinsTwoWords)
  },
]

/// Rules about what counts the items of a list.
let listRules: [TieRule] = [
  TieRule("lists.enumerator", .never, from: "domain.md §6.10: enumerator \"a)\" + word", at: .first)
  {
    $0.index == 0 && $0.left.isEnumerator
      || $0.index == 0 && $0.left.kind == .number && $0.right.letterCase == .capitalized
  },
  TieRule(
    "lists.enumerator-in-text", .never, from: "domain.md §6.10: enumerator \"a)\" + word",
    at: .signs
  ) {
    !$0.left.isInBrackets && $0.left.closing == .bracket && $0.left.opening.isEmpty
      && $0.left.isItemMark
  },
  TieRule("lists.bracketed", .never, from: "domain.md §6.10: enumerator \"a)\" + word", at: .signs)
  {
    $0.left.opening == .bracket && $0.left.closing == .bracket && $0.left.isShortItemMark
      && !($0.isTightBefore
        && ($0.beforeLeft.kind == .number || $0.beforeLeft.letterCase == .capitalized))
  },
  TieRule(
    "lists.heading", .never,
    from: "Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.6: \"Điều 1. \" + heading", at: .signs
  ) {
    $0.left.closing == .stop && $0.left.isItemMark && !$0.right.startsLower
      && ($0.index == 1 && $0.isTightBefore && WordLists.references.contains($0.beforeLeft.key)
        || $0.left.opening == .quote && $0.left.startsSentence)
  },
]

extension Gap {
  /// Whether the dash on the left stands between two words of at least two syllables in small
  /// letters, as in "quốc phòng - an ninh".
  fileprivate var joinsTwoWords: Bool {
    let before = beforeLeft
    return before.closing.isEmpty && right.opening.isEmpty
      && before.endsRoles.contains(.compound) && right.startsRoles.contains(.compound)
      && before.letterCase == .lower && right.letterCase == .lower
  }
}

extension Token {
  /// Whether a paragraph that begins with the token is an item: "-", "+", "1.", "a)", "I.", "I-".
  fileprivate var isEnumerator: Bool {
    switch kind {
    case .dash: true
    case .sign: key == "+" || key == "•" || key == "*" || key == "➢" || key == "▪"
    default:
      isItemMark && !closing.isEmpty && closing.isSubset(of: [.stop, .bracket, .dash])
    }
  }

  /// Whether the core is a number of at most two figures, a letter or a small Roman number: "(i)".
  fileprivate var isShortItemMark: Bool {
    switch kind {
    case .number: length <= 2
    case .word:
      letterCase == .lower && (length == 1 || WordLists.smallRomanNumbers.contains(key))
    default: false
    }
  }

  /// Whether the token begins with a small letter.
  fileprivate var startsLower: Bool { letterCase == .lower }

  /// Whether the core is a number, a Roman number or a single letter.
  fileprivate var isItemMark: Bool {
    switch kind {
    case .number, .roman: true
    case .code: length <= 3
    default: kind == .word && length == 1
    }
  }
}
