import Diagnostics
import Records
import Vietnamese

/// Names spelt alike wherever they stand.
extension ConsistencyFamily {
  private static let name = ConsistencyRule(
    "name-in-text", .warning, vi: "họ tên trong lời văn viết như trong danh sách",
    en: "a name in running text is spelt as in the lists",
    reason: "họ tên sai một dấu là tên người khác")
  private static let speaker = ConsistencyRule(
    "speaker", .error, vi: "người phát biểu là người có mã ghi kèm",
    en: "the speaker is the person referred to", reason: "một ý kiến, một người phát biểu")

  /// Lists whose names are written there for the first time.
  private static let sources: Set<String> = [
    "people.name", "awards.list.name", "guests.name", "guests.substitute",
    "attendance.absentees.name",
  ]

  static let names = ConsistencyFamily(rules: [name, speaker]) { conference, _ in
    misspellings(conference) + speakers(conference)
  }

  private static func misspellings(_ conference: Conference) -> [Diagnostic] {
    let listed = ["guests", "attendance.absentees"].flatMap { conference.items($0) }
    let index = NameIndex(
      people: conference.people.map(\.name),
      others: conference.awardees.filter { $0.kind == .individual }.map(\.name),
      strangers: listed.flatMap { [$0["name"]?.text, $0["substitute"]?.text] }.compactMap(\.self))
    let texts = conference.texts
    let isSource = texts.fields.map(sources.contains)
    return texts.passages.lazy.filter { !isSource[$0.field] }.flatMap { passage in
      index.misspellings(in: passage, of: texts).map { match in
        let said = texts.text(match.range)
        return name.broken(
          vi: "họ tên “\(said)” gần giống “\(match.known.value)”",
          en: "the name “\(said)” is almost “\(match.known.value)”", at: passage.location,
          against: [.here(match.known.location, match.known.value)])
      }
    }
  }

  private static func speakers(_ conference: Conference) -> [Diagnostic] {
    conference.items("speeches").compactMap { speech in
      guard let said = speech["speaker"], let text = said.text,
        let person = Person(speech["person"]),
        Concordance(text).ranges(of: [Spelling](of: person.name.value)).isEmpty
      else { return nil }
      return speaker.broken(
        vi: "người phát biểu ghi “\(text)” nhưng mã là của \(person.name.value)",
        en: "the speaker is “\(text)”, but the reference is to \(person.name.value)",
        at: said.location, against: [.here(person.name.location, person.name.value)])
    }
  }
}
