import Diagnostics
import Documents
import Geometry
import Records
import Testing

@testable import Layouts

@Suite("Tables in layouts")
struct TableTests {
  private let tables = """
    tables:
      table:
        cell: s
        heading: h
        subheading: h
        total: h
        padding: {top: 1pt, bottom: 2pt, left: 3pt, right: 4pt}
        rules: {all: 0.5pt, top: 1pt, between-rows: none}
        continued: {style: s, text: (tiếp theo)}
        split-rows: false
        vertical: middle
        space-before: 6pt
      open: {like: table, rules: none, padding: 2pt}

    """

  private func layout(_ table: String) throws(Failure) -> Layout {
    let lines = table.split(separator: "\n", omittingEmptySubsequences: false)
    let indented = lines.map { "      " + $0 }.joined(separator: "\n")
    return try Layout(
      name: "thu",
      yaml(
        """
        record: thu
        styles: {s: {}, h: {weight: bold, align: center}}
        \(tables)blocks:
          - table:
        \(indented)
        """, named: "l.yaml"), sources: Sample.sources)
  }

  private func table(_ text: String, data: String = Sample.data) throws -> Table {
    let blocks = try layout(text).bind(Sample.record(data)).blocks
    guard case .table(let table)? = blocks.first else { throw NoTable() }
    return table
  }

  private struct NoTable: Error {}

  /// The rows as text: cells parted by bars, spans after them, `*` for a row that is not of the body.
  private func brief(_ rows: [TableRow]) -> [String] {
    rows.map { row in
      let cells = row.cells.map { cell in
        let text = cell.blocks.texts.joined(separator: "/")
        let spans = cell.columnSpan > 1 || cell.rowSpan > 1
        return spans ? "\(text)<\(cell.columnSpan)x\(cell.rowSpan)>" : text
      }
      return (row.role == .body ? "" : "*") + cells.joined(separator: "|")
    }
  }

  private let people = """
    columns:
      - {heading: STT, width: 10mm, align: center}
      - {heading: Tên, align: left, vertical: top}
      - {heading: Hạng, width: 40%, align: decimal, merge: true}
    rows:
      - each: parts
        as: part
        rows:
          - subheading: "{part as roman}. {part.title}"
          - each: part.points
            as: point
            rows:
              - row: ["{row as number}", "{point}", "{part.title}"]
      - total: [{text: Cộng, columns: 2}, "{count as digits}"]
      - when: note
        rows:
          - row: [{blocks: [paragraph: {style: s, text: a}, paragraph: {style: s, text: b}]}, "", x]
    notes:
      - paragraph: {style: s, text: Ghi chú}
    """

  @Test(
    "Rows come from lists, groups and plain text; rows are counted through; equal neighbours are one cell"
  )
  func rows() throws {
    let table = try table(people)
    #expect(brief(table.heading) == ["*STT|Tên|Hạng"])
    #expect(
      brief(table.rows) == [
        "*I. Mở đầu<3x1>", "1|a1|Mở đầu<1x2>", "2|a2", "*II. Kết<3x1>", "3|b1|Kết",
        "*Cộng<2x1>|05", "a/b||x",
      ])
    #expect(table.notes.texts == ["Ghi chú"])
  }

  @Test("Columns have their widths and alignments, the style its rules and padding")
  func looks() throws {
    let table = try table(people)
    #expect(table.columns.map(\.width) == [.fixed(.mm(10)), .automatic, .share(40)])
    #expect(table.columns.map(\.alignsFigures) == [false, false, true])
    let alignments = table.rows[1].cells.map { $0.blocks.paragraphs[0].style.alignment }
    #expect(alignments == [.center, .left, .center])
    #expect(table.rows[1].cells.map(\.vertical) == [.middle, .top, .middle])
    #expect(table.rows.allSatisfy { !$0.maySplit })
    #expect(table.heading[0].cells[0].blocks.paragraphs[0].style.text.weight == .bold)
    let style = table.style
    #expect(style.padding == Insets(top: .pt(1), bottom: .pt(2), left: .pt(3), right: .pt(4)))
    #expect(style.rules.top?.thickness == .pt(1))
    #expect(style.rules.bottom?.thickness == .pt(0.5))
    #expect(style.rules.betweenRows == nil)
    #expect(style.spaceBefore == .pt(6))
    #expect(table.continuation?.inlines.map(\.brief) == ["(tiếp theo)"])
  }

  @Test("A heading of several rows, edges of a cell, another style")
  func heading() throws {
    let table = try table(
      """
      style: open
      columns: [{}, {}, {}]
      heading:
        - [{text: STT, rows: 2}, {text: Số, columns: 2}]
        - [a, {text: b, rules: {all: none, bottom: 1pt}, align: right}]
      rows: [row: [1, 2, 3]]
      """)
    #expect(brief(table.heading) == ["*STT<1x2>|Số<2x1>", "*a|b"])
    #expect(table.style.rules == TableRules())
    let cell = table.heading[1].cells[1]
    let edges = CellEdges(
      top: .none, bottom: .rule(RuleStyle(thickness: .pt(1))), left: .none, right: .none)
    #expect(cell.edges == edges)
    #expect(cell.blocks.paragraphs[0].style.alignment == .right)
  }

  @Test("A cell beside one of several rows is of the column that it stands in")
  func alignmentBesideSpans() throws {
    let table = try table(
      """
      columns: [{align: center}, {align: left, vertical: top}, {align: right}, {align: justified}]
      rows:
        - row: [{text: "1", rows: 3}, a, b, c]
        - row: [a, {text: b, rows: 2}, c]
        - row: [a, c]
        - row: [{text: "2", rows: 2, columns: 2}, b, {text: c, rows: 2}]
        - row: [b]
        - row: [d, a, b, c]
      """)
    let alignments = table.rows.map { row in
      row.cells.map { $0.blocks.paragraphs[0].style.alignment }
    }
    #expect(
      alignments == [
        [.center, .left, .right, .justified], [.left, .right, .justified], [.left, .justified],
        [alignments[3][0], .right, .justified], [.right], [.center, .left, .right, .justified],
      ])
    #expect(table.rows[1].cells[0].vertical == .top && table.rows[4].cells[0].vertical != .top)
  }

  @Test("The same text under another group stays a cell of its own")
  func merging() throws {
    let table = try table(
      """
      columns: [{merge: true}, {merge: true}, {}]
      rows:
        - row: [A, x, 1]
        - row: [A, x, 2]
        - row: [B, x, 3]
        - row: [B, y, 4]
        - row: ["", y, 5]
        - row: ["", y, 6]
      """)
    #expect(
      brief(table.rows) == [
        "A<1x2>|x<1x2>|1", "2", "B<1x2>|x|3", "y|4", "|y|5", "|y|6",
      ])
  }

  @Test("What is wrong in a table is said with its place")
  func mistakes() {
    func found(_ table: String) -> [String] { problems { () throws(Failure) in try layout(table) } }
    #expect(found("columns: [{}, {}]\nrows: [row: [1, 2, 3]]") == ["layout.syntax l.yaml:19:19"])
    #expect(found("columns: [{}, {}]\nrows: [row: [1]]") == ["layout.syntax l.yaml:19:19"])
    #expect(found("columns: [{}]\nrows: [{list: x}]").contains("layout.syntax l.yaml:19:14"))
    #expect(
      found("columns: [{}, {}]\nheading: [[a]]\nrows: []").contains("layout.syntax l.yaml:18:7"))
    #expect(
      found("columns: [{width: wide}]\nrows: [row: [1]]") == ["layout.syntax l.yaml:18:25"])
    #expect(
      found("columns: [{}]\nrows: [row: [\"{nope}\"]]") == ["layout.unknown-field l.yaml:19:20"])
    #expect(
      found("style: tabel\ncolumns: [{}]\nrows: [row: [1]]") == ["layout.unknown-name l.yaml:18:14"]
    )
    #expect(found("rows: [row: [1]]").contains("layout.syntax l.yaml:18:7"))
    #expect(
      found("columns: [{colour: x}]\nrows: [row: [1]]") == ["layout.unknown-key l.yaml:18:18"])
  }
}
