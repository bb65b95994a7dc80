import Diagnostics

/// What a marked copy says of one cell.
package struct CellMark: Hashable, Sendable {
  /// How the cell is tinted.
  package enum Weight: Hashable, Sendable, Comparable { case warning, error }

  /// The sheet's name; nil means the first sheet, as in a file that has no sheets.
  package let sheet: String?
  package let row: Int
  package let column: Int
  package let weight: Weight
  /// The comment, in Vietnamese.
  package let comment: String

  package init(sheet: String?, row: Int, column: Int, weight: Weight, comment: String) {
    self.sheet = sheet
    self.row = row
    self.column = column
    self.weight = weight
    self.comment = comment
  }
}

/// All that is said of one cell.
struct CellNote: Sendable {
  let row: Int
  let column: Int
  var weight: CellMark.Weight
  var comment: String

  var reference: String { cellReference(row: row, column: column) }

  /// Joins the marks of each cell, in the order of the sheet.
  static func notes(of marks: [CellMark]) -> [CellNote] {
    var notes: [CellReference: CellNote] = [:]
    for mark in marks {
      guard (1...SheetLimits.rows).contains(mark.row),
        (1...SheetLimits.columns).contains(mark.column)
      else { continue }
      let place = CellReference(row: mark.row, column: mark.column)
      if var note = notes[place] {
        note.weight = max(note.weight, mark.weight)
        if !note.comment.contains(mark.comment) { note.comment += "\n" + mark.comment }
        notes[place] = note
      } else {
        notes[place] = CellNote(
          row: mark.row, column: mark.column, weight: mark.weight, comment: mark.comment)
      }
    }
    return notes.values.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
  }

  /// The comment as Excel takes it: at most 32,767 letters.
  var text: String { String(comment.prefix(4_000)) }
}

/// `B7` for row 7 of column 2.
func cellReference(row: Int, column: Int) -> String {
  SourceLocation.columnName(column) + "\(row)"
}
