import Records
import Vietnamese

/// A person of the record; the list is in order of precedence and stays so.
struct Person: Hashable, Sendable {
  let name: Entry<String>
  let title: Entry<String>?

  init?(_ datum: Datum?) {
    guard let datum, let name = datum.entry("name", \.text) else { return nil }
    self.name = name
    title = datum.entry("title", \.text)
  }
}

/// An agency (cơ quan) with the names by which documents call it.
struct Agency: Hashable, Sendable {
  /// The name at the head of documents, its lines joined.
  let name: Entry<String>
  /// The name in sentences.
  let fullName: Entry<String>?
  let parent: Entry<String>?
  let place: Entry<String>?
  /// The form of its documents where it is not that of the layout.
  let profile: Entry<String>?

  init?(_ datum: Datum?) {
    guard let datum, let name = datum.entry("name", \.text) else { return nil }
    self.name = name
    fullName = datum.entry("full-name", \.text)
    parent = datum.entry("parent", \.text)
    place = datum.entry("place", \.text)
    profile = datum.entry("profile", \.text)
  }

  /// Whether it is an organ of the Party, whose documents have another form.
  ///
  /// Source: Hướng dẫn 36-HD/VPTW (2018); domain.md §4.1.
  var isOfParty: Bool {
    if let profile { return profile.value.hasPrefix("dang-") }
    return [name, parent].contains { name in
      guard let name else { return false }
      let words = Phrase.words(of: name.value)
      let rest = words.starts(with: Self.committee) ? words[Self.committee.count...] : words[...]
      return Self.partyBodies.contains { rest.starts(with: $0) }
    }
  }

  private static let partyBodies: [[Spelling]] = [
    ["đảng", "ủy"], ["quận", "ủy"], ["huyện", "ủy"], ["thành", "ủy"], ["tỉnh", "ủy"],
    ["thị", "ủy"],
    ["đảng", "bộ"], ["chi", "bộ"],
  ]
  private static let committee: [Spelling] = ["ban", "chấp", "hành"]
}

/// One who is honoured: a row of the award list.
struct Awardee: Hashable, Sendable {
  /// Whom an award goes to.
  enum Kind: String, CaseIterable, Sendable {
    case collective, individual, household

    /// The words after a count: "15 tập thể".
    var words: String {
      switch self {
      case .collective: "tập thể"
      case .individual: "cá nhân"
      case .household: "hộ gia đình"
      }
    }

    /// The name of the field with their count.
    var countField: String { "awards.\(rawValue)s" }
  }

  let kind: Kind
  let name: Entry<String>
  let unit: String?
  let order: Entry<Int>?
  let register: Entry<String>?

  init?(_ datum: Datum) {
    guard let name = datum.entry("name", \.text),
      let kind = datum["kind"]?.choice.flatMap(Kind.init)
    else { return nil }
    self.kind = kind
    self.name = name
    unit = datum["unit"]?.text
    order = datum.entry("order", \.whole)
    register = datum.entry("register", \.text)
  }
}
