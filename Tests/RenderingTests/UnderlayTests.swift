import Frames
import Geometry
import Testing

@testable import Rendering

struct UnderlayTests {
  private func pages(_ count: Int, _ underlay: [Placed<PlacedArt>]) throws -> [Page] {
    let face = try Samples.face(Samples.regular)
    return (0..<count).map { number in
      Samples.page(underlay: underlay) {
        $0.place(.glyphs(Samples.run("Trang \(number)", face)), at: Samples.point(72, 72))
      }
    }
  }

  @Test func equalUnderlaysAreOneCopy() throws {
    let art = try Samples.art(["a.svg": ArtSamples.shapes(2_000), "b.svg": ArtSamples.quarters])
    let underlay = [
      Placed(ArtSamples.placed("a.svg"), at: .zero),
      Placed(ArtSamples.placed("b.svg"), at: Samples.point(300, 300)),
    ]
    let one = try Samples.pdf(try pages(1, underlay), art: art)
    let ten = try Samples.pdf(try pages(10, underlay), art: art)
    #expect(one.count > 25_000)
    #expect(ten.count - one.count < 9 * 2_000)
  }

  /// Cairo 1.16 puts a recording that is painted twice on a page twice into the page's resources, under one name.
  @Test func aDrawingInFourCornersIsNamedOnceEach() throws {
    let art = try Samples.art(["a.svg": ArtSamples.shapes(20)])
    let corners = (0..<4).map {
      Placed(ArtSamples.placed("a.svg", turns: $0), at: Samples.point(Double($0) * 100, 0))
    }
    let pdf = try Samples.pdf(try pages(2, corners), art: art)
    let check = try Tool.read("qpdf", ["--check", "@"], on: pdf)
    #expect(!check.contains("WARNING"))
    let trace = try Tool.read("mutool", ["trace", "@"], on: pdf)
    #expect(trace.matches(of: /_path/).count >= 2 * 4 * 20)
  }

  @Test func underlaysAreDrawnOnEachPageAsShapes() throws {
    let art = try Samples.art(["a.svg": ArtSamples.quarters])
    let underlay = [Placed(ArtSamples.placed("a.svg"), at: .zero)]
    let pdf = try Samples.pdf(try pages(10, underlay), art: art)
    let images = try Tool.read("pdfimages", ["-list", "@"], on: pdf)
    #expect(images.split(separator: "\n").count == 2)
    let trace = try Tool.read("mutool", ["trace", "@"], on: pdf)
    #expect(trace.matches(of: /<fill_path [^>]*color="1 0 0"/).count == 10)
    #expect(!trace.contains("fill_image"))
    // The ground comes first, the text on top of it.
    for page in trace.split(separator: "<page ").dropFirst() {
      let shape = try #require(page.firstRange(of: "<fill_path"))
      let text = try #require(page.firstRange(of: "<fill_text"))
      #expect(shape.lowerBound < text.lowerBound)
    }
  }

  @Test func differentUnderlaysAreToldApart() throws {
    let art = try Samples.art(["a.svg": ArtSamples.ground, "b.svg": ArtSamples.quarters])
    let all =
      try pages(1, [Placed(ArtSamples.placed("a.svg"), at: .zero)])
      + pages(1, [Placed(ArtSamples.placed("b.svg"), at: .zero)]) + pages(1, [])
    let trace = try Tool.read("mutool", ["trace", "@"], on: try Samples.pdf(all, art: art))
    let counts = trace.split(separator: "<page ").dropFirst().map {
      $0.matches(of: /<fill_path\ /).count
    }
    #expect(counts == [1, 3, 0])
  }

  @Test func tenThousandShapesWork() throws {
    let art = try Samples.art(["a.svg": ArtSamples.shapes(10_000)])
    let underlay = [Placed(ArtSamples.placed("a.svg", Samples.size(500, 700)), at: .zero)]
    let pdf = try Samples.pdf(try pages(2, underlay), art: art)
    let trace = try Tool.read("mutool", ["trace", "@", "1"], on: pdf)
    #expect(trace.matches(of: /<stroke_path\ /).count == 10_000)
    #expect(try Tool.run("qpdf", ["--check", "@"], on: pdf).errors.isEmpty)
  }
}
