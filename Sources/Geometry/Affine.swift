/// A linear map of the plane with a shift: (x, y) ↦ (xx·x + xy·y + x0, yx·x + yy·y + y0), in
/// points, y down.
package struct Affine: Hashable, Sendable {
  package let xx: Double
  package let yx: Double
  package let xy: Double
  package let yy: Double
  package let x0: Double
  package let y0: Double

  package static let identity = scale(1)

  package static func scale(_ factor: Double) -> Affine { scale(across: factor, down: factor) }

  package static func scale(across: Double, down: Double) -> Affine {
    Affine(xx: across, yx: 0, xy: 0, yy: down, x0: 0, y0: 0)
  }

  package static func shift(by distance: Point) -> Affine {
    Affine(xx: 1, yx: 0, xy: 0, yy: 1, x0: distance.x.points, y0: distance.y.points)
  }

  /// A turn about the origin; a positive angle turns clockwise, for y points down.
  ///
  /// - Parameters:
  ///   - sine: the sine of the angle. Taken as it is, so that quarter turns are exact.
  ///   - cosine: its cosine.
  package static func turn(sine: Double, cosine: Double) -> Affine {
    Affine(xx: cosine, yx: sine, xy: -sine, yy: cosine, x0: 0, y0: 0)
  }

  package func callAsFunction(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
    (xx * x + xy * y + x0, yx * x + yy * y + y0)
  }

  package func callAsFunction(_ point: Point) -> Point {
    let (x, y) = self(point.x.points, point.y.points)
    return Point(x: .pt(x), y: .pt(y))
  }

  /// This map, and then another.
  package func then(_ next: Affine) -> Affine {
    let (x, y) = next(x0, y0)
    return Affine(
      xx: next.xx * xx + next.xy * yx, yx: next.yx * xx + next.yy * yx,
      xy: next.xx * xy + next.xy * yy, yy: next.yx * xy + next.yy * yy, x0: x, y0: y)
  }

  /// The map that undoes this one; nil for one that flattens the plane.
  package var inverse: Affine? {
    let determinant = xx * yy - xy * yx
    guard determinant != 0, determinant.isFinite else { return nil }
    let (a, b, c, d) = (yy / determinant, -yx / determinant, -xy / determinant, xx / determinant)
    return Affine(xx: a, yx: b, xy: c, yy: d, x0: -(a * x0 + c * y0), y0: -(b * x0 + d * y0))
  }

  package init(xx: Double, yx: Double, xy: Double, yy: Double, x0: Double, y0: Double) {
    self.xx = xx
    self.yx = yx
    self.xy = xy
    self.yy = yy
    self.x0 = x0
    self.y0 = y0
  }
}
