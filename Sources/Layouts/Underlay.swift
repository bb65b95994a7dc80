import Diagnostics
import Documents
import Geometry
import Records

/// Art under a page: single drawings, and borders made of a corner and an edge piece.
enum Underlay: Sendable {
  case art(name: String, place: Placement, fit: Art.Fit)
  case border(Border)

  func art(on size: Size, scale: Double) -> [Art] {
    switch self {
    case .art(let name, let place, let fit):
      [
        Art(
          name: name, frame: place.rect(on: size, scale: scale), fit: fit, orientation: .upright)
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
        let (name, place) = (art.text("file"), art.map("at").map { Placement($0) })
        guard let name, let place else { return nil }
        return .art(name: name, place: place, fit: isStretched ? .stretch : .contain)
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
  /// From the paper's edge to the border's outer side.
  let inset: Length
  let cornerSize: Length
  /// The depth of the edge band.
  let band: Length
  /// The length of an edge tile as drawn.
  let tile: Length

  init?(_ reader: MapReader) {
    defer { reader.finish() }
    reader.expect("corner", "edge", "corner-size", "band", "tile")
    inset = reader.length("inset") ?? .zero
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
  func art(on size: Size, scale: Double) -> [Art] {
    let inset = inset * scale
    let outer = Rect(origin: .zero, size: size)
      .inset(by: Insets(top: inset, bottom: inset, left: inset, right: inset))
    let corner = cornerSize * scale
    let band = band * scale
    func piece(_ name: String, _ x: Length, _ y: Length, _ w: Length, _ h: Length, _ turns: Int)
      -> Art
    {
      Art(
        name: name,
        frame: Rect(origin: Point(x: x, y: y), size: Size(width: w, height: h)), fit: .stretch,
        orientation: Art.Orientation(quarterTurns: turns, isMirrored: false))
    }
    var art = [
      piece(self.corner, outer.left, outer.top, corner, corner, 0),
      piece(self.corner, outer.right - corner, outer.top, corner, corner, 1),
      piece(self.corner, outer.right - corner, outer.bottom - corner, corner, corner, 2),
      piece(self.corner, outer.left, outer.bottom - corner, corner, corner, 3),
    ]
    let across = tiles(in: outer.size.width - corner * 2, scale: scale)
    for index in 0..<across.count {
      let x = outer.left + corner + across.length * Double(index)
      art.append(piece(edge, x, outer.top, across.length, band, 0))
      art.append(piece(edge, x, outer.bottom - band, across.length, band, 2))
    }
    let down = tiles(in: outer.size.height - corner * 2, scale: scale)
    for index in 0..<down.count {
      let y = outer.top + corner + down.length * Double(index)
      art.append(piece(edge, outer.right - band, y, band, down.length, 1))
      art.append(piece(edge, outer.left, y, band, down.length, 3))
    }
    return art
  }

  /// A bound for absurd tiles, far above any border.
  private static let mostTiles = 10_000.0

  /// How many whole tiles fill a side, and how long each then is.
  private func tiles(in side: Length, scale: Double) -> (count: Int, length: Length) {
    let count = min(max((side / (tile * scale)).rounded(), 1), Self.mostTiles)
    return (Int(count), side / count)
  }
}
