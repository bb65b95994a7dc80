import Frames
import Geometry

/// A page with its ink cut by what it means.
struct InkedPage {
  let page: Page
  /// The pages on this one, however deep, then its own ink: in the order in which they are drawn.
  let parts: [PagePart]

  init(_ page: Page) {
    self.page = page
    parts = page.parts(mappedBy: .identity, showing: Rect(origin: .zero, size: page.size))
  }

  /// The ink of the page itself.
  var spans: [Span] { parts.last?.spans ?? [] }
}

/// A page of a sheet, or a page by itself, with the way from it to the sheet: nothing is inside it any more.
struct PagePart {
  let size: Size
  let underlay: [Placed<PlacedArt>]
  let spans: [Span]
  /// From its points to those of the sheet.
  let map: Affine
  /// What is shown of its underlay, in its own points. Its letters keep to its paper by themselves.
  let shown: Rect
}

extension Page {
  fileprivate func parts(mappedBy map: Affine, showing shown: Rect) -> [PagePart] {
    impressions.flatMap { $0.page.parts(mappedBy: $0.map.then(map), showing: $0.shown) }
      + [PagePart(size: size, underlay: underlay, spans: spans, map: map, shown: shown)]
  }
}
