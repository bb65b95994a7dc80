import Diagnostics
import Records
import Vietnamese

/// Places: their form, and districts that no longer are.
extension ConsistencyFamily {
  private static let district = ConsistencyRule(
    "district", .warning,
    vi: "từ ngày 01/7/2025 không còn cấp huyện: chỉ còn tỉnh, thành phố và xã, phường",
    en: "since 1 July 2025 there are no districts: only provinces, cities, communes and wards",
    reason: "tổ chức chính quyền địa phương hai cấp; layouts/norms/hieu-luc.yaml")
  private static let place = ConsistencyRule(
    "place-form", .warning,
    vi:
      "địa danh trên đầu văn bản viết hoa, không có “quận”, “phường”, “xã” viết thường đứng trước",
    en:
      "the place at the head of a document is capital, without a small “quận”, “phường”, “xã” before it",
    reason: "PL I, phần I, mục II.4, Nghị định 30/2020/NĐ-CP")

  static let territory = ConsistencyFamily(rules: [district, place]) { conference, norms in
    districts(conference, norms) + places(conference)
  }

  private static func districts(_ conference: Conference, _ norms: Norms) -> [Diagnostic] {
    guard let end = norms.districtsEnd, conference.date.value >= end else { return [] }
    let texts = conference.texts
    var told: Set<Int32> = []
    return texts.districts.compactMap { range in
      guard told.insert(texts.words[range.lowerBound].passage).inserted else { return nil }
      return district.broken(
        vi: "“\(texts.text(range))” không còn từ ngày \(end.shortForm)",
        en: "“\(texts.text(range))” has not existed since \(end.isoForm)",
        at: texts.passage(of: range.lowerBound).location,
        against: [.here(conference.date.location, conference.date.value.shortForm)])
    }
  }

  private static func places(_ conference: Conference) -> [Diagnostic] {
    conference.agencies.compactMap { agency in
      guard let place = agency.place, place.value.first?.isLowercase ?? false else { return nil }
      return self.place.broken(
        vi: "địa danh “\(place.value)” không viết hoa",
        en: "the place “\(place.value)” is not capital",
        at: place.location, against: [.here(agency.name.location, agency.name.value)])
    }
  }
}

extension Concordance {
  /// The districts named as such that still are: "quận Cầu Giấy", not "quận Cầu Giấy cũ" or "nguyên Bí thư Quận ủy".
  fileprivate var districts: [Range<Int>] {
    (Self.districtWords.map { [$0] } + [Self.town]).flatMap { ranges(of: $0) }
      .sorted { $0.lowerBound < $1.lowerBound }
      .compactMap { kind in
        let sentence = sentence(around: kind.upperBound - 1)
        guard kind.lowerBound >= sentence.lowerBound, kind.upperBound < sentence.upperBound,
          words[kind.upperBound - 1].joinsNext, mayNamePlace(kind.upperBound),
          !speaksOfThePast(sentence)
        else { return nil }
        var end = kind.upperBound + 1
        while end < sentence.upperBound, words[end - 1].joinsNext, words[end].isCapitalized {
          end += 1
        }
        return kind.lowerBound..<end
      }
  }

  /// Whether a word may be a district's name: districts of cities have numbers too.
  private func mayNamePlace(_ word: Int) -> Bool {
    words[word].isCapitalized || text(word).first?.isNumber ?? false
  }

  private static let districtWords: [Spelling] = ["quận", "huyện"]
  private static let town: [Spelling] = ["thị", "xã"]

  /// Whether a sentence looks back: "nguyên Bí thư", "quận Cầu Giấy cũ", "trước khi sáp nhập".
  private func speaksOfThePast(_ sentence: Range<Int>) -> Bool {
    Self.wordsOfThePast.contains { contains($0, in: sentence) }
  }

  private static let wordsOfThePast: [[Spelling]] = [
    ["nguyên"], ["cựu"], ["cũ"], ["trước", "đây"], ["sáp", "nhập"], ["sắp", "xếp"],
    ["giải", "thể"],
  ]
}
