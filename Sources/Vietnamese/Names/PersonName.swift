/// A Vietnamese person's name in its three parts: họ, đệm, tên.
///
/// Names that do not go family name first, as of some peoples of the Highlands ("H'Hen Niê") and of
/// foreigners, are cut in the same way and should not be sorted by their parts.
package struct PersonName: Hashable, Sendable {
  /// họ: one word, or several for the double family names known here; empty if the name has one word.
  package let family: String
  /// đệm: the words between; often empty.
  package let middle: String
  /// tên: the last word, by which a person is called and sorted.
  package let given: String

  package init(family: String, middle: String, given: String) {
    self.family = family
    self.middle = middle
    self.given = given
  }

  /// Cuts a name at its spaces; nil if it has no word.
  ///
  /// "Nguyễn Văn An" → Nguyễn, Văn, An; "Công Tằng Tôn Nữ Hồng Vân" → Công Tằng Tôn Nữ, Hồng, Vân. Letter
  /// case does not matter. Two family names side by side ("Lê Trần") cannot be told from a family
  /// name and a middle one: the second is taken as middle. The text becomes form C.
  package init?(parsing text: String) {
    let words = text.normalizedVietnamese.unicodeScalars.split(whereSeparator: \.isSpace)
      .map { String($0) }
    guard let given = words.last else { return nil }
    let familyCount = min(Self.familyCount(words), words.count - 1)
    family = words[..<familyCount].joined(separator: " ")
    middle = words[familyCount..<(words.count - 1)].joined(separator: " ")
    self.given = given
  }

  /// The whole name, one space between words.
  package var full: String {
    [family, middle, given].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The first letters of all words, capital: "Nguyễn Văn An" → "NVA".
  package var initials: String {
    full.split(separator: " ").map { String($0.prefix(1)).uppercasedVietnamese }.joined()
  }

  /// The place in lists of persons: by given name, then family name, then middle names.
  ///
  /// Lists of delegates go by rank and are never sorted so. Source: domain.md §6.5.
  package var collationKey: CollationKey {
    CollationKey(partsBySyllable: [given, family, middle])
  }

  // MARK: Family names of several words

  /// How many words the family name has, if a given name follows it.
  private static func familyCount(_ words: [String]) -> Int {
    guard let first = words.first, longBeginnings.contains(WordKey(first.unicodeScalars)) else {
      return 1
    }
    let keys = words.map { WordKey($0.unicodeScalars) }
    let double = longFamilyNames.first { keys.count > $0.count && keys.starts(with: $0) }
    return double?.count ?? 1
  }

  /// Family names of several words, the longest first.
  ///
  /// Source: Wikipedia tiếng Việt, "Tôn Nữ" and "Tôn Thất", for the descendants of the Nguyễn lords; the
  /// others are family names of Chinese origin. A "Công Nữ" is left out: the title is history.
  private static let longFamilyNames: [[WordKey]] = [
    "Công Tằng Tôn Nữ", "Công Huyền Tôn Nữ", "Công Tôn Nữ", "Huyền Tôn Nữ", "Tôn Nữ",
    "Tôn Thất", "Âu Dương", "Gia Cát", "Hoàng Phủ", "Thượng Quan", "Tư Đồ", "Tư Mã",
  ].map { $0.split(separator: " ").map { WordKey($0.unicodeScalars) } }

  /// The first words of these.
  private static let longBeginnings = WordSet(longFamilyNames.compactMap(\.first))
}
