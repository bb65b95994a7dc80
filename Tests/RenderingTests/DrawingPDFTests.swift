import Diagnostics
import Geometry
import Testing

@testable import Rendering

/// What librsvg must draw becomes a PDF that others read, and that looks as librsvg's own pictures do.
struct DrawingPDFTests {
  private static let bodies = [
    "<mask id='m'><rect width='50' height='100' fill='#ffffff'/></mask><circle cx='50' cy='50' r='40' fill='#cc0000' mask='url(#m)'/>",
    "<mask id='m'><circle cx='50' cy='50' r='30' fill='#888888'/></mask><g transform='rotate(30 50 50)' mask='url(#m)'><rect width='100' height='100' fill='#0000cc'/></g>",
    "<g opacity='.5'><rect x='10' y='10' width='50' height='50' fill='red'/><rect x='40' y='40' width='50' height='50' fill='blue'/></g>",
    "<circle cx='50' cy='50' r='40' fill='green' fill-opacity='.3' stroke='black' stroke-opacity='.6' stroke-width='8'/>",
    "<linearGradient id='g'><stop stop-color='red'/><stop offset='1' stop-color='blue'/></linearGradient><path d='M10 50C30 0 70 100 90 50' fill='none' stroke='url(#g)' stroke-width='12'/>",
    "<radialGradient id='g' fx='.4' fy='.4' r='.6'><stop stop-color='#ff0'/><stop offset='1' stop-color='#00f' stop-opacity='.4'/></radialGradient><rect width='90' height='90' fill='url(#g)'/>",
    "<clipPath id='c'><path d='M50 5L95 95H5z'/></clipPath><g clip-path='url(#c)'><rect width='100' height='100' fill='#c0a020'/></g>",
    "<pattern id='p' width='25' height='25' patternUnits='userSpaceOnUse'><circle cx='12' cy='12' r='9' fill='#aa0000'/></pattern><rect width='100' height='100' fill='url(#p)'/>",
    "<a href='https://example.org' opacity='.5'><circle cx='50' cy='50' r='40' fill='#cc0000'/></a><a\n xlink:href = 'https://example.org'><rect width='20' height='20'/></a>",
    "<svg x='20' y='20' width='60' height='60' viewBox='0 0 10 10' preserveAspectRatio='none'><rect width='20' height='5' fill='#336699'/></svg><symbol id='s' viewBox='0 0 1 1'><rect width='1' height='1'/></symbol><use xlink:href='#s' x='5' y='5' width='10' height='10'/>",
    "<marker id='m' markerWidth='4' markerHeight='4' refX='2' refY='2' orient='auto'><path d='M0 0L4 2L0 4z' fill='#00aa00'/></marker><path d='M10 80L50 20L90 80' fill='none' stroke='black' stroke-width='4' marker-start='url(#m)' marker-mid='url(#m)' marker-end='url(#m)'/>",
    "<style>.a{fill:#123456;stroke:orange;stroke-dasharray:6 3;stroke-width:5}</style><polygon class='a' points='20,20 80,30 50,90'/>",
    "<g style='mix-blend-mode:multiply'><rect width='60' height='60' fill='#ff8800'/></g><rect x='30' y='30' width='60' height='60' fill='#0088ff' style='mix-blend-mode:multiply'/>",
    "<g opacity='.7'><g opacity='.7' transform='matrix(-1 0 0 1 100 0)'><path d='M10 10h60v30z'/></g></g>",
  ]

  private static func svg(_ body: String, _ size: String = "width='100' height='100'") -> String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \(size) \
    viewBox="0 0 100 100">\(body)</svg>
    """
  }

  @Test(arguments: bodies)
  func looksAsLibrsvgShowsIt(body: String) throws {
    let svg = Self.svg(body)
    let art = try Samples.art(["a.svg": svg])
    #expect(art.shapes(named: "a.svg") == nil)
    let (pdf, size) = try drawingPDF(named: "a.svg", of: art)
    #expect(size == Samples.size(2048, 2048))
    let check = try Tool.run("qpdf", ["--check", "@"], on: pdf)
    #expect(check.status == 0 && check.errors.isEmpty, "\(check.errors)")
    let info = try Tool.read("pdfinfo", ["@"], on: pdf)
    #expect(!String(decoding: pdf, as: UTF8.self).contains("/Link"))
    #expect(info.contains(/Pages: +1\n/) && info.contains(/Page size: +2048 x 2048 pts/))
    let ours = try Picture(pdf: pdf, resolution: 9)
    let png = try Tool.run(
      "rsvg-convert", ["-w", "256", "-b", "#ffffff", "@"], on: Array(svg.utf8), suffix: "svg")
    try #require(png.status == 0, "\(png.errors)")
    let theirs = try Picture(png: png.output)
    try #require((ours.width, ours.height) == (256, 256))
    var (sum, far, inked) = (0, 0, 0)
    for y in 0..<256 {
      for x in 0..<256 {
        let distance = ours.distance(to: theirs, x, y)
        sum += distance
        if distance > 100 { far += 1 }
        if theirs.pixel(x, y) != "ffffff" { inked += 1 }
      }
    }
    #expect(inked > 500)
    #expect(far <= inked / 100, "\(far) of \(inked) pixels are other ones")
    #expect(Double(sum) / Double(inked) < 8)
  }

  @Test(arguments: [
    "width='10' height='100'", "width='1e-9' height='1e-9'", "width='1e9' height='1e9'",
    "width='1mm' height='1e5'", "",
  ])
  func anySizeIsAPageOrRefused(size: String) throws {
    do throws(Failure) {
      let svg = Self.svg("<rect width='90' height='90' opacity='.5'/>", size)
      let art = try Samples.art(["a.svg": svg])
      let (pdf, _) = try drawingPDF(named: "a.svg", of: art)
      #expect(pdf.starts(with: "%PDF-".utf8))
    } catch {
      #expect(error.diagnostics.allSatisfy { $0.code.description.hasPrefix("art.") })
    }
  }

  @Test func missingDrawingsAreNamed() {
    expectFailure(.artMissing) { () throws(Failure) in
      _ = try drawingPDF(named: "a.svg", of: .empty)
    }
  }
}
