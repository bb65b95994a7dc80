import Foundation
import Frames
import Geometry
import Rendering
import TestSupport
import Testing
import Typesetting

/// What readers draw of our PDF is what Cairo draws of the pages.
///
/// Cairo does not know how the PDF is written: it is the reference for every glyph, rule and drawing.
@Suite struct PageLikenessTests {
  private static let resolution = 110

  @Test(arguments: GrayPicture.Painter.allCases)
  func documentsLookAsCairoDrawsThem(painter: GrayPicture.Painter) throws {
    for layout in ["bien-ban", "bao-cao", "quyet-dinh-khen-thuong", "giay-moi", "bien-ten"] {
      let typesetter = try Typesetter(layout: layout, assets: AssetRoot(path: Repository.root.path))
      try Self.expectLikeness(
        of: Office.sample(layout), by: painter, of: typesetter, named: layout)
    }
  }

  @Test(arguments: GrayPicture.Painter.allCases)
  func certificatesLookAsCairoDrawsThem(painter: GrayPicture.Painter) throws {
    for number in [0, 20] {
      try Self.expectLikeness(
        of: Sample.certificates.typesets[number], by: painter, of: Office.certificate,
        named: "certificate \(number)")
    }
  }

  /// The comparison sees a line that stands two thirds of a millimetre beside its place.
  @Test func aShiftedLineIsSeen() throws {
    let typesetter = try Office.minutes
    let page = try #require(Sample.minutes.typesets.first?.pages.first)
    var frame = page.frame
    let index = try #require(frame.items.indices.last)
    frame.items[index] = Placed(
      frame.items[index].item, at: frame.items[index].origin + Point(x: .mm(0.7), y: .zero))
    let shifted = Page(size: page.size, underlay: page.underlay, frame: frame)
    let cairo = try Self.cairo(page, of: typesetter)
    #expect(try cairo.difference(from: Self.cairo(shifted, of: typesetter)) ?? 0 > Self.mostFar)
  }

  /// So many pixels of a page may differ by more than antialiasing.
  private static let mostFar = 20

  private static func cairo(_ page: Page, of typesetter: Typesetter) throws -> GrayPicture {
    try GrayPicture(
      png: renderPNG(page, art: typesetter.art, resolution: Double(resolution)))
  }

  private static func expectLikeness(
    of typeset: Typeset, by painter: GrayPicture.Painter, of typesetter: Typesetter, named: String
  ) throws {
    let pictures = try GrayPicture.pages(
      of: typesetter.pdf(of: typeset), by: painter, resolution: resolution)
    try #require(pictures.count == typeset.pages.count)
    for (index, page) in typeset.pages.enumerated() {
      let cairo = try cairo(page, of: typesetter)
      #expect(cairo.inked > 500)
      let far = try #require(pictures[index].difference(from: cairo))
      #expect(far <= mostFar, "\(named), page \(index + 1): \(far) of \(cairo.inked) pixels")
    }
  }
}
