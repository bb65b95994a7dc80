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
    let isRepeated: Bool
    /// Where its first piece stands among the items of the stack.
    let item: Int
  }

  let table: SetTable
  private(set) var bands: [Band] = []

  /// Takes in the next piece; pieces of one row become one band.
  mutating func append(_ part: TablePart, top: Length, bottom: Length, item: Int) {
    if let last = bands.last, last.row == part.row, !part.isStart {
      bands[bands.count - 1].bottom = bottom
      bands[bands.count - 1].isEnd = part.isEnd
    } else {
      bands.append(
        Band(
          row: part.row, offset: part.offset, top: top, bottom: bottom, isStart: part.isStart,
          isEnd: part.isEnd, isRepeated: part.isRepeated, item: item))
    }
  }

  /// Makes the last band higher: the room below a row that is continued.
  mutating func close(with space: Length) {
    if !bands.isEmpty { bands[bands.count - 1].bottom += space }
  }

  /// Draws what is known only now that the rows stand: the cells over several of them, each among those of its row so that it is
  /// read there, and the rules.
  func dress(_ stack: inout Frame) {
    for (band, cell) in floatingCells() {
      let item = bands[band].item
      guard case .frame(var row) = stack.items[item].item else { continue }
      let place = row.items.firstIndex { $0.origin.x > cell.origin.x } ?? row.items.count
      row.items.insert(cell, at: place)
      stack.items[item] = Placed(.frame(row), at: stack.items[item].origin)
    }
    stack.items += rules()
  }

  /// The cells over several rows, each with the band that it is placed in: the one its part begins with.
  private func floatingCells() -> [(band: Int, cell: Placed<FrameItem>)] {
    let body = bands.drop { $0.row < table.grid.headingCount }
    let shown = (body.first?.row ?? 0)...max(body.last?.row ?? 0, body.first?.row ?? 0)
    return table.floating.compactMap { cell in
      guard cell.rows.overlaps(shown) || cell.rows.lowerBound < table.grid.headingCount,
        let first = bands.firstIndex(where: { cell.rows.contains($0.row) }),
        let last = bands.lastIndex(where: { cell.rows.contains($0.row) }),
        let frame = placed(cell, from: bands[first], to: bands[last])
      else { return nil }
      return (first, frame)
    }
  }

  /// A cell's text, measured from the top of the band.
  private func placed(_ cell: FloatingCell, from first: Band, to last: Band) -> Placed<FrameItem>? {
    let isFirstPart = first.row == cell.rows.lowerBound && first.isStart
    // Shown again, it is not read again.
    let isRead = isFirstPart && !first.isRepeated
    let height = last.bottom - first.top
    let x = cell.left + cell.padding.left
    if cell.height <= height + BlockComposer.tolerance {
      guard isFirstPart || cell.repeats else { return nil }
      let y = cell.padding.top + cell.vertical.share * (height - cell.height)
      let frame = stack(cell.content, of: cell)
      return Placed(.frame(isRead ? frame : frame.asDecoration), at: Point(x: x, y: y))
    }
    // Too tall for this part: what the parts before did not hold goes on here.
    let above = table.rowEdges[first.row] - table.rowEdges[cell.rows.lowerBound] + first.offset
    let isLastPart = last.row == cell.rows.upperBound - 1 && last.isEnd
    let lines = cell.lines(from: above, to: isLastPart ? .infinity : above + height)
    guard !lines.isEmpty else { return nil }
    return Placed(.frame(stack(lines, of: cell)), at: Point(x: x, y: cell.padding.top))
  }

  private func stack(_ rows: some BidirectionalCollection<Row>, of cell: FloatingCell) -> Frame {
    Galley.stack(rows, width: cell.width - cell.padding.left - cell.padding.right)
      .of(cell.element)
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
