import Diagnostics

/// The rows of a table that stands for a list of a record, as the list's items, and what is wrong with those that are none.
struct CheckedTable: Sendable {
  private(set) var items: [Datum] = []
  private(set) var problems: [Diagnostic]

  /// - Throws: what is wrong with the table as a whole.
  init(_ rows: RowList, by schema: Schema) throws(Failure) {
    let list = try CheckedList(rows, by: schema)
    problems = list.warnings
    for row in list {
      switch row.result {
      case .success(let record): items.append(Datum(.group(record.fields), at: row.location))
      case .failure(let failure): problems += failure.diagnostics
      }
    }
  }
}
