import Diagnostics
import Documents
import Fonts
import Frames
import Geometry
import Testing

@testable import Composition

@Suite("Tables over pages")
struct TablePageTests {
  private func pages(_ table: Table, lines: Double, width: Double = 60) -> [[String]] {
    composed([.table(table)], width: .pt(width), height: lineHeight * lines + .pt(0.5)).pages
      .map(\.lines)
  }

  @Test("The heading and the line above it stand on each page, every row on one of them")
  func heading() {
    let rows = (1...7).map { row("\($0)", "x\($0)") }
    let pages = pages(
      table([30, 30], heading: [row("A", "B")], rows, continued: "(tiếp theo)"), lines: 5)
    #expect(
      pages == [
        ["AB", "1x1", "2x2", "3x3", "4x4"], ["(tiếp theo)", "AB", "5x5", "6x6", "7x7"],
      ])
  }

  @Test(
    "A heading of rows is never the last on a page, a sum never the first, and notes stay under the table"
  )
  func keeping() {
    let rows = [
      row("1"), row("2"), row([cell("II")], role: .subheading), row("3"), row("4"),
      row([cell("S")], role: .total),
    ]
    let pages = pages(table([60], rows, notes: [.paragraph(paragraph("note"))]), lines: 3)
    #expect(pages == [["1", "2"], ["II", "3"], ["4", "S", "note"]])
  }

  @Test(
    "A row that may is parted between its lines, not so that one line stands alone; one that may not is carried over"
  )
  func splitting() {
    let style = paragraphStyle { $0.minimumLinesAtBreak = 2 }
    let long = cell("a1|a2|a3|a4|a5", style: style)
    func rows(_ maySplit: Bool) -> [TableRow] {
      [row("1", "x"), row([long, cell("b1|b2", style: style)], maySplit: maySplit)]
    }
    #expect(
      pages(table([30, 30], rows(true)), lines: 4) == [
        ["1x", "a1", "a2", "b1", "b2", "a3"], ["a4", "a5"],
      ])
    #expect(
      pages(table([30, 30], rows(false)), lines: 5.5) == [
        ["1x"], ["a1", "a2", "a3", "a4", "a5", "b1", "b2"],
      ])
  }

  @Test("A low row is carried over whole rather than torn")
  func lowRow() {
    let style = paragraphStyle { $0.minimumLinesAtBreak = 2 }
    let rows =
      (1...10).map { row("\($0)", "x") }
      + [row([cell("a1|a2|a3|a4", style: style), cell("b")], maySplit: true), row("12", "x")]
    let pages = pages(table([30, 30], rows), lines: 12)
    #expect(pages.map(\.first) == ["1x", "a1"])
  }

  @Test("A cell over several rows shows its text on each page that has some of them")
  func repeatedSpan() {
    let rows =
      [row([cell("S", rows: 4, vertical: .middle), cell("1")])]
      + (2...4).map { row([cell("\($0)")]) }
    #expect(
      pages(table([30, 30], rows), lines: 2).map { $0.sorted() } == [
        ["1", "2", "S"], ["3", "4", "S"],
      ])
  }

  @Test(
    "A text too tall for any part of its rows goes on where it stopped; no line is lost or twice")
  func continuedSpan() {
    let text = (1...40).map { "s\($0)" }.joined(separator: "|")
    let rows = [row([cell(text, rows: 10), cell("1")])] + (2...10).map { row([cell("\($0)")]) }
    let composed = composed(
      [.table(table([30, 30], rows))], width: .pt(60), height: lineHeight * 12)
    let lines = composed.pages.flatMap { $0.frame.runs.map(\.run.text) }
    #expect(lines.filter { $0.hasPrefix("s") } == (1...40).map { "s\($0)" })
    #expect(composed.pages.count > 3)
    #expect(
      composed.pages.allSatisfy {
        $0.frame.runs.allSatisfy { $0.point.y < lineHeight * 12 + .pt(10) }
      })
  }

  @Test("A thousand rows stand once each, under a heading on each page")
  func thousand() {
    let rows = (1...1000).map { row("\($0)", "Nguyễn Văn A", "phường Dịch Vọng") }
    let pages = pages(
      table([0, 0, 0], heading: [row("STT", "Họ tên", "Đơn vị")], rows), lines: 40, width: 300)
    let body = pages.flatMap { $0.dropFirst() }
    #expect(pages.allSatisfy { $0.first == "STTHọ tênĐơn vị" })
    #expect(body == (1...1000).map { "\($0)Nguyễn Văn Aphường Dịch Vọng" })
  }

  @Test("More cells than columns are an error: nothing is lost in silence")
  func tooManyCells() {
    let found = composed([.table(table([30], [row("1", "2")]))]).diagnostics
    #expect(found.map(\.code) == [.cellWithoutPlace])
  }
}
