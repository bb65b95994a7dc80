/// Rules about articles, numbers and symbols of documents.
let referenceRules: [TieRule] = [
  TieRule(
    "references.part", .never,
    from: "domain.md §6.10; Nghị định 30/2020/NĐ-CP, Phụ lục II, V.7: điểm a khoản 2 Điều 103"
  ) {
    $0.isTight && WordLists.references.contains($0.left.key)
      && ($0.right.isNumeral || $0.right.isReferenceLetter)
  },
  TieRule("references.number-sign", .never, from: "domain.md §6.10: \"Quyết định số\" + number") {
    $0.isTightOrColon && $0.left.key == "số"
      && ($0.right.isNumeral || $0.right.kind == .time)
  },
  TieRule("references.code", .never, from: "domain.md §6.10: \"Số:\" + number, and its like") {
    $0.isTightOrColon && WordLists.codeLabels.contains($0.left.key)
      && $0.right.isNumeral && $0.right.kind != .roman
  },
  TieRule("references.label", .never, from: "domain.md §2.III: Quận 1, Phường 5; §1.3: Phần I") {
    $0.isTight && WordLists.weakLabels.contains($0.left.key)
      && ($0.right.isNumeral || $0.right.isCapitalLetter || $0.isRank)
  },
  TieRule("references.ordinal", .never, from: "domain.md §6.6: lần thứ Nhất/I/1, thứ hai") {
    $0.isTight && $0.left.key == "thứ"
      && ($0.right.isNumeral || WordLists.ordinals.contains($0.right.key))
  },
  TieRule(
    "references.time-in-order", .never, from: "domain.md §6.6: lần thứ Nhất/I/1; phần thứ nhất"
  ) {
    $0.isTight && ($0.left.key == "lần" || $0.left.key == "phần") && $0.right.key == "thứ"
      && ($0.afterRight.isNumeral || WordLists.ordinals.contains($0.afterRight.key))
  },
  TieRule("references.subject", .never, from: "Nghị định 30/2020/NĐ-CP, mẫu 1.5: \"V/v\" + words") {
    $0.isTight && $0.left.key == "v/v"
  },
  TieRule("references.type", .reluctant(500), from: "domain.md §1.10: type, then number and symbol")
  {
    $0.isTight && $0.left.endsRoles.contains(.documentType)
      && ($0.right.key == "số" && $0.afterRight.isNumeral || $0.right.kind == .documentNumber)
  },
]

extension Gap {
  /// Whether the two words are a rank: "hạng Nhất".
  fileprivate var isRank: Bool {
    left.key == "hạng" && WordLists.ordinals.contains(right.key)
      && right.letterCase == .capitalized
  }
}

extension Token {
  /// Whether the token is a letter that names a part of a document: "điểm đ", "mục B".
  fileprivate var isReferenceLetter: Bool { length == 1 && Self.pointLetterKeys.contains(key) }

  /// Whether the token is a single capital letter: "hạng A".
  fileprivate var isCapitalLetter: Bool { length == 1 && letterCase == .capitalized }

  private static let pointLetterKeys = Set(pointLetters.map { WordKey($0.unicodeScalars) })
}
