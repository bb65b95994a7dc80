import Diagnostics

/// What is wrong with the rows of a list seen together, and with names seen beside what they are said to be: doubled
/// rows, numbers out of order, a person's name for a body.
struct ListCheck {
  /// What stops a row, by the row's index.
  private(set) var problems: [Int: [Diagnostic]] = [:]
  private(set) var warnings: [Diagnostic] = []

  /// Looks at all rows once; `row` gives one with the names of fields as its keys.
  ///
  /// - Parameter groupStarts: the indices of rows below a title.
  init(
    fields: [Field], count: Int, groupStarts: Set<Int> = [], row: @escaping (Int) -> Value
  ) {
    let identity = fields.filter(\.rules.isIdentity)
    let sequences = fields.filter(\.rules.isSequence)
    let names = fields.filter { $0.rules.form == .name }
    let honorifics = fields.filter { $0.rules.form == .honorific }
    guard !(identity + sequences + names + honorifics).isEmpty else { return }
    var doubles = DoubledRows(fields: identity, row: row)
    var numbers = sequences.map { NumberSequence(field: $0, row: row) }
    let kinds = fields.filter { if case .choice = $0.type { true } else { false } }
    var lastKinds: [String] = []
    for index in 0..<count {
      let row = row(index)
      for field in names {
        note(NameCheck(field, in: row, fields: fields, honorifics: honorifics).problems, index)
      }
      note(doubles.problem(of: row, index: index), index)
      let kindsOfRow = kinds.map { row.filled($0).map { FieldNames.bare($0.text) } ?? "" }
      let begins = groupStarts.contains(index) || kindsOfRow != lastKinds
      lastKinds = kindsOfRow
      for position in numbers.indices {
        numbers[position].take(row, index: index, beginsGroup: begins)
      }
    }
    for sequence in numbers {
      for (index, problem) in sequence.problems { note([problem], index) }
    }
  }

  private mutating func note(_ found: [Diagnostic], _ index: Int) {
    for problem in found {
      if problem.severity == .error {
        problems[index, default: []].append(problem)
      } else {
        warnings.append(problem)
      }
    }
  }
}

extension Value {
  /// The folded text of a field of a row, with its place; nil if there is none.
  func filled(_ field: Field) -> (text: String, location: SourceLocation)? {
    guard let value = self[field.name], let text = value.text else { return nil }
    let folded = ScalarReading.folded(text)
    return folded.isEmpty ? nil : (folded, value.location)
  }
}
