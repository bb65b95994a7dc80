package import Diagnostics
package import Records
import Spreadsheets

/// The form of a list as a spreadsheet, made from the fields' own declarations.
///
/// Headings are the labels; each tells in a comment what belongs under it. Cells are texts, so that `05` stays `05`;
/// choices drop down; the row that shows how to fill the form begins with “Ví dụ”, and is never read as a record.
package struct FormWorkbook {
  /// How many rows have drop-downs.
  private static let rowCount = 5_000

  private let schema: Schema

  /// - Parameter schema: what a row of the list may hold.
  package init(_ schema: Schema) { self.schema = schema }

  /// The bytes of the XLSX file; the same for the same fields.
  ///
  /// - Throws: `sheet.unwritable`.
  package func bytes(named name: String) throws(Failure) -> [UInt8] {
    try WorkbookWriter.bytes(of: [draft], named: name)
  }

  /// The form as CSV for spreadsheets: UTF-8 with mark, semicolons.
  package var csv: String {
    let lines = [schema.fields.map(\.label), exampleRow].map { cells in
      cells.map { $0.contains(";") || $0.contains("\"") ? Self.quoted($0) : $0 }
        .joined(separator: ";")
    }
    return "\u{FEFF}" + lines.joined(separator: "\r\n") + "\r\n"
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  private var exampleRow: [String] {
    schema.fields.enumerated().map { $0.offset == 0 ? "Ví dụ" : $0.element.exampleText }
  }

  private var draft: SheetDraft {
    var draft = SheetDraft(name: "Danh sách")
    let examples = exampleRow
    for (index, field) in schema.fields.enumerated() {
      let column = index + 1
      draft.cells.append(
        SheetDraft.Cell(
          row: 1, column: column, text: field.label,
          look: field.isRequired ? .requiredHeading : .heading, comment: field.helpText))
      draft.cells.append(
        SheetDraft.Cell(row: 2, column: column, text: examples[index], look: .example))
      draft.widths.append(field.columnWidth)
      if case .choice(let choices) = field.type {
        draft.choices.append(
          SheetDraft.Choices(
            column: column, rows: 2...Self.rowCount, texts: choices.map(\.label)))
      }
    }
    draft.frozenRows = 1
    draft.isProtected = true
    return draft
  }
}

extension Field {
  /// How many letters wide the field's column is.
  fileprivate var columnWidth: Double {
    let content: Double =
      switch type {
      case .whole, .time: 8
      case .date, .issueDate: 12
      case .choice(let choices): Double(choices.map(\.label.count).max() ?? 8) + 4
      default: Double(min(max((maximum ?? 60) / 5, 10), 45))
      }
    return max(content, min(Double(label.count) + 2, 24))
  }
}
