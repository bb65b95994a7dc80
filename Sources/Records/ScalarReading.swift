import Diagnostics
import Vietnamese

/// Reads the text of a scalar as the type that a field wants.
enum ScalarReading {
  /// Text with every run of white space as one space and none at its ends; spaces that do not break stay
  /// as they are inside it.
  static func folded(_ text: String) -> String {
    if isFolded(text) { return text }
    let trimmed = trimmed(text)
    let whole = String(trimmed)
    if isFolded(whole) { return whole }
    var folded = String.UnicodeScalarView()
    var waiting = false
    for scalar in trimmed {
      if scalar.isSpace, !isNoBreak(scalar) {
        waiting = true
      } else {
        if waiting { folded.append(" ") }
        waiting = false
        folded.append(scalar)
      }
    }
    return String(folded)
  }

  /// Whether a text is seen at a glance to have single spaces only, and none at its ends: nearly all have.
  private static func isFolded(_ text: String) -> Bool {
    let space = UInt8(ascii: " ")
    var previous = space
    let bytes = text.utf8Span.span
    for index in bytes.indices {
      let byte = bytes[index]
      switch byte {
      // Leads of the letters that are no white space: all Latin ones, and those with two Vietnamese marks.
      case space: if previous == space { return false }
      case 0x21..<0x7F, 0x80..<0xC2, 0xC3...0xCB, 0xE1: break
      default: return false
      }
      // U+1680 and U+180E begin as those letters do.
      if previous == 0xE1, byte < 0xB8 { return false }
      previous = byte
    }
    return previous != space
  }

  /// The lines of a text, each folded, without blank ones.
  static func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { folded(String($0)) }.filter { !$0.isEmpty }
  }

  private static func isNoBreak(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{A0}" || scalar == "\u{202F}" || scalar == "\u{2007}"
  }

  private static func trimmed(_ text: String) -> Substring.UnicodeScalarView {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isSpace }),
      let last = scalars.lastIndex(where: { !$0.isSpace })
    else { return Substring().unicodeScalars }
    return scalars[first...last]
  }

  /// A whole number; full stops may part groups of three digits, as in `1.200.000`. A sheet may show `3,00`, a program
  /// `3.0`, a list `3.`, an amount `500.000 đồng`.
  static func whole(_ text: String) -> Int? {
    if let bare = withoutCurrency(text) { return whole(bare) }
    if let comma = text.firstIndex(of: ","), comma > text.startIndex {
      let decimals = text[text.index(after: comma)...]
      return !decimals.isEmpty && decimals.allSatisfy { $0 == "0" }
        ? whole(String(text[..<comma])) : nil
    }
    for end in [".00", ".0", "."] where text.hasSuffix(end) && text.utf8.count > end.utf8.count {
      let digits = text.dropLast(end.utf8.count)
      return digits.contains(".") && end != "." ? nil : whole(String(digits))
    }
    let isNegative = text.hasPrefix("-")
    let groups = text.dropFirst(isNegative ? 1 : 0)
      .split(separator: ".", omittingEmptySubsequences: false)
    let areDigits = groups.allSatisfy { group in
      !group.isEmpty
        && group.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    let areGrouped =
      groups.count == 1
      || (groups[0].utf8.count <= 3 && groups.dropFirst().allSatisfy { $0.utf8.count == 3 })
    guard areDigits, areGrouped else { return nil }
    return Int((isNegative ? "-" : "") + groups.joined())
  }

  /// What stands before or behind the unit of our money; nil if the text has none.
  private static func withoutCurrency(_ text: String) -> String? {
    guard text.last.map({ !$0.isNumber }) == true || text.first.map({ !$0.isNumber }) == true else {
      return nil
    }
    let small = text.lowercased()
    for unit in ["đồng", "vnđ", "vnd", "₫", "đ"] {
      let rest =
        small.hasSuffix(unit)
        ? small.dropLast(unit.count)
        : small.hasPrefix(unit) ? small.dropFirst(unit.count) : nil
      guard let rest else { continue }
      let bare = rest.filter { !$0.isWhitespace }
      // What accounts show for nothing.
      return bare == "-" ? "0" : bare.isEmpty ? nil : bare
    }
    return nil
  }

  /// Whether a text is a number as documents and registers have them: `05`, `05a`, `12/SV-UBND`.
  static func isNumberLike(_ text: String) -> Bool {
    text.contains(where: \.isNumber)
      && text.allSatisfy { $0.isLetter || $0.isNumber || "/.-".contains($0) }
  }

  /// The choice that a text names by key or label, without regard to case; without accents where that leaves one.
  static func choice(_ text: String, of choices: [FieldType.Choice]) -> FieldType.Choice? {
    let wanted = text.lowercased()
    if let exact = choices.first(where: {
      $0.key.lowercased() == wanted || $0.label.lowercased() == wanted
    }) {
      return exact
    }
    let bare = FieldNames.bare(text)
    let alike = choices.filter { FieldNames.bare($0.label) == bare }
    return alike.count == 1 ? alike[0] : nil
  }

  /// The content of a folded text that is not blank, for the scalar types but lines and references.
  ///
  /// - Returns: the content, or what is wrong.
  static func content(
    of text: String, for field: Field, type: FieldType, at location: SourceLocation
  ) -> Result<Datum.Content, Failure> {
    switch type {
    case .whole:
      guard let number = whole(text) else {
        return .failure(Failure(.badValue(text, for: field, .wholeWanted, at: location)))
      }
      if number < field.minimum ?? .min || number > field.maximum ?? .max {
        return .failure(Failure(.outOfBounds(number, for: field, at: location)))
      }
      return .success(.whole(number))
    case .date:
      guard let date = CalendarDate(parsing: text) else {
        return .failure(Failure(.badValue(text, for: field, .dateWanted, at: location)))
      }
      return .success(.date(date))
    case .issueDate:
      if let date = CalendarDate(parsing: text) { return .success(.date(date)) }
      if let month = CalendarMonth(parsing: text) { return .success(.month(month)) }
      return .failure(Failure(.badValue(text, for: field, .issueDateWanted, at: location)))
    case .time:
      guard let time = ClockTime(parsing: text) else {
        return .failure(Failure(.badValue(text, for: field, .timeWanted, at: location)))
      }
      return .success(.time(time))
    case .choice(let choices):
      guard let choice = choice(text, of: choices) else {
        return .failure(Failure(.badChoice(text, of: choices, for: field, at: location)))
      }
      return .success(.choice(key: choice.key, label: choice.label))
    default:
      let isName = field.rules.form == .name
      if let problem = Diagnostic.screening(text, isName: isName, at: location)
        ?? Diagnostic.badLength(of: [text], for: field, at: location)
      {
        return .failure(Failure(problem))
      }
      if field.rules.form == .number, !isNumberLike(text) {
        return .failure(Failure(.badValue(text, for: field, .numberWanted, at: location)))
      }
      return .success(.text(text))
    }
  }
}
