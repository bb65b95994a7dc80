import Documents
import Geometry

/// What the contents of a table's cells ask for, before it is known how wide the columns are: measured by all threads where cells
/// are many.
struct TableMeasure {
  /// How wide each cell's content is, in the order of the grid.
  let widths: [ContentWidths]
  let figures: TableFigures

  init(_ table: Table, _ grid: TableGrid, _ composer: BlockComposer) {
    let figureCells = grid.cells.map { placed in
      placed.columns.count == 1 && placed.rows.lowerBound >= grid.headingCount
        && table.columns[placed.columns.lowerBound].alignsFigures
    }
    let headings = composer.headings
    let ahead = composer.shaper.ahead(grid.cells.count) { shaper, index in
      let cell = grid.cells[index].cell
      let composer = BlockComposer(shaper: shaper, headings: headings)
      return CellMeasure(
        figure: figureCells[index] ? cell.figureParagraph?.figure(shaper) : nil,
        widths: composer.contentWidths(of: cell.blocks))
    }
    var figures = TableFigures(cellCount: grid.cells.count, columnCount: grid.columnCount)
    for column in table.columns.indices where table.columns[column].alignsFigures {
      for (index, placed) in grid.cells.enumerated()
      where figureCells[index] && placed.columns.lowerBound == column {
        let known = ahead[index]
        let figure =
          known == nil
          ? placed.cell.figureParagraph?.figure(composer.shaper) : known?.figure
        if let figure { figures.include(figure, ofCell: index, inColumn: column) }
      }
    }
    self.figures = figures
    widths = grid.cells.enumerated().map { index, placed in
      ahead[index]?.widths ?? composer.contentWidths(of: placed.cell.blocks)
    }
  }
}

private struct CellMeasure {
  let figure: FigureAlignment.Figure?
  let widths: ContentWidths
}

/// The figures of a table, and how those of each column stand.
struct TableFigures {
  /// Of each cell; nil where it holds none that is aligned.
  private var figures: [(column: Int, figure: FigureAlignment.Figure)?]
  private var alignments: [FigureAlignment]

  init(cellCount: Int, columnCount: Int) {
    figures = Array(repeating: nil, count: cellCount)
    alignments = Array(repeating: FigureAlignment(), count: columnCount)
  }

  mutating func include(
    _ figure: FigureAlignment.Figure, ofCell cell: Int, inColumn column: Int
  ) {
    figures[cell] = (column, figure)
    alignments[column].include(figure)
  }

  /// How wide the figures of its column are together, for a cell among them; zero where there are none.
  func width(beside placed: TableGrid.PlacedCell, in grid: TableGrid) -> Length {
    guard placed.rows.lowerBound >= grid.headingCount, placed.columns.count == 1 else {
      return .zero
    }
    return alignments[placed.columns.lowerBound].width
  }

  /// How far from the left of a cell of some width its figure begins; nil where it holds none.
  func indent(ofCell cell: Int, in width: Length) -> Length? {
    guard let (column, figure) = figures[cell], alignments[column].width > .zero else {
      return nil
    }
    return alignments[column].indent(of: figure, in: width)
  }
}
