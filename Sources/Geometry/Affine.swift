/// A linear map of the plane with a shift: (x, y) ↦ (xx·x + xy·y + x0, yx·x + yy·y + y0), in
/// points.
package struct Affine: Hashable, Sendable {
  package let xx: Double
  package let yx: Double
  package let xy: Double
  package let yy: Double
  package let x0: Double
  package let y0: Double

  package static let identity = scale(1)

  package init(xx: Double, yx: Double, xy: Double, yy: Double, x0: Double, y0: Double) {
    self.xx = xx
    self.yx = yx
    self.xy = xy
    self.yy = yy
    self.x0 = x0
    self.y0 = y0
  }

  package static func scale(_ factor: Double) -> Affine {
    Affine(xx: factor, yx: 0, xy: 0, yy: factor, x0: 0, y0: 0)
  }

  package func callAsFunction(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
    (xx * x + xy * y + x0, yx * x + yy * y + y0)
  }
}
