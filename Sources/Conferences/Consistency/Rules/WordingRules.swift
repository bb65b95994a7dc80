import Diagnostics
import Records
import Vietnamese

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
    let name = [Spelling](of: conference.name.value)
    guard name.count >= 6 else { return [] }
    let texts = conference.texts
    return texts.passages.lazy.filter { $0.words.count >= name.count }.compactMap { passage in
      let starts = passage.words.dropLast(name.count - 1)
      let start = starts.first { start in
        texts.misses(of: name, from: start, upTo: max(1, name.count / 10)).map { $0 > 0 } ?? false
      }
      guard let start, passage.location != conference.name.location else { return nil }
      let said = texts.text(start..<start + name.count)
      return conferenceName.broken(
        vi: "tên hội nghị ghi “\(said)”", en: "the conference is called “\(said)”",
        at: passage.location, against: [.here(conference.name.location, conference.name.value)])
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
      let (different, alike) = conference.texts.spellings(of: words, in: name)
      if different.count > max(alike, 1), let (passage, said) = different.first {
        told.insert(name.location)
        told.formUnion(different.map(\.0.location))
        return [
          agencyName.broken(
            vi: "tên cơ quan ghi “\(name.value)”, nhiều nơi khác ghi “\(said)”",
            en: "the agency is “\(name.value)” here and “\(said)” in many places",
            at: name.location, against: [.here(passage.location, said)])
        ]
      }
      return different.filter { told.insert($0.0.location).inserted }.map { passage, said in
        told.insert(name.location)
        return agencyName.broken(
          vi: "tên cơ quan ghi “\(said)”, nơi khác ghi “\(name.value)”",
          en: "the agency is “\(said)” here and “\(name.value)” elsewhere",
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

extension Concordance {
  /// How many words are not those of a name that may stand from a place on; nil where more are than allowed.
  fileprivate func misses(of name: [Spelling], from start: Int, upTo limit: Int) -> Int? {
    var misses = 0
    for offset in name.indices where words[start + offset].spelling != name[offset] {
      misses += 1
      if misses > limit { return nil }
    }
    return misses
  }

  /// The texts in which a name stands that differs from the given one in tones, marks or capitals only, each with what it first
  /// has; and how many texts have it as it is given, capitals aside. The place of the given one is not among them.
  fileprivate func spellings(
    of name: [Word], in entry: Entry<String>
  ) -> (different: [(Passage, String)], alike: Int) {
    var different: [(Passage, String)] = []
    var alike = 0
    var last = (different: -1, alike: -1)
    for start in places(ofBare: name[0].spelling.bare) {
      let range = start..<start + name.count
      let number = Int(words[start].passage)
      guard range.upperBound <= passages[number].words.upperBound,
        zip(words[range], name).allSatisfy({ $0.spelling.bare == $1.spelling.bare }),
        passages[number].location != entry.location
      else { continue }
      if last.alike < number, zip(words[range], name).allSatisfy({ $0.spelling == $1.spelling }) {
        alike += 1
        last.alike = number
      }
      if last.different < number, differs(range, from: name, in: entry.value) {
        different.append((passages[number], text(range)))
        last.different = number
      }
    }
    return (different, alike)
  }

  /// Whether the words of a range are not quite those of a name.
  ///
  /// The capital of its first letter may come from the sentence, and a name all in capitals is printed so.
  private func differs(_ range: Range<Int>, from name: [Word], in text: String) -> Bool {
    let said = range.map { self.text($0) }
    let isFolded = zip(words[range], name).allSatisfy { $0.spelling == $1.spelling }
    if said.allSatisfy({ $0 == $0.uppercasedVietnamese }) { return !isFolded }
    return words[range.lowerBound].spelling != name[0].spelling
      || zip(said, name).dropFirst().contains { $0 != $1.text(in: text) }
  }
}
