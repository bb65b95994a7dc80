import Diagnostics

/// Persons' names that are known, to find them in running text, spelt right or almost right.
struct NameIndex {
  /// The people of the record, whose names may not be misspelt by a letter.
  private let people: [KnownName]
  /// By all their syllables without marks: what differs in tones or marks only is found here.
  private var byBareName: [[Spelling]: KnownName] = [:]
  /// By all syllables but one, with its place: what differs in one syllable only is found here.
  private var byFrame: [[Spelling]: KnownName] = [:]
  private var known: Set<[Spelling]> = []
  private var lengths: Set<Int> = []

  struct KnownName {
    let words: [Word]
    let entry: Entry<String>

    init(_ entry: Entry<String>) {
      self.entry = entry
      words = Word.words(of: entry.value)
    }
  }

  /// A name found in a text.
  struct Match {
    let range: Range<Int>
    let known: Entry<String>
  }

  /// - Parameters:
  ///   - people: names to be found with a letter or a tone wrong.
  ///   - others: names to be found with a tone wrong.
  ///   - strangers: names that are nobody else's misspelt.
  init(people: [Entry<String>], others: [Entry<String>], strangers: [String]) {
    self.people = people.map(KnownName.init)
    for name in self.people + others.map(KnownName.init) where name.words.count > 1 {
      byBareName[name.words.map(\.bare), default: name] = name
      known.insert(name.words.map(\.folded))
      lengths.insert(name.words.count)
    }
    for name in self.people where name.words.count > 2 {
      let syllables = name.words.map(\.folded)
      for place in syllables.indices {
        byFrame[Self.frame(syllables, without: place), default: name] = name
      }
    }
    for name in strangers { known.insert(Word.words(of: name).map(\.folded)) }
  }

  /// The names in a text that are almost one that is known.
  func misspellings(in passage: Passage) -> [Match] {
    passage.capitalizedRuns.flatMap { run -> [Match] in
      var taken: Set<Int> = []
      var found: [Match] = []
      for isNear in [false, true] {
        for length in lengths.sorted(by: >) where length <= run.count {
          for start in run.lowerBound...(run.upperBound - length) {
            let range = start..<start + length
            guard taken.isDisjoint(with: range) else { continue }
            let words = passage.words[range]
            if !isNear {
              if known.contains(words.map(\.folded)) { taken.formUnion(range) }
            } else if let name = near(words) {
              taken.formUnion(range)
              found.append(Match(range: range, known: name.entry))
            }
          }
        }
      }
      return found
    }
  }

  private func near(_ words: ArraySlice<Word>) -> KnownName? {
    if let name = byBareName[words.map(\.bare)] { return name }
    let syllables = words.map(\.folded)
    for (place, word) in words.enumerated() {
      if let name = byFrame[Self.frame(syllables, without: place)],
        isOneLetterApart(word, name.words[place])
      {
        return name
      }
    }
    return nil
  }

  private static func frame(_ syllables: [Spelling], without place: Int) -> [Spelling] {
    var frame = syllables
    frame[place] = "*"
    return frame
  }

  /// Whether one letter, marks aside, was changed, added or left out.
  private func isOneLetterApart(_ a: Word, _ b: Word) -> Bool {
    let (a, b) = (Array(a.bare.text), Array(b.bare.text))
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    guard long.count - short.count <= 1, short.count > 1 else { return false }
    let head = zip(short, long).prefix { $0 == $1 }.count
    let rest = short.count == long.count ? short.dropFirst(head + 1) : short.dropFirst(head)
    return Array(rest) == Array(long.dropFirst(head + 1))
  }
}

extension Passage {
  /// The words side by side that begin with a capital, where there are two or more.
  var capitalizedRuns: [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for index in words.indices {
      if start == nil, words[index].isCapitalized { start = index }
      guard let first = start else { continue }
      let goesOn =
        words[index].joinsNext && index + 1 < words.count && words[index + 1].isCapitalized
        && words[index + 1].opening.isEmpty
      if !goesOn {
        if index > first { runs.append(first..<index + 1) }
        start = nil
      }
    }
    return runs
  }

  /// Where a sequence of words stands, case aside.
  func ranges(of sequence: [Spelling]) -> [Range<Int>] {
    guard let head = sequence.first, words.count >= sequence.count else { return [] }
    return (0...(words.count - sequence.count)).compactMap { start in
      guard words[start].folded == head else { return nil }
      let range = start..<start + sequence.count
      return zip(words[range], sequence).allSatisfy { $0.folded == $1 } ? range : nil
    }
  }
}
