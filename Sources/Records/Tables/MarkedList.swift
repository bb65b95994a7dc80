package import Diagnostics
import Spreadsheets

/// The copy of a list in which the cells that something is said of are tinted and commented.
package enum MarkedList {
  /// Whether a file is a spreadsheet, of which a marked copy is natural.
  package static func isWorkbook(_ path: String) -> Bool {
    RecordReader.format(of: path) == .workbook
  }

  /// Marks a copy of a list: of XLSX the file itself with all else as it was, of ODS and CSV a new workbook.
  ///
  /// - Parameter language: of the comments.
  /// - Returns: the bytes of an XLSX file; nil for a list that has no cells.
  /// - Throws: as reading the list; `sheet.unwritable`.
  package static func bytes(
    ofListAt path: String, named name: String, saying diagnostics: [Diagnostic],
    in language: MessageLanguage
  ) throws(Failure) -> [UInt8]? {
    let marks = diagnostics.compactMap { mark($0, in: name, language) }
    let bytes = try FileReading.bytes(atPath: path, named: name)
    switch RecordReader.format(of: path) {
    case .workbook:
      return try MarkedCopy.make(of: bytes, named: name, marks: marks)
    case .csv, .tsv:
      let source = try SourceText(decoding: bytes, named: name, isTable: true)
      let prefersTab = RecordReader.format(of: path) == .tsv
      return try MarkedCopy.make(
        of: [CSVTable.sheet(of: source, prefersTab: prefersTab)], named: name, marks: marks)
    default: return nil
    }
  }

  private static func mark(
    _ diagnostic: Diagnostic, in name: String, _ language: MessageLanguage
  ) -> CellMark? {
    guard let location = diagnostic.location, location.file == name,
      case .cell(let row, let column) = location.place
    else { return nil }
    var comment = diagnostic.message.text(in: language)
    if let hint = diagnostic.hint { comment += "\n→ " + hint.text(in: language) }
    return CellMark(
      sheet: location.source.sheet, row: row, column: column,
      weight: diagnostic.severity == .error ? .error : .warning, comment: comment)
  }
}

extension CSVTable {
  /// All rows of a file as a sheet, title lines and notes too.
  fileprivate static func sheet(of source: SourceText, prefersTab: Bool) -> Sheet {
    var sheet = Sheet(name: "Danh sách")
    var scanner = scanner(of: source, prefersTab: prefersTab)
    var number = 0
    while let cells = scanner.nextRecord() {
      number += 1
      let filled = cells.enumerated().filter { !$0.element.isEmpty }
      if filled.isEmpty { continue }
      sheet.rows.append(
        SheetRow(
          number: number,
          cells: filled.map {
            SheetCell(column: $0.offset + 1, text: $0.element, kind: .text)
          }))
    }
    return sheet
  }
}
