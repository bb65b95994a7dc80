import Documents
import Frames
import Geometry

extension TablePortion {
  /// The rules of the rows that stand here: closed above, below and at the sides, none through a cell.
  ///
  /// Rules inside stand with their middle on the edge between two cells, those outside wholly within the table. A rule goes on in one
  /// piece as long as nothing changes.
  func rules() -> [Placed<FrameItem>] {
    let boundaries = (0...bands.count).map { boundary in
      (0..<table.grid.columnCount).map { horizontal(boundary, column: $0) }
    }
    let verticals = (0..<table.edges.count).map { edge in
      bands.indices.map { vertical(edge, band: $0) }
    }
    return horizontalRules(boundaries, verticals) + verticalRules(verticals)
  }

  // MARK: Which rule an edge has

  /// The rule between two bands at a column; above the first and below the last those that close the part.
  private func horizontal(_ boundary: Int, column: Int) -> RuleStyle? {
    let above = boundary > 0 ? bands[boundary - 1] : nil
    let below = boundary < bands.count ? bands[boundary] : nil
    let grid = table.grid
    let upper = above.flatMap { grid.owner(row: $0.row, column: column) }
    let lower = below.flatMap { grid.owner(row: $0.row, column: column) }
    if above != nil, below != nil, upper == lower, upper != nil { return nil }
    let rules = table.style.rules
    let standard: RuleStyle? =
      switch (above?.row, below?.row) {
      case (nil, _): rules.top
      case (_, nil): rules.bottom
      case (let above?, let below?):
        above < grid.headingCount && below >= grid.headingCount
          ? rules.underHeading : rules.betweenRows
      }
    // Where a page end cuts a cell, its own wish counts only for the edge that it has.
    let upperWish = above.flatMap { band in
      cell(upper).flatMap {
        $0.rows.upperBound == band.row + 1 && band.isEnd ? $0.cell.edges.bottom : nil
      }
    }
    let lowerWish = below.flatMap { band in
      cell(lower).flatMap {
        $0.rows.lowerBound == band.row && band.isStart ? $0.cell.edges.top : nil
      }
    }
    return resolve(upperWish, lowerWish, standard: standard)
  }

  private func vertical(_ edge: Int, band: Int) -> RuleStyle? {
    let row = bands[band].row
    let count = table.grid.columnCount
    let left = edge > 0 ? table.grid.owner(row: row, column: edge - 1) : nil
    let right = edge < count ? table.grid.owner(row: row, column: edge) : nil
    if edge > 0, edge < count, left == right, left != nil { return nil }
    let rules = table.style.rules
    let standard =
      switch edge {
      case 0: rules.left
      case count: rules.right
      default: rules.betweenColumns
      }
    return resolve(cell(left)?.cell.edges.right, cell(right)?.cell.edges.left, standard: standard)
  }

  private func cell(_ index: Int?) -> TableGrid.PlacedCell? { index.map { table.grid.cells[$0] } }

  /// A rule that one side asks for is drawn, the thicker if both do; none if one side wants none; else the table's.
  private func resolve(
    _ first: CellEdges.Edge?, _ second: CellEdges.Edge?, standard: RuleStyle?
  ) -> RuleStyle? {
    let wishes = [first, second].compactMap(\.self)
    let rules = wishes.compactMap { if case .rule(let rule) = $0 { rule } else { nil } }
    if let rule = rules.max(by: { $0.thickness < $1.thickness }) { return rule }
    return wishes.contains(.none) ? nil : standard
  }

  // MARK: Drawing

  private func horizontalRules(
    _ boundaries: [[RuleStyle?]], _ verticals: [[RuleStyle?]]
  ) -> [Placed<FrameItem>] {
    boundaries.enumerated().flatMap { boundary, styles in
      styles.joinedRuns.compactMap { style, columns -> Placed<FrameItem>? in
        guard let style else { return nil }
        let y = top(ofBoundary: boundary, style.thickness)
        // Corners are filled: the rule reaches to the far side of the uprights at its ends.
        let left = corner(columns.lowerBound, boundary, verticals, isLeft: true)
        let right = corner(columns.upperBound, boundary, verticals, isLeft: false)
        return rule(
          style,
          Rect(
            origin: Point(x: left, y: y), size: Size(width: right - left, height: style.thickness)))
      }
    }
  }

  private func corner(
    _ edge: Int, _ boundary: Int, _ verticals: [[RuleStyle?]], isLeft: Bool
  ) -> Length {
    let x = table.edges[edge]
    if edge == 0 || edge == table.grid.columnCount { return x }
    let beside = [boundary - 1, boundary].filter(bands.indices.contains)
    let thickness = beside.compactMap { verticals[edge][$0]?.thickness }.max() ?? .zero
    return isLeft ? x - thickness / 2 : x + thickness / 2
  }

  private func top(ofBoundary boundary: Int, _ thickness: Length) -> Length {
    if boundary == 0 { return bands[0].top }
    let y = bands[boundary - 1].bottom
    return boundary == bands.count ? y - thickness : y - thickness / 2
  }

  private func verticalRules(_ verticals: [[RuleStyle?]]) -> [Placed<FrameItem>] {
    verticals.enumerated().flatMap { edge, styles in
      styles.joinedRuns.compactMap { style, rows -> Placed<FrameItem>? in
        guard let style else { return nil }
        let x: Length =
          switch edge {
          case 0: .zero
          case table.grid.columnCount: table.edges[edge] - style.thickness
          default: table.edges[edge] - style.thickness / 2
          }
        let (top, bottom) = (bands[rows.lowerBound].top, bands[rows.upperBound - 1].bottom)
        return rule(
          style,
          Rect(
            origin: Point(x: x, y: top), size: Size(width: style.thickness, height: bottom - top)))
      }
    }
  }

  private func rule(_ style: RuleStyle, _ rect: Rect) -> Placed<FrameItem> {
    Placed(.rule(Rule(size: rect.size, color: style.color)), at: rect.origin)
  }
}

extension [RuleStyle?] {
  /// Neighbours of one style together.
  fileprivate var joinedRuns: [(style: RuleStyle?, range: Range<Int>)] {
    var runs: [(style: RuleStyle?, range: Range<Int>)] = []
    for (index, style) in enumerated() {
      if let last = runs.last, last.style == style {
        runs[runs.count - 1].range = last.range.lowerBound..<index + 1
      } else {
        runs.append((style, index..<index + 1))
      }
    }
    return runs
  }
}
