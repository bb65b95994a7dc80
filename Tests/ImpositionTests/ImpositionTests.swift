import Diagnostics
import Frames
import Geometry
import Testing

@testable import Imposition

@Suite("Pages on sheets")
struct ImpositionTests {
  private let card = Size(width: .mm(148), height: .mm(105))

  private func page(_ size: Size, overrun: Double = 0) -> Page {
    let ground = PlacedArt(
      name: "nen.svg",
      size: Size(width: size.width + .mm(2 * overrun), height: size.height + .mm(2 * overrun)),
      isStretched: true, quarterTurns: 0, isMirrored: false)
    return Page(
      size: size, underlay: [Placed(ground, at: Point(x: .mm(-overrun), y: .mm(-overrun)))],
      frame: Frame(size: size, items: []))
  }

  private func near(_ a: Point, _ x: Double, _ y: Double) -> Bool {
    abs(a.x.millimetres - x) < 1e-6 && abs(a.y.millimetres - y) < 1e-6
  }

  @Test("A page that asks for nothing keeps its size and its place")
  func plain() throws {
    let imposition = try Imposition(PrintRequest(), pageSize: card)
    #expect(imposition.paper == card)
    #expect(near(imposition.trims[0].origin, 0, 0))
  }

  @Test("On larger paper it stands in the middle, the paper turned as it lies")
  func centred() throws {
    var request = PrintRequest()
    request.paper = PaperSize.size("A4")
    let imposition = try Imposition(request, pageSize: card)
    #expect(imposition.paper == Size(width: .mm(297), height: .mm(210)))
    #expect(near(imposition.trims[0].origin, 74.5, 52.5))
  }

  @Test(
    "Turned for the feed, its corner comes where a turn of the paper brings it",
    arguments: [
      (Feed.upright, 0.0, 0.0), (.right, 105, 0), (.upsideDown, 148, 105), (.left, 0, 148),
    ])
  func feed(feed: Feed, x: Double, y: Double) throws {
    var request = PrintRequest()
    request.feed = feed
    let imposition = try Imposition(request, pageSize: card)
    let sheet = try imposition.sheet([page(card)])
    #expect(sheet.size == (feed.isLying ? card.turned : card))
    #expect(near(sheet.impressions[0].map(.zero), x, y))
  }

  @Test("Pages beside each other have their bleed between them, and marks around")
  func bleed() throws {
    var request = PrintRequest()
    request.grid = Grid(columns: 2, rows: 2)
    request.paper = PaperSize.size("SRA3")
    request.bleed = .mm(3)
    request.hasMarks = true
    let imposition = try Imposition(request, pageSize: card)
    let sheet = try imposition.sheet([page(card, overrun: 5), nil, nil, page(card, overrun: 5)])
    #expect(sheet.size == Size(width: .mm(450), height: .mm(320)))
    #expect(near(imposition.trims[0].origin, 74, 52))
    #expect(near(imposition.trims[3].origin, 74 + 154, 52 + 111))
    #expect(near(sheet.impressions[0].shown.origin, -3, -3))
    let boxes = try #require(sheet.boxes)
    #expect(near(boxes.trim.origin, 74, 52))
    #expect(near(boxes.bleed.origin, 71, 49))
    // Nothing of the marks comes nearer to the cut than the bleed.
    for item in sheet.frame.items {
      guard case .rule(let rule) = item.item else { continue }
      let box = Rect(origin: item.origin, size: rule.size)
      let bleed = boxes.bleed
      #expect(
        box.right < bleed.left || box.left > bleed.right || box.bottom < bleed.top
          || box.top > bleed.bottom)
    }
  }

  @Test("A ground that does not run over the edge is refused, not cut off")
  func noBleed() throws {
    var request = PrintRequest()
    request.bleed = .mm(3)
    let imposition = try Imposition(request, pageSize: card)
    #expect(throws: Failure.self) { try imposition.sheet([page(card, overrun: 2)]) }
    #expect(throws: Failure.self) { try imposition.sheet([page(card)]) }
  }

  @Test("Paper that is too small is an error, or the pages are shrunk if wished")
  func tooSmall() throws {
    var request = PrintRequest()
    request.paper = PaperSize.size("A4")
    request.grid = Grid(columns: 2, rows: 2)
    let page = Size(width: .mm(297), height: .mm(210))
    let failure = #expect(throws: Failure.self) { try Imposition(request, pageSize: page) }
    #expect(failure?.diagnostics.first?.code == .printPaperTooSmall)
    request.fits = true
    let imposition = try Imposition(request, pageSize: page)
    #expect(abs(imposition.scale - 0.5) < 1e-9)
  }

  @Test("What the printer does is undone by one map around the whole sheet")
  func corrected() throws {
    var request = PrintRequest()
    request.correction = PrinterCorrection(
      right: .mm(1), down: .mm(-2), scaleAcross: 1, scaleDown: 1, skew: 0)
    let sheet = try Imposition(request, pageSize: card).sheet([page(card)])
    #expect(sheet.size == card)
    #expect(near(sheet.impressions[0].map(.zero), -1, 2))
  }

  @Test("Sheets come as their pages do; a sheet without a page is none")
  func assembled() throws {
    var request = PrintRequest()
    request.grid = Grid(columns: 2, rows: 1)
    var assembler = SheetAssembler(
      try Imposition(request, pageSize: card), pageCount: 5, slug: { _, _ in nil })
    var sheets: [Int] = []
    for page in [page(card), nil, nil, nil, page(card)] as [Page?] {
      if let sheet = try assembler.append(page) { sheets.append(sheet.impressions.count) }
    }
    if let sheet = try assembler.finish() { sheets.append(sheet.impressions.count) }
    #expect(sheets == [1, 1])
  }
}
