/// A linear map of the plane with a shift: (x, y) ↦ (xx·x + xy·y + x0, yx·x + yy·y + y0), in
/// points.
struct Affine: Hashable, Sendable {
  let xx: Double
  let yx: Double
  let xy: Double
  let yy: Double
  let x0: Double
  let y0: Double

  static let identity = scale(1)

  static func scale(_ factor: Double) -> Affine {
    Affine(xx: factor, yx: 0, xy: 0, yy: factor, x0: 0, y0: 0)
  }

  func callAsFunction(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
    (xx * x + xy * y + x0, yx * x + yy * y + y0)
  }
}
