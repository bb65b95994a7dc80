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

/// The same with names that were prepared once.
package func ties(in text: String, names: KnownNames) -> [Tie] {
  let given = names.books
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
