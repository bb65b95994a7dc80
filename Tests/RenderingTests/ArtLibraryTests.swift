import Diagnostics
import Frames
import Geometry
import Testing

@testable import Rendering

/// Which drawings are taken and which are refused.
struct ArtLibraryTests {
  private static let unreadable = [
    "", "không phải SVG", "{\"a\": 1}", "<svg", "<svg xmlns='http://www.w3.org/2000/svg'>",
    String(ArtSamples.shapes(100).dropLast(200)), "<html><body/></html>",
    "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><rect></svg>",
    """
    <?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">
    <!ENTITY c "&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;">]>
    <svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><desc>&d;</desc></svg>
    """,
    """
    <!DOCTYPE svg [<!ENTITY file SYSTEM "file:///etc/passwd">]>
    <svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><desc>&file;</desc></svg>
    """,
    "<?xml version='1.0' encoding='ISO-8859-1'?><svg xmlns='http://www.w3.org/2000/svg'/>",
    """
    <!DOCTYPE svg [<!ENTITY % a "<!ENTITY b 'x'>"> %a;]>
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>
    """,
    """
    <!DOCTYPE svg SYSTEM "svg.dtd"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\
    <rect width="1&zero;0" height="9"/></svg>
    """,
    ArtSamples.drawing("<rect width='5' height='5' style='f\\69lter:blur(3px)'/>"),
    ArtSamples.drawing("<switch><rect width='9' height='9' systemLanguage='vi'/></switch>"),
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><rect x:width='9' height='9'/></svg>",
  ]

  private static let withText = [
    "<text x='1' y='5'>Giấy khen</text>", "<g><text><tspan>a</tspan></text></g>",
    "<defs><text id='a'>x</text></defs><use xlink:href='#a'/>",
    "<x:text xmlns:x='http://www.w3.org/2000/svg'>a</x:text>",
    "<rect width='1' height='1'/><flowRoot><flowPara>a</flowPara></flowRoot>",
    "<rect width='5' height='5'/><foreignObject width='5' height='5'><p xmlns='http://www.w3.org/1999/xhtml'>a</p></foreignObject>",
    "<rect width='5' height='5'/><switch><foreignObject width='5' height='5'>UBND</foreignObject></switch>",
  ]

  private static let external = [
    "<image xlink:href='anh.png' width='5' height='5'/>",
    "<image href='file:///etc/passwd' width='5' height='5'/>",
    "<image href='data:image/png;base64,iVBORw0KGgo=' width='5' height='5'/>",
    "<use xlink:href='khac.svg#a'/>", "<use href='https://example.org/a.svg#a'/>",
    "<rect width='5' height='5' fill='url(khac.svg#g)'/>",
    "<rect width='5' height='5' style=\"fill: url( 'http://example.org/#g' )\"/>",
    "<style>@import url('a.css');</style><rect width='5' height='5'/>",
    "<style><![CDATA[rect { fill: url(\"khac.svg#g\") }]]></style><rect width='5' height='5'/>",
    "<filter id='f'><feImage xlink:href='anh.jpg'/></filter><rect width='5' height='5'/>",
    "<?xml-stylesheet href='a.css'?><rect width='5' height='5'/>",
    "<a xlink:href='#b'><image href='anh.png' width='5' height='5'/></a>",
    "<rect width='5' height='5' style='fill:url(/* # */khac.svg#g)'/>",
  ]

  private static let withFilters = [
    "<filter id='f'><feTurbulence baseFrequency='0.9' numOctaves='1000000'/></filter><rect filter='url(#f)' width='9' height='9'/>",
    "<filter id='f'><feGaussianBlur stdDeviation='2'/></filter><rect style='filter : url(#f)' width='9' height='9'/>",
    "<style>.a{fill:red;filter/* */:blur(3px)}</style><rect class='a' width='9' height='9'/>",
    "<style><![CDATA[.a{FILTER:blur(3px)}]]></style><rect class='a' width='9' height='9'/>",
  ]

  private static let empty = [
    "<svg xmlns='http://www.w3.org/2000/svg' width='0' height='10'><rect width='5' height='5'/></svg>",
    "<svg xmlns='http://www.w3.org/2000/svg'><rect width='5' height='5'/></svg>",
    "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>",
    "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><g/></svg>",
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 0 0'><rect width='5' height='5'/></svg>",
  ]

  private static let good = [
    ArtSamples.quarters, ArtSamples.ground, ArtSamples.shapes(50),
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 5'><rect width='5' height='5'/></svg>",
    """
    <?xml version="1.0" encoding="utf-8"?>
    <!-- Vẽ bằng <text> và <image>, đã đổi thành nét -->
    <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
    <svg version="1.1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
      xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" width="10mm" height="10mm"
      inkscape:export-filename="C:\\ảnh.png">
      <metadata>see url(http://example.org)</metadata>
      <style type="text/css"><![CDATA[ .a { fill: url(#g) } ]]></style>
      <defs><linearGradient id="g"><stop stop-color="red"/></linearGradient>
      <linearGradient id="h" xlink:href="#g"/></defs>
      <rect class="a" width="5" height="5"/><use xlink:href="#r" style="fill:url(&quot;#h&quot;)"/>
      <path id="r" d="M0 0h3v3z" fill="url('#h')"/>
    </svg>
    """,
  ]

  /// As Adobe Illustrator writes it: namespaces by entities, its own data in a store that no other program shows.
  private static let illustrator = """
    <?xml version="1.0" encoding="utf-8"?>
    <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
      <!ENTITY ns_svg "http://www.w3.org/2000/svg">
      <!ENTITY ns_xlink "http://www.w3.org/1999/xlink">
      <!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">
    ]>
    <svg version="1.1" xmlns="&ns_svg;" xmlns:xlink="&ns_xlink;" xmlns:i="&ns_ai;" x="0px" y="0px" \
    width="100px" height="100px" viewBox="0 0 100 100" MORE>
    <switch><foreignObject requiredExtensions="&ns_ai;" x="0" y="0" width="1" height="1">\
    <i:pgfRef xlink:href="#adobe_illustrator_pgf"/></foreignObject>\
    <g i:extraneous="self"><rect width="100" height="50" fill="#cc0000"/></g></switch>
    <i:pgf id="adobe_illustrator_pgf">eJzNnf2PHTmS</i:pgf>
    </svg>
    """

  @Test(arguments: ["", "opacity='.5'"])
  func illustratorsEntitiesAreRead(more: String) throws {
    let svg = Self.illustrator.replacing("MORE", with: more)
    let size = Samples.size(100, 100)
    let page = Samples.page(
      size: size, underlay: [Placed(ArtSamples.placed("a.svg", size), at: .zero)])
    let picture = try Picture(
      png: renderPNG(page, art: Samples.art(["a.svg": svg]), resolution: 72))
    #expect(picture.pixel(50, 20) == (more.isEmpty ? "cc0000" : "e57f7f"))
    #expect(picture.pixel(50, 80) == "ffffff")
  }

  @Test(arguments: unreadable)
  func unreadableFilesAreRefused(svg: String) { expectRefused(svg, .artUnreadable) }

  @Test func bytesThatAreNoTextAreRefused() {
    let utf16 = Array("\u{FEFF}\(ArtSamples.ground)".utf16).flatMap {
      [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
    for bytes in [[0xFF, 0xD8, 0xFF, 0xE0], [UInt8](repeating: 0, count: 1000), utf16] {
      expectFailure(.artUnreadable) { () throws(Failure) in
        _ = try ArtLibrary(files: [("a.svg", bytes)])
      }
    }
  }

  @Test(arguments: withText)
  func lettersAreRefused(body: String) { expectRefused(ArtSamples.drawing(body), .artHasText) }

  @Test(arguments: external)
  func thingsFromElsewhereAreRefused(body: String) {
    expectRefused(ArtSamples.drawing(body), .artExternal)
  }

  @Test(arguments: withFilters)
  func filtersAreRefused(body: String) {
    expectRefused(ArtSamples.drawing(body), .artFilter)
  }

  @Test(arguments: empty)
  func emptyDrawingsAreRefused(svg: String) { expectRefused(svg, .artEmpty) }

  @Test(arguments: good)
  func ordinaryDrawingsAreTaken(svg: String) throws {
    #expect(try Samples.art(["a.svg": svg]).names == ["a.svg"])
  }

  /// Twenty levels of ten copies each: what would be drawn is never finished.
  @Test func endlessCopiesAreRefused() {
    var body = "<defs><path id='a0' d='M0 0h1v1z'/>"
    for level in 1...20 {
      body += "<g id='a\(level)'>"
      body += String(repeating: "<use xlink:href='#a\(level - 1)'/>", count: 10) + "</g>"
    }
    expectRefused(ArtSamples.drawing(body + "</defs><use xlink:href='#a20'/>"), .artUnreadable)
  }

  /// What Cairo refuses only when it paints is still the drawing's fault.
  @Test func aDrawingBeyondCairoIsNamed() throws {
    let art = try Samples.art([
      "a.svg": ArtSamples.drawing(
        "<pattern id='p' width='1e9' height='1e9' patternUnits='userSpaceOnUse'><rect width='1e9' height='1e9'/></pattern><rect width='9' height='9' fill='url(#p)'/>"
      )
    ])
    let page = Samples.page(underlay: [Placed(ArtSamples.placed("a.svg"), at: .zero)])
    expectFailure(.artUnreadable) { () throws(Failure) in
      _ = try renderPNG(page, art: art, resolution: 72)
    }
  }

  @Test func allBadFilesAreNamedAtOnce() throws {
    let files = [
      "a.svg": "x", "b.svg": ArtSamples.ground, "c.svg": ArtSamples.drawing("<text>a</text>"),
      "d.svg": ArtSamples.drawing("<text>a</text><image href='x.png'/>"),
    ]
    do throws(Failure) {
      _ = try Samples.art(files)
      Issue.record("bad files were taken")
    } catch {
      let found = error.diagnostics.map { "\($0.location?.description ?? "") \($0.code)" }
      #expect(
        found == [
          "a.svg art.unreadable", "c.svg art.has-text", "d.svg art.has-text", "d.svg art.external",
        ])
      #expect(error.diagnostics.allSatisfy { $0.hint != nil })
    }
  }

  private func expectRefused(
    _ svg: String, _ code: Diagnostic.Code,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    expectFailure(code, sourceLocation: sourceLocation) { () throws(Failure) in
      _ = try Samples.art(["a.svg": svg])
    }
  }
}
