import Documents
import Frames
import Geometry

/// A column of rows not yet cut into pages, and the regions met on the way.
struct Galley {
  var rows: [Row] = []
  var regions: [Region] = []
  /// The last line of text, from which a rule takes its length.
  var lastLine: SetLine?

  /// Stacks rows as one frame; the space above the first is dropped, as at the top of a page.
  static func stack(_ rows: some Sequence<Row>, width: Length) -> Frame {
    var frame = Frame.empty(width: width)
    var y = Length.zero
    for (index, row) in rows.enumerated() {
      if index > 0 { y += row.spaceBefore }
      frame.place(.frame(row.frame), at: Point(x: .zero, y: y))
      y += row.frame.size.height
    }
    frame.size.height = y
    return frame
  }
}

/// A frame that is never cut, with the space above it and the cost of a page that ends there.
struct Row {
  var frame: Frame
  var spaceBefore: Length
  var breakBefore: BreakCost
}

/// What it costs to begin a page with a row.
enum BreakCost: Hashable {
  case allowed(Double)
  case forbidden
  case forced
}
