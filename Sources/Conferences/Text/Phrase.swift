/// A title or a name of a body as its words, abbreviations written out, so that "Chủ tịch HĐND quận" is
/// "Chủ tịch Hội đồng nhân dân quận".
struct Phrase: Hashable {
  let words: [String]

  init(_ text: some StringProtocol) {
    words = Word.words(of: String(text)).flatMap { word in
      let folded = word.folded.text.replacing("uỷ", with: "ủy")
      return Self.abbreviations[folded] ?? [folded]
    }
  }

  /// Whether one of two phrases begins with the other.
  func agrees(with other: Phrase) -> Bool {
    !words.isEmpty && !other.words.isEmpty
      && (words.starts(with: other.words) || other.words.starts(with: words))
  }

  /// The phrases of a title, which commas and "kiêm" part.
  static func phrases(of title: String) -> [Phrase] {
    title.split { $0 == "," || $0 == ";" }
      .flatMap { $0.replacing(" kiêm ", with: ",").split(separator: ",") }
      .map { Phrase($0) }.filter { !$0.words.isEmpty }
  }

  /// Source: domain.md §6.8.
  private static let abbreviations: [String: [String]] = [
    "hđnd": ["hội", "đồng", "nhân", "dân"], "ubnd": ["ủy", "ban", "nhân", "dân"],
    "mttq": ["mặt", "trận", "tổ", "quốc"], "bch": ["ban", "chấp", "hành"],
    "btv": ["ban", "thường", "vụ"], "uvbtv": ["ủy", "viên", "ban", "thường", "vụ"],
    "bcn": ["ban", "chủ", "nhiệm"], "vp": ["văn", "phòng"],
  ]
}
