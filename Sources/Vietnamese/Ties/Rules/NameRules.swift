/// Rules about the names of persons, places and bodies.
let nameRules: [TieRule] = [
  TieRule("names.abbreviation", .never, from: "domain.md §6.10: TP./Q./P. + name", at: .signs) {
    $0.left.closing == .stop && $0.right.opening.isEmpty && $0.left.letterCase != .lower
      && WordLists.placeAbbreviations.contains($0.left.key)
      && ($0.right.startsCapital || $0.right.isNumeral)
  },
  TieRule("names.degree", .never, from: "domain.md §6.10: Ông/Bà/đ/c + name", at: .signs) {
    $0.left.closing == .stop && $0.right.opening.isEmpty && $0.right.startsCapital
      && $0.left.letterCase != .lower && WordLists.degreeAbbreviations.contains($0.left.key)
  },
  TieRule("names.honorific", .never, from: "domain.md §6.10: Ông/Bà/đ/c + name", at: .beforePerson)
  {
    $0.isTightOrColon && $0.left.endsRoles.contains(.honorific) && $0.right.startsPersonName
      && ($0.left.closing.isEmpty || !$0.namesSeveral)
  },
  TieRule(
    "names.rank", .reluctant(900), from: "Nghị định 30/2020/NĐ-CP, Phụ lục II: titles + name",
    at: [.tight, .beforePerson]
  ) {
    $0.isTight && $0.left.endsRoles.contains(.rank) && $0.right.startsPersonName
  },
  TieRule("names.capacity", .never, from: "domain.md §6.10: TM./KT./TL. + word", at: .leftStrong) {
    $0.right.opening.isEmpty && WordLists.signingCapacities.contains($0.left.key)
      && $0.left.letterCase != .lower
      && ($0.left.closing == .stop || $0.left.isSlashedCapacity)
  },
  TieRule(
    "names.given", .reluctant(1800), from: "domain.md §6.10: not before the given name", at: .joined
  ) {
    $0.left.joint == .givenName
  },
  TieRule(
    "names.initial", .reluctant(1800), from: "domain.md §6.10: not after a single letter",
    at: .joined
  ) {
    $0.left.joint == .personName && $0.left.length == 1
  },
  TieRule(
    "names.place-noun", .reluctant(900), from: "domain.md §6.10: \"quận Cầu Giấy\" type pairs",
    at: [.tight, .rightStrong]
  ) {
    $0.isTight && WordLists.placeNouns.contains($0.left.key) && $0.announcesPlace
  },
  TieRule(
    "names.person", .reluctant(1300), from: "domain.md §6.10: họ + đệm + tên kept whole",
    at: .joined
  ) {
    $0.left.joint == .personName
  },
  TieRule(
    "names.numbered", .never, from: "domain.md §6.10: number belongs to the name: thôn Kép 2",
    at: .rightFigures
  ) {
    $0.line.numbersPlace(at: $0.index + 1)
  },
  TieRule(
    "names.proper", .reluctant(700), from: "domain.md §1.4: keep place name whole", at: .joined
  ) {
    $0.left.joint == .properName
  },
  TieRule(
    "names.organization-word", .reluctant(600),
    from: "domain.md §1.4: break between units of meaning", at: .joined
  ) { $0.left.joint == .organizationCompound },
  TieRule(
    "names.organization", .reluctant(300), from: "domain.md §1.4: break between units of meaning",
    at: .joined
  ) { $0.left.joint == .organization },
  TieRule(
    "names.organization-level", .reluctant(60),
    from: "domain.md §1.4: \"ỦY BAN NHÂN DÂN ⏎ QUẬN CẦU GIẤY\"", at: .tight
  ) {
    $0.isTight && WordLists.governmentLevels.contains($0.right.key)
      && ($0.left.endsRoles.contains(.organization)
        || WordLists.bodyAbbreviations.contains($0.left.key) && $0.left.letterCase == .upper)
  },
]

extension Gap {
  /// Whether the word on the left is told of several persons: "gồm 03 đồng chí: …".
  fileprivate var namesSeveral: Bool {
    line[index - 1].kind == .number || line[index - 2].kind == .number
  }

  /// Whether the word on the right begins the name of the place that the left one announces. A
  /// person's name of three syllables after a unit of government is that of its head: "Chủ tịch
  /// UBND quận | Bùi Tuấn Anh"; after "phố" alone it is the name of a street.
  fileprivate var announcesPlace: Bool {
    guard right.isWord, right.letterCase == (left.letterCase == .upper ? .upper : .capitalized),
      right.startsRoles.isDisjoint(with: [.organization, .title, .rank]),
      !left.startsRoles.contains(.place),
      !line.isInWord(index) || WordLists.placeWordStarts.contains(beforeLeft.key)
    else { return false }
    let isPerson = right.startsPersonName && right.joint == .personName
    let isStreet = left.key == .street && beforeLeft.key != .city
    return !isPerson || isStreet || !WordLists.headedUnits.contains(left.key)
  }
}

extension Token {
  /// Whether the word begins with a capital.
  fileprivate var startsCapital: Bool { letterCase == .capitalized || letterCase == .upper }

  /// Whether the token is "T/M" and its like, which take no full stop.
  fileprivate var isSlashedCapacity: Bool { length == 3 && letterCase == .upper && closing.isEmpty }
}
