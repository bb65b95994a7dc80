import Diagnostics
import Frames
import Geometry
import Testing

@testable import Rendering

struct ArtPlacementTests {
  private static let (red, green, blue, white) = ("ff0000", "00ff00", "0000ff", "ffffff")

  /// What the four corners show, row by row, for each number of turns.
  ///
  /// Worked out on paper with a sheet of paper: mirror it, then turn it clockwise.
  private static let upright = [
    [red, green, blue, white], [blue, red, white, green], [white, blue, green, red],
    [green, white, red, blue],
  ]
  private static let mirrored = [
    [green, red, white, blue], [white, green, blue, red], [blue, white, red, green],
    [red, blue, green, white],
  ]

  private func page(_ art: PlacedArt) -> Page {
    Samples.page(
      size: Samples.size(200, 200), underlay: [Placed(art, at: Samples.point(20, 40))])
  }

  private func pictures(_ page: Page, _ svg: String) throws -> [Picture] {
    let art = try Samples.art(["a.svg": svg])
    return [
      try Picture(png: renderPNG(page, art: art, resolution: 72)),
      try Picture(pdf: Samples.pdf([page], art: art), resolution: 72),
    ]
  }

  @Test(arguments: 0..<4, [false, true])
  func turnedAndMirrored(turns: Int, isMirrored: Bool) throws {
    let art = ArtSamples.placed(
      "a.svg", Samples.size(80, 120), turns: turns, mirrored: isMirrored)
    let expected = isMirrored ? Self.mirrored[turns] : Self.upright[turns]
    for picture in try pictures(page(art), ArtSamples.quarters) {
      #expect((picture.width, picture.height) == (200, 200))
      let corners = [(40, 70), (80, 70), (40, 130), (80, 130)].map { picture.pixel($0.0, $0.1) }
      #expect(corners == expected)
      // The room is filled to its edges and nothing stands outside.
      let edges = [(21, 41), (98, 41), (21, 158), (98, 158)].map { picture.pixel($0.0, $0.1) }
      #expect(edges == expected)
      let outside = [(18, 70), (101, 70), (40, 38), (40, 161)].map { picture.pixel($0.0, $0.1) }
      #expect(outside == [Self.white, Self.white, Self.white, Self.white])
    }
  }

  /// 40 × 20 in a room of 80 × 120: 80 × 40 in the middle; lying, 60 × 120.
  @Test func containedArtKeepsItsShape() throws {
    let svg = ArtSamples.ground
    for picture in try pictures(
      page(ArtSamples.placed("a.svg", Samples.size(80, 120), stretched: false)), svg)
    {
      let column = (0..<200).filter { picture.pixel(60, $0) == "ff0000" }
      let row = (0..<200).filter { picture.pixel($0, 100) == "ff0000" }
      #expect([column.first, column.last, row.first, row.last] == [80, 119, 20, 99])
    }
    for picture in try pictures(
      page(ArtSamples.placed("a.svg", Samples.size(80, 120), stretched: false, turns: 1)), svg)
    {
      let column = (0..<200).filter { picture.pixel(60, $0) == "ff0000" }
      let row = (0..<200).filter { picture.pixel($0, 100) == "ff0000" }
      #expect([column.first, column.last, row.first, row.last] == [40, 159, 30, 89])
    }
  }

  /// A ground over a whole page leaves no bare strip where the page ends between two points.
  @Test func aGroundReachesTheEdgesOfThePage() throws {
    let size = Size(width: .mm(420), height: .mm(297))
    let page = Samples.page(
      size: size, underlay: [Placed(ArtSamples.placed("a.svg", size), at: .zero)])
    let art = try Samples.art(["a.svg": ArtSamples.ground])
    let picture = try Picture(pdf: Samples.pdf([page], art: art), resolution: 288)
    let (right, bottom) = (Int(size.width.points * 4) - 1, Int(size.height.points * 4) - 1)
    for (x, y) in [(0, 0), (right, 0), (0, bottom), (right, bottom)] {
      #expect(picture.pixel(x, y) == "ff0000", "\(x), \(y)")
    }
  }

  /// librsvg makes layers for these; turned contexts used to break them.
  @Test(arguments: 0..<4)
  func layersSurviveTurns(turns: Int) throws {
    let svg = ArtSamples.drawing("<g opacity='0.5'><rect width='10' height='10'/></g>")
    let art = ArtSamples.placed("a.svg", Samples.size(80, 120), turns: turns, mirrored: true)
    let grey = ["7f7f7f", "808080", "818181"]
    for picture in try pictures(page(art), svg) {
      #expect(grey.contains(picture.pixel(60, 100)))
      #expect(grey.contains(picture.pixel(97, 157)))
    }
  }

  /// Cairo keeps places to 1/256: a drawing of one unit must not come out in steps.
  @Test func tinyDrawingsAreNotCoarse() throws {
    let svg = """
      <svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'>\
      <rect width='0.3337' height='1'/></svg>
      """
    let page = Samples.page(
      size: Samples.size(1000, 1000),
      underlay: [Placed(ArtSamples.placed("a.svg", Samples.size(1000, 1000)), at: .zero)])
    let picture = try Picture(
      png: renderPNG(page, art: try Samples.art(["a.svg": svg]), resolution: 72))
    let black = (0..<1000).filter { picture.pixel($0, 500) == "000000" }
    #expect(black.count == 333)
  }

  @Test func artWithoutRoomLeavesNoInk() throws {
    for size in [Samples.size(0, 10), Samples.size(10, -1)] {
      let picture = try pictures(page(ArtSamples.placed("a.svg", size)), ArtSamples.ground)[0]
      #expect(picture.pixel(20, 40) == Self.white)
    }
  }

  @Test func missingArtIsAnError() {
    let page = page(ArtSamples.placed("huy-hiu.svg"))
    expectFailure(.artMissing) { () throws(Failure) in
      let art = try Samples.art(["huy-hieu.svg": ArtSamples.ground])
      _ = try Samples.pdf([page], art: art)
    }
  }
}
