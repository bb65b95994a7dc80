/// Where in the clerk's files something was read.
///
/// It stands beside every value, so it is a few numbers and no text: to copy one costs nothing.
package struct SourceLocation: Hashable, Sendable {
  /// What of the file is meant; lines, rows and columns count from 1.
  package enum Place: Hashable, Sendable {
    case wholeFile
    /// A place in a text file; columns count Unicode scalars.
    case text(line: Int, column: Int)
    /// A cell of a table.
    case cell(row: Int, column: Int)
  }

  private enum Kind: UInt8 {
    case wholeFile, text, cell
  }

  /// The file, and the sheet of it.
  package let source: SourceName
  private let line: UInt32
  private let column: UInt32
  private let kind: Kind

  private init(_ kind: Kind, in source: SourceName, _ line: Int, _ column: Int) {
    self.source = source
    self.line = UInt32(clamping: line)
    self.column = UInt32(clamping: column)
    self.kind = kind
  }

  /// A file as a whole, by the name the user gave.
  package static func file(_ name: String) -> SourceLocation {
    SourceLocation(.wholeFile, in: SourceName(name), 0, 0)
  }

  package static func text(in source: SourceName, line: Int, column: Int) -> SourceLocation {
    SourceLocation(.text, in: source, line, column)
  }

  /// A place that is told of once; who tells of many has the file's name as a `SourceName`.
  package static func text(file: String, line: Int, column: Int) -> SourceLocation {
    .text(in: SourceName(file), line: line, column: column)
  }

  package static func cell(in source: SourceName, row: Int, column: Int) -> SourceLocation {
    SourceLocation(.cell, in: source, row, column)
  }

  /// A cell that is told of once.
  package static func cell(
    file: String, sheet: String?, row: Int, column: Int
  ) -> SourceLocation {
    .cell(in: SourceName(file, sheet: sheet), row: row, column: column)
  }

  /// The file, by the name the user gave.
  package var file: String { source.file }

  package var place: Place {
    switch kind {
    case .wholeFile: .wholeFile
    case .text: .text(line: Int(line), column: Int(column))
    case .cell: .cell(row: Int(line), column: Int(column))
    }
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line:column`, or `file!B7`, or `file!DS!B7`: what editors and clerks know how to follow.
  package var description: String {
    switch place {
    case .wholeFile: file
    case .text(let line, let column): "\(file):\(line):\(column)"
    case .cell(let row, let column):
      "\(file)!\(source.sheet.map { $0 + "!" } ?? "")\(Self.columnName(column))\(row)"
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
