package import Diagnostics

/// One row of a list and what became of it.
package struct CheckedRow: Hashable, Sendable {
  /// Where the row stands.
  package let location: SourceLocation
  /// The record, or every problem of this row.
  package let result: Result<Record, Failure>
}

extension Schema {
  /// Checks each row of a list as a record of its own; a bad row does not stop the others.
  ///
  /// Headings and keys mean the field whose name, label or alias they give, without regard to case, accents,
  /// spaces and punctuation. A cell of a list of scalars holds its items on lines or between semicolons. Rows
  /// that are wholly empty are left out.
  ///
  /// - Throws: what is wrong with the table as a whole (an unknown or doubled heading, a missing required
  ///   column: once each, not once per row), with the problems of all rows after it.
  package func check(rows: Value) throws(Failure) -> [CheckedRow] {
    guard let values = rows.list else {
      throw Failure(.wrongType(rows, wanted: Message(vi: "một danh sách", en: "a list")))
    }
    let table = RowTable(fields: fields, rows: values, location: rows.location)
    let rowSchema = Schema(record: record, label: label, fields: table.fieldsOfRows)
    let checked = table.rows.map { row in
      CheckedRow(location: row.location, result: rowSchema.check(row))
    }
    if table.problems.isEmpty { return checked }
    let rowProblems = checked.flatMap { row in
      if case .failure(let failure) = row.result { failure.diagnostics } else { [Diagnostic]() }
    }
    throw Failure(table.problems + rowProblems)
  }

  private func check(_ row: RowTable.Row) -> Result<Record, Failure> {
    do throws(Failure) {
      let record = try check(row.value)
      return row.problems.isEmpty ? .success(record) : .failure(Failure(row.problems))
    } catch {
      return .failure(Failure((row.problems + error.diagnostics).inReadingOrder))
    }
  }
}

/// A list of rows whose headings have been matched to fields.
private struct RowTable {
  struct Row {
    let value: Value
    let problems: [Diagnostic]
    var location: SourceLocation { value.location }
  }

  /// What is wrong with the table as a whole.
  private(set) var problems: [Diagnostic] = []
  private(set) var rows: [Row] = []
  /// The fields as each row must have them: a column that is missing as a whole is not missed in each row.
  private(set) var fieldsOfRows: [Field]

  private let fields: [Field]
  private let names: FieldNames
  private var seenHeadings: Set<SourceLocation> = []
  private var seenColumns: [String: SourceLocation] = [:]
  private var matches: [String: Field?] = [:]

  init(fields: [Field], rows: [Value], location: SourceLocation) {
    self.fields = fields
    fieldsOfRows = fields
    names = FieldNames(fields)
    let filled = rows.filter { !Self.isBlank($0) }
    self.rows = filled.map { row in self.row(row) }
    guard let first = filled.first, Self.isCell(first.location) else { return }
    for (index, field) in fields.enumerated() where seenColumns[field.name] == nil {
      if field.isRequired { problems.append(.missingColumn(field, at: location)) }
      fieldsOfRows[index].isRequired = false
    }
    problems = problems.inReadingOrder
  }

  private static func isCell(_ location: SourceLocation) -> Bool {
    if case .cell = location { true } else { false }
  }

  private static func isBlank(_ value: Value) -> Bool {
    switch value.content {
    case .empty: true
    case .text(let text): ScalarReading.folded(text).isEmpty
    case .list(let items): items.isEmpty
    case .map(let entries): entries.allSatisfy { isBlank($0.value) }
    }
  }

  private mutating func field(headed heading: String) -> Field? {
    if let known = matches[heading] { return known }
    let field = names.field(headed: heading)
    matches[heading] = .some(field)
    return field
  }

  /// The row with the names of fields as its keys.
  private mutating func row(_ value: Value) -> Row {
    guard let entries = value.entries else { return Row(value: value, problems: []) }
    let isTable = Self.isCell(value.location)
    var renamed: [Value.Entry] = []
    var doubled: [Diagnostic] = []
    var places: [String: SourceLocation] = [:]
    for entry in entries {
      guard let field = field(headed: entry.key) else {
        if !isTable {
          renamed.append(entry)
        } else if seenHeadings.insert(entry.keyLocation).inserted {
          problems.append(.unknownHeading(entry, among: fields))
        }
        continue
      }
      if let first = places[field.name] {
        if !isTable || seenHeadings.insert(entry.keyLocation).inserted {
          doubled.append(.duplicate(key: field.label, at: entry.keyLocation, first: first))
        }
        continue
      }
      places[field.name] = entry.keyLocation
      if isTable { seenColumns[field.name] = entry.keyLocation }
      let cell = isTable ? Self.cell(entry.value, for: field) : entry.value
      renamed.append(
        Value.Entry(key: field.name, keyLocation: entry.keyLocation, value: cell))
    }
    if isTable { problems += doubled }
    return Row(
      value: Value(.map(renamed), at: value.location), problems: isTable ? [] : doubled)
  }

  /// A cell as the field wants it: the items of a list stand on lines or between semicolons.
  private static func cell(_ value: Value, for field: Field) -> Value {
    guard case .list(let item, _) = field.type, let text = value.text else { return value }
    if case .group = item { return value }
    let items = text.split { $0.isNewline || $0 == ";" }.map { ScalarReading.folded(String($0)) }
    let values = items.filter { !$0.isEmpty }.map { Value(.text($0), at: value.location) }
    return Value(.list(values), at: value.location)
  }
}
