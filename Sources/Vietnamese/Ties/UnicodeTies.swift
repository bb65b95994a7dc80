/// The spaces of a text at which Unicode itself forbids a line to end, whatever the language.
///
/// Unicode lets a line end after any space, but not before certain signs and not after an opening one; the rules of Vietnamese
/// only ever take places away from those.
///
/// Source: UAX #14, version 15.0: LB5–7 (line ends, zero width space), LB11 (word joiner), LB13 (closing
/// signs), LB14 (opening signs), LB15 (quotes before opening signs), LB16 (closing signs before non-starters), LB17 (two em dashes).
func unicodeTies(in text: String) -> [Tie] {
  guard mayHaveUnicodeTies(text) else { return [] }
  var ties: [Tie] = []
  var before: Unicode.Scalar?
  var spaces: [Int] = []
  var offset = 0
  for scalar in text.unicodeScalars {
    defer { offset += UTF8.width(scalar) }
    if scalar == " " {
      spaces.append(offset)
      continue
    }
    if !spaces.isEmpty, forbidsBreak(from: before, to: scalar) {
      ties += spaces.map { Tie(offset: $0, cost: .never, rule: unicodeRule) }
    }
    spaces = []
    if !scalar.isMark || before == nil { before = scalar }
  }
  return ties
}

/// Whether a space stands beside anything but a letter or a figure after it and, before it, one of those or a sign of ASCII that
/// opens no bracket: most texts have none.
private func mayHaveUnicodeTies(_ text: String) -> Bool {
  var isPlain = true
  var isAfterSpace = false
  /// U+1000–1FFF, of which U+1E00–1EFF are letters.
  var hasBegunThree = false
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: " "):
      if !isPlain { return true }
      isAfterSpace = true
      continue
    case 0x80...0xBF:
      if !hasBegunThree { continue }
      isPlain = (0xB8...0xBB).contains(byte)
      if isAfterSpace, !isPlain { return true }
    case 0xE1:
      hasBegunThree = true
      continue
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0xC3...0xC8:
      isPlain = true
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      if isAfterSpace { return true }
      isPlain = false
    default:
      if isAfterSpace { return true }
      isPlain = byte < 0x80
    }
    (isAfterSpace, hasBegunThree) = (false, false)
  }
  return false
}

private let unicodeRule = TieRule("unicode", .never, from: "UAX #14, LB5–17") { _ in false }

/// Whether no line may end at the spaces between two scalars; `before` is nil at the start of the text.
private func forbidsBreak(from before: Unicode.Scalar?, to after: Unicode.Scalar) -> Bool {
  if after.isLetter { return before.map(\.opensBracket) ?? false }
  if after.endsLine || after.closes { return true }
  guard let before else { return false }
  if before.opensBracket { return true }
  if before.isQuote, after.opensBracket { return true }
  if before.closesBracket, after.isNonStarter { return true }
  return before == "\u{2014}" && after == "\u{2014}"
}

extension Unicode.Scalar {
  /// The usual case, decided fast.
  fileprivate var isLetter: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
      || ("\u{C0}"..."\u{24F}").contains(self) || ("\u{1E00}"..."\u{1EFF}").contains(self)
  }

  fileprivate var isMark: Bool {
    if isLetter { return false }
    return switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: self == "\u{200D}"
    }
  }

  /// LB classes BK, CR, LF, NL, ZW, WJ.
  fileprivate var endsLine: Bool {
    switch self {
    case "\u{A}", "\u{B}", "\u{C}", "\u{D}", "\u{85}", "\u{2028}", "\u{2029}": true
    case "\u{200B}", "\u{2060}", "\u{FEFF}": true
    default: false
    }
  }

  /// LB classes CL, CP, EX, IS, SY.
  fileprivate var closes: Bool {
    if closesBracket { return true }
    switch self {
    case "!", "?", ",", ".", ":", ";", "/", "\u{37E}", "\u{589}", "\u{60C}", "\u{61B}", "\u{61F}",
      "\u{2044}", "\u{FE10}"..."\u{FE16}", "\u{FF01}", "\u{FF1F}":
      return true
    default: return false
    }
  }

  /// LB classes CL and CP.
  fileprivate var closesBracket: Bool {
    properties.generalCategory == .closePunctuation
      || ["\u{3001}", "\u{3002}", "\u{FE50}", "\u{FE52}", "\u{FF0C}", "\u{FF0E}"].contains(self)
  }

  /// LB class OP.
  fileprivate var opensBracket: Bool {
    properties.generalCategory == .openPunctuation || self == "\u{A1}" || self == "\u{BF}"
  }

  /// LB class QU.
  fileprivate var isQuote: Bool {
    switch properties.generalCategory {
    case .initialPunctuation, .finalPunctuation: true
    default: self == "\"" || self == "'"
    }
  }

  /// LB class NS, as far as it matters beside brackets.
  fileprivate var isNonStarter: Bool {
    switch self {
    case "\u{17D6}", "\u{203C}", "\u{203D}", "\u{2047}"..."\u{2049}", "\u{3005}", "\u{301C}",
      "\u{303B}", "\u{303C}", "\u{3041}", "\u{3043}", "\u{3045}", "\u{30FB}"..."\u{30FE}",
      "\u{FF1A}",
      "\u{FF1B}":
      true
    default: false
    }
  }
}
