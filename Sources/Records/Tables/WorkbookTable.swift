import Diagnostics
import Spreadsheets

extension SheetTable {
  /// The table of a workbook: that of the sheet that is named, or of the visible one whose headings fit best.
  ///
  /// - Throws: `sheet.not-found`; `list.ambiguous-sheet` where several sheets fit alike; as opening the file.
  init(
    _ bytes: [UInt8], named name: String, names: FieldNames, reading: ListReading
  ) throws(Failure) {
    let book = try Workbook(bytes, named: name)
    let tabs = try Self.tabs(of: book, named: reading.sheetName)
    var best: [(sheet: Sheet, found: HeadingSearch.Found)] = []
    for tab in tabs {
      let sheet = try book.sheet(tab)
      let search = HeadingSearch(names, place: Self.places(of: SourceName(name, sheet: sheet.name)))
      guard let found = search.find(in: sheet.firstRows) else { continue }
      if found.score > best.first?.found.score ?? -1 { best = [] }
      if found.score >= best.first?.found.score ?? -1 { best.append((sheet, found)) }
    }
    guard let chosen = best.first else { throw Failure(.emptyFile(name)) }
    if best.count > 1, chosen.found.score > 0 {
      throw Failure(.ambiguousSheet(best.map(\.sheet.name), in: name))
    }
    self = try SheetTable(chosen.sheet, of: name, found: chosen.found, names: names)
  }

  private static func tabs(of book: Workbook, named wanted: String?) throws(Failure) -> [Int] {
    let visible = book.tabs.indices.filter { !book.tabs[$0].isHidden }
    guard let wanted else { return visible.isEmpty ? Array(book.tabs.indices) : visible }
    let exact = book.tabs.firstIndex { $0.name == wanted }
    let key = FieldNames.folded(wanted)
    if let tab = exact ?? book.tabs.firstIndex(where: { FieldNames.folded($0.name) == key }) {
      return [tab]
    }
    throw Failure(.noSheet(wanted, among: book.tabs.map(\.name), in: book.name))
  }
}

extension Sheet {
  /// The rows among which the headings are, with merged cells in all the columns and rows that they cover.
  fileprivate var firstRows: [TableRow] {
    var rows: [TableRow] = []
    for row in self.rows.prefix(HeadingSearch.depth) where !row.isHidden {
      rows.append(TableRow(row, without: IndexSpans()))
    }
    let last = rows.last?.number ?? 0
    for merge in merges where merge.rows.lowerBound <= last {
      guard merge.columns.count <= 256, merge.rows.count <= 4,
        let top = rows.firstIndex(where: { $0.number == merge.rows.lowerBound }),
        let cell = rows[top].cells.first(where: { $0.column == merge.columns.lowerBound })
      else { continue }
      for index in rows.indices where merge.rows.contains(rows[index].number) {
        let known = Set(rows[index].cells.map(\.column))
        rows[index].cells += merge.columns.filter { !known.contains($0) }
          .map { TableCell(column: $0, text: cell.text) }
        rows[index].cells.sort { $0.column < $1.column }
      }
    }
    return rows
  }
}

extension Diagnostic {
  fileprivate static func ambiguousSheet(_ names: [String], in file: String) -> Diagnostic {
    let list = names.map { "“\($0)”" }.joined(separator: ", ")
    return .error(
      .ambiguousSheet,
      Message(
        vi: "tệp có nhiều trang tính hợp với bố cục: \(list)",
        en: "several sheets of the file fit the layout: \(list)"),
      at: .file(file),
      hint: Message(
        vi: "chọn một trang bằng --sheet-name", en: "choose one by --sheet-name"))
  }

  fileprivate static func noSheet(
    _ name: String, among names: [String], in file: String
  ) -> Diagnostic {
    .error(
      .sheetNotFound,
      Message(vi: "tệp không có trang tính “\(name)”", en: "the file has no sheet “\(name)”"),
      at: .file(file), hint: .nearest(to: name, among: names))
  }
}
