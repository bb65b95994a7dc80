import Diagnostics
import Documents
import Geometry

/// A table of a layout before it is bound to a record.
struct TableTemplate: Sendable {
  let style: String
  let styleLocation: SourceLocation
  let columns: [ColumnOfTable]
  let heading: [RowTemplate]
  let rows: [RowsTemplate]
  let notes: [BlockTemplate]
  /// Whether a page may end inside a row; nil leaves it to the style.
  let maySplitRows: Bool?
}

/// A column as the layout declares it.
struct ColumnOfTable: Sendable {
  let width: TableColumn.Width
  let alignment: CellAlignment?
  let vertical: TableCell.VerticalAlignment?
  /// The style of its text, where it is not that of the table's cells.
  let style: StyleName?
  /// Whether neighbours of equal text, one under the other, are one cell.
  let merges: Bool
}

/// A style's name with its place in the layout.
struct StyleName: Sendable {
  let name: String
  let location: SourceLocation
}

/// How a cell's text stands.
enum CellAlignment: String, CaseIterable, Sendable {
  case justified, left, center, right
  /// Figures with their decimal commas under one another; other text in the middle.
  case decimal

  /// The alignment of the text as a paragraph.
  var paragraph: Alignment {
    switch self {
    case .justified: .justified
    case .left: .left
    case .center, .decimal: .center
    case .right: .right
    }
  }
}

/// Rows of a table's body.
indirect enum RowsTemplate: Sendable {
  case row(RowTemplate)
  case each(FieldPath, name: String, [RowsTemplate], at: SourceLocation)
  case when(FieldPath, isWanted: Bool, [RowsTemplate], at: SourceLocation)
}

struct RowTemplate: Sendable {
  let role: TableRow.Role
  let cells: [CellTemplate]
  let location: SourceLocation

  /// How many columns its own cells cover.
  var width: Int { cells.map(\.columnSpan).reduce(0, +) }
}

struct CellTemplate: Sendable {
  enum Content: Sendable {
    case text([PieceTemplate])
    case blocks([BlockTemplate])
  }

  let content: Content
  let columnSpan: Int
  let rowSpan: Int
  let alignment: CellAlignment?
  let vertical: TableCell.VerticalAlignment?
  let style: StyleName?
  let edges: CellEdges
}

extension TableTemplate {
  /// The name under which a row of the body knows its place among all of them: `{row as number}`.
  static let rowName = "row"
}

extension RowsTemplate {
  /// The rows as they are written, each once.
  var templates: [RowTemplate] {
    switch self {
    case .row(let row): [row]
    case .each(_, _, let inner, _), .when(_, _, let inner, _): inner.flatMap(\.templates)
    }
  }
}
