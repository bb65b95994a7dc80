import Diagnostics

/// What a row of a list says in one cell and other lists say in several: “Ông Nguyễn Văn An” under the heading of names is an
/// honorific and a name, and who has an honorific is a person.
struct RowFilling: Sendable {
  private let name: Field
  private let honorific: Field
  /// The field that says whether the row is of a person, and the labels of persons and bodies.
  private let kind: Field?
  private let person: String?
  private let body: String?

  /// - Returns: nil for fields without a name and an honorific.
  init?(_ fields: [Field]) {
    guard let name = fields.first(where: { $0.rules.form == .name }),
      let honorific = fields.first(where: { $0.rules.form == .honorific })
    else { return nil }
    self.name = name
    self.honorific = honorific
    let condition = name.rules.personWhen
    let kind = fields.first { $0.name == condition?.field }
    self.kind = kind
    person = kind.flatMap { Self.label(condition?.keys.first, of: $0) }
    body = kind.flatMap { Self.label(honorific.rules.absentWhen?.keys.first, of: $0) }
  }

  private static func label(_ key: String?, of field: Field) -> String? {
    guard case .choice(let choices) = field.type else { return nil }
    return choices.first { $0.key == key }?.label
  }

  /// Whether a field may be told by the names and honorifics of rows.
  func mayGive(_ field: Field) -> Bool { field.name == kind?.name }

  /// The row with what its name says put where it belongs.
  func filled(_ row: RenamedRow) -> RenamedRow {
    guard let (text, location) = row.value.filled(name) else { return row }
    let given = row.value.filled(honorific)
    let said = kind.flatMap { row.value.filled($0)?.text }
    var row = row
    if said == nil || said.map(FieldNames.bare) != body.map(FieldNames.bare),
      let (before, rest) = NameCheck.honorific(before: text),
      given.map({ FieldNames.folded($0.text) == FieldNames.folded(before) }) ?? true
    {
      row.fill(name, with: rest, at: location)
      if given == nil { row.fill(honorific, with: before, at: location) }
      if said == nil { fillKind(of: &row, with: person, at: location) }
    } else if said == nil {
      if given != nil {
        fillKind(of: &row, with: person, at: location)
      } else if NameCheck.isLikeBody(text) {
        fillKind(of: &row, with: body, at: location)
      }
    }
    return row
  }

  private func fillKind(
    of row: inout RenamedRow, with label: String?, at location: SourceLocation
  ) {
    // A cell that is there and empty is one that was forgotten.
    guard let kind, let label, row.value[kind.name] == nil else { return }
    row.fill(kind, with: label, at: location)
  }
}
