import Vietnamese

/// A title or a name of a body as its words, abbreviations written out, so that "Chủ tịch HĐND quận" is
/// "Chủ tịch Hội đồng nhân dân quận".
struct Phrase: Hashable {
  let words: [Spelling]

  init(_ text: some StringProtocol) { self.init(words: Self.words(of: String(text))) }

  private init(words: some Sequence<Spelling>) {
    self.words = words.flatMap { Self.abbreviations[$0] ?? [$0] }
  }

  /// Whether one of two phrases begins with the other.
  func agrees(with other: Phrase) -> Bool {
    !words.isEmpty && !other.words.isEmpty
      && (words.starts(with: other.words) || other.words.starts(with: words))
  }

  /// The phrases of a title, which commas and "kiêm" part.
  static func phrases(of title: String) -> [Phrase] {
    title.utf8.split { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
      .flatMap { words(of: String(Substring($0))).split(separator: "kiêm") }
      .map { Phrase(words: $0) }
  }

  /// The words of a text, "uỷ" as "ủy", with no regard to abbreviations.
  static func words(of text: String) -> [Spelling] {
    let hasOther = text.unicodeScalars.contains { $0 == "ỷ" || $0 == "Ỷ" }
    return [Spelling](
      of: hasOther ? text.lowercasedVietnamese.replacing("uỷ", with: "ủy") : text)
  }

  /// Source: domain.md §6.8.
  private static let abbreviations: [Spelling: [Spelling]] = [
    "hđnd": ["hội", "đồng", "nhân", "dân"], "ubnd": ["ủy", "ban", "nhân", "dân"],
    "mttq": ["mặt", "trận", "tổ", "quốc"], "bch": ["ban", "chấp", "hành"],
    "btv": ["ban", "thường", "vụ"], "uvbtv": ["ủy", "viên", "ban", "thường", "vụ"],
    "bcn": ["ban", "chủ", "nhiệm"], "vp": ["văn", "phòng"],
  ]
}
