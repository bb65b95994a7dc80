import Vietnamese

/// The types of documents that carry a number, as the rules look them up.
enum DocumentTypes {
  private static let all = DocumentType.administrative + DocumentType.others

  /// The names in small letters, "công văn" and "văn bản" among them, which have no short form.
  static let names =
    all.map(\.name) + ["công văn", "thông tri"]

  /// The symbol of each name.
  static let symbols = Dictionary(
    uniqueKeysWithValues: all.map { ($0.name, $0.symbol) })

  /// The symbols of the decree's table by their letters in any case, with those of copies.
  static let administrativeSymbols = Dictionary(
    uniqueKeysWithValues: (DocumentType.administrative.map(\.symbol) + ["SY", "TrS", "SL"]).map {
      (WordKey($0), $0)
    })

  /// All symbols by their letters in any case.
  static let allSymbols = administrativeSymbols.merging(
    DocumentType.others.map { (WordKey($0.symbol), $0.symbol) },
    uniquingKeysWith: { first, _ in first })
}
