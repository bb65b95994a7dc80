package import Diagnostics

/// A rule of spelling or form that a text can break.
package struct Rule: Hashable, Sendable {
  /// A stable name, `family.rule`; scripts and tests match it, never the words.
  package let id: String
  /// The clause that asks for it, in Vietnamese, as one would cite it.
  package let citation: String
  /// What the rule asks for, in one sentence without a full stop.
  package let description: Message

  init(_ id: String, citation: String, vi: String, en: String) {
    self.id = id
    self.citation = citation
    description = Message(vi: vi, en: en)
  }

  /// Every rule, family by family.
  package static let all: [Rule] = RuleFamily.all.flatMap(\.rules)
}

/// Rules that look at the same thing, with the one walk through the text that applies them.
struct RuleFamily: Sendable {
  let rules: [Rule]
  /// Finds what breaks the rules, in any order.
  let remarks: @Sendable (Manuscript, Proofreader.Options) -> [Remark]

  /// The families. Where remarks of two overlap, the one of the earlier family stays.
  static let all: [RuleFamily] = [
    .characters, .documentNumbers, .dates, .numbers, .hyphens, .punctuation, .slips,
    .organizations, .capitals, .syllables, .toneMarks, .abbreviations,
  ]
}
