import Documents
import Frames
import Geometry

/// Sets a table as rows of a galley.
///
///     rows, spans ─► cells at their places                TableGrid
///     cells ─► how wide they are, their figures           TableMeasure
///           ─► columns                                    ColumnWidths
///     cells ─ set in their columns ─► lines               CellComposer
///     lines ─► heights of rows                            RowHeights
///     rows ─► galley rows, long ones cut between lines    TableRows, RowSlices
///     rows on a page ─► rules, cells over several rows    TableDressing, TableRules
struct TableComposer {
  let composer: BlockComposer
  let width: Length

  /// The rows of the table: the heading's, the body's, the notes' under it.
  func rows(of table: Table) -> [Row] {
    guard !table.columns.isEmpty else { return [] }
    let grid = TableGrid(table)
    report(grid.homeless)
    let measure = TableMeasure(table, grid, composer)
    let widths = columnWidths(of: table, in: grid, measure)
    let edges = widths.reduce(into: [Length.zero]) { $0.append(($0.last ?? .zero) + $1) }
    let elements = TableElements(grid, in: composer.element)
    let cells = cells(
      of: grid, style: table.style, figures: measure.figures, edges: edges, elements: elements)
    let heights = RowHeights(
      rowCount: grid.rows.count, cells: cells.map { ($0.placed.rows, $0.neededHeight) }
    ).heights
    return TableRows(
      table: table, grid: grid, edges: edges, cells: cells, heights: heights, composer: composer
    ).rows()
  }

  /// How wide the table is at least and at best, as a part of a cell of another.
  func contentWidths(of table: Table) -> ContentWidths {
    let grid = TableGrid(table)
    return columns(of: table, in: grid, TableMeasure(table, grid, composer)).table
  }

  private func columnWidths(
    of table: Table, in grid: TableGrid, _ measure: TableMeasure
  ) -> [Length] {
    let columns = columns(of: table, in: grid, measure)
    let excess = columns.table.minimum - width
    let fixed = table.columns.compactMap { column in
      if case .fixed(let width) = column.width { width } else { nil }
    }
    if excess > BlockComposer.tolerance, fixed.sum() > width + BlockComposer.tolerance {
      composer.shaper.report(.columnsTooWide(by: excess, at: Block.table(table).source))
    }
    return columns.widths()
  }

  private func columns(
    of table: Table, in grid: TableGrid, _ measure: TableMeasure
  ) -> ColumnWidths {
    let padding = table.style.padding.left + table.style.padding.right
    let pages = max(Double(table.rows.count) / Self.rowsPerPage, 1)
    let demands = grid.cells.indices.map { index -> ColumnWidths.Demand in
      let placed = grid.cells[index]
      let widths = measure.widths[index].union(
        ContentWidths(fixed: measure.figures.width(beside: placed, in: grid)))
      let isHeading = placed.rows.lowerBound < grid.headingCount
      return ColumnWidths.Demand(
        row: placed.rows.lowerBound, columns: placed.columns,
        widths: widths.widened(by: padding), weight: isHeading ? pages : 1)
    }
    return ColumnWidths(table.columns, demands: demands, total: width)
  }

  /// About as many rows as a page holds; only for the weight of the heading.
  private static let rowsPerPage = 15.0

  private func cells(
    of grid: TableGrid, style: TableStyle, figures: TableFigures, edges: [Length],
    elements: TableElements
  ) -> [SetCell] {
    let setter = CellComposer(composer: composer, style: style)
    func innerWidth(_ columns: Range<Int>) -> Length {
      let width = edges[columns.upperBound] - edges[columns.lowerBound]
      return max(width - style.padding.left - style.padding.right, .zero)
    }
    let blocks = grid.cells.indices.map { index in
      let (cell, width) = (grid.cells[index].cell, innerWidth(grid.cells[index].columns))
      return setter.blocks(
        of: cell, indentedBy: figures.indent(ofCell: index, in: width), width: width)
    }
    let widths = grid.cells.map { innerWidth($0.columns) }
    let headings = composer.headings
    let ahead = composer.shaper.ahead(blocks.count) { shaper, index in
      let element = elements.cells[index]
      return CellComposer(
        composer: BlockComposer(shaper: shaper, element: element, headings: headings), style: style
      ).compose(blocks[index], width: widths[index], element: element)
    }
    return grid.cells.indices.map { index in
      let (placed, element) = (grid.cells[index], elements.cells[index])
      let left = edges[placed.columns.lowerBound]
      return SetCell(
        placed: placed, element: element, left: left,
        width: edges[placed.columns.upperBound] - left, padding: style.padding,
        rows: ahead[index]
          ?? setter.compose(blocks[index], width: widths[index], element: element))
    }
  }

  private func report(_ homeless: [TableCell]) {
    for cell in homeless where !cell.blocks.isEmpty {
      composer.shaper.report(
        .cellWithoutPlace(at: cell.blocks.lazy.compactMap(\.source).first))
    }
  }
}

/// A cell with its lines.
struct SetCell {
  let placed: TableGrid.PlacedCell
  let element: StructureElement
  let left: Length
  /// With the padding.
  let width: Length
  let padding: Insets
  let rows: [Row]
  let contentHeight: Length

  var innerWidth: Length { max(width - padding.left - padding.right, .zero) }
  var height: Length { padding.top + contentHeight + padding.bottom }

  /// The height that the rows must have together. A text so tall that a page may end beside it needs a line more: the one that the
  /// page's end pushes over.
  var neededHeight: Length {
    guard placed.rows.count > 1, contentHeight > Self.tall else { return height }
    return height + (rows.map(\.frame.size.height).max() ?? .zero)
  }

  /// A third of a page.
  private static let tall = Length.mm(80)

  init(
    placed: TableGrid.PlacedCell, element: StructureElement, left: Length, width: Length,
    padding: Insets, rows: [Row]
  ) {
    self.placed = placed
    self.element = element
    self.left = left
    self.width = width
    self.padding = padding
    self.rows = rows
    contentHeight = RowMeasure(rows).height
  }

  /// The cell as one that is set when its page is known.
  func floating(repeats: Bool) -> FloatingCell {
    FloatingCell(
      rows: placed.rows, element: element, left: left, width: width, content: rows,
      contentHeight: contentHeight,
      vertical: placed.cell.vertical, padding: padding, repeats: repeats)
  }
}
