import Documents
import Frames
import Geometry

/// A row of a table cut between its lines, so that a page may end there.
///
/// The cell with most lines sets the cuts; in the other cells a line belongs to the first slice that it fits.
struct RowSlices {
  struct Slice {
    var height: Length
    /// Lines of each cell, stacked; as many as there are cells.
    var cells: [Frame]
    var breakBefore: BreakCost
    /// The notes of its lines.
    var footnotes: [Footnote] = []
    var anchors: [String] = []
  }

  private(set) var slices: [Slice] = []

  /// - Parameters:
  ///   - cells: the lines of each cell and the width of their column.
  ///   - height: how high the row is, padding and all; what the lines do not need is left below the last.
  init(_ cells: [(rows: [Row], width: Length)], top: Length, height: Length) {
    let stacks = cells.map { StackedCell($0.rows, width: $0.width) }
    guard let guide = stacks.max(by: { $0.bottom < $1.bottom }) else { return }
    var cursors = stacks.map { _ in 0 }
    var cut = Length.zero
    for index in guide.rows.indices {
      let isLast = index == guide.rows.count - 1
      // Lines that must stay together are one slice.
      if !isLast, guide.rows[index + 1].breakBefore == .forbidden { continue }
      let bottom = isLast ? Length.infinity : guide.bottoms[index]
      var slice = Slice(height: .zero, cells: [], breakBefore: .allowed(0))
      for (cell, stack) in stacks.enumerated() {
        let end = stack.end(from: cursors[cell], upTo: bottom)
        let rows = stack.rows[cursors[cell]..<end]
        if cursors[cell] > 0, rows.first?.breakBefore == .forbidden {
          slice.breakBefore = .forbidden
        }
        var frame = Galley.stack(rows, width: stack.width)
        // Where the cuts agree, the space above the first line is what they leave.
        let lead = rows.isEmpty ? .zero : max(stack.tops[cursors[cell]] - cut, .zero)
        frame = frame.lowered(by: lead)
        slice.height = max(slice.height, frame.size.height)
        slice.cells.append(frame)
        slice.footnotes += rows.flatMap(\.footnotes)
        slice.anchors += rows.flatMap(\.anchors)
        cursors[cell] = end
      }
      if slices.isEmpty { slice = slice.lowered(by: top) }
      slices.append(slice)
      cut = isLast ? cut : bottom
    }
    let missing = height - slices.map(\.height).sum()
    if missing > .zero, !slices.isEmpty { slices[slices.count - 1].height += missing }
  }
}

extension RowSlices.Slice {
  fileprivate func lowered(by length: Length) -> RowSlices.Slice {
    var slice = self
    slice.height += length
    slice.cells = cells.map { $0.lowered(by: length) }
    return slice
  }
}

extension Frame {
  fileprivate func lowered(by length: Length) -> Frame {
    guard length > .zero else { return self }
    var frame = Frame.empty(width: size.width, height: size.height + length)
    frame.place(.frame(self), at: Point(x: .zero, y: length))
    return frame
  }
}

/// The lines of a cell with their places from its top.
private struct StackedCell {
  let rows: [Row]
  let width: Length
  private(set) var tops: [Length] = []
  private(set) var bottoms: [Length] = []

  var bottom: Length { bottoms.last ?? .zero }

  init(_ rows: [Row], width: Length) {
    self.rows = rows
    self.width = width
    var y = Length.zero
    for (index, row) in rows.enumerated() {
      if index > 0 { y += row.spaceBefore }
      tops.append(y)
      y += row.frame.size.height
      bottoms.append(y)
    }
  }

  /// The first line from a cursor on that ends below a height.
  func end(from cursor: Int, upTo height: Length) -> Int {
    var end = cursor
    while end < rows.count, bottoms[end] <= height + BlockComposer.tolerance { end += 1 }
    return end
  }
}
