package import Diagnostics

/// One row of a list and what became of it.
package struct CheckedRow: Hashable, Sendable {
  /// Where the row stands.
  package let location: SourceLocation
  /// The record, or every problem of this row.
  package let result: Result<Record, Failure>
}

extension CheckedRow {
  /// The row with more that is wrong with it.
  fileprivate func failing(with problems: [Diagnostic]) -> CheckedRow {
    let known: [Diagnostic] =
      if case .failure(let failure) = result { failure.diagnostics } else { [] }
    return CheckedRow(
      location: location, result: .failure(Failure((known + problems).inReadingOrder)))
  }
}

extension Schema {
  /// Checks each row of a list as a record of its own; a bad row does not stop the others.
  ///
  /// - Throws: what is wrong with the table as a whole, as `CheckedList` finds it.
  package func check(rows value: Value) throws(Failure) -> [CheckedRow] {
    Array(try CheckedList(RowList(value), by: self))
  }
}

/// A list whose rows are checked when they are asked for, in any order and from several threads.
package struct CheckedList: RandomAccessCollection, Sendable {
  /// The rows as they were written.
  package let rows: RowList
  private let check: RowCheck
  /// The texts that stand in a field of rows which say nothing there themselves, by the index of the row.
  private var fillings: (field: String, texts: [Int: String])?
  private let together: ListCheck

  /// What is to be said of the list that stops no row.
  package var warnings: [Diagnostic] { rows.warnings + together.warnings }
  package var startIndex: Int { rows.startIndex }
  package var endIndex: Int { rows.endIndex }
  package subscript(index: Int) -> CheckedRow {
    let row = check.check(written(at: index))
    guard let found = together.problems[index] else { return row }
    return row.failing(with: found)
  }

  /// - Throws: what is wrong with the table as a whole (an unknown or doubled heading, a missing required
  ///   column: once each, not once per row), with the problems of all rows after it.
  package init(_ rows: RowList, by schema: Schema) throws(Failure) {
    self.rows = rows
    let check = try RowCheck(schema, of: rows)
    self.check = check
    together = ListCheck(
      fields: schema.fields, count: rows.count, groupStarts: rows.groupStarts
    ) { check.renamed(rows[$0]).value }
  }

  /// Reads a condition such as `unit=Phòng Nội vụ`; see `RowCondition`.
  ///
  /// - Throws: `usage.where` for a text that is no condition or a field that there is none of.
  package func condition(_ text: String) throws(Failure) -> RowCondition {
    try RowCondition(text, fields: check.schema.fields)
  }

  /// A row as it is written, with the names of fields as its keys, and filled.
  package func written(at index: Int) -> RenamedRow {
    var row = check.renamed(rows[index])
    if let (field, texts) = fillings, let text = texts[index] { row.fill(field, with: text) }
    return row
  }

  /// The list with texts in a field of rows that say nothing there.
  func filling(_ field: String, with texts: [Int: String]) -> CheckedList {
    var list = self
    list.fillings = (field, texts)
    return list
  }

  /// Whether a row meets a condition, by the text that stands in its cell; also that of a faulty row.
  package func row(_ index: Int, meets condition: RowCondition) -> Bool {
    condition.holds(for: written(at: index).value)
  }
}

/// A row with the names of fields as its keys.
package struct RenamedRow: Sendable {
  package private(set) var value: Value
  /// The keys that mean a field a second time.
  let doubled: [Diagnostic]

  subscript(field: String) -> Value? { value[field] }

  /// Puts a text where the row says nothing; its place is that of the row.
  fileprivate mutating func fill(_ field: String, with text: String) {
    fill(field, with: text, at: value.location)
  }

  /// Puts a text into a field.
  mutating func fill(_ field: Field, with text: String, at location: SourceLocation) {
    fill(field.name, with: text, at: location)
  }

  private mutating func fill(_ field: String, with text: String, at location: SourceLocation) {
    let entries = (value.entries ?? []).filter { $0.key != field }
    let entry = Value.Entry(
      key: field, keyLocation: location, value: Value(.text(text), at: location))
    value = Value(.map(entries + [entry]), at: value.location)
  }

  init(value: Value, doubled: [Diagnostic]) {
    self.value = value
    self.doubled = doubled
  }
}

/// The check of a list's rows, each as a record of its own.
///
/// Headings and keys mean the field whose name, label or alias they give, without regard to case, accents,
/// spaces and punctuation. A cell of a list of scalars holds its items on lines or between semicolons.
struct RowCheck: Sendable {
  /// The fields as each row must have them: a column that is missing as a whole is not missed in each row.
  let schema: Schema
  private let names: FieldNames
  /// Of a table: what its headings mean, in their order, which is that of each row's cells.
  private let columns: [Column]?
  /// Whether several headings mean one field.
  private let hasDoubledColumns: Bool
  private let filling: RowFilling?

  /// What a heading means.
  private struct Column {
    let heading: String
    /// The field; nil for a heading that means none.
    let field: String?
    /// Whether a cell holds several items, on lines or between semicolons.
    let holdsItems: Bool

    init(_ heading: String, _ field: Field?) {
      self.heading = heading
      self.field = field?.name
      holdsItems =
        if case .list(let item, _)? = field?.type, case .group = item {
          false
        } else if case .list? = field?.type { true } else { false }
    }
  }

  /// Matches the headings of a list to the fields of a schema.
  ///
  /// - Throws: what is wrong with the table as a whole (an unknown or doubled heading, a missing required
  ///   column: once each, not once per row), with the problems of all rows after it.
  init(_ schema: Schema, of rows: RowList) throws(Failure) {
    names = FieldNames(schema.fields)
    filling = RowFilling(schema.fields)
    guard let headings = rows.headings else {
      self.schema = schema
      columns = nil
      hasDoubledColumns = false
      return
    }
    var table = MatchedHeadings(schema.fields)
    for heading in headings { table.match(heading, by: names) }
    if let filling { table.fill(by: filling, rows.prefix(Self.sample), names: names) }
    table.close(at: rows.location)
    self.schema = Schema(record: schema.record, label: schema.label, fields: table.fieldsOfRows)
    let columns = headings.map { Column($0.text, table.matches[$0.text]) }
    self.columns = columns
    let known = columns.compactMap(\.field)
    hasDoubledColumns = Set(known).count < known.count
    guard table.problems.hasErrors else { return }
    var problems = table.problems
    for row in rows {
      if case .failure(let failure) = check(renamed(row)).result { problems += failure.diagnostics }
    }
    throw Failure(problems)
  }

  /// How many rows are looked at to see whether their names say what no column does.
  private static let sample = 40

  /// Checks one row of the list.
  func check(_ row: RenamedRow) -> CheckedRow {
    let (value, doubled) = (row.value, row.doubled)
    var result: Result<Record, Failure>
    do throws(Failure) {
      let record = try schema.check(value)
      result = doubled.isEmpty ? .success(record) : .failure(Failure(doubled))
    } catch {
      result = .failure(Failure((doubled + error.diagnostics).inReadingOrder))
    }
    return CheckedRow(location: value.location, result: result)
  }

  /// A row with the names of fields as its keys, and with what its name says where that belongs.
  func renamed(_ row: Value) -> RenamedRow {
    let renamed = withFieldNames(row)
    return filling?.filled(renamed) ?? renamed
  }

  private func withFieldNames(_ row: Value) -> RenamedRow {
    guard let entries = row.entries else { return RenamedRow(value: row, doubled: []) }
    if let columns { return renamed(entries, by: columns, at: row.location) }
    var renamed: [Value.Entry] = []
    var doubled: [Diagnostic] = []
    var places: [String: SourceLocation] = [:]
    for entry in entries {
      guard let field = names.field(headed: entry.key) else {
        renamed.append(entry)
        continue
      }
      if let first = places.updateValue(entry.keyLocation, forKey: field.name) {
        places[field.name] = first
        doubled.append(.duplicate(key: field.label, at: entry.keyLocation, first: first))
        continue
      }
      renamed.append(
        Value.Entry(key: field.name, keyLocation: entry.keyLocation, value: entry.value))
    }
    return RenamedRow(value: Value(.map(renamed), at: row.location), doubled: doubled)
  }

  /// A row of a table, whose headings were matched: unknown and doubled ones have been told of.
  private func renamed(
    _ entries: [Value.Entry], by columns: [Column], at location: SourceLocation
  ) -> RenamedRow {
    var renamed: [Value.Entry] = []
    renamed.reserveCapacity(entries.count)
    for (index, entry) in entries.enumerated() {
      let isInOrder = index < columns.count && columns[index].heading == entry.key
      guard
        let column = isInOrder ? index : columns.firstIndex(where: { $0.heading == entry.key }),
        let field = columns[column].field,
        !hasDoubledColumns || !renamed.contains(where: { $0.key == field })
      else { continue }
      let value = columns[column].holdsItems ? Self.items(of: entry.value) : entry.value
      renamed.append(Value.Entry(key: field, keyLocation: entry.keyLocation, value: value))
    }
    return RenamedRow(value: Value(.map(renamed), at: location), doubled: [])
  }

  /// The items of a cell, which stand on lines or between semicolons.
  private static func items(of value: Value) -> Value {
    guard let text = value.text else { return value }
    let items = text.split { $0.isNewline || $0 == ";" }.map { ScalarReading.folded(String($0)) }
    let values = items.filter { !$0.isEmpty }.map { Value(.text($0), at: value.location) }
    return Value(.list(values), at: value.location)
  }
}

/// The headings of a table being matched to fields.
private struct MatchedHeadings {
  private(set) var matches: [String: Field] = [:]
  private(set) var problems: [Diagnostic] = []
  private(set) var fieldsOfRows: [Field]
  private var places: [String: SourceLocation] = [:]
  /// Fields without a column that rows give all the same.
  private var filled: Set<String> = []

  init(_ fields: [Field]) { fieldsOfRows = fields }

  mutating func match(_ heading: Heading, by names: FieldNames) {
    guard let field = names.field(headed: heading.text) else {
      problems.append(.unknownHeading(heading, among: fieldsOfRows))
      return
    }
    matches[heading.text] = field
    if let first = places[field.name] {
      problems.append(.duplicate(key: field.label, at: heading.location, first: first))
    } else {
      places[field.name] = heading.location
    }
  }

  /// Notes which fields are given by the names in some of the first rows: each row must have them then.
  mutating func fill(by filling: RowFilling, _ rows: some Sequence<Value>, names: FieldNames) {
    let open = fieldsOfRows.filter { places[$0.name] == nil && filling.mayGive($0) }
    if open.isEmpty { return }
    for row in rows {
      let entries = (row.entries ?? []).compactMap { entry in
        matches[entry.key].map {
          Value.Entry(key: $0.name, keyLocation: entry.keyLocation, value: entry.value)
        }
      }
      let renamed = RenamedRow(value: Value(.map(entries), at: row.location), doubled: [])
      let full = filling.filled(renamed)
      for field in open where full.value.filled(field) != nil { filled.insert(field.name) }
    }
  }

  /// Looks for the columns that are missing as a whole.
  mutating func close(at location: SourceLocation) {
    for (index, field) in fieldsOfRows.enumerated()
    where places[field.name] == nil && !filled.contains(field.name) {
      if field.isRequired { problems.append(.missingColumn(field, at: location)) }
      fieldsOfRows[index].isRequired = false
    }
    problems = problems.inReadingOrder
  }
}
