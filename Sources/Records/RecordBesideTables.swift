package import Diagnostics
import Threads

/// A record that is right as far as its own file goes, while the tables beside it are still being read and checked.
///
/// A document can be set of it, for whoever asks for a list of a table waits for that one; nothing may be printed before `checked()` has
/// found the tables right as well.
package struct RecordBesideTables: Sendable {
  /// A table that is being checked, and how many problems of the record stand before it.
  struct Table: Sendable {
    let check: Aside<CheckedTable>
    let position: Int
  }

  package var record: Record
  /// What is to be said of the record itself beside an error of a table.
  private let problems: [Diagnostic]
  private let tables: [Table]

  init(_ record: Record, problems: [Diagnostic], tables: [Table]) {
    self.record = record
    self.problems = problems
    self.tables = tables
  }

  /// The record when all of its tables have been checked.
  ///
  /// - Throws: every problem of the record and its tables, from top to bottom.
  package func checked() throws(Failure) -> Record {
    var all: [Diagnostic] = []
    var next = 0
    for table in tables {
      all += problems[next..<table.position]
      next = table.position
      do throws(Failure) {
        all += try table.check.value().problems
      } catch { all += error.diagnostics }
    }
    all = (all + problems[next...]).inReadingOrder
    try all.throwIfErrors()
    var record = record
    record.remarks = all
    return record
  }
}
