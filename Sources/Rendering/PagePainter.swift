import Diagnostics
import Frames
import Geometry

/// Draws pages on a canvas; it keeps the drawings it has parsed.
struct PagePainter {
  private let art: ArtLibrary
  private var drawings: [Use: Drawing] = [:]

  /// A use of a drawing on a page. Each of several uses on one page has a recording of its own: Cairo 1.16 names a recording once
  /// for each use, and a PDF dictionary must not hold a name twice.
  private struct Use: Hashable {
    let name: String
    let repetitions: Int
    let occurrence: Int
  }

  init(art: ArtLibrary) { self.art = art }

  /// The art under a page.
  mutating func paint(
    _ underlay: [Placed<PlacedArt>], on canvas: Canvas
  ) throws(Failure) {
    var occurrences: [String: Int] = [:]
    for placed in underlay {
      let name = placed.item.name
      let occurrence = occurrences[name, default: 0]
      occurrences[name] = occurrence + 1
      let drawing = try drawing(
        Use(name: name, repetitions: placed.item.repetitions, occurrence: occurrence))
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

  private mutating func drawing(_ use: Use) throws(Failure) -> Drawing {
    if let known = drawings[use] { return known }
    let drawing = try art.drawing(named: use.name, repetitions: use.repetitions)
    drawings[use] = drawing
    return drawing
  }
}
