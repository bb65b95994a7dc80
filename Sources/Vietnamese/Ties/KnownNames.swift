/// Names of persons known from the data, prepared for being looked for in many paragraphs.
package struct KnownNames: Sendable {
  private let lists: [NameList]

  /// - Parameter lists: each of which may be prepared once for many documents.
  package init(_ lists: [NameList]) { self.lists = lists }

  package init(_ names: [String]) { self.init([NameList(names)]) }

  var books: [PhraseBook] { lists.map(\.book) }

  /// The names that a text may mention, in their order: it has all their words. What ties it has does not depend on the others.
  package func mentioned(in text: TextWords) -> [String] {
    lists.flatMap { $0.mentioned(in: text) }
  }
}

/// A list of names, prepared for being looked for.
package struct NameList: Sendable {
  fileprivate let book: PhraseBook
  private let names: [(name: String, words: Set<WordKey>)]
  /// The names by the rarest of their words, so that a text of ten words need not be held against thousands of names.
  private let byRarestWord: [WordKey: [Int]]

  package init(_ names: [String]) {
    book = PhraseBook(names: names)
    let known = names.map { ($0, TextWords($0).keys) }
    var counts: [WordKey: Int] = [:]
    for (_, words) in known { for word in words { counts[word, default: 0] += 1 } }
    var byRarestWord: [WordKey: [Int]] = [:]
    for (index, (_, words)) in known.enumerated() {
      guard let count = words.lazy.map({ counts[$0] ?? 0 }).min() else { continue }
      // All words that are as rare: which of them a set names first is not the same in every run.
      for word in words where counts[word] == count {
        byRarestWord[word, default: []].append(index)
      }
    }
    self.names = known
    self.byRarestWord = byRarestWord
  }

  fileprivate func mentioned(in text: TextWords) -> [String] {
    let said = text.keys
    if names.count < said.count {
      return names.filter { !$0.words.isEmpty && $0.words.isSubset(of: said) }.map(\.name)
    }
    var found: Set<Int> = []
    for word in said {
      for index in byRarestWord[word] ?? [] where names[index].words.isSubset(of: said) {
        found.insert(index)
      }
    }
    return found.sorted().map { names[$0].name }
  }
}

/// The words of a text, letter case ignored.
package struct TextWords: Sendable {
  fileprivate let keys: Set<WordKey>

  package init(_ text: String) {
    keys = Set(text.unicodeScalars.split { !$0.isLetterOrDigit }.map { WordKey($0) })
  }
}
