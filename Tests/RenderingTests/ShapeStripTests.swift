import Frames
import Geometry
import Testing

@testable import Rendering

/// Drawings side by side as one, and what of a drawing is shown.
struct ShapeStripTests {
  private func shapes(_ body: String, _ attributes: String = "") throws -> ShapeDrawing {
    let svg = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" \(attributes)>\(body)</svg>
      """
    return try #require(PlainSVG.drawing(of: SVGFile(Array(svg.utf8))))
  }

  @Test func rulesAreLengthenedAndOrnamentsRepeated() throws {
    let strip = try shapes(
      "<rect width='10' height='1'/><circle cx='5' cy='5' r='2'/><circle cx='2' cy='5' r='1'/><path d='M-1 8H11V9H-1Z'/>"
    ).repeated(4)
    #expect(strip.width == 40 && strip.height == 10)
    #expect(strip.groups.count == 1 && strip.groups[0].count == 2)
    // A rule, four pairs of circles, a rule.
    try #require(strip.nodes.count == 6)
    let rules = [strip.nodes[0], strip.nodes[5]].map { node -> ShapeDrawing.Bounds in
      ShapeDrawing(origin: (0, 0), width: 40, height: 10, nodes: [node], groups: []).inkBounds
    }
    #expect(rules[0] == ShapeDrawing.Bounds(left: 0, top: 0, right: 40, bottom: 1))
    #expect(rules[1] == ShapeDrawing.Bounds(left: -1, top: 8, right: 41, bottom: 9))
  }

  /// None of these is a rule: drawn longer, it would not look as tiles side by side.
  @Test(arguments: [
    "<rect width='9' height='1'/>", "<rect x='1' width='9' height='1'/>",
    "<rect width='10' height='1' stroke='#000000'/>", "<path d='M0 0L10 5V10H0Z'/>",
    "<path d='M0 0H10C12 4 12 6 10 9H0Z'/>", "<path d='M0 0H5V1H10V2H0Z'/>",
    "<path d='M0 0H10V1H0ZM2 4h4v4h-4z'/>", "<path d='M0 0H10L0 5Z'/>",
    "<g transform='translate(0 1)'><rect width='10' height='1'/></g>",
  ])
  func whatIsNoRuleIsRepeated(body: String) throws {
    let strip = try shapes(body).repeated(3)
    #expect(strip.nodes.count == 3 && strip.groups.count == 1)
  }

  @Test func oneTileIsItself() throws {
    let tile = try shapes("<rect width='10' height='1'/>")
    #expect(tile.repeated(1).nodes == tile.nodes && tile.repeated(1).width == 10)
  }

  @Test func inkBeyondTheViewBoxIsShownWhereAskedFor() throws {
    let body = "<rect x='-3' y='2' width='20' height='2' stroke='#000000' stroke-linejoin='bevel'/>"
    #expect(try shapes(body).inkBox == ShapeDrawing.Bounds(left: 0, top: 0, right: 10, bottom: 10))
    #expect(try shapes(body, "overflow='hidden'").inkBox.left == 0)
    let box = try shapes(body, "overflow='visible'").inkBox
    #expect(box.left <= -3.5 && box.right >= 17.5 && box.left > -5 && box.top == 0)
    let group = try shapes(
      "<defs><g id='a'><rect width='4' height='1'/></g></defs><use href='#a' transform='translate(-9 0)scale(2)'/>",
      "overflow='visible'")
    #expect(group.inkBounds == ShapeDrawing.Bounds(left: -9, top: 0, right: -1, bottom: 2))
  }

  /// The same in our picture and in the file, as mupdf shows it.
  @Test(arguments: ["overflow='visible'", ""])
  func picturesAndFilesShowOverflowAlike(overflow: String) throws {
    let svg = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" \(overflow)>\
      <rect x="-2" y="4" width="14" height="2" fill="#ff0000"/></svg>
      """
    let placed = Placed(
      PlacedArt(
        name: "a.svg", size: Samples.size(60, 20), isStretched: true, quarterTurns: 0,
        isMirrored: false, repetitions: 3), at: Samples.point(20, 40))
    let page = Samples.page(size: Samples.size(100, 100), underlay: [placed])
    let art = try Samples.art(["a.svg": svg])
    for picture in [
      try Picture(png: renderPNG(page, art: art, resolution: 72)),
      try Picture(pdf: Samples.pdf([page], art: art), resolution: 72),
    ] {
      let red = (0..<100).filter { picture.pixel($0, 50) == "ff0000" }
      #expect(red == (overflow.isEmpty ? Array(20..<80) : Array(16..<84)))
    }
  }

  /// What librsvg draws is painted tile by tile.
  @Test func otherDrawingsAreRepeatedToo() throws {
    let svg = ArtSamples.drawing("<rect width='5' height='10' fill='red'/>")
    let placed = Placed(
      PlacedArt(
        name: "a.svg", size: Samples.size(80, 20), isStretched: true, quarterTurns: 0,
        isMirrored: false, repetitions: 4), at: Samples.point(10, 10))
    let page = Samples.page(size: Samples.size(100, 40), underlay: [placed])
    let art = try Samples.art(["a.svg": svg])
    let picture = try Picture(png: renderPNG(page, art: art, resolution: 72))
    let red = (0..<100).filter { picture.pixel($0, 20) == "ff0000" }
    #expect(red == [10, 30, 50, 70].flatMap { Array($0..<$0 + 10) })
  }
}
