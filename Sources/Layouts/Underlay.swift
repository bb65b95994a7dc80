import Diagnostics
import Documents
import Geometry
import Records

/// Art under a page: single drawings, and borders made of a corner and an edge piece.
enum Underlay: Sendable {
  case art(name: String, place: Placement, fit: Art.Fit, alternative: String?)
  case border(Border)

  func art(on size: Size, scale: Double) -> [Art] {
    switch self {
    case .art(let name, let place, let fit, let alternative):
      [
        Art(
          name: name, frame: place.rect(on: size, scale: scale), fit: fit, orientation: .upright,
          alternative: alternative)
      ]
    case .border(let border): border.art(on: size, scale: scale)
    }
  }

  static func read(_ values: [Value], findings: Findings) -> [Underlay] {
    values.compactMap { value in
      let reader = MapReader(value, findings: findings)
      defer { reader.finish() }
      if let art = reader.map("art") {
        defer { art.finish() }
        art.expect("file", "at")
        let isStretched = art.flag("stretch") ?? false
        let alternative = art.text("alt")
        let (name, place) = (art.text("file"), art.map("at").map { Placement($0) })
        guard let name, let place else { return nil }
        return .art(
          name: name, place: place, fit: isStretched ? .stretch : .contain, alternative: alternative
        )
      }
      if let border = reader.map("border") { return Border(border).map(Underlay.border) }
      reader.reportMissing("art, border")
      return nil
    }
  }
}

/// A border that fits any sheet: a corner piece four times, and between them whole edge tiles, a little stretched.
struct Border: Sendable {
  let corner: String
  let edge: String
  /// From the paper's edges to the border's outer side.
  let inset: Insets
  let cornerSize: Length
  /// The depth of the edge band.
  let band: Length
  /// The length of an edge tile as drawn.
  let tile: Length

  init?(_ reader: MapReader) {
    defer { reader.finish() }
    reader.expect("corner", "edge", "corner-size", "band", "tile")
    inset = reader.edges("inset") ?? Insets(top: .zero, bottom: .zero, left: .zero, right: .zero)
    // Read apart from the guard, which would stop at the first that is wrong and leave the others unreported.
    let parts = (
      reader.text("corner"), reader.text("edge"), reader.positiveLength("corner-size"),
      reader.positiveLength("band"), reader.positiveLength("tile")
    )
    guard case (let corner?, let edge?, let cornerSize?, let band?, let tile?) = parts else {
      return nil
    }
    self.corner = corner
    self.edge = edge
    self.cornerSize = cornerSize
    self.band = band
    self.tile = tile
  }

  /// The pieces of the border: the corners are drawn for the top left, the edge for the top; the others are turned.
  /// Corners lie over edges, whose rules run on under them.
  func art(on size: Size, scale: Double) -> [Art] {
    let outer = Rect(origin: .zero, size: size)
      .inset(
        by: Insets(
          top: inset.top * scale, bottom: inset.bottom * scale, left: inset.left * scale,
          right: inset.right * scale))
    let corner = cornerSize * scale
    let band = band * scale
    func piece(
      _ name: String, _ origin: Point, _ size: Size, turns: Int, repetitions: Int = 1
    ) -> Art {
      Art(
        name: name, frame: Rect(origin: origin, size: size), fit: .stretch,
        orientation: Art.Orientation(quarterTurns: turns, isMirrored: false),
        repetitions: repetitions)
    }
    let (left, top) = (outer.left, outer.top)
    let (right, bottom) = (outer.right, outer.bottom)
    let square = Size(width: corner, height: corner)
    let across = outer.size.width - corner * 2
    let down = outer.size.height - corner * 2
    let lying = Size(width: across, height: band)
    let standing = Size(width: band, height: down)
    let (tilesAcross, tilesDown) = (tiles(in: across, scale), tiles(in: down, scale))
    return [
      piece(edge, Point(x: left + corner, y: top), lying, turns: 0, repetitions: tilesAcross),
      piece(
        edge, Point(x: right - band, y: top + corner), standing, turns: 1,
        repetitions: tilesDown),
      piece(
        edge, Point(x: left + corner, y: bottom - band), lying, turns: 2,
        repetitions: tilesAcross),
      piece(edge, Point(x: left, y: top + corner), standing, turns: 3, repetitions: tilesDown),
      piece(self.corner, Point(x: left, y: top), square, turns: 0),
      piece(self.corner, Point(x: right - corner, y: top), square, turns: 1),
      piece(self.corner, Point(x: right - corner, y: bottom - corner), square, turns: 2),
      piece(self.corner, Point(x: left, y: bottom - corner), square, turns: 3),
    ]
  }

  /// A bound for absurd tiles, far above any border.
  private static let mostTiles = 10_000.0

  /// How many whole tiles come nearest to filling a side.
  private func tiles(in side: Length, _ scale: Double) -> Int {
    Int(min(max((side / (tile * scale)).rounded(), 1), Self.mostTiles))
  }
}
