import Diagnostics

/// A title between the records of a table, and what it says of those below it.
struct RowGroup: Sendable {
  /// The index of the first record below it.
  let start: Int
  /// The field that the title gives, and the label of its choice; nil if it gives none.
  let field: String?
  let label: String?
  let location: SourceLocation
}

/// A table whose titles say of the records below them what their cells leave open.
struct GroupedTable: RecordTable {
  let headings: [Heading]
  let groups: [RowGroup]
  private let base: any RecordTable
  /// The titles that say something.
  private let telling: [RowGroup]
  /// The heading of the column that the titles fill: the table's own, or one more.
  private let heading: Heading
  private let isOwn: Bool

  var warnings: [Diagnostic] { base.warnings }
  var count: Int { base.count }

  /// - Returns: nil if no title says anything.
  init?(_ base: any RecordTable, names: FieldNames) {
    let telling = base.groups.filter { $0.label != nil }
    guard let first = telling.first, let field = first.field else { return nil }
    self.base = base
    groups = base.groups
    self.telling = telling.filter { $0.field == field }
    let own = base.headings.first { names.field(headed: $0.text)?.name == field }
    isOwn = own != nil
    heading = own ?? Heading(text: field, location: first.location)
    headings = isOwn ? base.headings : base.headings + [heading]
  }

  /// The last title above a record that says something; titles stand in the order of the records.
  private func group(of index: Int) -> RowGroup? {
    var (low, high) = (0, telling.count)
    while low < high {
      let middle = (low + high) / 2
      if telling[middle].start <= index { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? telling[low - 1] : nil
  }

  subscript(index: Int) -> Value {
    let row = base[index]
    guard var entries = row.entries else { return row }
    let group = group(of: index)
    let value = Value(
      group?.label.map { .text($0) } ?? .empty, at: group?.location ?? row.location)
    let entry = Value.Entry(key: heading.text, keyLocation: heading.location, value: value)
    if !isOwn {
      entries.append(entry)
    } else if let place = entries.firstIndex(where: { $0.key == heading.text }),
      entries[place].value.isEmpty
    {
      entries[place] = entry
    }
    return Value(.map(entries), at: row.location)
  }
}
