/// Names of persons known from the data, prepared for being looked for in many paragraphs.
package struct KnownNames: Sendable {
  private let lists: [NameList]

  /// - Parameter lists: each of which may be prepared once for many documents.
  package init(_ lists: [NameList]) { self.lists = lists }

  package init(_ names: [String]) { self.init([NameList(names)]) }

  var books: [PhraseBook] { lists.map(\.book) }

  /// Whether a text has the same ties with these names as with others: it depends on those that the text may mention, whose words
  /// stand in it one after the other.
  package func agree(with others: KnownNames, on text: TextWords) -> Bool {
    guard lists.count == others.lists.count else {
      return lists.flatMap { $0.mentioned(in: text) }
        == others.lists.flatMap { $0.mentioned(in: text) }
    }
    // Most lists are those of the document before.
    return zip(lists, others.lists).allSatisfy { own, other in
      own === other || own.mentioned(in: text) == other.mentioned(in: text)
    }
  }
}

/// A list of names, prepared for being looked for.
///
/// A class, because one prepared list is known from another by its identity.
package final class NameList: Sendable {
  fileprivate let book: PhraseBook
  private let names: [(name: String, words: TextWords)]
  /// The names by the digests of their last two words, so that a text of ten words need not be held against thousands of names.
  private let byEnd: [UInt64: [Int]]

  /// The digest of the last two words of a name; the first is that of no word where it has one word only.
  private static func end(_ first: WordKey, _ second: WordKey) -> UInt64 {
    var digest = TextDigest()
    digest.add(first.bits)
    digest.add(second.bits)
    return digest.value
  }

  package init(_ names: [String]) {
    book = PhraseBook(names: names)
    self.names = names.map { ($0, TextWords($0)) }
    var byEnd: [UInt64: [Int]] = [:]
    for (index, (_, words)) in self.names.enumerated() {
      guard let second = words.keys.last else { continue }
      let first = words.keys.dropLast().last ?? .none
      byEnd[Self.end(first, second), default: []].append(index)
    }
    self.byEnd = byEnd
  }

  fileprivate func mentioned(in text: TextWords) -> [String] {
    if names.count < text.keys.count {
      return names.filter { text.hold($0.words) }.map(\.name)
    }
    var found: Set<Int> = []
    var first = WordKey.none
    for second in text.keys {
      for end in [Self.end(first, second), Self.end(.none, second)] {
        for index in byEnd[end] ?? [] where text.hold(names[index].words) { found.insert(index) }
      }
      first = second
    }
    return found.sorted().map { names[$0].name }
  }
}

/// The words of a text in their order, letter case ignored.
package struct TextWords: Sendable {
  fileprivate let keys: [WordKey]

  package init(_ text: String) {
    var keys: [WordKey] = []
    keys.reserveCapacity(text.utf8.count / 4)
    var word = WordKey.Spelling()
    for scalar in text.unicodeScalars {
      if scalar.isLetterOrDigit {
        word.add(scalar)
      } else if !word.isEmpty {
        keys.append(word.key)
        word = WordKey.Spelling()
      }
    }
    if !word.isEmpty { keys.append(word.key) }
    self.keys = keys
  }

  /// Whether the words of another text, of which there is one at least, stand here one after the other.
  fileprivate func hold(_ other: TextWords) -> Bool {
    guard let first = other.keys.first, other.keys.count <= keys.count else { return false }
    return keys.indices.dropLast(other.keys.count - 1).contains { start in
      keys[start] == first && keys[start...].starts(with: other.keys)
    }
  }
}
