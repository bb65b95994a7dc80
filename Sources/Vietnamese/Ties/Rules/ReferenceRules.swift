/// Rules about articles, numbers and symbols of documents.
let referenceRules: [TieRule] = [
  TieRule(
    "references.part", .never,
    from: "domain.md §6.10; Nghị định 30/2020/NĐ-CP, Phụ lục II, V.7: điểm a khoản 2 Điều 103",
    at: .tight
  ) {
    $0.isTight && WordLists.references.contains($0.left.key)
      && ($0.right.isNumeral || $0.right.isReferenceLetter)
      && $0.line.isLabel(at: $0.index, of: $0.index + 1)
  },
  TieRule(
    "references.number-sign", .never, from: "domain.md §6.10: \"Quyết định số\" + number",
    at: .rightFigures
  ) {
    $0.isTightOrColon && $0.left.key == .number
      && ($0.right.isNumeral || $0.right.kind == .time)
      && ($0.right.kind != .number || !$0.line.isInWord($0.index))
  },
  TieRule(
    "references.code", .never, from: "domain.md §6.10: \"Số:\" + number, and its like",
    at: .rightFigures
  ) {
    $0.isTightOrColon && WordLists.codeLabels.contains($0.left.key)
      && $0.right.isNumeral && $0.right.kind != .roman
      && !$0.line.countsWhatFollows($0.index + 1)
      && ($0.left.key != "hiệu" || !$0.line.isInWord($0.index))
  },
  TieRule(
    "references.standard", .never, from: "Luật Tiêu chuẩn và quy chuẩn kỹ thuật: QCVN 06:2022",
    at: [.tight, .rightFigures]
  ) {
    $0.isTight && WordLists.standards.contains($0.left.key) && $0.left.letterCase == .upper
      && $0.right.isNumeral && $0.right.kind != .roman
  },
  TieRule(
    "references.milestone", .never, from: "domain.md §6.10: number + unit: \"Km 17\"",
    at: [.tight, .rightFigures]
  ) {
    $0.isTight && $0.left.key == .kilometre && $0.right.isNumeral
      && !($0.isTightBefore && $0.beforeLeft.isNumeral)
  },
  TieRule(
    "references.form", .never, from: "Nghị định 30/2020/NĐ-CP, Phụ lục III: Mẫu số 05, Biểu số 2",
    at: .tight
  ) {
    $0.isTight && WordLists.numberedForms.contains($0.left.key)
      && (!$0.line.isInWord($0.index) || $0.beforeLeft.key == .annex)
      && $0.right.key == .number && $0.afterRight.isNumeral
  },
  TieRule(
    "references.label", .never, from: "domain.md §2.III: Quận 1, Phường 5; §1.3: Phần I",
    at: [.tight, .rightStrong]
  ) {
    $0.isTight && ($0.isRank || $0.isLabel && $0.line.isLabel(at: $0.index, of: $0.index + 1))
  },
  TieRule(
    "references.ordinal", .never, from: "domain.md §6.6: lần thứ Nhất/I/1, thứ hai", at: .tight
  ) {
    $0.isTight && $0.left.key == .thOrdinal
      && ($0.right.isNumeral || WordLists.ordinals.contains($0.right.key))
  },
  TieRule(
    "references.time-in-order", .reluctant(60),
    from: "domain.md §6.6: lần thứ Nhất/I/1; phần thứ nhất", at: .tight
  ) {
    $0.isTight && ($0.left.key == .time || $0.left.key == .part) && $0.right.key == .thOrdinal
      && ($0.afterRight.isNumeral || WordLists.ordinals.contains($0.afterRight.key))
  },
  TieRule(
    "references.subject", .never, from: "Nghị định 30/2020/NĐ-CP, mẫu 1.5: \"V/v\" + words",
    at: .tight
  ) {
    $0.isTight && $0.left.key == .subject
  },
  TieRule(
    "references.type", .reluctant(500), from: "domain.md §1.10: type, then number and symbol",
    at: .tight
  ) {
    $0.isTight && $0.left.endsRoles.contains(.documentType)
      && ($0.right.key == .number && $0.afterRight.isNumeral || $0.right.kind == .documentNumber)
      || $0.isTight && $0.left.kind == .word && $0.right.key == .number
        && $0.right.letterCase == .lower
        && $0.line.isTight(after: $0.index + 1)
        && ($0.afterRight.isDocumentCode && !WordLists.plates.contains($0.left.key)
          || $0.left.endsRoles.contains(.organization) && $0.afterRight.isNumeral)
  },
]

extension Gap {
  /// Whether the two words are a rank: "hạng Nhất".
  fileprivate var isRank: Bool {
    (left.key == .place || left.key == .prize) && WordLists.ordinals.contains(right.key)
      && right.letterCase == .capitalized
  }
}

extension Gap {
  /// Whether the word on the left can take the numeral or the capital letter on the right.
  fileprivate var isLabel: Bool {
    if left.endsRoles.contains(.label) {
      // "Đề án 06" is a label, "Đề án 05-ĐA/TU" a kind of document with its number and symbol.
      return right.kind == .documentNumber
        ? !left.endsRoles.contains(.documentType)
        : right.isNumeral || isLetter
    }
    return WordLists.weakLabels.contains(left.key) && (right.isNumeral || isLetter)
  }

  /// Whether the right is a single capital letter that begins no name: "hạng A", not
  /// "phường Ô Chợ Dừa".
  private var isLetter: Bool {
    guard right.isCapitalLetter, left.joint == nil, right.startsRoles.isEmpty,
      !right.startsPersonName
    else {
      return false
    }
    return !line.isTight(after: index + 1) || afterRight.letterCase != .capitalized
  }
}

extension Token {
  /// Whether the token is the number and symbol of a document or another number with letters in it.
  fileprivate var isDocumentCode: Bool {
    kind == .documentNumber || kind == .code && length >= 7
  }

  /// Whether the token is a letter that names a part of a document: "điểm đ", "mục B".
  fileprivate var isReferenceLetter: Bool { length == 1 && Self.pointLetterKeys.contains(key) }

  /// Whether the token is a single capital letter: "hạng A".
  fileprivate var isCapitalLetter: Bool { length == 1 && letterCase == .capitalized }

  private static let pointLetterKeys = WordSet(pointLetters.map { WordKey($0.unicodeScalars) })
}
