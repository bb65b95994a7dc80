package import Diagnostics
import Records

/// Something that must agree between two places of a conference's record, or between the record and a norm.
package struct ConsistencyRule: Hashable, Sendable {
  /// `consistency.award-count` and the like.
  package let code: Diagnostic.Code
  package let severity: Diagnostic.Severity
  /// What should hold, in one sentence without a full stop.
  package let description: Message
  /// The clause or usage that asks for it, in Vietnamese, as one would cite it.
  package let reason: String

  init(
    _ name: String, _ severity: Diagnostic.Severity, vi: String, en: String, reason: String
  ) {
    code = Diagnostic.Code("consistency.\(name)")
    self.severity = severity
    description = Message(vi: vi, en: en)
    self.reason = reason
  }

  /// Every rule, family by family.
  package static let all: [ConsistencyRule] = ConsistencyFamily.all.flatMap(\.rules)

  /// That the rule is broken at a place, in contradiction to others.
  func broken(
    vi: String, en: String, at location: SourceLocation, against others: [RelatedPlace] = []
  ) -> Diagnostic {
    Diagnostic(
      code: code, severity: severity, message: Message(vi: vi, en: en), location: location,
      related: others,
      hint: Message(
        vi: "\(description.vietnamese) (\(reason))", en: "\(description.english) (\(reason))"))
  }
}

/// Rules that look at the same thing, with the one walk through the record that applies them.
struct ConsistencyFamily: Sendable {
  let rules: [ConsistencyRule]
  /// Finds what breaks the rules, in any order.
  let breaches: @Sendable (Conference, Norms) -> [Diagnostic]

  static let all: [ConsistencyFamily] = [
    .counts, .attendance, .votes, .numbers, .symbols, .calendar, .clock, .names, .titles, .wording,
    .territory, .legalForce, .tasks, .lists,
  ]
}

extension Conference {
  /// Everything in the record that contradicts something else in it, each once with both places, in reading order.
  ///
  /// - Parameter norms: what is in force since when.
  package func inconsistencies(by norms: Norms) -> [Diagnostic] {
    ConsistencyFamily.all.flatMap { $0.breaches(self, norms) }.inReadingOrder
  }
}

extension RelatedPlace {
  /// What stands at another place: "ở đây là 15".
  static func here(_ location: SourceLocation, _ value: some CustomStringConvertible)
    -> RelatedPlace
  {
    RelatedPlace(
      location, Message(vi: "ở đây là “\(value)”", en: "here it is “\(value)”"))
  }
}
