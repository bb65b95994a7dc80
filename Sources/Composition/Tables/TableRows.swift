import Documents
import Frames
import Geometry

/// Makes the rows of a table into rows of a galley, with what pages that begin with them show and where pages may end.
struct TableRows {
  let table: Table
  let grid: TableGrid
  let edges: [Length]
  let cells: [SetCell]
  let heights: [Length]
  let composer: BlockComposer

  private var width: Length { edges.last ?? .zero }

  func rows() -> [Row] {
    let plans = plans()
    let rowEdges = heights.reduce(into: [Length.zero]) { $0.append(($0.last ?? .zero) + $1) }
    let floating =
      cells.filter { $0.placed.rows.count > 1 }.map { $0.floating(repeats: true) }
      + plans.flatMap(\.floating)
    let set = SetTable(
      grid: grid, style: table.style, edges: edges, rowEdges: rowEdges, floating: floating)
    var rows: [Row] = []
    for (index, plan) in plans.enumerated() {
      rows += galleyRows(index, plan, of: set)
    }
    rows = withOpenings(rows)
    keepFloatingCellsWhole(set, in: &rows)
    rows += notes()
    if !rows.isEmpty { rows[0].spaceBefore = table.style.spaceBefore }
    return rows
  }

  // MARK: Rows

  private func plans() -> [RowPlan] {
    var cellsOfRows = grid.rows.map { _ in [SetCell]() }
    for cell in cells where cell.placed.rows.count == 1 {
      cellsOfRows[cell.placed.rows.lowerBound].append(cell)
    }
    let planner = RowPlanner(grid: grid, style: table.style, width: width, heights: heights)
    let ahead = composer.shaper.ahead(grid.rows.count) { [cellsOfRows] _, row in
      planner.plan(row, cells: cellsOfRows[row])
    }
    return grid.rows.indices.map { ahead[$0] ?? planner.plan($0, cells: cellsOfRows[$0]) }
  }

  private func galleyRows(_ index: Int, _ plan: RowPlan, of set: SetTable) -> [Row] {
    var offset = Length.zero
    return plan.slices.enumerated().map { slice, piece in
      defer { offset += piece.frame.size.height }
      var row = piece
      row.breakBefore =
        slice == 0 ? breakCost(before: index) : piece.breakBefore.raised(by: splitCost(of: index))
      if index < grid.headingCount { row.bodyLines = 0 }
      row.tablePart = TablePart(
        table: set, row: index, offset: offset, isStart: slice == 0,
        isEnd: slice == plan.slices.count - 1)
      if slice < plan.slices.count - 1 { row.closingSpace = table.style.padding.bottom }
      if slice == 0 {
        // Cells that come down from here float, and so do short ones beside a row that may be parted.
        let floating = set.floatingByRow[index] ?? []
        row.footnotes += floating.flatMap { $0.content.flatMap(\.footnotes) }
        row.anchors += floating.flatMap { $0.content.flatMap(\.anchors) }
      }
      return row
    }
  }

  // MARK: Page ends

  /// A row alone before or after a page end looks lost: as bad as a page empty by a seventh, or by a tenth at the end, where a
  /// signature often keeps it company.
  private static let (loneFirstRowCost, loneLastRowCost) = (20.0, 10.0)
  /// A page end inside a row; in one lower than a sixth of a page, what is left empty is less ugly than a row torn.
  private static let (splitCost, shortSplitCost, short) = (10.0, 60.0, Length.mm(40))
  /// A page end beside a cell over several rows.
  private static let spanCost = 60.0

  private func breakCost(before row: Int) -> BreakCost {
    let body = row - grid.headingCount
    guard row > 0 else { return .allowed(0) }
    if body <= 0 { return .forbidden }
    if grid.rows[row].role == .total || grid.rows[row - 1].role == .subheading { return .forbidden }
    if body == 1 { return .allowed(Self.loneFirstRowCost) }
    return .allowed(row == grid.rows.count - 1 ? Self.loneLastRowCost : 0)
  }

  private func splitCost(of row: Int) -> Double {
    heights[row] > Self.short ? Self.splitCost : Self.shortSplitCost
  }

  /// Gives each row that a page may begin with the heading above it.
  private func withOpenings(_ rows: [Row]) -> [Row] {
    let heading = rows.filter { ($0.tablePart?.row ?? .max) < grid.headingCount }
    var opening = (continuationRows() + heading).map(\.asDecoration)
    if !opening.isEmpty { opening[0].spaceBefore = .zero }
    return rows.enumerated().map { index, row in
      guard let part = row.tablePart, index > 0, part.row >= grid.headingCount,
        part.row > 0 || !part.isStart
      else { return row }
      var row = row
      row.opening = Opening(
        rows: opening, padding: part.isStart ? .zero : table.style.padding.top)
      return row
    }
  }

  private func continuationRows() -> [Row] {
    guard let paragraph = table.continuation else { return [] }
    return composer.compose([.paragraph(paragraph)], width: width).rows
  }

  private func notes() -> [Row] {
    var rows = composer.compose(table.notes, width: width).rows
    if !rows.isEmpty { rows[0].breakBefore = .forbidden }
    return rows
  }

  /// Forbids page ends that would leave a part of a cell too low for its text.
  private func keepFloatingCellsWhole(_ set: SetTable, in rows: inout [Row]) {
    var rowStarts = Array(repeating: rows.count, count: grid.rows.count + 1)
    for (index, row) in rows.enumerated().reversed() {
      if let part = row.tablePart { rowStarts[part.row] = index }
    }
    for cell in set.floating where cell.rows.lowerBound >= grid.headingCount {
      let pieces = rowStarts[cell.rows.lowerBound]..<rowStarts[cell.rows.upperBound]
      let total = rows[pieces].map(\.frame.size.height).sum()
      var above = Length.zero
      for index in pieces {
        defer { above += rows[index].frame.size.height }
        guard index > pieces.lowerBound, case .allowed(let cost) = rows[index].breakBefore else {
          continue
        }
        let isTooLow =
          above + BlockComposer.tolerance < cell.height
          || cell.repeats && total - above + BlockComposer.tolerance < cell.height
        rows[index].breakBefore =
          isTooLow ? .forbidden : .allowed(cost + (cell.repeats ? Self.spanCost : 0))
      }
    }
  }
}

extension Frame {
  /// The frame as a part of an element; an empty cell is one too, or its row would have a cell too few.
  func of(_ element: StructureElement) -> Frame {
    var frame = self
    frame.element = element
    return frame
  }
}

extension BreakCost {
  fileprivate func raised(by more: Double) -> BreakCost {
    if case .allowed(let cost) = self { .allowed(cost + more) } else { self }
  }
}

extension TableCell.VerticalAlignment {
  /// The share of the free height that is above the text.
  var share: Double {
    switch self {
    case .top: 0
    case .middle: 0.5
    case .bottom: 1
    }
  }
}
