import Diagnostics
import Foundation

/// A diagnostic for programs: one line of JSON, the words in the user's language and the places in parts.
struct DiagnosticJSON: Encodable {
  let code: String
  let severity: String
  let vietnamese: String
  let english: String
  let place: String?
  let file: String?
  let sheet: String?
  let cell: String?
  let line: Int?
  let column: Int?
  let hintVietnamese: String?
  let hintEnglish: String?

  init(_ diagnostic: Diagnostic) {
    code = diagnostic.code.description
    severity = diagnostic.severity.rawValue
    vietnamese = diagnostic.message.vietnamese
    english = diagnostic.message.english
    place = diagnostic.location?.description
    hintVietnamese = diagnostic.hint?.vietnamese
    hintEnglish = diagnostic.hint?.english
    var (sheet, cell): (String?, String?)
    var (line, column): (Int?, Int?)
    switch diagnostic.location {
    case nil: file = nil
    case .file(let name): file = name
    case .text(let name, let row, let place):
      file = name
      (line, column) = (row, place)
    case .cell(let name, let table, let row, let place):
      file = name
      (sheet, cell) = (table, "\(SourceLocation.columnName(place))\(row)")
    }
    (self.sheet, self.cell, self.line, self.column) = (sheet, cell, line, column)
  }

  /// One line, with its end.
  var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data = (try? encoder.encode(self)) ?? Data()
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
