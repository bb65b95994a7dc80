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
  ///
  /// With a height to fill, the spaces grow to it if they can; if they cannot reach it they keep their natural size.
  static func stack(
    _ rows: some Collection<Row>, width: Length, filling height: Length? = nil
  ) -> Frame {
    let measure = RowMeasure(rows)
    let ratio = height.map { measure.stretchRatio(toFill: $0) } ?? 0
    var frame = Frame.empty(width: width)
    var y = Length.zero
    for (index, row) in rows.enumerated() {
      if index > 0 { y += row.spaceBefore + row.spaceStretch * ratio }
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
  /// How much the space above may grow to fill a page.
  var spaceStretch = Length.zero
  var breakBefore: BreakCost
  /// How much lower the row may be made by setting its lines closer.
  var leadingShrink = Length.zero
  /// Whether it is a line of text that a signature may stand with; a heading is none.
  var isBodyLine = false

  /// The row with its lines set closer, `tightness` from 0 to 1; what is in it moves up by half of that.
  func tightened(by tightness: Double) -> Row {
    let less = leadingShrink * tightness
    guard less > .zero else { return self }
    var row = self
    row.frame.size.height -= less
    row.frame.items = frame.items.map { placed in
      Placed(placed.item, at: placed.origin + Point(x: .zero, y: -(less / 2)))
    }
    return row
  }
}

/// The height of rows as one page holds them, the space above the first dropped.
struct RowMeasure {
  var height = Length.zero
  var stretch = Length.zero

  init() {}

  init(_ rows: some Collection<Row>) {
    for row in rows.reversed() { prepend(row) }
  }

  private var spaceOfFirst = Length.zero
  private var stretchOfFirst = Length.zero

  /// Puts a row on top.
  mutating func prepend(_ row: Row) {
    height += row.frame.size.height + spaceOfFirst
    stretch += stretchOfFirst
    spaceOfFirst = row.spaceBefore
    stretchOfFirst = row.spaceStretch
  }

  /// How far the spaces must grow to fill a height, from 0 to 1; 0 where that is not enough.
  func stretchRatio(toFill height: Length) -> Double {
    let missing = height - self.height
    return missing > .zero && missing <= stretch ? missing / stretch : 0
  }
}

/// What it costs to begin a page with a row.
enum BreakCost: Hashable {
  case allowed(Double)
  case forbidden
  case forced
}
