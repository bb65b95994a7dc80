import Documents
import Frames
import Geometry

/// A part of a table on a page: which rows stand there and where.
struct TablePortion {
  /// A row, or what of it stands on the page.
  struct Band {
    let row: Int
    /// From the top of the table's row to the top of the band.
    let offset: Length
    let top: Length
    var bottom: Length
    let isStart: Bool
    var isEnd: Bool
  }

  let table: SetTable
  private(set) var bands: [Band] = []

  /// Takes in the next piece; pieces of one row become one band.
  mutating func append(_ part: TablePart, top: Length, bottom: Length) {
    if let last = bands.last, last.row == part.row, !part.isStart {
      bands[bands.count - 1].bottom = bottom
      bands[bands.count - 1].isEnd = part.isEnd
    } else {
      bands.append(
        Band(
          row: part.row, offset: part.offset, top: top, bottom: bottom, isStart: part.isStart,
          isEnd: part.isEnd))
    }
  }

  /// Makes the last band higher: the room below a row that is continued.
  mutating func close(with space: Length) {
    if !bands.isEmpty { bands[bands.count - 1].bottom += space }
  }

  /// What is drawn when the rows stand: the cells over several of them, then the rules.
  func dressing() -> [Placed<FrameItem>] {
    table.floating.compactMap(placed) + rules()
  }

  private func placed(_ cell: FloatingCell) -> Placed<FrameItem>? {
    guard let first = bands.first(where: { cell.rows.contains($0.row) }),
      let last = bands.last(where: { cell.rows.contains($0.row) })
    else { return nil }
    let isFirstPart = first.row == cell.rows.lowerBound && first.isStart
    let height = last.bottom - first.top
    let x = cell.left + cell.padding.left
    if cell.height <= height + BlockComposer.tolerance {
      guard isFirstPart || cell.repeats else { return nil }
      let y = first.top + cell.padding.top + cell.vertical.share * (height - cell.height)
      return Placed(.frame(stack(cell.content, of: cell)), at: Point(x: x, y: y))
    }
    // Too tall for this part: what the parts before did not hold goes on here.
    let above = table.rowEdges[first.row] - table.rowEdges[cell.rows.lowerBound] + first.offset
    let isLastPart = last.row == cell.rows.upperBound - 1 && last.isEnd
    let lines = cell.lines(from: above, to: isLastPart ? .infinity : above + height)
    guard !lines.isEmpty else { return nil }
    return Placed(
      .frame(stack(lines, of: cell)), at: Point(x: x, y: first.top + cell.padding.top))
  }

  private func stack(_ rows: some BidirectionalCollection<Row>, of cell: FloatingCell) -> Frame {
    Galley.stack(rows, width: cell.width - cell.padding.left - cell.padding.right)
  }
}

extension FloatingCell {
  /// The lines that end between two distances from the top of the cell.
  fileprivate func lines(from top: Length, to bottom: Length) -> ArraySlice<Row> {
    var y = padding.top
    var (start, end) = (0, 0)
    for (index, row) in content.enumerated() {
      if index > 0 { y += row.spaceBefore }
      y += row.frame.size.height
      if y <= top { start = index + 1 }
      if y <= bottom { end = index + 1 }
    }
    return content[min(start, end)..<end]
  }
}
