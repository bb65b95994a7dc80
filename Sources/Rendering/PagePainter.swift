import Diagnostics
import Fonts
import Frames
import Geometry

/// Draws pages on a canvas; it keeps the drawings it has parsed.
struct PagePainter {
  private let art: ArtLibrary
  private var drawings: [Use: Drawing] = [:]

  /// A drawing, so many times side by side.
  private struct Use: Hashable {
    let name: String
    let repetitions: Int
  }

  init(art: ArtLibrary) { self.art = art }

  /// A page with the art under it.
  mutating func paint(_ page: Page, on canvas: Canvas) throws(Failure) {
    for placed in page.underlay {
      let use = Use(name: placed.item.name, repetitions: placed.item.repetitions)
      let drawing = try drawing(use)
      if let map = placed.map(of: drawing.size) { canvas.paint(drawing.canvas, map) }
    }
    for impression in page.impressions {
      canvas.begin(impression)
      try paint(impression.page, on: canvas)
      canvas.end(impression)
    }
    try paint(page.frame, at: .zero, on: canvas)
  }

  private func paint(_ frame: Frame, at origin: Point, on canvas: Canvas) throws(Failure) {
    for placed in frame.items {
      let point = origin + placed.origin
      switch placed.item {
      case .frame(let inner): try paint(inner, at: point, on: canvas)
      case .rule(let rule): canvas.fill(Rect(origin: point, size: rule.size), rule.color)
      case .glyphs(let run): try canvas.draw(run, at: point)
      case .grid(let grid): canvas.fill(grid, at: point)
      case .space, .field: break
      }
    }
  }

  private mutating func drawing(_ use: Use) throws(Failure) -> Drawing {
    if let known = drawings[use] { return known }
    let drawing = try art.drawing(named: use.name, repetitions: use.repetitions)
    drawings[use] = drawing
    return drawing
  }
}
