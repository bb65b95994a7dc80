/// The spaces of one paragraph at which a line should not end.
///
///     text → tokens: words, numbers, dates, document numbers, signs      Tokenizer
///          → marks: set phrases, compounds, names                        marking passes
///          → for each space, the first rule that holds                   TieRule.all
///          → what Unicode forbids in every language                      unicodeTies
///
/// Lines may end at spaces (U+0020) only; no-break spaces, and hyphens or slashes inside a word, are
/// not reported because they are no places for a line to end in the first place. The offsets rise.
///
/// - Parameters:
///   - text: the plain text of one paragraph in form C; a line end in it ends all ties.
///   - names: names of persons known from the data, to be kept whole wherever they occur.
/// Source: domain.md §6.10; Nghị định 30/2020/NĐ-CP, Phụ lục I and II, for the words in question.
package func ties(in text: String, names: [String] = []) -> [Tie] {
  ties(in: text, names: KnownNames(names))
}

/// Names of persons known from the data, prepared for being looked for in many paragraphs.
package struct KnownNames: Sendable {
  fileprivate let book: PhraseBook
  private let names: [(name: String, words: Set<WordKey>)]
  /// The names by the rarest of their words, so that a text of ten words need not be held against thousands of names.
  private let byRarestWord: [WordKey: [Int]]

  package init(_ names: [String]) {
    book = PhraseBook(names: names)
    let known = names.map { ($0, Self.words(of: $0)) }
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

  /// The names that a text may mention, in their order: it has all their words. What ties it has does not depend on the others.
  package func mentioned(in text: String) -> [String] {
    if names.isEmpty { return [] }
    let words = text.unicodeScalars.split { !$0.isLetterOrDigit }.map { WordKey($0) }
    let candidates = Set(words.compactMap { byRarestWord[$0] }.joined())
    if candidates.isEmpty { return [] }
    let said = Set(words)
    return candidates.filter { names[$0].words.isSubset(of: said) }.sorted()
      .map { names[$0].name }
  }

  private static func words(of text: String) -> Set<WordKey> {
    Set(text.unicodeScalars.split { !$0.isLetterOrDigit }.map { WordKey($0) })
  }
}

/// The same with names that were prepared once.
package func ties(in text: String, names: KnownNames) -> [Tie] {
  let given = names.book
  var ties: [Tie] = []
  for var line in tokenizedLines(of: text) {
    line.markPhrases()
    line.markBodies()
    line.markNames(given: given)
    for index in line.tokens.indices.dropLast() where !line.tokens[index].spaces.isEmpty {
      let gap = Gap(line: line, index: index)
      guard let rule = TieRule.first(for: gap) else { continue }
      for offset in line.spaceOffsets[line.tokens[index].spaces] {
        ties.append(Tie(offset: offset, cost: rule.cost, rule: rule))
      }
    }
  }
  let unicode = unicodeTies(in: text)
  if unicode.isEmpty { return ties }
  let forbidden = Set(unicode.map(\.offset))
  return (ties.filter { !forbidden.contains($0.offset) } + unicode).sorted { $0.offset < $1.offset }
}
