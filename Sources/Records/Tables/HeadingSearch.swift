import Diagnostics

/// A cell of a table's row, before anything is known of headings.
struct TableCell: Hashable, Sendable {
  let column: Int
  let text: String
}

/// A row of a table, before anything is known of headings.
struct TableRow: Sendable {
  let number: Int
  var cells: [TableCell]
}

/// Finds the headings of a table below its title lines.
///
/// Lists of offices begin with the names of agencies and a title; then come the headings, sometimes in two rows, the
/// upper of which spans several columns; then sometimes a row that numbers the columns.
struct HeadingSearch {
  /// How many of the first rows may hold the headings.
  static let depth = 60

  /// The headings of a table.
  struct Found {
    /// The headings by their columns, from left to right.
    let headings: [(column: Int, heading: Heading)]
    /// Columns that the mapping leaves out, or that are for those who handle the list.
    let ignored: Set<Int>
    /// Of these the ones that the mapping does not speak of, with their headings where they are none of the layout's.
    let handling: [Int: String?]
    /// The row of the headings, the lower one of two.
    let lastRow: Int
    /// How many fields the headings name.
    let score: Int

    /// Whether a column has a heading, read or not.
    func has(_ column: Int) -> Bool {
      ignored.contains(column) || headings.contains { $0.column == column }
    }
  }

  private let names: FieldNames
  private let place: (_ row: Int, _ column: Int) -> SourceLocation

  init(_ names: FieldNames, place: @escaping (_ row: Int, _ column: Int) -> SourceLocation) {
    self.names = names
    self.place = place
  }

  /// The headings among the first rows: those that name the most fields; nil where there is no row at all.
  ///
  /// Where no row names a field, the first row is taken, so that its headings can be complained of.
  func find(in rows: [TableRow]) -> Found? {
    var best: Found?
    var fields = FieldsOfHeadings(names)
    // Nothing names a field where none is known.
    if names.isEmpty { return rows.first.map { found([$0], &fields) } }
    for (index, row) in rows.prefix(Self.depth).enumerated() {
      let single = found([row], &fields)
      if single.score > best?.score ?? 0 { best = single }
      guard index + 1 < rows.count, rows[index + 1].number == row.number + 1 else { continue }
      let double = found([row, rows[index + 1]], &fields)
      // Two rows only where the lower one adds to what the upper one says.
      if single.score > 0, double.score > max(best?.score ?? 0, single.score) { best = double }
    }
    guard let best else { return rows.first.map { found([$0], &fields) } }
    guard let next = rows.first(where: { $0.number == best.lastRow + 1 }),
      Self.numbersColumns(next, of: best)
    else { return best }
    return Found(
      headings: best.headings, ignored: best.ignored, handling: best.handling,
      lastRow: next.number, score: best.score)
  }

  private func found(_ rows: [TableRow], _ fields: inout FieldsOfHeadings) -> Found {
    var texts: [Int: [String]] = [:]
    for row in rows {
      for cell in row.cells where texts[cell.column]?.last != cell.text {
        texts[cell.column, default: []].append(cell.text)
      }
    }
    var known: Set<String> = []
    var ignored: Set<Int> = []
    var handling: [Int: String?] = [:]
    var headings: [(column: Int, heading: Heading)] = []
    for (column, parts) in texts.sorted(by: { $0.key < $1.key }) {
      let joined = parts.joined(separator: " ")
      if names.ignores(joined) {
        ignored.insert(column)
        continue
      }
      var field = fields.field(headed: joined)
      for part in parts.reversed() where field == nil && parts.count > 1 {
        field = fields.field(headed: part)
      }
      if field == nil, names.isForHandling(joined) || names.isForeign(joined) {
        ignored.insert(column)
        handling[column] = .some(names.isForeign(joined) ? joined : nil)
        continue
      }
      if let field { known.insert(field.name) }
      let row = rows.last { $0.cells.contains { $0.column == column } }?.number ?? 0
      let text = field.map { names.key(of: $0, headed: joined) } ?? joined
      headings.append((column, Heading(text: text, location: place(row, column))))
    }
    return Found(
      headings: headings, ignored: ignored, handling: handling, lastRow: rows.last?.number ?? 0,
      score: known.count)
  }

  /// Whether a row numbers the columns: `(1) (2) (3)`, or `A B 1 2 3`.
  private static func numbersColumns(_ row: TableRow, of found: Found) -> Bool {
    let marks = row.cells.map { $0.text.filter { $0.isLetter || $0.isNumber } }
    guard marks.count >= 3, marks.count + 1 >= found.headings.count else { return false }
    let letters = marks.prefix { $0.count == 1 && $0.allSatisfy { ("A"..."H").contains($0) } }
    let numbers = marks.dropFirst(letters.count)
    return zip(letters, "ABCDEFGH").allSatisfy { $0 == String($1) }
      && numbers.enumerated().allSatisfy { $1 == "\($0 + 1)" }
  }
}

/// The fields that headings mean, each heading asked for once: a search meets every cell several times.
private struct FieldsOfHeadings {
  private let names: FieldNames
  private var known: [String: Field?] = [:]

  init(_ names: FieldNames) { self.names = names }

  mutating func field(headed heading: String) -> Field? {
    if let field = known[heading] { return field }
    let field = names.field(headed: heading)
    known[heading] = .some(field)
    return field
  }
}
