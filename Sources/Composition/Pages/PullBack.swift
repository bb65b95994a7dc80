extension Paginator {
  /// The rows on their pages, set closer if that saves a last page with next to nothing on it.
  ///
  /// Only a page that holds the end of the document (the signing block and what must stand with it) and at most two places where
  /// it might have been parted is worth it; then the least tightening that saves it is taken.
  /// The same tightening for the whole document: pages of different leading would show.
  func pulledBack(_ rows: [Row]) -> (rows: [Row], pages: [ArraySlice<Row>]) {
    let pages = pages(of: rows)
    guard pages.count > 1, let last = pages.last, spills(last) else { return (rows, pages) }
    for step in 1...Self.tighteningSteps {
      let tightness = Double(step) / Double(Self.tighteningSteps)
      let tightened = rows.map { $0.tightened(by: tightness) }
      let fewer = self.pages(of: tightened)
      if fewer.count < pages.count { return (tightened, fewer) }
    }
    return (rows, pages)
  }

  private static let tighteningSteps = 8

  private func spills(_ page: ArraySlice<Row>) -> Bool {
    let places = page.dropFirst().count { row in
      if case .allowed = row.breakBefore { true } else { false }
    }
    return places <= 2
  }
}
