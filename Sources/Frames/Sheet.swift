package import Geometry

/// What is drawn as a page of its own in the raw file: a page, or a drawing that pages show.
///
/// A drawing comes before the first page that shows it, and only once, however many pages do.
package enum Sheet: Hashable, Sendable {
  /// The drawing with this name in the art folder, as large as it draws itself; its proportion is what counts.
  case drawing(name: String, size: Size)
  case page(Page)
}

/// Puts the sheets of a file in order.
package struct SheetOrder: Sendable {
  private let drawingSizes: [String: Size]
  private var drawn: Set<String> = []

  /// - Parameter drawingSizes: the size that each drawing gives itself; one that is not there has none.
  package init(drawingSizes: [String: Size]) { self.drawingSizes = drawingSizes }

  /// The page, and before it those of its drawings that no page before it has shown.
  package mutating func sheets(for page: Page) -> [Sheet] {
    var sheets: [Sheet] = []
    for name in page.parts.flatMap(\.underlay).map(\.item.name) where drawn.insert(name).inserted {
      sheets.append(
        .drawing(name: name, size: drawingSizes[name] ?? Size(width: .zero, height: .zero)))
    }
    return sheets + [.page(page)]
  }
}
