import Fonts
import Foundation
import Frames
import Geometry
import Testing

@testable import Rendering

/// Where the ink is in the file, as `mutool trace` sees it.
struct PDFPlacesTests {
  private func trace(_ page: Page) throws -> String {
    try Tool.read("mutool", ["trace", "@"], on: try Samples.pdf([page]))
  }

  @Test func pageSizesAreExact() throws {
    let sizes = [
      Size(width: .mm(400), height: .mm(300)), Size(width: .mm(210), height: .mm(297)),
      Size(width: .mm(420), height: .mm(297)), Size(width: .mm(400), height: .mm(300)),
    ]
    let pdf = try Samples.pdf(sizes.map { Samples.page(size: $0) })
    let info = try Tool.read("pdfinfo", ["-l", "9", "@"], on: pdf)
    let found = info.matches(of: /Page +\d+ size: +([\d.]+) x ([\d.]+) pts/)
    try #require(found.count == sizes.count)
    for (match, size) in zip(found, sizes) {
      let width = Length.pt(try #require(Double(match.1))).millimetres
      let height = Length.pt(try #require(Double(match.2))).millimetres
      #expect(abs(width - size.width.millimetres) < 0.01)
      #expect(abs(height - size.height.millimetres) < 0.01)
    }
  }

  /// A run starts exactly; within it a glyph stands within 0.006 pt and the rounding of what is written.
  @Test(arguments: Samples.faceNames)
  func glyphsStandWhereTheFramesSay(name: String) throws {
    let face = try Samples.face(name)
    var expected: [Point] = []
    func add(_ run: GlyphRun, at origin: Point, to frame: inout Frame, offset: Point = .zero) {
      frame.place(.glyphs(run), at: origin)
      var pen = offset + origin
      for glyph in run.glyphs {
        expected.append(pen + glyph.offset)
        pen.x += glyph.advance
      }
    }
    let page = Samples.page { frame in
      // A justified line, syllable by syllable.
      var origin = Samples.point(72.5, 100.25)
      for word in "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6".split(separator: " ")
      {
        let run = Samples.run("\(word) ", face, size: 14.5)
        add(run, at: origin, to: &frame)
        origin.x += run.advance + .pt(0.377)
      }
      var inner = Frame.empty(width: .pt(100))
      add(
        Samples.run("Hội nghị", face, size: 11), at: Samples.point(1.3, 7.7), to: &inner,
        offset: Samples.point(210.1, 303.4))
      var outer = Frame.empty(width: .pt(100))
      outer.place(.frame(inner), at: Samples.point(10, 3))
      frame.place(.frame(outer), at: Samples.point(200.1, 300.4))
      // Letterspaced: every advance is wider than the face's own.
      var wide = Samples.run("GIẤY KHEN", face)
      for index in wide.glyphs.indices { wide.glyphs[index].advance += .pt(1.37) }
      add(wide, at: Samples.point(72, 400), to: &frame)
    }
    let text = try trace(page)
    let maps = text.matches(of: /<fill_text [^>]*transform="([^"]*)"/).map(\.1)
    #expect(!maps.isEmpty && maps.allSatisfy { $0 == "1 0 0 1 0 0" })
    let found = text.matches(of: /<g unicode="[^"]*" glyph="[^"]*" x="([-\d.]+)" y="([-\d.]+)"/)
    try #require(found.count == expected.count)
    for (match, place) in zip(found, expected) {
      let x = try #require(Double(match.1))
      #expect(abs(x - place.x.points) < 0.0085)
      #expect(abs(try #require(Double(match.2)) - place.y.points) < 0.001)
    }
  }

  @Test func shiftedGlyphsAreDrawnBesideThePen() throws {
    let face = try Samples.face(Samples.regular)
    let plain = Samples.run("ab", face)
    let shifted = GlyphRun(
      face: face, size: plain.size, color: .black, text: "ab",
      glyphs: plain.glyphs.map {
        Glyph(
          id: $0.id, cluster: $0.cluster, advance: $0.advance, offset: Samples.point(2, -3))
      })
    let text = try trace(Samples.page { $0.place(.glyphs(shifted), at: Samples.point(50, 60)) })
    let found = text.matches(of: /<g unicode="a" glyph="\d+" x="([-\d.]+)" y="([-\d.]+)"/)
    try #require(found.count == 1)
    #expect(abs(try #require(Double(found[0].1)) - 52) < 0.002)
    #expect(abs(try #require(Double(found[0].2)) - 57) < 0.002)
  }

  @Test func rulesStandWhereTheFramesSay() throws {
    let rule = Rule(size: Samples.size(123.4, 0.5), color: Color(red: 1, green: 0, blue: 0.5))
    var inner = Frame.empty(width: .pt(1))
    inner.place(.rule(rule), at: Samples.point(5.1, 6.2))
    let text = try trace(
      Samples.page {
        $0.place(.rule(rule), at: Samples.point(72.125, 200.3))
        $0.place(.frame(inner), at: Samples.point(300, 400))
      })
    let paths = text.matches(of: /<fill_path [^>]*color="1 0 .5" [^>]*>((?s:.)*?)<\/fill_path>/)
    let boxes = paths.map { path in
      let points = path.1.matches(of: /x="([-\d.]+)" y="([-\d.]+)"/)
      let (xs, ys) = (points.compactMap { Double($0.1) }, points.compactMap { Double($0.2) })
      return [xs.min(), ys.min(), xs.max(), ys.max()].map { $0 ?? .nan }
    }
    let expected = [[72.125, 200.3, 195.525, 200.8], [305.1, 406.2, 428.5, 406.7]]
    try #require(boxes.count == expected.count)
    for (box, wanted) in zip(boxes, expected) {
      for (a, b) in zip(box, wanted) { #expect(abs(a - b) < 0.005, "\(box)") }
    }
  }

  @Test func colorsOfTextAreKept() throws {
    let face = try Samples.face(Samples.regular)
    let run = Samples.run("đỏ", face, color: Color(red: 0.8, green: 0.2, blue: 0))
    let text = try trace(Samples.page { $0.place(.glyphs(run), at: Samples.point(50, 60)) })
    #expect(text.contains(/<fill_text [^>]*color=".8 .2 0"/))
  }
}
