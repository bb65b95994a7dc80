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
    return conference.passages.compactMap { passage in
      guard let range = passage.district else { return nil }
      return district.broken(
        vi: "“\(passage.text(range))” không còn từ ngày \(end.shortForm)",
        en: "“\(passage.text(range))” has not existed since \(end.isoForm)", at: passage.location,
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

extension Passage {
  /// The first district named as one that still is: "quận Cầu Giấy", not "quận Cầu Giấy cũ" or "nguyên Bí thư Quận ủy".
  fileprivate var district: Range<Int>? {
    for sentence in sentences where !speaksOfThePast(sentence) {
      for index in sentence.dropLast() {
        let isThixa =
          words[index].folded == "xã" && index > sentence.lowerBound
          && words[index - 1].folded == "thị"
        guard Self.districtWords.contains(words[index].folded) || isThixa, words[index].joinsNext,
          words[index + 1].isCapitalized || words[index + 1].text.first?.isNumber ?? false
        else { continue }
        let start = isThixa ? index - 1 : index
        var end = index + 2
        while end < sentence.upperBound, words[end - 1].joinsNext, words[end].isCapitalized {
          end += 1
        }
        return start..<end
      }
    }
    return nil
  }

  private static let districtWords: Set<Spelling> = ["quận", "huyện"]

  /// Whether a sentence looks back: "nguyên Bí thư", "quận Cầu Giấy cũ", "trước khi sáp nhập".
  private func speaksOfThePast(_ sentence: Range<Int>) -> Bool {
    let text = " \(words[sentence].map(\.folded.text).joined(separator: " ")) "
    return [" nguyên ", " cựu ", " cũ ", " trước đây ", " sáp nhập ", " sắp xếp ", " giải thể "]
      .contains { text.contains($0) }
  }
}
