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
      if entry.roles.contains(.title), headsBody(index + length - 1) {
        index += length - 1
        continue
      }
      mark(entry, from: index, length: length)
      index += length
    }
  }

  private mutating func mark(_ found: PhraseBook.Entry, from start: Int, length: Int) {
    var entry = found
    // A body is named with a capital; in small letters, its name is a phrase like any other.
    if tokens[start].letterCase == .lower {
      entry.roles.subtract([.organization, .body])
    } else if entry.roles.contains(.body) {
      entry.roles.insert(.organization)
    }
    for offset in 0..<(length - 1) {
      let isInWord = entry.compoundSpaces & (1 << UInt32(offset)) != 0
      let isBeforeAnd =
        entry.roles.contains(.organization) && tokens[start + offset + 1].key == .and
      tokens[start + offset].joint =
        isBeforeAnd ? nil : joint(for: entry.roles, isInWord: isInWord)
    }
    tokens[start].startsRoles = entry.roles
    tokens[start + length - 1].endsRoles = entry.roles
  }

  /// Whether a token at the end of a title begins the name of a body: "Trưởng | Phòng Nội vụ".
  private func headsBody(_ index: Int) -> Bool {
    tokens[index].letterCase == .capitalized && WordLists.bodyHeads.contains(tokens[index].key)
      && isTight(after: index)
      && (self[index + 1].letterCase == .capitalized || self[index + 1].key == "đại")
  }

  private func joint(for roles: Roles, isInWord: Bool) -> Joint {
    if roles.contains(.place) { return .properName }
    if roles.contains(.organization) { return isInWord ? .organizationCompound : .organization }
    return isInWord ? .compound : .phrase
  }
}
