package import Geometry

/// A page with the ink taken out of its frames: what whoever draws it and whoever says what it means both go through.
package struct InkedPage: Sendable {
  package let page: Page
  /// The pages on this one, however deep, then its own ink: in the order in which they are drawn.
  package let parts: [PagePart]

  package init(_ page: Page) {
    self.page = page
    parts = page.parts(mappedBy: .identity, showing: Rect(origin: .zero, size: page.size))
  }

  /// The ink of the page itself.
  package var spans: [Span] { parts.last?.spans ?? [] }
}

/// A page of a sheet, or a page by itself, with the way from it to the sheet: nothing is inside it any more.
package struct PagePart: Sendable {
  package let size: Size
  package let underlay: [Placed<PlacedArt>]
  package let spans: [Span]
  /// From its points to those of the sheet.
  package let map: Affine
  /// What is shown of its underlay, in its own points. Its letters keep to its paper by themselves.
  package let shown: Rect
}

extension Page {
  fileprivate func parts(mappedBy map: Affine, showing shown: Rect) -> [PagePart] {
    impressions.flatMap { $0.page.parts(mappedBy: $0.map.then(map), showing: $0.shown) }
      + [PagePart(size: size, underlay: underlay, spans: spans, map: map, shown: shown)]
  }
}
