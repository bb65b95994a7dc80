/// A QR code: a square of dark and light modules.
///
/// Source: ISO/IEC 18004:2015.
package struct QRCode: Hashable, Sendable {
  /// Modules along an edge, without the quiet zone.
  package let side: Int
  /// Row by row from the top left; true is dark.
  private let modules: [Bool]

  /// Modules of white that belong to each edge (clause 5.3.8).
  package static let quietZone = 4

  /// Makes the smallest code that holds a text, in UTF-8, and that can be read although 15 % of it are spoilt, or more
  /// where that costs no room; nil if no code is large enough, or there is no text.
  ///
  /// The same text always gives the same code.
  package init?(_ text: String) {
    guard var symbol = QRSymbol(text, correction: .medium) else { return nil }
    for correction in [QRSymbol.Correction.quartile, .high] {
      guard let stronger = QRSymbol(text, correction: correction), stronger.side == symbol.side
      else { break }
      symbol = stronger
    }
    side = symbol.side
    modules = symbol.modules
  }

  /// Both from 0 at the top left.
  package func isDark(row: Int, column: Int) -> Bool { modules[row * side + column] }

  /// Dark modules that touch, as few rectangles that do not overlap, from the top left.
  package var blocks: [(row: Int, column: Int, rows: Int, columns: Int)] {
    var rest = modules
    var blocks: [(row: Int, column: Int, rows: Int, columns: Int)] = []
    for row in 0..<side {
      for column in 0..<side where rest[row * side + column] {
        let columns = (column..<side).prefix { rest[row * side + $0] }.count
        let rows = (row..<side).prefix { row in
          (column..<column + columns).allSatisfy { rest[row * side + $0] }
        }.count
        for row in row..<row + rows {
          for column in column..<column + columns { rest[row * side + column] = false }
        }
        blocks.append((row, column, rows, columns))
      }
    }
    return blocks
  }
}
