extension FormatSection {
  /// The sections of a format code; text that is no code stands for itself, as in spreadsheets.
  static func sections(of code: String) -> [FormatSection] {
    var scanner = FormatScanner(code)
    scanner.scan()
    return scanner.sections
  }
}

/// Cuts a format code into tokens.
private struct FormatScanner {
  private(set) var sections: [FormatSection] = []
  private var section = FormatSection()
  private var rest: Substring

  init(_ code: String) { rest = code[...] }

  mutating func scan() {
    while let character = rest.first {
      if rest.lowercased().hasPrefix("general") {
        rest = rest.dropFirst("general".count)
        section.tokens.append(.general)
        continue
      }
      rest = rest.dropFirst()
      take(character)
    }
    finishSection()
  }

  private mutating func take(_ character: Character) {
    switch character {
    case ";": finishSection()
    case "\"": add(literal: String(takeUntil("\"")))
    case "\\", "!": add(literal: rest.popFirst().map(String.init) ?? "")
    case "_": _ = rest.popFirst()
    case "*": _ = rest.popFirst()
    case "[": bracket(String(takeUntil("]")))
    case "0", "#", "?": section.tokens.append(.digit(character.asciiValue ?? 0))
    case ".":
      section.tokens.append(section.tokens.contains { $0.isSeconds } ? .literal("") : .point)
    case ",": section.tokens.append(.comma)
    case "/": section.tokens.append(.bar)
    case "%": section.tokens.append(.percent)
    case "@": section.tokens.append(.text)
    case "E" where rest.first == "+" || rest.first == "-":
      rest = rest.dropFirst()
      section.tokens.append(.exponent)
    case "y", "Y", "m", "M", "d", "D", "h", "H", "s", "S", "b", "e", "g":
      add(datePart: character)
    case "A", "a", "C", "c":
      dayHalf(character)
    default: add(literal: String(character))
    }
  }

  private mutating func takeUntil(_ end: Character) -> Substring {
    let taken = rest.prefix { $0 != end }
    rest = rest.dropFirst(taken.count + 1)
    return taken
  }

  private mutating func add(literal text: String) {
    if !text.isEmpty { section.tokens.append(.literal(text)) }
  }

  private mutating func add(datePart character: Character) {
    let letter = Character(character.lowercased())
    var count = 1
    while let next = rest.first, Character(next.lowercased()) == letter {
      rest = rest.dropFirst()
      count += 1
    }
    switch letter {
    case "y", "b", "e": section.tokens.append(.date(.year))
    case "m": section.tokens.append(.date(count == 5 ? .month : isMinute ? .minute : .month))
    // Three or more letters are the name of the weekday.
    case "d": if count < 3 { section.tokens.append(.date(.day)) }
    case "h": section.tokens.append(.date(.hour))
    case "s":
      if let last = section.tokens.lastIndex(where: { if case .date = $0 { true } else { false } }),
        section.tokens[last] == .date(.month), lastDateIsOpen
      {
        section.tokens[last] = .date(.minute)
      }
      section.tokens.append(.date(.second))
    default: break
    }
  }

  /// Whether an `m` here means minutes: it follows hours.
  private var isMinute: Bool {
    let parts = section.dateParts
    return parts.last == .hour || parts.last == .elapsedHours
  }

  /// Whether the month before seconds has no day or year beside it, so that it must be minutes.
  private var lastDateIsOpen: Bool {
    let parts = section.dateParts
    return parts.count < 2 || parts[parts.count - 2] == .hour || parts.count == 1
  }

  /// `AM/PM` or `A/P`: the hours that we show are those of the whole day, so it says nothing more.
  private mutating func dayHalf(_ character: Character) {
    for mark in ["M/PM", "/P", "H/CH"] where rest.uppercased().hasPrefix(mark) {
      rest = rest.dropFirst(mark.count)
      return
    }
    add(literal: String(character))
  }

  private mutating func bracket(_ text: String) {
    let lower = text.lowercased()
    if let first = lower.first, "hms".contains(first), lower.allSatisfy({ $0 == first }) {
      section.tokens.append(
        .date(first == "h" ? .elapsedHours : first == "m" ? .minute : .second))
    } else if text.hasPrefix("$") {
      add(literal: String(text.dropFirst().prefix { $0 != "-" }))
    } else if let comparison = ["<=", ">=", "<>", "<", ">", "="].first(where: text.hasPrefix),
      let bound = Double(text.dropFirst(comparison.count))
    {
      section.condition = FormatSection.Condition(comparison: comparison, bound: bound)
    }
    // What is left are colours and languages.
  }

  private mutating func finishSection() {
    if section.tokens.isEmpty, sections.isEmpty, rest.isEmpty { section.tokens = [.general] }
    sections.append(section)
    section = FormatSection()
  }
}

extension FormatSection.Token {
  fileprivate var isSeconds: Bool { self == .date(.second) }
}
