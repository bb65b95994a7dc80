package import Diagnostics

extension MarkedCopy {
  /// A new workbook with the texts of these sheets, marked; for lists that are not XLSX.
  ///
  /// - Throws: `sheet.unwritable`.
  package static func make(
    of sheets: [Sheet], named name: String, marks: [CellMark]
  ) throws(Failure) -> [UInt8] {
    var drafts: [SheetDraft] = []
    for (index, sheet) in sheets.enumerated() {
      let own = marks.filter { $0.sheet == sheet.name || $0.sheet == nil && index == 0 }
      drafts.append(draft(of: sheet, notes: CellNote.notes(of: own)))
    }
    return try WorkbookWriter.bytes(of: drafts, named: name)
  }

  private static func draft(of sheet: Sheet, notes: [CellNote]) -> SheetDraft {
    var draft = SheetDraft(name: tabName(sheet.name))
    var waiting: [CellReference: CellNote] = [:]
    for note in notes { waiting[CellReference(row: note.row, column: note.column)] = note }
    var widths: [Int: Int] = [:]
    for row in sheet.rows {
      for cell in row.cells {
        let note = waiting.removeValue(forKey: CellReference(row: row.number, column: cell.column))
        let longest = cell.text.split(separator: "\n").map(\.count).max() ?? 0
        widths[cell.column] = max(widths[cell.column] ?? 0, longest)
        draft.cells.append(draftCell(row.number, cell.column, cell.text, note))
      }
    }
    for note in waiting.values.sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) }) {
      draft.cells.append(draftCell(note.row, note.column, "", note))
    }
    draft.widths = (1...max(widths.keys.max() ?? 1, 1)).map { column in
      Double(min(max((widths[column] ?? 8) + 2, 8), 50))
    }
    return draft
  }

  private static func draftCell(
    _ row: Int, _ column: Int, _ text: String, _ note: CellNote?
  ) -> SheetDraft.Cell {
    let look = note.map { $0.weight == .error ? SheetDraft.Look.error : .warning } ?? .plain
    return SheetDraft.Cell(
      row: row, column: column, text: text, look: look, comment: note?.text)
  }

  /// A name that tabs may have: at most 31 letters, without the signs of references.
  private static func tabName(_ name: String) -> String {
    let plain = name.filter { !"[]:*?/\\'".contains($0) }
    return plain.isEmpty ? "Danh sách" : String(plain.prefix(31))
  }
}
