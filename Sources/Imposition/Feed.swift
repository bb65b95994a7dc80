import Geometry

/// How a page is turned before it goes into the printer: clockwise, in degrees.
package enum Feed: Int, Hashable, Sendable, CaseIterable {
  case upright = 0
  case right = 90
  case upsideDown = 180
  case left = 270

  var isLying: Bool { self == .right || self == .left }

  /// The size of a page after the turn.
  func size(of size: Size) -> Size { isLying ? size.turned : size }

  /// The turn of a page of a size, its top left corner again at the origin.
  func map(of size: Size) -> Affine {
    let (width, height) = (size.width, size.height)
    let (sine, cosine, shift): (Double, Double, Point) =
      switch self {
      case .upright: (0, 1, .zero)
      case .right: (1, 0, Point(x: height, y: .zero))
      case .upsideDown: (0, -1, Point(x: width, y: height))
      case .left: (-1, 0, Point(x: .zero, y: width))
      }
    return .turn(sine: sine, cosine: cosine).then(.shift(by: shift))
  }
}
