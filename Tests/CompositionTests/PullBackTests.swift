import Documents
import Frames
import Geometry
import Testing

@testable import Composition

@Suite("Setting a document closer to save its last page")
struct PullBackTests {
  /// Rows ten points high that may become nine.
  private func rows(_ count: Int, shrink: Double = 1) -> [Row] {
    (0..<count).map { _ in
      var row = Row(
        frame: .empty(width: .pt(10), height: .pt(10)), spaceBefore: .zero,
        breakBefore: .allowed(0))
      row.leadingShrink = .pt(shrink)
      return row
    }
  }

  private func pulled(_ rows: [Row], height: Double) -> (pages: Int, height: Double) {
    let paginator = Paginator(height: .pt(height))
    let result = paginator.pulledBack(rows).rows
    #expect(result.count == rows.count)
    return (paginator.pages(of: result).count, result.first?.frame.size.height.points ?? 0)
  }

  @Test("One row too many is pulled back by the least tightening that does it")
  func pulls() {
    let (pages, height) = pulled(rows(11), height: 104)
    #expect(pages == 1)
    // 11 rows in 104 points: 9.4545 each; the eighths below ten are 9.5, too much, and 9.375.
    #expect(height == 9.375)
  }

  @Test("What fits, or cannot be pulled back, or has a last page worth having, stays as it is")
  func stays() {
    #expect(pulled(rows(10), height: 100) == (1, 10))
    #expect(pulled(rows(11), height: 98) == (2, 10))
    #expect(pulled(rows(11, shrink: 0), height: 104) == (2, 10))
    #expect(pulled(rows(14), height: 104) == (2, 10))
    #expect(pulled([], height: 104) == (1, 0))
  }

  @Test("What is in a tightened row moves up by half of what the row loses")
  func content() {
    var row = rows(1)[0]
    row.frame.place(
      .rule(Rule(size: Size(width: .pt(1), height: .pt(1)), color: .black)),
      at: Point(x: .pt(3), y: .pt(5)))
    let tight = row.tightened(by: 0.5)
    #expect(tight.frame.size.height == .pt(9.5))
    #expect(tight.frame.rules.first?.point == Point(x: .pt(3), y: .pt(4.75)))
  }

  @Test("Lines give way as far as their style allows")
  func style() {
    let style = paragraphStyle {
      $0.lineSpacingRatio = 1.2
      $0.minimumLineSpacingRatio = 1.1
    }
    let rows = galley([.paragraph(paragraph("a|b", style))]).rows
    for row in rows {
      #expect(near(row.tightened(by: 1).frame.size.height, row.frame.size.height * (1.1 / 1.2)))
    }
    let stiff = galley([.paragraph(paragraph("a"))]).rows
    #expect(stiff.first?.leadingShrink == .zero)
  }
}
