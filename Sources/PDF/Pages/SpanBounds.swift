import Fonts
import Frames
import Geometry

extension Span {
  /// The words of the span; what stands apart is set apart by a space.
  var text: String {
    var text = ""
    var end: (x: Length, y: Length)?
    for placed in items {
      if case .space = placed.item { text += " " }
      guard case .glyphs(let run) = placed.item else { continue }
      if let end, end.y != placed.origin.y || placed.origin.x > end.x + run.size / 10,
        !text.hasSuffix(" ")
      {
        text += " "
      }
      text += run.text
      end = (placed.origin.x + run.advance, placed.origin.y)
    }
    return text
  }

  /// Whether it is nothing but drawn lines.
  var isDrawnLines: Bool {
    items.allSatisfy { if case .rule = $0.item { true } else { false } }
  }

  /// The smallest rectangle around its letters, from the faces' ascent to their descent, and its rules; nil for nothing.
  var bounds: Rect? {
    items.compactMap(\.bounds).reduce(nil) { around, rect in
      guard let around else { return rect }
      let (left, top) = (min(around.left, rect.left), min(around.top, rect.top))
      let (right, bottom) = (max(around.right, rect.right), max(around.bottom, rect.bottom))
      return Rect(
        origin: Point(x: left, y: top), size: Size(width: right - left, height: bottom - top))
    }
  }
}

extension Placed<FrameItem> {
  fileprivate var bounds: Rect? {
    switch item {
    case .glyphs(let run):
      let metrics = run.face.metrics
      return Rect(
        origin: Point(x: origin.x, y: origin.y - run.size * metrics.ascent),
        size: Size(width: run.advance, height: run.size * (metrics.ascent + metrics.descent)))
    case .rule(let rule): return Rect(origin: origin, size: rule.size)
    case .grid(let grid): return Rect(origin: origin, size: grid.size)
    case .frame, .field, .space: return nil
    }
  }
}
