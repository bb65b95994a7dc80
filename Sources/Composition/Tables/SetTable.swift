import Documents
import Frames
import Geometry

/// A table with its measures: what the parts of it on different pages share.
///
/// A class because each of its rows refers to it and rows of one table are known by it; it never changes.
final class SetTable: Sendable {
  let grid: TableGrid
  let style: TableStyle
  /// Where columns begin and the last one ends, from the left edge of the table.
  let edges: [Length]
  /// Where rows begin and the last one ends, were the table in one piece.
  let rowEdges: [Length]
  /// Cells that are set only when it is known which of their rows stand on a page.
  let floating: [FloatingCell]
  /// The same by the rows that they begin with.
  let floatingByRow: [Int: [FloatingCell]]

  init(
    grid: TableGrid, style: TableStyle, edges: [Length], rowEdges: [Length],
    floating: [FloatingCell]
  ) {
    self.grid = grid
    self.style = style
    self.edges = edges
    self.rowEdges = rowEdges
    self.floating = floating
    floatingByRow = Dictionary(grouping: floating) { $0.rows.lowerBound }
  }

  var width: Length { edges.last ?? .zero }
}

/// A cell over several rows, or over a row that a page end may part.
struct FloatingCell: Sendable {
  let rows: Range<Int>
  let element: StructureElement
  let left: Length
  let width: Length
  let content: [Row]
  let contentHeight: Length
  let vertical: TableCell.VerticalAlignment
  let padding: Insets
  /// Whether each part that a page end leaves shows the text: so a reader of any page knows what its rows belong to.
  let repeats: Bool

  var height: Length { padding.top + contentHeight + padding.bottom }
}

/// Which piece of which table a row of a galley is.
struct TablePart: Sendable {
  let table: SetTable
  let row: Int
  /// From the top of the table's row to the top of the piece.
  let offset: Length
  /// Whether the piece is the first, and the last, of its row.
  let isStart: Bool
  let isEnd: Bool
  /// Whether it stands again on a further page: decoration.
  var isRepeated = false
}

/// What a page that begins inside a table shows above the first row there: a line “(tiếp theo)” and the heading once more.
struct Opening: Sendable {
  var rows: [Row]
  /// Room between them and the row: the padding of a row that is continued.
  var padding: Length

  var height: Length { RowMeasure(rows).height + padding }
}
