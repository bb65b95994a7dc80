/// What a phrase can be besides words that stay together.
struct Roles: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  /// A word of two syllables or more.
  static let compound = Roles(rawValue: 1)
  /// The name, or the kind, of an organisation.
  static let organization = Roles(rawValue: 2)
  /// A place whose name could be taken for a person's.
  static let place = Roles(rawValue: 4)
  /// A kind of document that carries a number.
  static let documentType = Roles(rawValue: 8)
  /// An office that a person holds.
  static let title = Roles(rawValue: 16)
  /// A word that goes before a person's name.
  static let honorific = Roles(rawValue: 32)
  /// A word that is counted: "15 tập thể".
  static let counter = Roles(rawValue: 64)
  /// A person's name from the data.
  static let person = Roles(rawValue: 128)
  /// A body, or the head of its name, if it is written with a capital: "Đảng ủy", "Công ty".
  static let body = Roles(rawValue: 256)
  /// A field of work, which can end a body's name: "hình sự".
  static let field = Roles(rawValue: 512)
  /// A word that takes a number: "khu vực 2".
  static let label = Roles(rawValue: 1024)
  /// A degree, a rank or an honour before a person's name: "Giáo sư".
  static let rank = Roles(rawValue: 2048)
}

/// Phrases in a tree of words, so that a text is searched for all of them in one walk.
struct PhraseBook: Sendable {
  /// What is known of a phrase: what it is, and which of its spaces join syllables of one word.
  struct Entry: Sendable {
    var roles: Roles = []
    var compoundSpaces: UInt32 = 0
  }

  private var steps = PhraseSteps()
  /// What is known of the phrase that ends at each node; the first is where all begin.
  private var entries: [Entry?] = [nil]

  var isEmpty: Bool { entries.count == 1 }

  /// A book of persons' names.
  init(names: [String]) {
    for name in names {
      var walk = Walk()
      for scalar in name.unicodeScalars {
        if scalar == " " || scalar == "\u{A0}" {
          step(&walk)
        } else {
          walk.syllable.add(scalar)
        }
      }
      end(&walk, roles: .person)
    }
  }

  /// A book of word lists. In a list, phrases are set apart by commas or line ends; a space parts
  /// words and "_" the syllables of one word.
  ///
  /// Scalars are looked at, one after the other: the lists are read at every start of the program.
  init(lists: [(phrases: String, roles: Roles)]) {
    for list in lists {
      var walk = Walk()
      for scalar in list.phrases.unicodeScalars {
        switch scalar {
        case ",", "\n": end(&walk, roles: list.roles)
        case " ":
          step(&walk)
          walk.isInWord = false
        case "_":
          step(&walk)
          walk.isInWord = true
        default: walk.syllable.add(scalar)
        }
      }
      end(&walk, roles: list.roles)
    }
  }

  /// The way along a phrase while it is being added.
  private struct Walk {
    var node = 0
    var syllables = 0
    var compoundSpaces: UInt32 = 0
    /// The syllable that is being read, and whether it goes on with the word of the one before.
    var syllable = WordKey.Spelling()
    var isInWord = false
  }

  /// Goes on by the syllable that has been read, if there is one.
  private mutating func step(_ walk: inout Walk) {
    if walk.syllable.isEmpty { return }
    if walk.isInWord, (1...32).contains(walk.syllables) {
      walk.compoundSpaces |= 1 << UInt32(walk.syllables - 1)
    }
    let word = walk.syllable.key
    (walk.syllable, walk.isInWord) = (WordKey.Spelling(), false)
    walk.syllables += 1
    if let next = steps[walk.node, word] {
      walk.node = next
    } else {
      steps.add(from: walk.node, word, to: entries.count)
      walk.node = entries.count
      entries.append(nil)
    }
  }

  /// Ends the phrase, and begins the next.
  private mutating func end(_ walk: inout Walk, roles: Roles) {
    step(&walk)
    if walk.syllables > 0 {
      var entry = entries[walk.node] ?? Entry()
      entry.roles.formUnion(roles)
      entry.compoundSpaces |= walk.compoundSpaces
      entries[walk.node] = entry
    }
    walk = Walk()
  }

  /// The longest phrase that begins with a token and has no punctuation inside: how many tokens it
  /// takes, and what it is. Nil if there is none.
  func longestPhrase(in line: TokenLine, at start: Int) -> (length: Int, entry: Entry)? {
    var node = 0
    var index = start
    var longest: (length: Int, entry: Entry)?
    while let next = steps[node, line.tokens[index].key] {
      node = next
      if let entry = entries[node] { longest = (index - start + 1, entry) }
      guard line.isTight(after: index) else { break }
      index += 1
    }
    return longest
  }
}

extension PhraseBook {
  /// The phrases that every text is searched for.
  static let administrative = PhraseBook(lists: [
    (compounds, .compound),
    (setPhrases, []),
    (organizations, .organization),
    (titles, .title),
    (documentTypes, [.documentType, .compound]),
    (honorifics, .honorific),
    (ranks, .rank),
    (bodies, .body),
    (bodyFields, .field),
    (labels, .label),
    (counters, .counter),
    (places, .place),
  ])
}
