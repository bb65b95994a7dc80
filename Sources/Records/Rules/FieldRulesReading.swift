import Diagnostics

extension SchemaReader {
  static let ruleKeys = [
    "form", "required-when", "absent-when", "person-when", "sequence", "identity",
  ]

  /// The rules of a field; what they say of other fields is checked when all of them are known.
  mutating func rules(of value: Value) -> FieldRules {
    var rules = FieldRules()
    if let name = text("form", of: value) {
      rules.form = FieldRules.Form(rawValue: name)
      if rules.form == nil {
        let known = FieldRules.Form.allCases.map(\.rawValue)
        problems.append(
          .unknownType(name, among: known, at: value["form"]?.location ?? value.location))
      }
    }
    rules.requiredWhen = condition("required-when", of: value)
    rules.absentWhen = condition("absent-when", of: value)
    rules.personWhen = condition("person-when", of: value)
    rules.isSequence = flag("sequence", of: value)
    rules.isIdentity = flag("identity", of: value)
    return rules
  }

  /// `{kind: individual}` or `{kind: [individual, household]}`.
  private mutating func condition(_ key: String, of value: Value) -> FieldRules.Condition? {
    guard let map = value[key] else { return nil }
    guard let entry = map.entries?.first, map.entries?.count == 1 else {
      problems.append(
        .schemaShape(map, Message(vi: "{trường: [lựa chọn]}", en: "{field: [choices]}")))
      return nil
    }
    let keys = entry.value.text.map { [$0] } ?? entry.value.list?.compactMap(\.text) ?? []
    return FieldRules.Condition(field: entry.key, keys: keys)
  }

  /// Looks whether the conditions of fields name choices that there are.
  mutating func checkConditions(of fields: [Field]) {
    for field in fields {
      let rules = field.rules
      for condition in [rules.requiredWhen, rules.absentWhen, rules.personWhen].compactMap({ $0 }) {
        let named = fields.first { $0.name == condition.field }
        guard case .choice(let choices)? = named?.type,
          !condition.keys.isEmpty,
          condition.keys.allSatisfy({ key in choices.contains { $0.key == key } })
        else {
          problems.append(
            .schemaBadValue(
              Message(
                vi: "điều kiện phải nêu lựa chọn của một trường cạnh đó: “\(condition.field)”",
                en: "a condition must name choices of a field beside it: “\(condition.field)”"),
              at: field.location))
          continue
        }
      }
    }
  }
}
