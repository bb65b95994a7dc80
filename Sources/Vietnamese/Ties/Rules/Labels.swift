extension TokenLine {
  /// Whether the number at a place says which one is meant, not how many: it belongs to a word like
  /// "Điều", "năm" or "thứ" before it, a range of numbers between them allowed: "nhiệm kỳ 2021 -
  /// 2026".
  func isLabelled(at number: Int) -> Bool {
    var place = number - 1
    while self[place].kind == .dash, self[place - 1].isNumeral { place -= 2 }
    guard isTight(after: place) else { return false }
    let label = self[place]
    if label.key == .number { return !isInWord(place) }
    // "giai đoạn 5 năm" counts, "giai đoạn 2020-2025" does not.
    if WordLists.terms.contains(label.key), tokens[number].length >= 4 { return true }
    if WordLists.timeLabels.contains(label.key) { return !isTimeCount(at: place) }
    return isLabel(at: place, of: number)
  }

  /// Whether a word takes the numeral after it as its number: "Điều 5", "khu vực 2", but not "thời
  /// điểm 24 giờ", "mỗi kỳ 15 phút", "cấp 410 tấn".
  func isLabel(at place: Int, of number: Int) -> Bool {
    let label = self[place]
    let isPhrase = label.endsRoles.contains(.label)
    guard
      isPhrase || WordLists.references.contains(label.key)
        || WordLists.weakLabels.contains(label.key)
    else { return false }
    if followsEach(place) { return false }
    if label.letterCase != .lower, !isInWord(place) || isPhrase, label.key != "cấp" { return true }
    let numeral = self[number]
    if numeral.kind == .roman { return true }
    if !isPhrase, isInWord(place) || label.key == "vòng" && self[place - 1].key == .within {
      return false
    }
    guard numeral.kind == .number || numeral.kind == .fraction else { return true }
    return !countsWhatFollows(number)
      && (numeral.length <= 3 || WordLists.roads.contains(label.key))
  }

  /// Whether the label on the left is the last syllable of a word: "thời điểm", "mô hình", "tổng
  /// số".
  func isInWord(_ place: Int) -> Bool {
    place > 0 && isTight(after: place - 1) && self[place - 1].joint != nil
  }

  /// Whether the number after a word for a time counts: "mỗi ngày 02 ca", "34 năm 07 tháng".
  func isTimeCount(at place: Int) -> Bool {
    if followsEach(place) { return true }
    return isTight(after: place - 1) && self[place - 1].kind == .number
      && self[place + 1].kind == .number && countsWhatFollows(place + 1)
  }

  /// Whether the number at a place belongs to the name of a place: "thôn Kép 2", "xã Sơn Kim 1".
  func numbersPlace(at number: Int) -> Bool {
    let last = self[number - 1]
    guard isTight(after: number - 1), isTight(after: number - 2), last.kind == .word,
      last.letterCase == .capitalized, tokens[number].kind == .number,
      tokens[number].length <= 2, !tokens[number].isPadded, !countsWhatFollows(number)
    else { return false }
    let before = self[number - 2]
    return before.joint == .properName
      || WordLists.placeNouns.contains(before.key) && last.startsRoles.isEmpty
  }

  /// Whether a word follows "mỗi" and its like, after which numbers count.
  func followsEach(_ place: Int) -> Bool {
    place > 0 && isTight(after: place - 1) && WordLists.eachWords.contains(self[place - 1].key)
  }

  /// Whether what follows a number is a unit, and neither another label nor a part of a date.
  func countsWhatFollows(_ number: Int) -> Bool {
    guard isTight(after: number), number + 1 < tokens.count else { return false }
    let next = self[number + 1]
    guard next.isUnit, !WordLists.references.contains(next.key),
      !WordLists.weakLabels.contains(next.key) || WordLists.countedTimes.contains(next.key)
    else { return false }
    return !WordLists.timeLabels.contains(next.key) || !isTight(after: number + 1)
      || !self[number + 2].isNumeral
  }

  /// Whether the number at a place says the minutes: "14 giờ 30".
  func isMinutes(at number: Int) -> Bool {
    self[number - 1].key == .hour && isTight(after: number - 1) && isTight(after: number - 2)
      && (self[number - 2].kind == .number || self[number - 2].kind == .blank)
  }
}
