import Diagnostics
import Documents
import Frames
import Geometry
import Testing

@testable import Composition

@Suite("QR codes on the page")
struct QRTests {
  private func compose(
    _ text: String, size: Length = .mm(22), smallest: Length = .mm(0.25),
    alignment: Alignment = .left
  ) -> (frame: Frame?, found: [Diagnostic]) {
    let shaper = Shaper(fonts: TestFonts.book)
    let place = SourceLocation.cell(file: "a.csv", sheet: nil, row: 3, column: 4)
    let block = QRBlock(
      text: text, size: size, smallestModule: smallest, alignment: alignment,
      alternative: "Mã QR", source: place)
    let galley = BlockComposer(shaper: shaper).compose([.qr(block)], width: .mm(100))
    return (galley.rows.first?.frame, shaper.diagnostics)
  }

  @Test("White of four modules around it, the whole as large as the layout says, where it says")
  func place() throws {
    for (alignment, x) in [(Alignment.left, 0.0), (.center, 39), (.right, 78)] {
      let (frame, found) = compose("Giấy khen số 12", alignment: alignment)
      #expect(found == [])
      let placed = try #require(frame?.items.first)
      #expect(near(placed.origin.x, .mm(x)))
      guard case .frame(let figure) = placed.item, case .grid(let grid)? = figure.items.first?.item
      else {
        Issue.record("no code")
        return
      }
      #expect(near(grid.size.width, .mm(22)) && near(grid.size.height, .mm(22)))
      #expect(figure.element?.role == .figure(alternative: "Mã QR"))
      #expect(grid.blocks.map(\.column).min() == 4 && grid.blocks.map(\.row).min() == 4)
      #expect(grid.blocks.map { $0.column + $0.columns }.max() == grid.columns - 4)
      #expect(grid.blocks.map { $0.row + $0.rows }.max() == grid.rows - 4)
    }
  }

  @Test("A text whose modules would be too small to print is an error with its place")
  func tooDense() {
    let text = String(repeating: "Nguyễn Văn An ", count: 30)
    let (frame, found) = compose(text)
    #expect(frame == nil)
    #expect(found.map(\.code) == [.unreadableCode])
    #expect(found.first?.location?.description == "a.csv!D3")
    #expect(compose(text, size: .mm(40)).found == [])
  }

  @Test(
    "A text longer than any code is an error", arguments: ["", String(repeating: "ạ", count: 2000)])
  func tooLong(text: String) {
    let (frame, found) = compose(text, size: .mm(200))
    #expect(frame == nil)
    #expect(found.map(\.code) == [.unreadableCode])
  }
}
