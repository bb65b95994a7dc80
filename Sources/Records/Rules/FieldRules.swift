/// What must be true of a field beside its type: of its form, of the fields beside it, of the rows around it.
package struct FieldRules: Hashable, Sendable {
  /// What a text looks like.
  package enum Form: String, Hashable, Sendable, CaseIterable {
    /// Digits, with letters, slashes, stops or hyphens among them: `05`, `05a`, `12/SV`; never a sentence.
    case number
    /// What a person is called before the name: `Ông`, `Bà`, `Đồng chí`.
    case honorific
    /// The name of a person or of a body.
    case name
  }

  /// A choice beside the field, and the keys of it that matter.
  package struct Condition: Hashable, Sendable {
    package let field: String
    package let keys: [String]
  }

  /// The form of the text; nil for any.
  package var form: Form?
  /// When a record must have the field.
  package var requiredWhen: Condition?
  /// When a record must not have it.
  package var absentWhen: Condition?
  /// When a name is that of a person.
  package var personWhen: Condition?
  /// Whether the numbers of a list's rows follow one another.
  package var isSequence = false
  /// Whether it tells one row of a list from another, with the other fields that do.
  package var isIdentity = false

  package init() {}
}
