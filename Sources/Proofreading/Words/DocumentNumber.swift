/// The number and symbol of a document in a text, also where spaces have slipped in:
/// "15/QĐ-UBND", "30/2020/NĐ-CP", "127-QĐ/TW", "05/BNV-VP", "15 /QĐ - UBND".
struct DocumentNumber {
  /// The piece with the number.
  let number: Int
  /// The piece with the first letters after the number.
  let symbol: Int
  /// The signs between the parts, in order; the first stands after the number.
  private(set) var signs: [Int] = []
  let hasYear: Bool
  /// The last piece.
  private(set) var last: Int

  /// Reads the number that begins at a piece; nil if there is none.
  init?(in text: Manuscript, at start: Int) {
    guard text[start].kind == .number, text.integer(at: start) != nil, text.width(at: start) <= 5,
      !text.isAttached(start - 1) || text.isMark(start - 1, "(") || text.isMark(start - 1, ":")
    else { return nil }
    var index = start + 1
    guard text.isSign(index, "/") || text.isMark(index, "-") else { return nil }
    let isPartyForm = text.isMark(index, "-")
    signs = [index]
    var hasYear = false
    if !isPartyForm, text.width(at: index + 1) == 4, text.integer(at: index + 1) != nil,
      text.isAttached(index), text.isSign(index + 2, "/")
    {
      hasYear = true
      signs.append(index + 2)
      index += 2
    }
    let symbol = index + 1
    guard text[symbol].kind == .word, text[symbol].gap == .none || text[symbol].gap == .space,
      text[symbol].length > 1
    else { return nil }
    number = start
    self.symbol = symbol
    self.hasYear = hasYear
    last = symbol
    takeGroups(in: text)
    guard isPlausible(in: text, isPartyForm: isPartyForm) else { return nil }
  }

  /// Takes the groups of letters after the symbol.
  private mutating func takeGroups(in text: Manuscript) {
    while true {
      let sign = last + 1
      let isSign = text.isMark(sign, "-") || text.isMark(sign, "–") || text.isMark(sign, "/")
      let isClose = text[sign].gap == .none && text[sign + 1].gap == .none
      let maySpread = last == symbol && text[sign].gap.isNarrow && text[sign + 1].gap.isNarrow
      let group = text[sign + 1]
      guard isSign, isClose || maySpread, group.kind == .word,
        group.letterCase == .upper || group.letterCase == .mixed
          || isClose && group.letterCase == .capitalized
      else { break }
      signs.append(sign)
      last = sign + 1
    }
    // "QH15": figures are part of the last group.
    if text.isAttached(last), text[last + 1].kind == .number { last += 1 }
  }

  private func isPlausible(in text: Manuscript, isPartyForm: Bool) -> Bool {
    let isKnown = DocumentTypes.allSymbols[text[symbol].key] != nil
    let hasGroup = last > symbol + 1
    let isSpread = (number + 1...last).contains { text[$0].gap != .none }
    if isSpread || isPartyForm || text[symbol].letterCase == .lower {
      return isKnown && hasGroup && text[symbol].letterCase != .capitalized
    }
    return text[symbol].letterCase == .upper || text[symbol].letterCase == .mixed
  }
}

extension Manuscript {
  /// Whether a piece is this sign with no more than one space before it.
  fileprivate func isSign(_ index: Int, _ key: WordKey) -> Bool {
    isMark(index, key) && self[index].gap.isNarrow
  }
}

extension Piece.Gap {
  /// Nothing, or one space.
  var isNarrow: Bool { self == .none || self == .space }
}
