/// Where in the clerk's files something was read.
package enum SourceLocation: Hashable, Sendable {
  /// A file as a whole, by the name the user gave.
  case file(String)
  /// A place in a text file; lines and columns count from 1, columns in Unicode scalars.
  case text(file: String, line: Int, column: Int)
  /// A cell of a table; rows and columns count from 1. `sheet` is nil where the file has no sheets.
  case cell(file: String, sheet: String?, row: Int, column: Int)
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line:column`, or `file!B7`, or `file!DS!B7`: what editors and clerks know how to follow.
  package var description: String {
    switch self {
    case .file(let file): file
    case .text(let file, let line, let column): "\(file):\(line):\(column)"
    case .cell(let file, let sheet, let row, let column):
      "\(file)!\(sheet.map { $0 + "!" } ?? "")\(Self.columnName(column))\(row)"
    }
  }

  /// The letters of a spreadsheet's column: 1 is A, 27 is AA.
  package static func columnName(_ column: Int) -> String {
    var rest = column
    var letters: [UInt8] = []
    while rest > 0 {
      letters.append(UInt8(65 + (rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}
