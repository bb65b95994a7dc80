/// One place of a text where a rule is not kept.
package struct Remark: Hashable, Sendable {
  package let rule: Rule
  /// What the proposal would replace, in UTF-8 offsets of the text; never empty.
  package let range: Range<Int>
  /// The text at that place, as it stands.
  package let found: String
  /// What should stand there; nil where we do not know.
  package let proposal: String?
  /// Whether the proposal may be put in without asking. Always false where there is none.
  package let isCertain: Bool

  init(
    _ rule: Rule, at range: Range<Int>, in text: Manuscript, proposal: String? = nil,
    isCertain: Bool = false
  ) {
    self.rule = rule
    self.range = range
    found = text.text(range)
    self.proposal = proposal
    self.isCertain = isCertain && proposal != nil
  }
}
