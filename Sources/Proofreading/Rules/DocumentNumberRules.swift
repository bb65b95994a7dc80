extension Rule {
  private static let numberClause = "Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.3"

  /// Spaces inside a document's number.
  static let numberSpaces = Rule(
    "document-numbers.spaces", citation: numberClause + ".c",
    vi: "số, ký hiệu văn bản viết liền, không cách chữ: 15/QĐ-UBND",
    en: "a document's number and symbol have no spaces: 15/QĐ-UBND")

  /// Numbers under ten.
  static let numberZero = Rule(
    "document-numbers.leading-zero", citation: numberClause + ".c",
    vi: "số văn bản nhỏ hơn 10 phải ghi thêm số 0 phía trước: 05/QĐ-UBND",
    en: "a document's number under 10 has a zero before it: 05/QĐ-UBND")

  /// The signs between the parts.
  static let numberSigns = Rule(
    "document-numbers.signs", citation: numberClause + ".c",
    vi: "giữa số và ký hiệu là gạch chéo, giữa các nhóm chữ là gạch nối (-): 15/QĐ-UBND",
    en: "a slash after the number, hyphens between the groups of letters: 15/QĐ-UBND")

  /// The letters of the type.
  static let numberSymbol = Rule(
    "document-numbers.symbol", citation: "Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I",
    vi: "chữ viết tắt tên loại văn bản theo bảng của Nghị định: QĐ, QyĐ, CTr, TTr…",
    en: "the short form of a document's type is as in the decree's table: QĐ, QyĐ, CTr, TTr…")

  /// A symbol of another type than the words say.
  static let numberType = Rule(
    "document-numbers.type", citation: "Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I",
    vi: "ký hiệu phải đúng với tên loại văn bản đứng trước",
    en: "the symbol must be that of the type named before it")
}

extension RuleFamily {
  /// The form of a document's number and symbol.
  static let documentNumbers = RuleFamily(
    rules: [.numberSpaces, .numberZero, .numberSigns, .numberSymbol, .numberType]
  ) { text, _ in
    var remarks: [Remark] = []
    var next = 0
    for index in text.indices
    where index >= next && text[index].kind == .number && !text[index].isQuoted {
      guard let number = DocumentNumber(in: text, at: index) else { continue }
      next = number.last
      remarks += problems(of: number, in: text)
    }
    return remarks
  }

  private static func problems(of number: DocumentNumber, in text: Manuscript) -> [Remark] {
    spaces(in: number, text) + signs(in: number, text)
      + [zero(in: number, text), symbol(in: number, text)].compactMap(\.self)
  }

  private static func spaces(in number: DocumentNumber, _ text: Manuscript) -> [Remark] {
    (number.number..<number.last).filter { text[$0 + 1].gap == .space }.map { index in
      Remark(
        .numberSpaces, at: text.gapRange(after: index), in: text, proposal: "", isCertain: true)
    }
  }

  private static func zero(in number: DocumentNumber, _ text: Manuscript) -> Remark? {
    guard text.width(at: number.number) == 1, !number.hasYear,
      text.isMark(number.signs[0], "/"),
      DocumentTypes.administrativeSymbols[text[number.symbol].key] != nil
    else { return nil }
    return Remark(
      .numberZero, at: text[number.number].range, in: text,
      proposal: "0" + text.text(at: number.number), isCertain: true)
  }

  private static func signs(in number: DocumentNumber, _ text: Manuscript) -> [Remark] {
    let after = number.signs.filter { $0 > number.symbol }
    let dashes = after.filter { text.isMark($0, "–") }.map { sign in
      Remark(.numberSigns, at: text[sign].range, in: text, proposal: "-", isCertain: true)
    }
    // "15/QĐ/UBND"; in a number that is cited from an old document the sign may be right.
    guard let first = after.first, text.isMark(first, "/"), text.isMark(number.signs[0], "/"),
      DocumentTypes.administrativeSymbols[text[number.symbol].key] != nil
    else { return dashes }
    return dashes + [Remark(.numberSigns, at: text[first].range, in: text, proposal: "-")]
  }

  /// Symbols without their stroke, as foreign keyboards write them.
  private static let strokeless: [WordKey: String] = ["qd": "QĐ", "nd": "NĐ"]

  private static func symbol(in number: DocumentNumber, _ text: Manuscript) -> Remark? {
    let key = text[number.symbol].key
    let found = text.text(at: number.symbol)
    guard number.last > number.symbol else { return nil }
    if let right = strokeless[key] {
      return Remark(
        .numberSymbol, at: text[number.symbol].range, in: text, proposal: right,
        isCertain: true)
    }
    if let right = DocumentTypes.allSymbols[key], right != found {
      return Remark(
        .numberSymbol, at: text[number.symbol].range, in: text, proposal: right,
        isCertain: text[number.symbol].letterCase == .lower)
    }
    return mismatch(in: number, text)
  }

  // MARK: The type in words

  private static let types = PhraseTable(
    DocumentTypes.names.map { (phrase: $0, value: $0) })

  /// "Tờ trình số 12/QĐ-UBND". A longer symbol that begins like the right one is taken as right:
  /// "Chương trình số 01/CTrPH-HĐND".
  private static func mismatch(in number: DocumentNumber, _ text: Manuscript) -> Remark? {
    let word = number.number - 1
    guard text.isWord(word, "số"), text[number.number].gap == .space, text[word].gap == .space,
      text.isMark(number.signs[0], "/"), !number.hasYear,
      let found = DocumentTypes.allSymbols[text[number.symbol].key],
      let type = typeName(before: word, in: text), let right = DocumentTypes.symbols[type],
      !found.hasPrefix(right)
    else { return nil }
    return Remark(.numberType, at: text[number.symbol].range, in: text, proposal: right)
  }

  /// The longest name of a type that ends right before a piece.
  private static func typeName(before end: Int, in text: Manuscript) -> String? {
    for start in max(0, end - 4)..<end {
      if let (count, name) = types.match(in: text, at: start), start + count == end { return name }
    }
    return nil
  }
}
