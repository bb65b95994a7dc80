import Vietnamese

/// What becomes of no-break spaces (U+00A0, U+2007, U+202F).
package enum NoBreakSpaces: Hashable, Sendable {
  /// They stay: somebody meant them.
  case kept
  /// They become plain spaces; the typesetter has rules of its own for where a line may end.
  case plain
}

/// Brings Unicode text to one form: NFC with tones and quality marks in one letter, no invisible
/// characters, and no letters that only look right.
///
/// Every change is reported with its place. Doubled spaces, controls and lost letters (U+FFFD) are
/// not touched. Text that needs nothing is returned as it is. Cleaning twice changes nothing more. Legacy
/// codes must be recognised before: to TCVN3 the soft hyphen is an "ư".
///
/// Source: domain.md §6.3; Unicode Standard Annex #15 (form C).
package func cleaned(_ text: String, noBreakSpaces: NoBreakSpaces = .kept) -> CleanedText {
  if isClean(text, noBreakSpaces: noBreakSpaces) { return CleanedText(text: text, changes: []) }
  return TextCleaner(text, noBreakSpaces: noBreakSpaces).cleaned
}

/// Whether a text is seen at a glance to need no cleaning: nearly all are.
package func isClean(_ text: String, noBreakSpaces: NoBreakSpaces = .kept) -> Bool {
  holdsCleanBytes(text)
    || text.unicodeScalars.allSatisfy { TextCleaner.keeps($0, noBreakSpaces) }
}

/// Whether a text has none but letters that most of ours have: U+0000–017F without Ð, ð and those from U+0080 to U+00BF, and
/// U+1EA0–1EF9.
private func holdsCleanBytes(_ text: String) -> Bool {
  let bytes = text.utf8Span.span
  var index = 0
  while index < bytes.count {
    switch bytes[index] {
    case 0..<0x80: index += 1
    case 0xC3:
      guard bytes[index + 1] & 0x1F != 0x10 else { return false }
      index += 2
    case 0xC4, 0xC5: index += 2
    case 0xC6:
      // Ơ ơ Ư ư.
      guard [0xA0, 0xA1, 0xAF, 0xB0].contains(bytes[index + 1]) else { return false }
      index += 2
    case 0xE1:
      switch (bytes[index + 1], bytes[index + 2]) {
      case (0xBA, 0xA0...), (0xBB, ...0xB9): index += 3
      default: return false
      }
    default: return false
    }
  }
  return true
}

/// The steps of `cleaned`: drop and replace single scalars; mend look-alikes word by word; compose.
private struct TextCleaner {
  /// A scalar that stays, the source bytes it stands for, and why it is not what stood there.
  private struct Item {
    var scalar: Unicode.Scalar
    let source: Range<Int>
    var kind: Change.Kind?
  }

  private let source: String
  private var items: [Item] = []
  private var removed: [Range<Int>] = []
  private var nextRemoved = 0
  private var result = ""
  private var changes: [Change] = []

  init(_ text: String, noBreakSpaces: NoBreakSpaces) {
    source = text
    readScalars(noBreakSpaces)
    dropJoiners()
    mendLookAlikes()
    compose()
  }

  var cleaned: CleanedText { CleanedText(text: result, changes: changes) }

  /// Whether a scalar stays as it is, whatever stands beside it.
  static func keeps(_ scalar: Unicode.Scalar, _ noBreakSpaces: NoBreakSpaces) -> Bool {
    switch scalar.value {
    // Ð, ð and Ɖ look like đ.
    case 0..<0x80, 0xC0..<0xD0, 0xD1..<0xF0, 0xF1..<0x189, 0x1EA0..<0x1EFA: true
    case 0xA0, 0x2007, 0x202F: noBreakSpaces == .kept
    default:
      isSettled(scalar) && !isInvisible(scalar) && !isJoiner(scalar)
        && LookAlikes.letter(for: scalar) == nil
    }
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B, 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069,
      0xFEFF:
      true
    default: false
    }
  }

  // MARK: Single scalars

  private mutating func readScalars(_ noBreakSpaces: NoBreakSpaces) {
    items.reserveCapacity(source.utf8.count)
    var offset = 0
    for scalar in source.unicodeScalars {
      let range = offset..<offset + UTF8.width(scalar)
      offset = range.upperBound
      switch scalar.value {
      case _ where Self.isInvisible(scalar): removed.append(range)
      case 0xA0, 0x2007, 0x202F:
        let isPlain = noBreakSpaces == .plain
        items.append(
          Item(scalar: isPlain ? " " : scalar, source: range, kind: isPlain ? .space : nil))
      default:
        items.append(Item(scalar: scalar, source: range, kind: nil))
      }
    }
  }

  /// Drops joiners beside our letters: they mean something in Asia's scripts and between emoji
  /// only.
  private mutating func dropJoiners() {
    guard items.contains(where: { Self.isJoiner($0.scalar) }) else { return }
    var kept: [Item] = []
    var index = 0
    while index < items.count {
      var end = index
      while end < items.count, Self.isJoiner(items[end].scalar) { end += 1 }
      let sides = [kept.last, end < items.count ? items[end] : nil].compactMap(\.self)
      if sides.contains(where: { Self.isWordPart($0.scalar) }) {
        removed += items[index..<end].map(\.source)
      } else {
        kept += items[index..<end]
      }
      if end < items.count { kept.append(items[end]) }
      index = end + 1
    }
    items = kept
    removed.sort { $0.lowerBound < $1.lowerBound }
  }

  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{200C}" || scalar == "\u{200D}"
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF, 0x212A,
      0x212B:
      true
    default: false
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x300..<0x370).contains(scalar.value)
  }

  // MARK: Look-alikes

  private mutating func mendLookAlikes() {
    guard items.contains(where: { LookAlikes.letter(for: $0.scalar) != nil }) else { return }
    var start = 0
    while start < items.count {
      var end = start
      while end < items.count, Self.isWordPart(items[end].scalar) { end += 1 }
      if end > start { mend(start..<end) }
      start = max(end, start + 1)
    }
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    isLatin(scalar) || isMark(scalar) || LookAlikes.isGreekOrCyrillic(scalar)
      || LookAlikes.isStroked(scalar)
  }

  /// Mends one word: Greek and Cyrillic letters if it has Latin ones and each has a Latin look; Ð
  /// if it begins the word, or if the word is then a syllable or all of capitals (an Icelandic
  /// "Guðrún" stays).
  private mutating func mend(_ word: Range<Int>) {
    let scalars = items[word].map(\.scalar)
    let foreign = scalars.filter(LookAlikes.isGreekOrCyrillic)
    let mendsForeign =
      scalars.contains { Self.isLatin($0) || LookAlikes.isStroked($0) }
      && foreign.allSatisfy { LookAlikes.letter(for: $0) != nil }
    let mended = scalars.map { LookAlikes.letter(for: $0) ?? $0 }
    let text = String(String.UnicodeScalarView(mended)).normalizedVietnamese
    let isOurs =
      isSyllable(text) || text.unicodeScalars.allSatisfy { LetterCode($0.value).isCapital }
    for index in word {
      let scalar = items[index].scalar
      guard let letter = LookAlikes.letter(for: scalar) else { continue }
      let isMeant =
        LookAlikes.isStroked(scalar) ? index == word.lowerBound || isOurs : mendsForeign
      if isMeant {
        items[index].scalar = letter
        items[index].kind = .lookAlike
      }
    }
  }

  // MARK: Composition

  /// Whether a scalar neither composes with its neighbours nor decomposes, as in all of
  /// U+0000–02FF, 1E00–1EFF and most punctuation. Source: DerivedNormalizationProps.txt
  /// (NFC_Quick_Check).
  private static func isSettled(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x300, 0x1E00...0x1EFF, 0x2002...0x20BF: true
    default: false
    }
  }

  /// Joins letters and marks: each settled scalar with the unsettled ones that follow it.
  private mutating func compose() {
    result.reserveCapacity(source.utf8.count)
    var start = 0
    while start < items.count {
      var end = start + 1
      while end < items.count, !Self.isSettled(items[end].scalar) { end += 1 }
      append(start..<end)
      start = end
    }
    remove(before: source.utf8.count + 1)
  }

  private mutating func append(_ cluster: Range<Int>) {
    let first = items[cluster.lowerBound]
    remove(before: first.source.lowerBound)
    if cluster.count == 1, Self.isSettled(first.scalar), first.kind == nil {
      result.unicodeScalars.append(first.scalar)
      return
    }
    let range = first.source.lowerBound..<items[cluster.upperBound - 1].source.upperBound
    let joined = String(String.UnicodeScalarView(items[cluster].map(\.scalar)))
    let composed = joined.normalizedVietnamese
    let start = result.utf8.count
    result += composed
    let before = slice(range)
    if before.utf8.elementsEqual(composed.utf8) { return }
    // Swift's == is canonical equivalence: what differs after all had its marks in the wrong order.
    let kind =
      items[cluster].lazy.compactMap(\.kind).first
      ?? (composed != joined ? .markOrder : composed != before ? .invisible : .composed)
    changes.append(
      Change(
        kind: kind, sourceRange: range, resultRange: start..<result.utf8.count, before: before,
        after: composed))
    while nextRemoved < removed.count, removed[nextRemoved].lowerBound < range.upperBound {
      nextRemoved += 1
    }
  }

  /// Reports the removals that stand before a place of the source.
  private mutating func remove(before offset: Int) {
    while nextRemoved < removed.count, removed[nextRemoved].lowerBound < offset {
      let place = result.utf8.count
      changes.append(
        Change(
          kind: .invisible, sourceRange: removed[nextRemoved], resultRange: place..<place,
          before: slice(removed[nextRemoved]), after: ""))
      nextRemoved += 1
    }
  }

  private func slice(_ range: Range<Int>) -> String {
    let start = source.utf8.index(source.startIndex, offsetBy: range.lowerBound)
    let end = source.utf8.index(start, offsetBy: range.count)
    return String(source[start..<end])
  }
}
