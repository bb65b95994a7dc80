import Diagnostics
import Foundation
import Frames
import Geometry
import Testing

@testable import Rendering

struct PageRenderingTests {
  private func page() throws -> Page {
    let face = try Samples.face(Samples.regular)
    return Samples.page(
      size: Samples.size(300, 200),
      underlay: [Placed(ArtSamples.placed("a.svg"), at: Samples.point(150, 50))]
    ) {
      $0.place(.glyphs(Samples.run("Quyết định", face)), at: Samples.point(20, 40))
      $0.place(.rule(Rule(size: Samples.size(100, 10), color: .black)), at: Samples.point(20, 60))
    }
  }

  private func art() throws -> ArtLibrary { try Samples.art(["a.svg": ArtSamples.quarters]) }

  @Test func pngIsOnWhitePaperAtTheResolution() throws {
    let picture = try Picture(png: renderPNG(try page(), art: try art(), resolution: 144))
    #expect((picture.width, picture.height) == (600, 400))
    #expect(picture.pixel(0, 0) == "ffffff")
    #expect(picture.pixel(41, 121) == "000000")
    #expect(picture.pixel(238, 138) == "000000")
    #expect(picture.pixel(242, 130) == "ffffff")
    #expect(picture.pixel(310, 110) == "ff0000")
  }

  /// Letters are not moved to whole pixels: 20 equal letters keep equal distances.
  @Test func lettersOfPicturesStandBetweenPixels() throws {
    let face = try Samples.face(Samples.regular)
    func columns(shift: Double) throws -> [Int] {
      let page = Samples.page(size: Samples.size(100, 30)) {
        $0.place(.glyphs(Samples.run("l", face)), at: Samples.point(20 + shift, 20))
      }
      let picture = try Picture(png: renderPNG(page, art: .empty, resolution: 72))
      return try (15..<30).map { try #require(Int(picture.pixel($0, 14).prefix(2), radix: 16)) }
    }
    #expect(try columns(shift: 0) != columns(shift: 0.3))
    #expect(try Array(columns(shift: 0).dropLast()) == Array(columns(shift: 1).dropFirst()))
  }

  @Test func picturesAreTheSameTwice() throws {
    let (page, art) = (try page(), try art())
    #expect(
      try renderPNG(page, art: art, resolution: 96) == renderPNG(page, art: art, resolution: 96))
    let svg = try renderSVG(page, art: art)
    _ = try Samples.pdf([page], art: art)
    #expect(try renderSVG(page, art: art) == svg)
  }

  @Test(arguments: [0, -72, 1e9, Double.nan, .infinity])
  func impossibleResolutionsAreRefused(resolution: Double) throws {
    let (page, art) = (try page(), try art())
    expectFailure(.renderFailed) { () throws(Failure) in
      _ = try renderPNG(page, art: art, resolution: resolution)
    }
  }

  /// librsvg, which did not write it, reads our SVG: no fonts, no pictures, the right size and
  /// places.
  @Test func svgShowsThePage() throws {
    let svg = try renderSVG(try page(), art: try art())
    _ = try ArtLibrary(files: [("trang.svg", svg)])
    let png = try Tool.run("rsvg-convert", ["-w", "300", "@"], on: svg, suffix: "svg")
    try #require(png.status == 0, "\(png.errors)")
    let picture = try Picture(png: png.output)
    #expect((picture.width, picture.height) == (300, 200))
    #expect(picture.pixel(21, 61) == "000000")
    #expect(picture.pixel(155, 55) == "ff0000")
    #expect(picture.pixel(245, 55) == "00ff00")
    #expect(picture.pixel(155, 145) == "0000ff")
    let text = String(decoding: svg, as: UTF8.self)
    #expect(text.contains("width=\"300pt\" height=\"200pt\""))
  }

  @Test func surfacesAreNumberedFromOne() {
    let svg = "<g id=\"surface41\"/><use href=\"#surface41\"/><g id=\"surface7\"/> a surface3"
    #expect(
      String(decoding: withoutProcessNumbers(Array(svg.utf8)), as: UTF8.self)
        == "<g id=\"surface1\"/><use href=\"#surface1\"/><g id=\"surface2\"/> a surface3")
  }
}
