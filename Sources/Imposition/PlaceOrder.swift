/// Rows and columns of pages on a sheet.
package struct Grid: Hashable, Sendable {
  package let columns: Int
  package let rows: Int

  package static let single = Grid(columns: 1, rows: 1)

  package var count: Int { columns * rows }

  package init(columns: Int, rows: Int) {
    self.columns = max(columns, 1)
    self.rows = max(rows, 1)
  }

  /// Reads `2x3`: two columns, three rows; nil for anything else, or more than 20 of either.
  package init?(parsing text: String) {
    let parts = text.lowercased().split(separator: "x", omittingEmptySubsequences: false)
      .map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1],
      (1...20).contains(columns), (1...20).contains(rows)
    else { return nil }
    self.init(columns: columns, rows: rows)
  }
}

/// In which order pages fill the places of the sheets.
package enum PlaceOrder: String, Hashable, Sendable, CaseIterable {
  /// The first sheet has the first pages.
  case sequence
  /// The first place of all sheets has the first pages: cut, the piles put on each other are in order.
  case cutStack = "cut-stack"

  /// For each place of each sheet, one after the other, the page that stands there; nil leaves it empty.
  ///
  /// With N pages on sheets of k places, S = ⌈N/k⌉ sheets: place p of sheet s has page s·k + p in sequence, and
  /// p·S + s to be cut and stacked.
  package func pages(of count: Int, on grid: Grid) -> [Int?] {
    let sheets = (count + grid.count - 1) / grid.count
    return (0..<sheets * grid.count).map { slot in
      let (sheet, place) = slot.quotientAndRemainder(dividingBy: grid.count)
      let page = self == .sequence ? slot : place * sheets + sheet
      return page < count ? page : nil
    }
  }
}
