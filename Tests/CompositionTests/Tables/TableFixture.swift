import Documents
import Frames
import Geometry

@testable import Composition

/// A cell with one paragraph; no text makes it empty.
func cell(
  _ text: String = "", columns: Int = 1, rows: Int = 1,
  vertical: TableCell.VerticalAlignment = .top, edges: CellEdges = CellEdges(),
  style: ParagraphStyle = paragraphStyle()
) -> TableCell {
  TableCell(
    blocks: text.isEmpty ? [] : [.paragraph(paragraph(text, style))], columnSpan: columns,
    rowSpan: rows, vertical: vertical, edges: edges)
}

func row(_ cells: [TableCell], role: TableRow.Role = .body, maySplit: Bool = true) -> TableRow {
  TableRow(role: role, cells: cells, maySplit: maySplit)
}

func row(_ texts: String...) -> TableRow { row(texts.map { cell($0) }) }

/// Rules of half a point everywhere.
let ruled = TableRules.all(RuleStyle(thickness: .pt(0.5)))

/// A table without padding whose columns are fixed in points unless they are 0.
func table(
  _ columns: [Double], heading: [TableRow] = [], _ rows: [TableRow], padding: Double = 0,
  rules: TableRules = TableRules(), continued: String? = nil, notes: [Block] = []
) -> Table {
  let padding = Length.pt(padding)
  return Table(
    columns: columns.map { TableColumn(width: $0 > 0 ? .fixed(.pt($0)) : .automatic) },
    heading: heading, rows: rows, notes: notes, continuation: continued.map { paragraph($0) },
    style: TableStyle(
      padding: Insets(top: padding, bottom: padding, left: padding, right: padding),
      rules: rules, spaceBefore: .zero, spaceAfter: .zero, raggedUpTo: .mm(60)))
}

/// The height of a line of the tests' text.
let lineHeight: Length = setLines(paragraph("a"), width: .pt(100))[0].frame.size.height

extension Frame {
  /// The rules as a picture: one sign for so many points across and down.
  func picture(across: Double, down: Double) -> String {
    let columns = Int((size.width.points / across).rounded()) + 1
    let rows = Int((size.height.points / down).rounded()) + 1
    var signs = Array(repeating: Array(repeating: Character(" "), count: columns), count: rows)
    for (point, rule) in rules {
      let (x, y) = (point.x.points / across, point.y.points / down)
      let isFlat = rule.size.width > rule.size.height
      let end =
        isFlat
        ? (point.x + rule.size.width).points / across
        : (point.y + rule.size.height).points / down
      for step in Int((isFlat ? x : y).rounded())...Int(end.rounded()) {
        let (column, row) = isFlat ? (step, Int(y.rounded())) : (Int(x.rounded()), step)
        let sign: Character = isFlat ? "-" : "|"
        let old = signs[row][column]
        signs[row][column] = old == " " || old == sign ? sign : "+"
      }
    }
    return signs.map { String($0).replacing(/\ +$/, with: "") }.joined(separator: "\n")
  }
}
