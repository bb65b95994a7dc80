package import Diagnostics
import LegacyText

/// The rows of a list, in its order; wholly blank ones are left out.
///
/// A long table keeps no rows but the text of its file and makes each row when it is asked for, so that a list of a
/// hundred thousand costs little more memory than its file. Rows may be asked for in any order and from
/// several threads.
package struct RowList: RandomAccessCollection, Sendable {
  /// Where the list stands.
  package let location: SourceLocation
  /// The headings of a table; nil for a list in which each row has keys of its own.
  package let headings: [Heading]?
  /// What is to be said of the list that stops nothing: rows that were left out.
  package private(set) var warnings: [Diagnostic]
  /// The indices of the rows that begin a group, below a title.
  let groupStarts: Set<Int>
  private var source: Source
  /// What is wrong with cells of a table of their own, found before.
  private var faults: [SourceLocation: Diagnostic] = [:]

  private enum Source: Sendable {
    case values([Value])
    case table(any RecordTable)
  }

  package var startIndex: Int { 0 }

  package var endIndex: Int {
    switch source {
    case .values(let values): values.count
    case .table(let table): table.count
    }
  }

  /// A row as a map, its texts in one form; a list in YAML or JSON may hold something else, which the schema refuses.
  package subscript(index: Int) -> Value {
    switch source {
    case .values(let values): values[index]
    case .table(let table): table[index].cleaned(marking: faults, noBreakSpaces: .plain)
    }
  }

  /// A row as its file has it.
  func written(at index: Int) -> Value {
    switch source {
    case .values(let values): values[index]
    case .table(let table): table[index]
    }
  }

  /// The rows of a list that is at hand as a whole.
  ///
  /// - Throws: `data.wrong-type` if the value is no list.
  package init(_ value: Value) throws(Failure) {
    guard let values = value.list else {
      throw Failure(.wrongType(value, wanted: Message(vi: "một danh sách", en: "a list")))
    }
    let rows = values.filter { !$0.isBlankRow }
    location = value.location
    headings = Self.headings(of: rows)
    warnings = value.remarks
    groupStarts = []
    source = .values(rows)
  }

  init(_ base: some RecordTable, names: FieldNames) {
    let table: any RecordTable = GroupedTable(base, names: names) ?? base
    location = table.headings[0].location
    groupStarts = Set(table.groups.map(\.start))
    warnings = table.warnings
    headings = table.headings.filter { !$0.text.isEmpty }
    source = .table(table)
  }

  /// The list with its texts in one form, faults in the place of the texts that stand there, and more warnings.
  ///
  /// - Parameters:
  ///   - rows: all rows as the file has them, where they are few enough to be kept.
  ///   - arePlain: whether all texts were seen to be in that form.
  func settled(
    keeping rows: [Value]?, arePlain: Bool, marking faults: [SourceLocation: Diagnostic],
    warnings more: [Diagnostic]
  ) -> RowList {
    var list = self
    list.warnings += more
    switch (source, rows) {
    case (_, let rows?) where arePlain: list.source = .values(rows)
    case (.values(let values), _):
      list.source = .values(values.map { $0.cleaned(marking: faults) })
    case (.table, let rows?):
      list.source = .values(rows.map { $0.cleaned(marking: faults, noBreakSpaces: .plain) })
    case (.table, nil): list.faults = faults
    }
    return list
  }

  /// The headings under which the cells of a sheet stand; nil if the rows come from no sheet.
  private static func headings(of rows: [Value]) -> [Heading]? {
    guard case .cell? = rows.first?.location.place else { return nil }
    var headings: [Heading] = []
    var known: Set<SourceLocation> = []
    for entry in rows.lazy.flatMap({ $0.entries ?? [] })
    where known.insert(entry.keyLocation).inserted {
      headings.append(Heading(text: entry.key, location: entry.keyLocation))
    }
    return headings
  }
}

/// What stands at the head of a column.
package struct Heading: Hashable, Sendable {
  package let text: String
  package let location: SourceLocation
}

extension Value {
  /// Whether a row says nothing at all.
  fileprivate var isBlankRow: Bool {
    switch content {
    case .empty: true
    case .fault: false
    case .text(let text): ScalarReading.folded(text).isEmpty
    case .list(let items): items.isEmpty
    case .map(let entries): entries.allSatisfy { $0.value.isBlankRow }
    }
  }
}
