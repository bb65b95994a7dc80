import Diagnostics
import Documents

/// What is counted while a document is bound: headings, notes, documents cited.
///
/// A class, because the whole recursion of the binding shares it; it never leaves the binding of one document.
final class DocumentCounts {
  /// What the places with an `id` are called; those found so far beside those of an earlier binding, since a place may be named
  /// before it comes.
  private(set) var references: [String: String] = [:]
  /// Names asked for before they were known.
  private(set) var isIncomplete = false
  private var named: Set<String> = []
  private var series: [String: Series] = [:]
  private var notes = 0
  private var anchors = 0
  private var cited: Set<String> = []
  /// How often anything was counted or asked for.
  private(set) var uses = 0

  /// Tables in the order in which the first binding came to them, each with how many it had come to by its end; nil for one in
  /// which something was counted or asked for.
  private var tables: [(table: Table, end: Int)?] = []
  private var tableCount = 0

  private struct Series {
    var numbers: [Int: Int] = [:]
    /// What the paragraph of each level that is open is called.
    var references: [Int: String] = [:]
  }

  /// Whether what is not known now never will be.
  let isFinal: Bool

  init() { isFinal = false }

  /// Begins a second binding, when all names are known.
  init(after first: DocumentCounts) {
    references = first.references
    tables = first.tables
    isFinal = true
  }

  /// A table, bound now or by the first binding: in one of a thousand rows seldom anything is counted.
  func table(_ bind: () -> Table) -> Table {
    let index = tableCount
    tableCount += 1
    if isFinal {
      guard tables.indices.contains(index), let known = tables[index] else { return bind() }
      tableCount = known.end
      return known.table
    }
    tables.append(nil)
    let before = uses
    let table = bind()
    if uses == before { tables[index] = (table, tableCount) }
    return table
  }

  /// Counts a paragraph; its label, and what other places call it.
  func next(_ numbering: Numbering, continuous: Set<Int>) -> (label: String, reference: String)? {
    uses += 1
    var series = series[numbering.series] ?? Series()
    let number = (series.numbers[numbering.level] ?? 0) + 1
    series.numbers[numbering.level] = number
    for level in series.numbers.keys where level > numbering.level {
      series.references[level] = nil
      if !continuous.contains(level) { series.numbers[level] = nil }
    }
    defer { self.series[numbering.series] = series }
    guard let label = numbering.label.numbered(number),
      var reference = numbering.reference.numbered(number)
    else { return nil }
    if numbering.namesParent,
      let parent = series.references.keys.filter({ $0 < numbering.level }).max(),
      let name = series.references[parent]
    {
      reference += " " + name
    }
    series.references[numbering.level] = reference
    return (label, reference)
  }

  /// The number of the next note.
  func nextNote() -> Int {
    uses += 1
    notes += 1
    return notes
  }

  /// A name for a heading that has none, by which lists of contents and links find it.
  func nextAnchor() -> String {
    uses += 1
    anchors += 1
    return "muc-\(anchors)"
  }

  /// Names a place; false if another has the name already.
  func name(_ id: String, _ reference: String) -> Bool {
    uses += 1
    references[id] = reference
    return named.insert(id).inserted
  }

  /// What the place of a name is called; nil if it is not known yet.
  func reference(to id: String) -> String? {
    uses += 1
    if references[id] == nil { isIncomplete = true }
    return references[id]
  }

  /// Whether a document is cited for the first time.
  func isFirstCitation(of document: String) -> Bool {
    uses += 1
    return cited.insert(document).inserted
  }
}
