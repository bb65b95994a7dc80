extension TokenLine {
  /// Finds the names of persons, then other runs of capitalised syllables.
  ///
  /// - Parameter given: names known from the data; they are found in any letter case.
  mutating func markNames(given: [PhraseBook]) {
    let given = given.filter { !$0.isEmpty }
    if !given.isEmpty { markGivenNames(given) }
    var index = 0
    while index < tokens.count {
      let length = personNameLength(at: index)
      if length > 0 { markPerson(from: index, length: length) }
      index += max(1, length)
    }
    for index in tokens.indices {
      if joinsProperName(after: index) {
        tokens[index].joint = .properName
      } else if isPlaceCompound(at: index) {
        tokens[index].joint = .organizationCompound
      }
    }
  }

  private mutating func markGivenNames(_ names: [PhraseBook]) {
    var index = 0
    while index < tokens.count {
      let length = names.map { $0.longestPhrase(in: self, at: index)?.length ?? 0 }.max() ?? 0
      if length > 0 { markPerson(from: index, length: length) }
      index += max(1, length)
    }
  }

  private mutating func markPerson(from start: Int, length: Int) {
    for index in start..<(start + length) { tokens[index].joint = nil }
    for index in start..<(start + length - 1) {
      tokens[index].joint = index == start + length - 2 ? .givenName : .personName
    }
    tokens[start].startsPersonName = true
  }

  // MARK: Persons

  /// How many syllables the person's name has that begins with a token; 0 if none does.
  ///
  /// A name follows an honorific, or begins with a family name: two syllables are enough for family
  /// names that are nothing else, three are asked for the others.
  private func personNameLength(at index: Int) -> Int {
    let token = tokens[index]
    guard token.isWord, token.letterCase == .capitalized || token.letterCase == .upper,
      !token.startsPersonName,
      token.startsRoles.isDisjoint(with: [.organization, .title, .place, .honorific, .rank])
    else { return 0 }
    // "Anh hùng Lao động": a word, of which only the first syllable is capital.
    if !token.startsRoles.isEmpty, isTight(after: index), self[index + 1].letterCase == .lower {
      return 0
    }
    let run = capitalRunLength(from: index)
    if token.letterCase == .upper {
      let isName = WordLists.familyNames.contains(token.key) && token.startsRoles.isEmpty
      return isName && (2...5).contains(run) ? run : 0
    }
    if followsHonorific(index) { return run }
    if WordLists.familyNames.contains(token.key) { return run >= 2 ? run : 0 }
    return WordLists.ambiguousFamilyNames.contains(token.key) && run >= 3 ? run : 0
  }

  /// How many words from a token on are written alike, capitalised or all in capitals, with no
  /// punctuation between them and no title or organisation among them; 6 at most.
  private func capitalRunLength(from start: Int) -> Int {
    var length = 1
    while length < 6, isTight(after: start + length - 1) {
      let next = tokens[start + length]
      guard next.isWord, next.isLike(tokens[start]),
        next.startsRoles.isDisjoint(with: [.organization, .title])
      else { break }
      length += 1
    }
    return length
  }

  private func followsHonorific(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = tokens[index - 1]
    guard tokens[index].opening.isEmpty else { return false }
    if before.closing == .stop { return WordLists.degreeAbbreviations.contains(before.key) }
    return before.closing.isSubset(of: .colon)
      && !before.endsRoles.isDisjoint(with: [.honorific, .rank])
  }

  // MARK: Other names

  /// Whether two capitalised syllables belong to one name.
  private func joinsProperName(after index: Int) -> Bool {
    let token = tokens[index]
    guard token.joint == nil, isTight(after: index), token.isWord,
      token.letterCase == .capitalized, self[index + 1].isWord,
      self[index + 1].letterCase == .capitalized, !self[index + 1].startsPersonName
    else { return false }
    if WordLists.nameOpeners.contains(token.key) || token.endsRoles.contains(.documentType) {
      return false
    }
    // "Giao Đảng ủy", "Xét Tờ trình": what names a body, an office or a document begins a name anew.
    let next = self[index + 1]
    if !next.startsRoles.isDisjoint(with: [.organization, .title, .documentType]) { return false }
    guard token.startsSentence else { return token.kind == .word }
    return !WordLists.sentenceOpeners.contains(token.key)
      && (!WordLists.bodyHeads.contains(next.key) || WordLists.bodyHeads.contains(token.key))
  }

  /// Whether a token begins a word of two syllables for a place that a name follows: "thành phố
  /// Vinh".
  private func isPlaceCompound(at index: Int) -> Bool {
    let token = tokens[index]
    guard token.joint == .compound, WordLists.placeCompounds.contains(token.key),
      isTight(after: index), isTight(after: index + 1),
      WordLists.placeNouns.contains(self[index + 1].key) || self[index + 1].key == "vực"
    else { return false }
    let name = self[index + 2]
    return name.letterCase == .capitalized && name.kind == .word
      && name.startsRoles.isDisjoint(with: [.organization, .title])
  }
}

extension Token {
  /// Whether two words are written alike; a lone capital goes with both ways of writing.
  fileprivate func isLike(_ other: Token) -> Bool {
    letterCase == other.letterCase || length == 1 && letterCase == .capitalized
  }
}
