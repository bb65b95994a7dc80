import Diagnostics
import Documents
import Fonts
import Frames
import Geometry
import Testing

@testable import Composition

@Suite("Regions")
struct RegionTests {
  private static let lineHeight = setLines(paragraph("a"), width: .pt(100))[0].frame.size.height

  private func region(
    _ blocks: [Block], vertical: Region.VerticalAlignment = .top, height: Length,
    width: Double = 100, smallest: Double = 1
  ) -> Region {
    Region(
      name: "Chữ ký",
      frame: Rect(
        origin: Point(x: .pt(30), y: .pt(40)), size: Size(width: .pt(width), height: height)),
      vertical: vertical, minimumScale: smallest, blocks: blocks)
  }

  private func compose(_ region: Region) -> (placed: Placed<FrameItem>, found: [Diagnostic]) {
    let shaper = Shaper(fonts: TestFonts.book)
    let placed = BlockComposer(shaper: shaper).compose(region)
    return (placed, shaper.diagnostics)
  }

  private func size(_ placed: Placed<FrameItem>) -> Length? {
    guard case .frame(let frame) = placed.item else { return nil }
    return frame.runs.first?.run.size
  }

  @Test(
    "The text stands at the top, in the middle or at the bottom",
    arguments: [(Region.VerticalAlignment.top, 0.0), (.middle, 0.5), (.bottom, 1)])
  func vertical(alignment: Region.VerticalAlignment, share: Double) {
    let blocks = [Block.paragraph(paragraph("a|b"))]
    let (placed, found) = compose(region(blocks, vertical: alignment, height: .pt(90)))
    #expect(found == [])
    #expect(placed.origin.x == .pt(30))
    #expect(near(placed.origin.y, .pt(40) + (.pt(90) - Self.lineHeight * 2) * share))
  }

  @Test(
    "A region that documents have in common is set once, with elements of each; a name in it is kept whole all the same"
  )
  func common() {
    let typecase = Typecase(fonts: TestFonts.book)
    let common = Region(
      name: "Chung",
      frame: Rect(origin: .zero, size: Size(width: .pt(300), height: .pt(90))), vertical: .top,
      minimumScale: 1, blocks: [.paragraph(paragraph("Trân trọng cảm ơn Alpha Beta đã dự"))],
      identity: Region.Identity())
    func composed(_ names: [String]) -> (frame: Placed<FrameItem>, document: StructureElement) {
      let document = StructureElement(.document, in: nil)
      let shaper = Shaper(typecase: typecase, names: [names])
      return (BlockComposer(shaper: shaper, element: document).compose(common), document)
    }
    func elements(_ placed: Placed<FrameItem>) -> [StructureElement] {
      guard case .frame(let frame) = placed.item else { return [] }
      return [frame.element].compactMap(\.self) + frame.items.flatMap(elements)
    }
    let (first, second) = (composed(["Gamma"]), composed(["Delta"]))
    #expect(!elements(second.frame).isEmpty)
    #expect(elements(first.frame).allSatisfy { $0.ancestry.last === first.document })
    #expect(elements(second.frame).allSatisfy { $0.ancestry.last === second.document })
    let named = composed(["Alpha Beta"])
    #expect(elements(named.frame).allSatisfy { $0.ancestry.last === named.document })
  }

  @Test("Text that is too tall is an error with the region's name, the excess and a place")
  func overflow() {
    let place = SourceLocation.text(file: "d.yaml", line: 2, column: 3)
    let blocks: [Block] = [.space(.pt(3)), .paragraph(paragraph("a|b|c", source: place))]
    let (_, found) = compose(region(blocks, height: Self.lineHeight * 3 - .mm(1.05)))
    #expect(found.map(\.code) == [.doesNotFit])
    #expect(found.first?.location == place)
    #expect(found.first?.message.vietnamese == "phần “Chữ ký” cao quá khuôn 1,1 mm")
    #expect(compose(region(blocks, height: Self.lineHeight * 3)).found == [])
  }

  @Test("With leave to shrink, all of the text shrinks just enough; the signature's room does not")
  func shrinking() throws {
    let blocks: [Block] = [
      .paragraph(paragraph("a")), .space(.pt(20)), .paragraph(paragraph("b")),
    ]
    let natural = Self.lineHeight * 2 + .pt(20)
    #expect(size(compose(region(blocks, height: natural, smallest: 0.7)).placed) == .pt(12))
    let (placed, found) = compose(
      region(blocks, height: Self.lineHeight * 1.8 + .pt(20), smallest: 0.7))
    #expect(found == [])
    let shrunk = try #require(size(placed))
    #expect(shrunk <= .pt(12 * 0.9) && shrunk >= .pt(12 * 0.86))
  }

  @Test("Text does not shrink below the least scale; what is then too tall is an error")
  func leastScale() {
    let blocks = [Block.paragraph(paragraph("a|b"))]
    let (placed, found) = compose(region(blocks, height: Self.lineHeight, smallest: 0.85))
    #expect(size(placed).map { near($0, .pt(12 * 0.85)) } == true)
    #expect(found.map(\.code) == [.doesNotFit])
  }

  @Test("What was wrong at a size that was given up is not held against the size that is taken")
  func attempts() {
    let word = "mmmmmmmmmm"
    let blocks = [Block.paragraph(paragraph("\(word)|b|漢"))]
    let width = TestFonts.width(word, textStyle()).points * 0.95
    let height = Self.lineHeight * 3 * 0.9
    let found = compose(region(blocks, height: height, width: width, smallest: 0.7)).found
    #expect(found.map(\.code) == [.missingGlyph])
    let tall = compose(region(blocks, height: .pt(100), width: width, smallest: 0.7)).found
    #expect(Set(tall.map(\.code)) == [.missingGlyph, .overfullLine])
  }

  @Test("Regions stand on the first page at their own place, outside the margins' reach")
  func place() {
    let region = region([.paragraph(paragraph("vùng"))], height: .pt(90))
    let lines = Block.paragraph(paragraph(Array(repeating: "x", count: 20).joined(separator: "|")))
    let pages = composed([lines, .region(region)]).pages
    #expect(pages.count > 1)
    let runs = pages.map { $0.frame.runs.filter { $0.run.text == "vùng" } }
    #expect(runs.map(\.count) == [1] + Array(repeating: 0, count: pages.count - 1))
    #expect(runs[0].first?.point.x == .pt(30))
    #expect(
      runs[0].first.map { $0.point.y > .pt(40) && $0.point.y < .pt(40) + Self.lineHeight } == true)
  }
}
