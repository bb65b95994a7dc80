import Diagnostics
import Proofreading
import Testing

@Suite("Rules of proofreading")
struct RuleTests {
  @Test("Each rule remarks on what breaks it, at its place, with its proposal", arguments: examples)
  func wrong(example: Example) {
    for marked in example.wrong {
      let text = MarkedText(marked)
      let remarks = Proofreader(options: example.options).remarks(on: text.plain)
        .filter { $0.rule.id == example.rule }
      #expect(remarks.map(\.mark) == text.remarks, "\(marked)")
    }
  }

  @Test("Nothing at all is said on what is right", arguments: examples)
  func right(example: Example) {
    for text in example.right {
      let remarks = Proofreader(options: example.options).remarks(on: text)
      #expect(remarks.isEmpty, "\(text): \(remarks.map { "\($0.rule.id) \($0.mark)" })")
    }
  }

  @Test("What is wrong breaks the one rule and no other", arguments: examples)
  func alone(example: Example) {
    for marked in example.wrong {
      let text = MarkedText(marked)
      let others = Proofreader(options: example.options).remarks(on: text.plain)
        .filter { $0.rule.id != example.rule }
      #expect(others.isEmpty, "\(marked): \(others.map { "\($0.rule.id) \($0.mark)" })")
    }
  }

  @Test("Every rule has its examples, a citation, and words in both languages")
  func complete() {
    let shown = Set(examples.filter { !$0.wrong.isEmpty && !$0.right.isEmpty }.map(\.rule))
    #expect(Set(Rule.all.map(\.id)) == shown)
    #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
    for rule in Rule.all {
      #expect(!rule.citation.isEmpty && !rule.description.vietnamese.isEmpty)
      #expect(rule.description.vietnamese != rule.description.english)
    }
  }
}
