/// A space at which a line should not end, and why.
package struct Tie: Hashable, Sendable {
  /// The UTF-8 offset of the space (U+0020) in the paragraph's text.
  package let offset: Int
  /// How bad it is to end a line there.
  package let cost: TieCost
  /// The rule that says so; where several apply, the one with the highest cost.
  package let rule: TieRule

  package init(offset: Int, cost: TieCost, rule: TieRule) {
    self.offset = offset
    self.cost = cost
    self.rule = rule
  }
}

/// How bad it is to end a line at a space.
package enum TieCost: Hashable, Sendable, Comparable {
  /// A bad place, with its penalty: above 0, under 5000. On TeX's scale: 50 is what TeX asks for a
  /// hyphen, several hundred what a line pays before it is set visibly loose.
  case reluctant(Double)
  /// No line may end there.
  case never
}
