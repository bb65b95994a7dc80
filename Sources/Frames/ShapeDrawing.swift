package import Geometry

/// A drawing as what it is made of: outlines, filled and stroked, and groups that it shows in several places.
///
/// A file keeps each group once, however often it is shown: the birds on a drum are one bird.
package struct ShapeDrawing: Sendable {
  /// What the drawing shows of its plane: from its left upper corner so far to the right and down.
  package let origin: (x: Double, y: Double)
  package let width: Double
  package let height: Double
  /// Whether what lies outside that rectangle is shown too: tiles of a border overlap.
  package let overflows: Bool
  package let nodes: [Node]
  /// The groups by their numbers.
  package let groups: [[Node]]

  package init(
    origin: (x: Double, y: Double), width: Double, height: Double, overflows: Bool = false,
    nodes: [Node], groups: [[Node]]
  ) {
    self.overflows = overflows
    self.origin = origin
    self.width = width
    self.height = height
    self.nodes = nodes
    self.groups = groups
  }

  /// A part of a drawing, in the measure of what it is in; y points down.
  package indirect enum Node: Hashable, Sendable {
    case shape(Outline, Paint)
    /// Parts in a plane of their own.
    case mapped(Affine, [Node])
    /// A group, by its number.
    case group(Int)
  }

  /// Lines and curves; a pen that is put down, drawn and lifted.
  package struct Outline: Hashable, Sendable {
    package enum Step: Hashable, Sendable {
      case move(Double, Double)
      case line(Double, Double)
      /// A cubic curve by its two control points and its end.
      case curve(Double, Double, Double, Double, Double, Double)
      case close
    }

    package var steps: [Step]

    package init(steps: [Step] = []) { self.steps = steps }
  }

  /// How an outline is filled, then stroked.
  package struct Paint: Hashable, Sendable {
    package var fill: Fill? = .color(.black)
    package var isEvenOdd = false
    package var stroke: Color?
    package var strokeWidth = 1.0
    /// 0 for mitred corners, 1 for round ones, 2 for bevelled ones, as PDF counts them.
    package var join = 0
    /// 0 for blunt ends, 1 for round ones, 2 for square ones.
    package var cap = 0
    package var miterLimit = 4.0

    package init() {}
  }

  package enum Fill: Hashable, Sendable {
    case color(Color)
    case gradient(Gradient)
  }

  /// Colours that pass into each other between two circles, and go on beyond them.
  package struct Gradient: Hashable, Sendable {
    package struct Stop: Hashable, Sendable {
      package let offset: Double
      package let color: Color

      package init(offset: Double, color: Color) {
        self.offset = offset
        self.color = color
      }
    }

    package let centerX: Double
    package let centerY: Double
    package let radius: Double
    /// Two or more, the offsets rising from 0 to 1.
    package let stops: [Stop]

    package init(centerX: Double, centerY: Double, radius: Double, stops: [Stop]) {
      self.centerX = centerX
      self.centerY = centerY
      self.radius = radius
      self.stops = stops
    }
  }
}
