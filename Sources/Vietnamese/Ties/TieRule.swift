/// One rule about line ends: what it is called, where it is written, what it costs and when it holds.
package struct TieRule: Sendable, Identifiable {
  /// The family and the name, as in "numbers.unit".
  package let id: String
  /// Where the rule comes from.
  package let citation: String
  /// What a line end there costs; the same wherever the rule holds.
  package let cost: TieCost
  /// What all gaps have at which the rule holds: most rules are told off by it, without being called.
  let needs: GapTraits
  /// Whether a line that ends between the two tokens breaks the rule.
  let applies: @Sendable (Gap) -> Bool

  init(
    _ id: String, _ cost: TieCost, from citation: String, at needs: GapTraits = [],
    applies: @escaping @Sendable (Gap) -> Bool
  ) {
    self.id = id
    self.citation = citation
    self.cost = cost
    self.needs = needs
    self.applies = applies
  }

  /// Every rule, the costliest first; within one cost, in the order of the families below.
  package static let all: [TieRule] = {
    let families = [
      punctuationRules, listRules, referenceRules, numberRules, dateRules, nameRules, phraseRules,
    ]
    let rules = Array(families.joined().enumerated())
    return rules.sorted { a, b in
      a.element.cost == b.element.cost ? a.offset < b.offset : a.element.cost > b.element.cost
    }.map(\.element)
  }()

  /// When a rule holds. A structure, because an array of bare closures wraps each of them once more.
  private struct Condition {
    let holds: @Sendable (Gap) -> Bool
  }

  /// What each rule needs, and when it holds, in the order of ``all``: asked for every space, they stand by themselves.
  private static let needs = all.map(\.needs)
  private static let conditions = all.map { Condition(holds: $0.applies) }

  /// The costliest rule that a line's end in a gap breaks; nil if it breaks none.
  static func first(for gap: Gap) -> TieRule? {
    let (traits, needs, conditions) = (gap.traits, needs, conditions)
    for index in needs.indices
    where traits.isSuperset(of: needs[index]) && conditions[index].holds(gap) {
      return all[index]
    }
    return nil
  }
}

/// Rules are alike if they have the same identifier.
extension TieRule: Hashable {
  package static func == (a: TieRule, b: TieRule) -> Bool { a.id == b.id }
  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
