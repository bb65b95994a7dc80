package import Geometry

extension Placed<PlacedArt> {
  /// The maps from a drawing of the given size to each of its places side by side; none if a side has no length.
  package func maps(of size: Size) -> [Affine] {
    let strip = Size(width: size.width * Double(item.repetitions), height: size.height)
    guard let map = map(of: strip) else { return [] }
    return (0..<item.repetitions).map { index in
      Affine.shift(by: Point(x: size.width * Double(index), y: .zero)).then(map)
    }
  }

  /// The map from a drawing of the given size to its room on the page; nil if either is empty.
  ///
  /// The drawing is fitted to the room as it was before the turn, mirrored, turned clockwise and
  /// set with its middle in the middle of the room. The turns are exact: no sines are taken.
  package func map(of size: Size) -> Affine? {
    let (width, height) = (item.size.width.points, item.size.height.points)
    let (ownWidth, ownHeight) = (size.width.points, size.height.points)
    guard width > 0, height > 0, ownWidth > 0, ownHeight > 0 else { return nil }
    let turns = ((item.quarterTurns % 4) + 4) % 4
    let isLying = turns % 2 == 1
    var scaleX = (isLying ? height : width) / ownWidth
    var scaleY = (isLying ? width : height) / ownHeight
    if !item.isStretched {
      scaleX = min(scaleX, scaleY)
      scaleY = scaleX
    }
    if item.isMirrored { scaleX = -scaleX }
    // y points down, so a clockwise quarter turn takes (1, 0) to (0, 1).
    let (cosine, sine): (Double, Double) =
      switch turns {
      case 0: (1, 0)
      case 1: (0, 1)
      case 2: (-1, 0)
      default: (0, -1)
      }
    let (xx, yx, xy, yy) = (cosine * scaleX, sine * scaleX, -sine * scaleY, cosine * scaleY)
    let (middleX, middleY) = (ownWidth / 2, ownHeight / 2)
    return Affine(
      xx: xx, yx: yx, xy: xy, yy: yy,
      x0: origin.x.points + width / 2 - xx * middleX - xy * middleY,
      y0: origin.y.points + height / 2 - yx * middleX - yy * middleY)
  }
}
