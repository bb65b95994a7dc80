import Diagnostics

/// The rows of a table that stands for a list of a record, as the list's items, and what is wrong with those that are none.
struct CheckedTable: Sendable {
  private(set) var items: [Datum] = []
  private(set) var problems: [Diagnostic] = []

  /// - Throws: what is wrong with the table as a whole.
  init(of field: Field, _ fields: [Field], rows: RowList) throws(Failure) {
    let schema = Schema(record: field.name, label: field.label, fields: fields)
    for row in try CheckedList(rows, by: schema) {
      switch row.result {
      case .success(let record): items.append(Datum(.group(record.fields), at: row.location))
      case .failure(let failure): problems += failure.diagnostics
      }
    }
  }
}
