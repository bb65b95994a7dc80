import Diagnostics
import Fonts
import Frames
import Geometry

/// Draws pages on a canvas; it keeps the drawings it has parsed.
struct PagePainter {
  private let art: ArtLibrary
  private var strips: [Strip: ShapeDrawing] = [:]
  private var drawings: [String: Drawing] = [:]

  /// A drawing of shapes, so many times side by side.
  private struct Strip: Hashable {
    let name: String
    let repetitions: Int
  }

  init(art: ArtLibrary) { self.art = art }

  /// A page with the art under it.
  mutating func paint(_ page: Page, on canvas: Canvas) throws(Failure) {
    for placed in page.underlay { try paint(placed, on: canvas) }
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

  private mutating func paint(_ placed: Placed<PlacedArt>, on canvas: Canvas) throws(Failure) {
    if let strip = strip(Strip(name: placed.item.name, repetitions: placed.item.repetitions)) {
      let size = Size(width: .pt(strip.width), height: .pt(strip.height))
      if let map = placed.map(of: size) { canvas.paint(strip, map) }
    } else {
      let drawing = try drawing(placed.item.name)
      try canvas.check()
      for map in placed.maps(of: drawing.size) { canvas.paint(drawing.canvas, map) }
      // Where Cairo gives up now, it is for what the drawing asks of it.
      do throws(Failure) { try canvas.check() } catch { throw drawing.failure(error) }
    }
  }

  private mutating func strip(_ strip: Strip) -> ShapeDrawing? {
    if let known = strips[strip] { return known }
    let shapes = art.shapes(named: strip.name)?.repeated(strip.repetitions)
    strips[strip] = shapes
    return shapes
  }

  private mutating func drawing(_ name: String) throws(Failure) -> Drawing {
    if let known = drawings[name] { return known }
    let drawing = try art.drawing(named: name)
    drawings[name] = drawing
    return drawing
  }
}
