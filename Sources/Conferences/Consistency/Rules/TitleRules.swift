import Diagnostics
import Records
import Vietnamese

/// Titles that agree wherever they stand beside a name.
extension ConsistencyFamily {
  private static let inText = ConsistencyRule(
    "title-in-text", .warning, vi: "chức vụ sau họ tên trong lời văn như trong danh sách",
    en: "a title after a name in running text is that of the list",
    reason: "các văn bản của một hội nghị phải thống nhất")
  private static let signatory = ConsistencyRule(
    "signatory-title", .warning, vi: "chức vụ ghi ở chỗ ký là chức vụ của người ký",
    en: "the position at the signature is one that the signatory holds",
    reason: "PL I, phần I, mục II.7, Nghị định 30/2020/NĐ-CP")

  static let titles = ConsistencyFamily(rules: [inText, signatory]) { conference, _ in
    titlesInText(conference) + positions(conference)
  }

  /// "đồng chí Nguyễn Văn Chiến, Phó Bí thư Thường trực Quận ủy, …": each phrase after the name that begins as
  /// titles do is one of the person's.
  private static func titlesInText(_ conference: Conference) -> [Diagnostic] {
    let texts = conference.texts
    return conference.people.flatMap { person -> [Diagnostic] in
      guard let title = person.title else { return [] }
      let titles = texts.ranges(of: [Spelling](of: person.name.value)).map {
        ($0.lowerBound, texts.titles(after: $0))
      }
      guard titles.contains(where: { !$0.1.isEmpty }) else { return [] }
      let known = Phrase.phrases(of: title.value)
      return titles.compactMap { place, said -> Diagnostic? in
        let said = said.first { said in !known.contains { $0.agrees(with: Phrase(said)) } }
        guard let said else { return nil }
        return inText.broken(
          vi: "chức vụ của \(person.name.value) ghi “\(said)”, danh sách ghi “\(title.value)”",
          en:
            "the title of \(person.name.value) is “\(said)” here and “\(title.value)” in the list",
          at: texts.passage(of: place).location, against: [.here(title.location, title.value)])
      }
    }
  }

  private static func positions(_ conference: Conference) -> [Diagnostic] {
    // "Thư ký Hội nghị" is what the secretary is at the conference, not in the office.
    let roles = ["chair", "secretary"].compactMap { role in
      Person(conference[role]).map { ($0.name.value, Phrase(conference.label(role))) }
    }
    let ofSignatures = conference.documents.flatMap(\.signatures).map { signature in
      (signature.rank ?? signature.position, signature.person)
    }
    let ofMinutes = [("chair-position", "chair"), ("secretary-position", "secretary")].map {
      field, role in
      (conference["documents.minutes"]?.entry(field, \.text), Person(conference[role]))
    }
    return (ofSignatures.map { ($0.0, Optional($0.1)) } + ofMinutes).compactMap {
      position, person in
      guard let position, let person, let title = person.title,
        !roles.contains(where: { name, role in
          name == person.name.value && role.agrees(with: Phrase(position.value))
        }),
        !Phrase.phrases(of: title.value).contains(where: { $0.agrees(with: Phrase(position.value)) }
        )
      else { return nil }
      return signatory.broken(
        vi:
          "\(person.name.value) ký với chức vụ “\(position.value)”, danh sách ghi “\(title.value)”",
        en: "\(person.name.value) signs as “\(position.value)”, the list has “\(title.value)”",
        at: position.location, against: [.here(title.location, title.value)])
    }
  }
}

extension Concordance {
  /// The phrases between commas after a name, as long as they begin as titles do.
  fileprivate func titles(after name: Range<Int>) -> [String] {
    var titles: [String] = []
    var index = name.upperBound
    let last = end(ofPassageOf: name.lowerBound)
    while index < last, !words[index - 1].joinsNext, words[index].isCapitalized,
      Self.titleWords.contains(words[index].spelling), closing(index - 1).first == ","
    {
      var end = index + 1
      while end < last, closing(end - 1).allSatisfy({ $0 == "-" || $0 == ")" }) {
        end += 1
      }
      titles.append(text(index..<end))
      index = end
    }
    return titles
  }

  /// The first words of titles.
  private static let titleWords: Set<Spelling> = [
    "phó", "chủ", "bí", "ủy", "uỷ", "trưởng", "giám", "chánh", "tổng", "hiệu", "viện", "thư", "cục",
    "vụ",
    "quyền", "nguyên", "đại", "thường", "uvbtv",
  ]
}
