package import Diagnostics

/// Checks the rules of fields that speak of the fields beside them.
struct RuleCheck {
  private let data: [String: Datum]

  init(_ data: [String: Datum]) { self.data = data }

  /// What is wrong with a group's fields.
  ///
  /// - Parameter faulty: fields of which something is told already.
  func problems(of fields: [Field]) -> [Diagnostic] {
    fields.compactMap { field in
      guard field.rules.requiredWhen != nil || field.rules.absentWhen != nil,
        let datum = data[field.name]
      else { return nil }
      if datum.isMissing, let label = met(field.rules.requiredWhen) {
        return .missingWhen(field, is: label, at: datum.location)
      }
      if !datum.isMissing, let label = met(field.rules.absentWhen) {
        return .presentWhen(field, is: label, at: datum.location)
      }
      return nil
    }
  }

  /// The label of the choice that meets a condition.
  private func met(_ condition: FieldRules.Condition?) -> String? {
    guard let condition, case .choice(let key, let label) = data[condition.field]?.content,
      condition.keys.contains(key)
    else { return nil }
    return label
  }
}

extension Diagnostic.Code {
  /// Fields that contradict each other.
  package static let contradiction = Self("data.contradiction")
}

extension Diagnostic {
  fileprivate static func missingWhen(
    _ field: Field, is label: String, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      .missingField,
      Message(
        vi: "“\(label)” phải có \(field.title)", en: "“\(label)” must have \(field.title)"),
      at: location, hint: field.note.map { Message(vi: $0, en: $0) })
  }

  fileprivate static func presentWhen(
    _ field: Field, is label: String, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      .contradiction,
      Message(
        vi: "“\(label)” không có \(field.title)", en: "“\(label)” takes no \(field.title)"),
      at: location,
      hint: Message(
        vi: "xoá ô này, hoặc sửa lại “\(label)”", en: "clear it, or change “\(label)”"))
  }
}
