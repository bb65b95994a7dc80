import Diagnostics
import Foundation
import TestSupport

@testable import Spreadsheets

/// The files that `Fixtures/fixtures.py` wrote.
enum Fixture {
  static func path(_ name: String) -> String {
    Repository.path("Tests/SpreadsheetsTests/Fixtures/\(name)")
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: path(name))))
  }

  static func workbook(_ name: String) throws -> Workbook {
    try Workbook(bytes(name), named: name)
  }

  /// What each row of `cells-*` shows: its kind and its text.
  static func expectedCells() throws -> [(kind: String, text: String)] {
    String(decoding: try bytes("cells.txt"), as: UTF8.self).split(separator: "\n").map { line in
      let halves = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
      return (kind: String(halves[0]), text: String(halves[1]).replacing("\\n", with: "\n"))
    }
  }
}

extension SheetCell.Kind {
  /// The kind's name, a fault's for a fault.
  var name: String {
    if case .fault(let fault) = self { "\(fault)" } else { "\(self)" }
  }
}

extension Sheet {
  /// The sheet as lines: `B7 kind text`.
  var lines: [String] {
    rows.flatMap { row in
      row.cells.map { cell in
        "\(SourceLocation.columnName(cell.column))\(row.number) \(cell.kind.name) \(cell.text)"
      }
    }
  }
}

/// The codes of what an attempt fails with; empty if it does not.
func codes(of attempt: () throws -> Void) -> [String] {
  do {
    try attempt()
    return []
  } catch let failure as Failure {
    return failure.diagnostics.map(\.code.description)
  } catch {
    return ["\(error)"]
  }
}
