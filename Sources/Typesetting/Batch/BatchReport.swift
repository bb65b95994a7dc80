package import Diagnostics

/// What became of a list.
package struct BatchReport: Sendable {
  /// How many rows were asked for.
  package internal(set) var total = 0
  /// How many were set and written.
  package internal(set) var written = 0
  /// How many were in place already, from an earlier run.
  package internal(set) var unchanged = 0
  /// How many files of earlier runs were taken away because no row of the list makes them any more.
  package internal(set) var removed = 0
  /// The rows that were not written because something is wrong with them, in the order of the list.
  package internal(set) var failures: [RowFailure] = []
  /// Whether the run was stopped before its end.
  package internal(set) var isInterrupted = false

  /// A row that was not written, and why.
  package struct RowFailure: Sendable {
    /// The place of the row in the list, counted from 1.
    package let row: Int
    package let failure: Failure
  }

  /// The rows that a run did not come to.
  package var remaining: Int { total - written - unchanged - failures.count }

  /// Everything that is wrong, each thing once: what is wrong with the record fails every row alike.
  package var diagnostics: [Diagnostic] {
    var told: Set<Diagnostic> = []
    return failures.flatMap(\.failure.diagnostics).filter { told.insert($0).inserted }
  }
}

/// How far a run has come.
package struct BatchProgress: Sendable {
  package internal(set) var done = 0
  package internal(set) var failed = 0
  package internal(set) var unchanged = 0
  package let total: Int
}
