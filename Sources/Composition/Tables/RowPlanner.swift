import Documents
import Frames
import Geometry

/// How one row of a table is set.
struct RowPlan: Sendable {
  /// Cells of this row alone; the pieces have no place in the table yet.
  var slices: [Row]
  /// Cells that float beside the slices.
  var floating: [FloatingCell] = []
}

/// Puts the cells of a row beside one another, whole or cut between their lines.
struct RowPlanner: Sendable {
  let grid: TableGrid
  let style: TableStyle
  /// That of the table.
  let width: Length
  let heights: [Length]

  func plan(_ row: Int, cells: [SetCell]) -> RowPlan {
    let height = heights[row]
    guard grid.rows[row].maySplit, row >= grid.headingCount,
      cells.contains(where: { $0.rows.count > 1 })
    else { return RowPlan(slices: [whole(cells, height: height)]) }
    // A short cell set in the middle stands beside the first part of the row.
    let (floating, cut) = cells.partitioned {
      $0.placed.cell.vertical != .top && $0.height <= height / 2
    }
    let slices = RowSlices(
      cut.map { ($0.rows, $0.innerWidth) }, top: style.padding.top, height: height
    ).slices
    // A cell over several rows may have made the row higher than any of its own cells.
    guard slices.count > 1 else { return RowPlan(slices: [whole(cells, height: height)]) }
    return RowPlan(
      slices: slices.map { slice in
        var frame = Frame.empty(width: width, height: slice.height)
        for (cell, content) in zip(cut, slice.cells) {
          frame.place(
            .frame(content.of(cell.element)), at: Point(x: cell.left + cell.padding.left, y: .zero))
        }
        var row = Row(frame: frame, spaceBefore: .zero, breakBefore: slice.breakBefore)
        (row.footnotes, row.anchors) = (slice.footnotes, slice.anchors)
        row.bodyLines = 1
        return row
      }, floating: floating.map { $0.floating(repeats: false) })
  }

  private func whole(_ cells: [SetCell], height: Length) -> Row {
    var frame = Frame.empty(width: width, height: height)
    for cell in cells {
      let slack = max(height - cell.height, .zero)
      let y = cell.padding.top + cell.placed.cell.vertical.share * slack
      frame.place(
        .frame(Galley.stack(cell.rows, width: cell.innerWidth).of(cell.element)),
        at: Point(x: cell.left + cell.padding.left, y: y))
    }
    var row = Row(frame: frame, spaceBefore: .zero, breakBefore: .allowed(0))
    row.footnotes = cells.flatMap { $0.rows.flatMap(\.footnotes) }
    row.anchors = cells.flatMap { $0.rows.flatMap(\.anchors) }
    row.bodyLines = cells.map(\.rows.count).max() ?? 0
    return row
  }
}

extension Array {
  /// Those that are wanted and the others, each in their order.
  fileprivate func partitioned(_ isWanted: (Element) -> Bool) -> ([Element], [Element]) {
    (filter(isWanted), filter { !isWanted($0) })
  }
}
