import Diagnostics
import Frames
import Geometry

/// Draws pages on a canvas; it keeps the drawings it has parsed.
struct PagePainter {
  private let art: ArtLibrary
  private var drawings: [String: Drawing] = [:]

  init(art: ArtLibrary) { self.art = art }

  /// The art under a page.
  mutating func paint(
    _ underlay: [Placed<PlacedArt>], on canvas: Canvas
  ) throws(Failure) {
    for placed in underlay {
      let drawing = try drawing(named: placed.item.name)
      if let map = placed.map(of: drawing.size) { canvas.paint(drawing.canvas, map) }
    }
  }

  /// The ink of a frame whose top left corner is at `origin`.
  func paint(_ frame: Frame, at origin: Point, on canvas: Canvas) throws(Failure) {
    for placed in frame.items {
      let point = origin + placed.origin
      switch placed.item {
      case .frame(let inner): try paint(inner, at: point, on: canvas)
      case .rule(let rule): canvas.fill(Rect(origin: point, size: rule.size), rule.color)
      case .glyphs(let run):
        for word in run.words {
          try canvas.draw(word.run, at: point + Point(x: word.x, y: .zero))
        }
      }
    }
  }

  private mutating func drawing(named name: String) throws(Failure) -> Drawing {
    if let known = drawings[name] { return known }
    let drawing = try art.drawing(named: name)
    drawings[name] = drawing
    return drawing
  }
}
