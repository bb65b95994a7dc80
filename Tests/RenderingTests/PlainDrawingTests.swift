import Foundation
import Frames
import Geometry
import PDF
import TestSupport
import Testing

@testable import Rendering
@testable import Typesetting

/// Drawings that we read ourselves look as librsvg draws them, and all others are left to it.
struct PlainDrawingTests {
  private static let projectArt = [
    "canh.svg", "goc.svg", "hoa-van.svg", "nen-giay.svg", "nen-hoa-sen.svg", "nen-trong-dong.svg",
    "quoc-huy.svg",
  ]

  @Test(arguments: projectArt)
  func theProjectsArtLooksAsLibrsvgDrawsIt(name: String) throws {
    // librsvg cuts a drawing off where its view box ends; what is beyond is seen in `ShapeStripTests`.
    try expectLikeness(
      of: try Repository.text("layouts/art/\(name)").replacing(" overflow=\"visible\"", with: ""))
  }

  private static let plain = [
    "<path d='M10 10h30v20H10zM50,10l20.5-.5.5 20z' fill='#112233'/>",
    "<path d='M10 80C10 20 40 20 40 80S70 140 70 80Q80 60 90 80' fill='none' stroke='#008800' stroke-width='3'/>",
    "<path d='m20 50a20 30 25 0 1 40 10a15 15 0 10-20 20z' fill='#cc0000' stroke='#000000'/>",
    "<path d='M10 10H90V90H10ZM30 30H70V70H30Z' fill='#333366' fill-rule='evenodd'/>",
    "<path d='M10 90L50 10L90 90' fill='none' stroke='#000000' stroke-width='12' stroke-linejoin='round' stroke-linecap='round'/>",
    "<path d='M10 90L20 10L30 90' fill='none' stroke='#000000' stroke-width='6'/>",
    "<g transform='translate(50 50)rotate(30)scale(2 1)'><circle r='15' cx='4' fill='#00aaaa' stroke='#aa0000' stroke-width='4'/></g>",
    "<defs><g id='a'><rect width='20' height='10'/></g></defs><use xlink:href='#a' fill='#ff0000' transform='matrix(1 .5 0 2 30 40)'/><use xlink:href='#a'/>",
    "<defs><path id='p' d='M0 0h9v9z' transform='scale(2)'/><g id='b' fill='#00ff00'><use xlink:href='#p' transform='rotate(45)'/></g></defs><g transform='translate(50 50)'><use xlink:href='#b'/><use xlink:href='#p' fill='none' stroke='#0000ff'/></g>",
    "<a xlink:href='https://example.org' target='x'><rect x='10%' y='5mm' width='50%' height='1cm'/></a>",
    "<circle cx='.5in' cy='25%' r='20%' stroke='#00ff00' stroke-width='2pt' fill='none'/><ellipse cx='50px' cy='4pc' rx='30' ry='12%'/>",
    "<x:rect xmlns:x='urn:other' width='100' height='100' fill='#0000cc'/><circle cx='50' cy='50' r='30'/><x:g xmlns:x='urn:other'><rect width='50' height='50' fill='#00ff00'/></x:g>",
    "<title>Hình</title><desc>chữ</desc><rect id='a' x='2e+1' width='20' height='30' xmlns:k='urn:k' k:label='x'><title>t</title></rect>",
    "<defs><radialGradient id='g' gradientUnits='userSpaceOnUse' cx='50' cy='50' r='40'><stop offset='0' stop-color='#ffffff'/><stop offset='.4' stop-color='#ff0000'/><stop offset='1' stop-color='#000088'/></radialGradient></defs><ellipse cx='50' cy='50' rx='45' ry='30' fill='url(#g)' stroke='#000000'/>",
  ]

  @Test(arguments: plain)
  func shapesLookAsLibrsvgDrawsThem(body: String) throws {
    try expectLikeness(of: Self.drawing(body))
  }

  private static let other = [
    "<path d='M10 10h30' style='fill:#112233'/>", "<path d='M10 10h30' fill='red'/>",
    "<path d='M10 10h30' opacity='.5'/>", "<rect width='5em' height='9'/>",
    "<rect width='9' height='9' rx='2'/>", "<path d='M10 10h30' stroke-dasharray='1'/>",
    "<path d='M10 10T30 30'/>", "<path d='10 10'/>", "<path d='M10 10L20'/>",
    "<g transform='skewX(10)'><rect width='9' height='9'/></g>",
    "<g clip-path='url(#c)'><rect width='9' height='9'/></g>",
    "<defs><g id='a'><use xlink:href='#a'/></g></defs><use xlink:href='#a'/>",
    "<use xlink:href='#b'/>", "<use xlink:href='#a' x='3'/><rect id='a' width='9' height='9'/>",
    "<svg width='5' height='5'><rect width='9' height='9'/></svg>", "<g/>",
    "<polygon points='1 1 2 2 3 1'/>", "<rect width='9' height='9'>chữ</rect>",
    "<rect width='9 9' height='9'/>", "<rect width='nan' height='9'/>",
    "<rect width='0x9' height='9'/>",
    "<rect x='1e300' width='9' height='9'/>", "<path d='M0 0a1 1 0 1 1 1e300 0Z'/>",
    "<path d='M0 0a1e-300 1e-300 0 1 1 1 0Z'/>", "<path d='M0 0h9e5h9e5v9z'/>",
    "<g transform='scale(1e6)scale(1e6)scale(1e6)scale(1e6)'><rect width='9' height='9'/></g>",
    "<g transform='scale(0)'><rect width='9' height='9'/></g>",
    "<g transform='matrix(1e-300 0 0 1 0 0)'><rect width='9' height='9'/></g>",
    "<path d='M0 0v9' stroke='#000000' stroke-width='1%'/>",
    "<style>rect{fill:red}</style><rect width='9' height='9'/>",
    "<rect width='9' height='9'><animate attributeName='x' from='0' to='9'/></rect>",
    "<use xlink:href='#a' href='#b'/><rect id='a' width='9' height='9'/><rect id='b' width='5' height='5'/>",
    "<x:g xmlns:x='urn:other'><rect id='a' width='9' height='9'/></x:g><use xlink:href='#a'/>",
  ]

  @Test(arguments: other)
  func whatWeDoNotKnowForCertainIsLeftToLibrsvg(body: String) throws {
    #expect(try Self.shapes(of: body) == nil)
  }

  @Test func deepNestingIsLeftToLibrsvg() throws {
    let body = String(repeating: "<g>", count: 100_000) + String(repeating: "</g>", count: 100_000)
    #expect(try Self.shapes(of: body) == nil)
  }

  private static func shapes(of body: String) throws -> ShapeDrawing? {
    PlainSVG.drawing(of: try SVGFile(Array(drawing(body).utf8)))
  }

  private static func drawing(_ body: String) -> String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
    width="100" height="100" viewBox="0 0 100 100">\(body)</svg>
    """
  }

  /// Compares it with what librsvg and Cairo make of it, both as mupdf shows them.
  private func expectLikeness(of svg: String) throws {
    let art = try Samples.art(["a.svg": svg])
    #expect(art.shapes(named: "a.svg") != nil)
    let frame = Size(width: .pt(300), height: .pt(300))
    let page = Samples.page(
      size: frame,
      underlay: [
        Placed(
          PlacedArt(
            name: "a.svg", size: frame, isStretched: false, quarterTurns: 0, isMirrored: false),
          at: .zero)
      ])
    let ours = try Picture(pdf: try Samples.pdf([page], art: art), resolution: 72)
    let raw = try drawingPDF(named: "a.svg", of: art)
    var pdf: [UInt8] = []
    let form = try DrawingForm(page: raw.bytes, named: "a.svg", size: raw.size)
    var writer = try PDFWriter(
      information: Samples.information, options: Samples.options, drawing: { _, _ in form }
    ) { pdf += $0 }
    try writer.append(page)
    try writer.finish()
    let theirs = try Picture(pdf: pdf, resolution: 72)
    #expect(ours.width == theirs.width && ours.height == theirs.height)
    var (sum, far, inked) = (0, 0, 0)
    for y in 0..<ours.height {
      for x in 0..<ours.width {
        let distance = ours.distance(to: theirs, x, y)
        sum += distance
        if distance > 128 { far += 1 }
        if theirs.pixel(x, y) != "ffffff" { inked += 1 }
      }
    }
    #expect(inked > 500)
    #expect(far <= inked / 200, "\(far) of \(inked) pixels are other ones")
    #expect(Double(sum) / Double(inked) < 6)
  }
}
