import Diagnostics
import Records

/// One name for the conference, one name for each agency; one order of precedence.
extension ConsistencyFamily {
  private static let conferenceName = ConsistencyRule(
    "conference-name", .warning, vi: "tên hội nghị viết như nhau ở mọi văn bản",
    en: "the conference has one name in all documents",
    reason: "các văn bản của một hội nghị phải thống nhất")
  private static let agencyName = ConsistencyRule(
    "agency-name", .warning, vi: "tên cơ quan viết như nhau ở mọi nơi",
    en: "an agency is spelt alike everywhere", reason: "Phụ lục II, mục IV, Nghị định 30/2020/NĐ-CP"
  )
  private static let precedence = ConsistencyRule(
    "precedence", .warning, vi: "đại biểu xếp theo một thứ tự chức vụ ở mọi danh sách",
    en: "delegates stand in one order of precedence in all lists",
    reason: "thứ tự lễ tân, không theo vần")

  static let wording = ConsistencyFamily(rules: [conferenceName, agencyName, precedence]) {
    conference, _ in
    conferenceNames(conference) + agencyNames(conference) + orders(conference)
  }

  /// As many words as the name has, all but one in ten of them the same.
  private static func conferenceNames(_ conference: Conference) -> [Diagnostic] {
    let name = Word.words(of: conference.name.value).map(\.folded)
    guard name.count >= 6 else { return [] }
    return conference.passages.filter { $0.location != conference.name.location }.compactMap {
      passage in
      guard passage.words.count >= name.count else { return nil }
      for start in 0...(passage.words.count - name.count) {
        let range = start..<start + name.count
        let wrong = passage.misses(of: name, from: start, upTo: max(1, name.count / 10))
        guard let wrong, wrong > 0 else { continue }
        return conferenceName.broken(
          vi: "tên hội nghị ghi “\(passage.text(range))”",
          en: "the conference is called “\(passage.text(range))”", at: passage.location,
          against: [.here(conference.name.location, conference.name.value)])
      }
      return nil
    }
  }

  /// Words that are those of an agency's name but for tones, marks and capitals.
  ///
  /// Where more texts have the other spelling than the agency's own, that one is told, once.
  private static func agencyNames(_ conference: Conference) -> [Diagnostic] {
    var told: Set<SourceLocation> = []
    let names = conference.agencies.flatMap { [$0.fullName, $0.name].compactMap(\.self) }
    return names.flatMap { name -> [Diagnostic] in
      let words = Word.words(of: name.value)
      guard words.count >= 4, !told.contains(name.location) else { return [] }
      let folded = words.map(\.folded)
      let others = conference.passages.filter { $0.location != name.location }
      let different = others.compactMap { passage in
        passage.otherSpelling(of: words).map { (passage, $0) }
      }
      let alike = others.count { !$0.ranges(of: folded).isEmpty }
      if different.count > max(alike, 1), let (passage, range) = different.first {
        told.insert(name.location)
        told.formUnion(different.map(\.0.location))
        return [
          agencyName.broken(
            vi: "tên cơ quan ghi “\(name.value)”, nhiều nơi khác ghi “\(passage.text(range))”",
            en: "the agency is “\(name.value)” here and “\(passage.text(range))” in many places",
            at: name.location, against: [.here(passage.location, passage.text(range))])
        ]
      }
      return different.filter { told.insert($0.0.location).inserted }.map { passage, range in
        told.insert(name.location)
        return agencyName.broken(
          vi: "tên cơ quan ghi “\(passage.text(range))”, nơi khác ghi “\(name.value)”",
          en: "the agency is “\(passage.text(range))” here and “\(name.value)” elsewhere",
          at: passage.location, against: [.here(name.location, name.value)])
      }
    }
  }

  private static func orders(_ conference: Conference) -> [Diagnostic] {
    let ranks = Dictionary(
      conference.people.enumerated().map { ($1.name.value, $0) },
      uniquingKeysWith: { first, _ in first })
    return ["attendance.officials", "presidium"].compactMap { list in
      let persons = conference.items(list).compactMap {
        item -> (rank: Int, entry: Entry<String>)? in
        guard let name = item["person"]?["name"]?.text, let rank = ranks[name] else { return nil }
        return (rank, Entry(value: name, location: item.location))
      }
      // Who leads sits in the middle or comes first, as the office has it.
      let others = persons.filter {
        list != "presidium" || $0.entry.value != conference["chair.name"]?.text
      }
      guard let pair = zip(others, others.dropFirst()).first(where: { $0.rank > $1.rank }) else {
        return nil
      }
      let (later, earlier) = pair
      return precedence.broken(
        vi:
          "\(later.entry.value) đứng trước \(earlier.entry.value), danh sách nhân sự thì ngược lại",
        en:
          "\(later.entry.value) stands before \(earlier.entry.value), in the list of people after",
        at: earlier.entry.location,
        against: [.here(conference.people[earlier.rank].name.location, earlier.entry.value)])
    }
  }
}

extension Passage {
  /// How many words are not those of a name that may stand from a place on; nil where more are than allowed.
  fileprivate func misses(of name: [Spelling], from start: Int, upTo limit: Int) -> Int? {
    var misses = 0
    for (offset, word) in name.enumerated() where words[start + offset].folded != word {
      misses += 1
      if misses > limit { return nil }
    }
    return misses
  }

  /// Where a name stands that differs from the given one in tones, marks or capitals only.
  ///
  /// The capital of its first letter may come from the sentence, and a name all in capitals is printed so.
  fileprivate func otherSpelling(of name: [Word]) -> Range<Int>? {
    guard let first = name.first, words.count >= name.count else { return nil }
    let starts = 0...(words.count - name.count)
    return starts.lazy.filter { words[$0].bare == first.bare }.map { $0..<$0 + name.count }.first {
      range in
      let said = words[range]
      guard zip(said, name).allSatisfy({ $0.bare == $1.bare }) else { return false }
      if said.allSatisfy({ $0.text == $0.text.uppercased() }) {
        return zip(said, name).contains { $0.folded != $1.folded }
      }
      return said.first?.folded != name.first?.folded
        || zip(said.dropFirst(), name.dropFirst()).contains { $0.text != $1.text }
    }
  }
}
