/// A place on the page: distances from the left and the top edge.
package struct Point: Hashable, Sendable {
  package var x: Length
  package var y: Length

  package static let zero = Point(x: .zero, y: .zero)

  @inlinable package static func + (a: Point, b: Point) -> Point {
    Point(x: a.x + b.x, y: a.y + b.y)
  }
  @inlinable package static func - (a: Point, b: Point) -> Point {
    Point(x: a.x - b.x, y: a.y - b.y)
  }

  @inlinable package init(x: Length, y: Length) {
    self.x = x
    self.y = y
  }
}

/// A width and a height.
package struct Size: Hashable, Sendable {
  package var width: Length
  package var height: Length

  package init(width: Length, height: Length) {
    self.width = width
    self.height = height
  }
}

/// An upright rectangle, from its top left corner.
package struct Rect: Hashable, Sendable {
  package var origin: Point
  package var size: Size

  package var left: Length { origin.x }
  package var top: Length { origin.y }
  package var right: Length { origin.x + size.width }
  package var bottom: Length { origin.y + size.height }

  /// The rectangle that is left when each edge moves inwards.
  package func inset(by insets: Insets) -> Rect {
    Rect(
      origin: Point(x: left + insets.left, y: top + insets.top),
      size: Size(
        width: size.width - insets.left - insets.right,
        height: size.height - insets.top - insets.bottom))
  }

  package init(origin: Point, size: Size) {
    self.origin = origin
    self.size = size
  }
}

/// Distances of the four edges, positive inwards.
package struct Insets: Hashable, Sendable {
  package var top: Length
  package var bottom: Length
  package var left: Length
  package var right: Length

  package init(top: Length, bottom: Length, left: Length, right: Length) {
    self.top = top
    self.bottom = bottom
    self.left = left
    self.right = right
  }
}
