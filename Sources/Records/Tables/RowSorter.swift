package import Diagnostics

/// Tells the records of a list from what offices write between and below them: titles of groups, sums, notes, the
/// names of those who sign.
///
/// Only what is surely no record is left out, and never in silence but for the form's own example; a row that might
/// be a record gone wrong stays one, so that what is wrong with it is told.
struct RowSorter {
  private enum Kind { case record, noRecord, sum, example, doubtful }

  private let names: FieldNames
  private let place: (_ row: Int, _ column: Int) -> SourceLocation
  private let columns: Set<Int>
  private let first: Int
  private let required: Set<Int>
  /// The names of the fields that the columns hold.
  private let fields: [Int: String]
  private var lastNumber: Int
  private var followsSum = false
  /// Columns that are not read and have not been told of; see `HeadingSearch.Found`.
  private var handling: [Int: String?]
  /// Rows after a gap that say too little for a record: notes, unless a record follows.
  private var waiting: [(index: Int, row: TableRow)] = []
  /// What the source wants to remember of each record.
  private(set) var kept: [Int] = []
  /// The titles between the records.
  private(set) var groups: [RowGroup] = []
  private var leftOut: [Diagnostic] = []

  /// - Parameter names: the fields; where none is required, every row is a record.
  init(
    _ found: HeadingSearch.Found, names: FieldNames,
    place: @escaping (_ row: Int, _ column: Int) -> SourceLocation
  ) {
    self.names = names
    self.place = place
    columns = Set(found.headings.map(\.column))
    first = found.headings.first?.column ?? 1
    let isRequired = { (heading: Heading) in names.field(headed: heading.text)?.isRequired == true }
    required = Set(found.headings.filter { isRequired($0.heading) }.map(\.column))
    fields = Dictionary(
      found.headings.compactMap { column, heading in
        names.field(headed: heading.text).map { (column, $0.name) }
      }, uniquingKeysWith: { first, _ in first })
    handling = found.handling
    lastNumber = found.lastRow
  }

  /// Takes the next row that is not blank.
  ///
  /// - Parameters:
  ///   - index: what the source remembers of it.
  ///   - span: how many columns its first cell covers.
  mutating func take(_ row: TableRow, index: Int, span: Int = 1) {
    let follows = row.number == lastNumber + 1 && waiting.isEmpty && !followsSum
    lastNumber = row.number
    let kind = kind(of: row, follows: follows, span: span)
    followsSum = kind == .sum
    switch kind {
    case .example: break
    case .noRecord:
      if !beginGroup(row) { leaveOut(row, .noRecord) }
    case .sum: leaveOut(row, .sum)
    case .doubtful: waiting.append((index, row))
    case .record:
      kept += waiting.map(\.index)
      waiting = []
      kept.append(index)
      tellHandling(in: row)
    }
  }

  /// Ends the list; what might have been notes were notes.
  mutating func finish() -> [Diagnostic] {
    var rows = waiting.map(\.row)[...]
    while let first = rows.first {
      // Numbers that were written in advance are told of once.
      let numbers = rows.prefix { $0.isNumberAlone }
      if numbers.count > 1 {
        let ends = [first, numbers[numbers.endIndex - 1]]
        leaveOut(
          TableRow(number: first.number, cells: ends.flatMap(\.cells)), .numbers(numbers.count))
        rows = rows.dropFirst(numbers.count)
      } else {
        leaveOut(first, .noRecord)
        rows = rows.dropFirst()
      }
    }
    waiting = []
    return leftOut
  }

  /// What stands in a column for those who handle the list is not printed, which is said once.
  private mutating func tellHandling(in row: TableRow) {
    if handling.isEmpty { return }
    for cell in row.cells {
      guard let heading = handling.removeValue(forKey: cell.column) else { continue }
      let place = place(row.number, cell.column)
      leftOut.append(
        heading.map { .leftOut(.foreign, $0, at: place) }
          ?? .leftOut(.handling, cell.text, at: place))
    }
  }

  /// Begins a group with its title.
  ///
  /// - Returns: whether the title says what no column does, so that it is read.
  private mutating func beginGroup(_ row: TableRow) -> Bool {
    if isHeadingAgain(row) { return false }
    let choice = names.choice(inTitle: row.text)
    groups.append(
      RowGroup(
        start: kept.count + waiting.count, field: choice?.field.name, label: choice?.label,
        location: place(row.number, row.cells.first?.column ?? 1)))
    return choice.map { !fields.values.contains($0.field.name) } ?? false
  }

  private mutating func leaveOut(_ row: TableRow, _ why: Diagnostic.LeftOut) {
    leftOut.append(.leftOut(why, row.text, at: place(row.number, row.cells.first?.column ?? 1)))
  }

  private func kind(of row: TableRow, follows: Bool, span: Int) -> Kind {
    guard !required.isEmpty, let start = row.cells.first else { return .record }
    let word = FieldNames.folded(start.text)
    if isHeadingAgain(row) { return .noRecord }
    if word.hasPrefix("vídụ") { return .example }
    let startsRow = start.column <= first
    if startsRow, word.hasPrefix("tổngcộng") || word.hasPrefix("tổngsố") || word == "cộng" {
      return .sum
    }
    let isNumber = word.allSatisfy(\.isNumber)
    if row.cells.count == 1, !isNumber, columns.count > 2 {
      if startsRow || span * 2 > columns.count { return .noRecord }
    }
    if row.cells.count == 2, start.column == first, Self.isGroupNumber(start.text) {
      return .noRecord
    }
    // A number alone was written in advance for a record that did not come.
    if row.cells.count == 1, isNumber, required.count > 1 { return .doubtful }
    if follows, isBegunRecord(row) { return .record }
    let present = row.cells.count { required.contains($0.column) }
    return follows && present > 0 || present * 2 > required.count ? .record : .doubtful
  }

  /// Whether a row just below a record is one that lacks something: it has its number, or fills half of the columns and is not
  /// what stands over names of those who sign.
  private func isBegunRecord(_ row: TableRow) -> Bool {
    guard row.cells.count > 1 || columns.count <= 2 else { return false }
    if let first = row.cells.first, first.column == self.first, fields[first.column] != nil,
      first.text.allSatisfy({ $0.isNumber || ".)".contains($0) })
    {
      return true
    }
    let known = row.cells.filter { columns.contains($0.column) }
    return known.count * 2 >= columns.count && !row.cells.contains { Self.isOfSigners($0.text) }
  }

  /// `NGƯỜI LẬP BẢNG`, `TM. ỦY BAN NHÂN DÂN`, `Người lập biểu`, `(Ký tên)`.
  private static func isOfSigners(_ text: String) -> Bool {
    let words = FieldNames.folded(text)
    return text == text.uppercased() && text.contains(where: \.isLetter)
      || ["ngườilập", "ngườiký", "thủtrưởng", "ngườikiểm", "xácnhận", "kýtên", "kýghirõ", "ngày"]
        .contains(where: words.hasPrefix)
  }

  /// Whether the headings stand here once more, as at the head of a printed page.
  private func isHeadingAgain(_ row: TableRow) -> Bool {
    row.cells.count > 1
      && row.cells.allSatisfy { cell in
        names.field(headed: cell.text).map { $0.name == fields[cell.column] } ?? false
      }
  }

  /// `I`, `IV.`, `A`: the numbers of groups.
  private static func isGroupNumber(_ text: String) -> Bool {
    let letters = text.filter(\.isLetter)
    guard !letters.isEmpty, !text.contains(where: \.isNumber) else { return false }
    return letters.allSatisfy { "IVX".contains($0) } || ["A", "B", "C", "D", "E"].contains(letters)
  }
}

extension TableRow {
  /// Whether nothing but one number stands in the row.
  fileprivate var isNumberAlone: Bool { cells.count == 1 && cells[0].text.allSatisfy(\.isNumber) }

  /// What stands in the row.
  var text: String { cells.map(\.text).joined(separator: " · ") }
}

extension Diagnostic.Code {
  /// Rows of a list that were not read as records.
  package static let rowsLeftOut = Self("list.left-out")
  /// A record that somebody drew a line through.
  package static let struckOut = Self("list.struck-out")
  /// Several sheets of a file that might be meant.
  package static let ambiguousSheet = Self("list.ambiguous-sheet")
}

extension Diagnostic {
  /// Why a row was not read.
  enum LeftOut: Hashable {
    case noRecord, sum, hidden, hiddenColumn, handling, foreign, numbers(Int)
  }

  static func leftOut(_ why: LeftOut, _ text: String, at location: SourceLocation) -> Diagnostic {
    let shown = text.count > 60 ? text.prefix(60) + "…" : text[...]
    let message =
      switch why {
      case .noRecord:
        Message(
          vi: "dòng này là tiêu đề nhóm hoặc ghi chú, không đọc: “\(shown)”",
          en: "this row is a title or a note and is not read: “\(shown)”")
      case .sum:
        Message(
          vi: "dòng tổng cộng, không đọc: “\(shown)”", en: "a row of sums, not read: “\(shown)”")
      case .handling:
        Message(
          vi: "cột này không in, không đọc: “\(shown)”",
          en: "this column is for notes and is not read: “\(shown)”")
      case .numbers(let count):
        Message(
          vi: "\(count) dòng chỉ có số thứ tự, không đọc: “\(shown)”",
          en: "\(count) rows with nothing but a number are not read: “\(shown)”")
      case .foreign:
        Message(
          vi: "cột này không thuộc bố cục, không đọc: “\(shown)”",
          en: "this column is none of the layout's and is not read: “\(shown)”")
      case .hiddenColumn:
        Message(vi: "cột ẩn, không đọc: “\(shown)”", en: "a hidden column, not read: “\(shown)”")
      case .hidden:
        Message(vi: "dòng ẩn, không đọc: “\(shown)”", en: "a hidden row, not read: “\(shown)”")
      }
    let unhide = Message(
      vi: "bỏ ẩn hoặc bỏ lọc nếu cần in", en: "unhide it, or clear the filter, to have it printed")
    return .warning(
      .rowsLeftOut, message, at: location,
      hint: why == .hidden || why == .hiddenColumn ? unhide : nil)
  }
}
