import Diagnostics
import Vietnamese

/// Persons' names that are known, to find them in running text, spelt right or almost right.
struct NameIndex {
  private var names: [KnownName] = []
  /// By all their syllables without marks: what differs in tones or marks only is found here.
  private var byBareName: [TextDigest: Int] = [:]
  /// By all syllables but one, with its place: what differs in one syllable only is found here.
  private var byFrame: [TextDigest: Int] = [:]
  private var known: Set<TextDigest> = []
  /// How many words names have, the most first.
  private var lengths: [Int] = []

  private struct KnownName {
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
  ///   - people: names to be found with a letter or a tone wrong: those of the record's people.
  ///   - others: names to be found with a tone wrong.
  ///   - strangers: names that are nobody else's misspelt.
  init(people: [Entry<String>], others: [Entry<String>], strangers: [String]) {
    var lengths: Set<Int> = []
    for (index, entry) in (people + others).enumerated() {
      let name = KnownName(entry)
      guard name.words.count > 1 else { continue }
      let number = names.count
      names.append(name)
      byBareName[name.words[...].bareDigest, default: number] = number
      known.insert(name.words[...].digest)
      lengths.insert(name.words.count)
      guard index < people.count, name.words.count > 2 else { continue }
      for place in name.words.indices {
        byFrame[name.words[...].frame(without: place), default: number] = number
      }
    }
    for name in strangers { known.insert(Word.words(of: name)[...].digest) }
    self.lengths = lengths.sorted(by: >)
  }

  /// The names in a text that are almost one that is known.
  func misspellings(in passage: Passage, of texts: Concordance) -> [Match] {
    texts.capitalizedRuns(in: passage.words).flatMap { run -> [Match] in
      var taken: [Range<Int>] = []
      var found: [Match] = []
      for isNear in [false, true] {
        for length in lengths where length <= run.count {
          for start in run.lowerBound...(run.upperBound - length) {
            let range = start..<start + length
            guard !taken.contains(where: range.overlaps) else { continue }
            if !isNear {
              if known.contains(texts.words[range].digest) { taken.append(range) }
            } else if let name = near(range, of: texts) {
              taken.append(range)
              found.append(Match(range: range, known: name.entry))
            }
          }
        }
      }
      return found
    }
  }

  private func near(_ range: Range<Int>, of texts: Concordance) -> KnownName? {
    let words = texts.words[range]
    if let number = byBareName[words.bareDigest] { return names[number] }
    for (place, index) in range.enumerated() {
      guard let number = byFrame[words.frame(without: place)] else { continue }
      let name = names[number]
      let word = name.words[place].text(in: name.entry.value)
      if Self.areOneLetterApart(bareLetters(texts.text(index)), bareLetters(word)) { return name }
    }
    return nil
  }

  /// Whether one letter was changed, added or left out.
  private static func areOneLetterApart(_ a: String, _ b: String) -> Bool {
    let (a, b) = (Array(a), Array(b))
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    guard long.count - short.count <= 1, short.count > 1 else { return false }
    let head = zip(short, long).prefix { $0 == $1 }.count
    let rest = short.count == long.count ? short.dropFirst(head + 1) : short.dropFirst(head)
    return Array(rest) == Array(long.dropFirst(head + 1))
  }
}

extension ArraySlice<Word> {
  fileprivate var digest: TextDigest {
    var digest = TextDigest()
    for word in self { digest.add(word.spelling.folded.value) }
    return digest
  }

  fileprivate var bareDigest: TextDigest {
    var digest = TextDigest()
    for word in self { digest.add(word.spelling.bare.value) }
    return digest
  }

  /// All words but the one at a place, counted from 0.
  fileprivate func frame(without place: Int) -> TextDigest {
    var digest = TextDigest()
    for (index, word) in enumerated() {
      digest.add(index == place ? 0 : word.spelling.folded.value)
    }
    return digest
  }
}

extension Concordance {
  /// The words side by side in a range that begin with a capital, where there are two or more.
  func capitalizedRuns(in range: Range<Int>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for index in range {
      if start == nil, words[index].isCapitalized { start = index }
      guard let first = start else { continue }
      let goesOn =
        words[index].joinsNext && index + 1 < range.upperBound && words[index + 1].isCapitalized
        && !words[index + 1].hasOpening
      if !goesOn {
        if index > first { runs.append(first..<index + 1) }
        start = nil
      }
    }
    return runs
  }
}
