extension TokenLine {
  /// Joins the words of the names of bodies that no list holds whole: a head with a capital ("Sở",
  /// "Công ty"), words with a capital after it, and the field of work that ends the name.
  ///
  /// Source: Nghị định 30/2020/NĐ-CP, Phụ lục II, mục IV: the words for the kind of the body and
  /// for its work each take a capital on the first syllable.
  mutating func markBodies() {
    var index = 0
    while index < tokens.count {
      guard let head = bodyHeadEnd(at: index) else {
        index += 1
        continue
      }
      markBody(from: index, head: head)
      index = head + 1
    }
  }

  /// The last token of the head of a body's name that begins with a token; nil if none does.
  private func bodyHeadEnd(at index: Int) -> Int? {
    let token = tokens[index]
    guard token.letterCase == .capitalized else { return nil }
    if !token.startsRoles.isDisjoint(with: [.organization, .body]) {
      return phraseEnd(from: index)
    }
    guard isTight(after: index), bodyUnitEnd(at: index + 1, mayGuess: true) != nil else {
      return nil
    }
    return WordLists.bodyHeads.contains(token.key) ? index : nil
  }

  /// The last token of the phrase that a token is in.
  private func phraseEnd(from index: Int) -> Int {
    var end = index
    while end + 1 < tokens.count, tokens[end].joint != nil { end += 1 }
    return end
  }

  /// Joins what follows the head of a body's name.
  private mutating func markBody(from start: Int, head: Int) {
    var end = head
    while let (unit, link) = nextBodyUnit(after: end, from: start, head: head) {
      if let joint = linkingJoint(after: link, to: unit, from: start, head: head) {
        tokens[link].joint = joint
      }
      for index in unit.dropLast() {
        tokens[index].joint = tokens[index].joint == .phrase ? .organization : .organizationCompound
      }
      end = unit.upperBound - 1
    }
  }

  /// How a unit of a body's name hangs on the token before it; nil where a line may end between
  /// them.
  private func linkingJoint(after link: Int, to unit: Range<Int>, from start: Int, head: Int)
    -> Joint?
  {
    let left = tokens[link]
    if left.key == .and || left.kind == .dash { return .organization }
    if link == head, start == head {
      return WordLists.officeWords.contains(left.key) ? nil : .organizationCompound
    }
    let first = tokens[unit.lowerBound]
    let isTail = first.letterCase == .lower || first.key == .viet
    let isForm = WordLists.companyForms.contains(first.key) && first.letterCase == .upper
    return isTail || isForm || first.key == "cổ" ? .organization : nil
  }

  /// The next unit of meaning of a body's name, and the token that holds it to what stands before:
  /// the last one before it, or the "và" or the dash between; nil at the name's end.
  private func nextBodyUnit(after end: Int, from first: Int, head: Int) -> (
    unit: Range<Int>, link: Int
  )? {
    var start = end + 1
    guard start < tokens.count else { return nil }
    // "Phòng Kinh tế, Hạ tầng và Đô thị", but not "Hội đồng nhân dân và Nhân dân".
    let isOpen =
      end > head || WordLists.bodyHeads.contains(tokens[first].key) || tokens[first].key == "trung"
    if isTight(after: end), tokens[start].key == .and || tokens[start].kind == .dash {
      start += 1
      guard isTight(after: start - 1), isOpen else { return nil }
    } else if tokens[end].closing == .comma, tokens[start].opening.isEmpty, isOpen {
      guard let last = bodyUnitEnd(at: start, mayGuess: false) else { return nil }
      return (start..<(last + 1), end)
    } else if !isTight(after: end) {
      return nil
    }
    if start == end + 1, let last = bodyTailEnd(at: start) { return (start..<(last + 1), end) }
    guard let last = bodyUnitEnd(at: start, mayGuess: start > end + 1 || end == first)
    else { return nil }
    return (start..<(last + 1), start - 1)
  }

  /// The last token of a field of work in small letters, or of "Việt Nam", at a body's end.
  private func bodyTailEnd(at start: Int) -> Int? {
    let token = tokens[start]
    if token.key == .viet, self[start + 1].key == .nam, isTight(after: start) { return start + 1 }
    guard token.letterCase == .lower, token.startsRoles.contains(.field) else { return nil }
    return phraseEnd(from: start)
  }

  /// The last token of a word with a capital that can stand in a body's name; nil if there is none.
  ///
  /// - Parameter mayGuess: whether a syllable in small letters after an unknown one makes a word
  ///   with it.
  private func bodyUnitEnd(at start: Int, mayGuess: Bool) -> Int? {
    guard start < tokens.count else { return nil }
    let token = tokens[start]
    if WordLists.companyForms.contains(token.key), token.letterCase == .upper { return start }
    guard token.letterCase == .capitalized, token.length > 1 || token.joint != nil,
      token.startsRoles.isDisjoint(with: [.organization, .body, .title, .place, .honorific, .rank]),
      !WordLists.placeCompounds.contains(token.key),
      self[start + 1].key != "hội" || token.key == "xã",
      !token.startsRoles.contains(.documentType) || token.key == "kế" || token.key == "hướng"
    else { return nil }
    if token.joint != nil { return phraseEnd(from: start) }
    let next = self[start + 1]
    guard mayGuess, isTight(after: start), next.kind == .word, next.letterCase == .lower,
      next.startsRoles.isEmpty, next.joint == nil, !WordLists.bodyHeads.contains(token.key),
      !WordLists.functionWords.contains(next.key), !WordLists.sentenceOpeners.contains(next.key),
      !WordLists.governmentLevels.contains(next.key)
    else { return nil }
    return start + 1
  }
}
