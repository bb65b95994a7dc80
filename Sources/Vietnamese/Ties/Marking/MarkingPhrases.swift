extension TokenLine {
  /// Finds the phrases of the book, from left to right, the longest at each place, none overlapping.
  mutating func markPhrases() {
    var index = 0
    while index < tokens.count {
      guard let (length, entry) = PhraseBook.administrative.longestPhrase(in: self, at: index),
        !entry.roles.contains(.place) || tokens[index].letterCase != .lower
      else {
        index += 1
        continue
      }
      mark(entry, from: index, length: length)
      index += length
    }
  }

  private mutating func mark(_ entry: PhraseBook.Entry, from start: Int, length: Int) {
    for offset in 0..<(length - 1) {
      let isInWord = entry.compoundSpaces & (1 << UInt32(offset)) != 0
      tokens[start + offset].joint = joint(for: entry.roles, isInWord: isInWord)
    }
    tokens[start].startsRoles = entry.roles
    tokens[start + length - 1].endsRoles = entry.roles
  }

  private func joint(for roles: Roles, isInWord: Bool) -> Joint {
    if roles.contains(.place) { return .properName }
    if roles.contains(.organization) { return isInWord ? .organizationCompound : .organization }
    return isInWord ? .compound : .phrase
  }
}
