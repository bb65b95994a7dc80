import Documents
import Geometry
import Records
import Testing

@testable import Layouts

@Suite("Art under the page")
struct UnderlayTests {
  private func border(_ text: String) throws -> (result: Border?, found: [String]) {
    let value = try yaml(text)
    let read = reading { Border(MapReader(value, findings: $0)) }
    return (read.result, read.found.map(brief))
  }

  /// The border of the certificate on each of its sheets, with the scale of each.
  private func certificateBorders() throws -> [(sheet: Sheet, scale: Double, art: [Art])] {
    let page = try ProjectFiles.layout("giay-khen").page
    let borders = page.underlay.compactMap {
      if case .border(let border) = $0 { border } else { nil }
    }
    let border = try #require(borders.first)
    #expect(page.sheets.count >= 5)
    return page.sheets.map { sheet in
      let scale = sheet.scale(from: page.sheets[0])
      return (sheet, scale, border.art(on: sheet.size, scale: scale))
    }
  }

  @Test("The border of every sheet has four corners, each turned once more, in the four corners")
  func corners() throws {
    for (sheet, scale, art) in try certificateBorders() {
      let corners = art.filter { $0.name == "goc.svg" }
      #expect(corners.map(\.orientation.quarterTurns) == [0, 1, 2, 3])
      let inset = Length.mm(7) * scale
      let outer = Rect(origin: .zero, size: sheet.size)
        .inset(by: Insets(top: inset, bottom: inset, left: inset, right: inset))
      let places = [
        (outer.left, outer.top), (outer.right, outer.top), (outer.right, outer.bottom),
        (outer.left, outer.bottom),
      ]
      for (corner, place) in zip(corners, places) {
        let frame = corner.frame
        #expect([frame.left, frame.right].contains { near($0, place.0) }, "\(sheet.name)")
        #expect([frame.top, frame.bottom].contains { near($0, place.1) }, "\(sheet.name)")
        #expect(near(frame.size.width, .mm(30) * scale) && near(frame.size.height, .mm(30) * scale))
      }
    }
  }

  @Test("The pieces of every sheet's border lie in a ring, touch, and nowhere overlap")
  func ring() throws {
    for (sheet, scale, art) in try certificateBorders() {
      let frames = art.map(\.frame)
      for (index, frame) in frames.enumerated() {
        for other in frames[..<index] {
          let width = min(frame.right, other.right) - max(frame.left, other.left)
          let height = min(frame.bottom, other.bottom) - max(frame.top, other.top)
          #expect(min(width, height) < .pt(1e-6), "\(sheet.name): \(frame) \(other)")
        }
      }
      // Without overlaps, the ring has no gap if the areas add up to its area.
      let corner = Length.mm(30) * scale
      let (width, height) = (
        sheet.size.width - .mm(14) * scale - corner * 2,
        sheet.size.height - .mm(14) * scale - corner * 2
      )
      let edges = 2 * (width + height).points * (Length.mm(11) * scale).points
      let area = 4 * corner.points * corner.points + edges
      let sum = frames.reduce(0) { $0 + $1.size.width.points * $1.size.height.points }
      #expect(abs(sum - area) < 1e-6 * area, "\(sheet.name)")
    }
  }

  @Test("Each side is one piece of whole tiles, stretched by no more than half a tile together")
  func tiles() throws {
    for (sheet, scale, art) in try certificateBorders() {
      let edges = art.filter { $0.name == "canh.svg" }
      #expect(edges.map(\.orientation.quarterTurns).sorted() == [0, 1, 2, 3])
      for edge in edges {
        let (width, height) = (edge.frame.size.width, edge.frame.size.height)
        let isLying = edge.orientation.quarterTurns % 2 == 0
        let drawn = Length.mm(10) * scale * Double(edge.repetitions)
        #expect(abs(((isLying ? width : height) - drawn).points) <= (Length.mm(5) * scale).points)
        #expect(near(isLying ? height : width, .mm(11) * scale), "\(sheet.name)")
        #expect(near(distance(edge, from: sheet), .mm(7) * scale), "\(sheet.name)")
      }
      #expect(art.allSatisfy { $0.fit == .stretch && !$0.orientation.isMirrored })
    }
  }

  /// How far the outer side of an edge piece is from the paper's edge that it runs along.
  private func distance(_ edge: Art, from sheet: Sheet) -> Length {
    switch edge.orientation.quarterTurns {
    case 0: edge.frame.top
    case 1: sheet.size.width - edge.frame.right
    case 2: sheet.size.height - edge.frame.bottom
    default: edge.frame.left
    }
  }

  private func near(_ a: Length, _ b: Length) -> Bool { abs(a.points - b.points) < 1e-6 }

  @Test("All that a border lacks or has wrong is reported at once, and nothing else")
  func wrongBorder() throws {
    let text = "{corner: a.svg, inset: 3mm, tile: 0mm, band: wide, egde: b.svg}"
    let found = try border(text).found
    #expect(
      found == [
        "layout.syntax x.yaml:1:1", "layout.syntax x.yaml:1:1", "layout.syntax x.yaml:1:46",
        "layout.syntax x.yaml:1:35", "layout.unknown-key x.yaml:1:52",
      ])
  }

  @Test("An absurd tile gives a border all the same")
  func absurdTile() throws {
    let text = "{corner: a, edge: b, corner-size: 30mm, band: 11mm, tile: 1e-300mm}"
    let art = try #require(try border(text).result).art(on: Sheet.a4.size, scale: 1)
    #expect(art.allSatisfy { $0.repetitions > 0 })
  }

  @Test("Single art: contained in its place, or stretched to it")
  func art() throws {
    let value = try yaml(
      """
      - art: {file: a.svg, at: {left: 1mm, width: 2mm, top: 3mm, height: 4mm}}
      - art: {file: b.svg, stretch: true, at: {left: 0mm, right: 0mm, top: 0mm, bottom: 0mm}}
      """)
    let (underlays, found) = reading { Underlay.read(value.list ?? [], findings: $0) }
    #expect(found == [])
    let art = underlays.flatMap { $0.art(on: Sheet.a4.size, scale: 1) }
    #expect(art.map(\.name) == ["a.svg", "b.svg"])
    #expect(art.map(\.fit) == [.contain, .stretch])
    #expect(art.first?.frame.origin == Point(x: .mm(1), y: .mm(3)))
    #expect(art.last?.frame.size == Sheet.a4.size)
  }

  @Test("Art without file or place, and what is neither art nor border, is reported once each")
  func wrongArt() throws {
    let value = try yaml(
      "- art: {stretch: true}\n- art: {file: a.svg, stretch: no, at: {left: 1mm}}\n- atr: {}\n")
    let (underlays, found) = reading { Underlay.read(value.list ?? [], findings: $0) }
    #expect(underlays.count == 1)
    #expect(
      found.map(brief) == [
        "layout.syntax x.yaml:1:8", "layout.syntax x.yaml:1:8", "layout.syntax x.yaml:2:31",
        "layout.syntax x.yaml:2:39", "layout.syntax x.yaml:2:39", "layout.syntax x.yaml:3:3",
        "layout.unknown-key x.yaml:3:3",
      ])
  }
}
