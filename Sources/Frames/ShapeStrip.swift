import Geometry

extension ShapeDrawing {
  /// The drawing so many times side by side, as one drawing: the strip of a border's edge.
  ///
  /// It is drawn layer by layer. A rule that runs through a tile from end to end is one shape through the whole strip, and the
  /// ornaments on it follow as groups: no two edges meet where tiles join, so no viewer shows a seam there. Tiles are not cut
  /// off where they join.
  package func repeated(_ count: Int) -> ShapeDrawing {
    guard count > 1 else { return self }
    var strip: [Node] = []
    var groups = groups
    var ornaments: [Node] = []
    func endOrnaments() {
      guard !ornaments.isEmpty else { return }
      groups.append(ornaments)
      let group = Node.group(groups.count - 1)
      for index in 0..<count {
        let shift = Affine.shift(by: Point(x: .pt(width * Double(index)), y: .zero))
        strip.append(.mapped(shift, [group]))
      }
      ornaments = []
    }
    for node in nodes {
      if let rule = lengthened(node, by: width * Double(count - 1)) {
        endOrnaments()
        strip.append(rule)
      } else {
        ornaments.append(node)
      }
    }
    endOrnaments()
    return ShapeDrawing(
      origin: origin, width: width * Double(count), height: height, overflows: overflows,
      nodes: strip, groups: groups)
  }

  /// A bar that reaches from the left edge to the right one, its right end moved; nil for anything else.
  private func lengthened(_ node: Node, by distance: Double) -> Node? {
    guard case .shape(let outline, let paint) = node else { return nil }
    if case .gradient? = paint.fill { return nil }
    // The ends of a stroked bar are part of the tile.
    guard paint.stroke == nil else { return nil }
    let slack = width * 1e-6
    let (left, right) = (origin.x + slack, origin.x + width - slack)
    var last: (x: Double, y: Double)?
    var start: (x: Double, y: Double)?
    var steps: [Outline.Step] = []
    /// Whether a line runs along an edge's side or straight from one side to the other.
    func isStraight(to x: Double, _ y: Double) -> Bool {
      guard x <= left || x >= right, let last else { return false }
      return (last.x <= left) == (x <= left) || last.y == y
    }
    for step in outline.steps {
      switch step {
      case .move(let x, let y):
        guard start == nil, x <= left || x >= right else { return nil }
        (start, last) = ((x, y), (x, y))
        steps.append(.move(x >= right ? x + distance : x, y))
      case .line(let x, let y):
        guard isStraight(to: x, y) else { return nil }
        last = (x, y)
        steps.append(.line(x >= right ? x + distance : x, y))
      case .close:
        last = start
        steps.append(.close)
      case .curve: return nil
      }
    }
    // What is filled is closed, drawn so or not.
    guard let start, isStraight(to: start.x, start.y), steps.count > 3 else { return nil }
    return .shape(Outline(steps: steps), paint)
  }
}

extension ShapeDrawing {
  /// A rectangle in the drawing's plane.
  package struct Bounds: Hashable, Sendable {
    package var left = Double.infinity
    package var top = Double.infinity
    package var right = -Double.infinity
    package var bottom = -Double.infinity

    package init() {}

    package init(left: Double, top: Double, right: Double, bottom: Double) {
      (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
    }

    package func contains(_ other: Bounds) -> Bool {
      left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom
    }

    fileprivate mutating func take(_ x: Double, _ y: Double) {
      (left, right) = (min(left, x), max(right, x))
      (top, bottom) = (min(top, y), max(bottom, y))
    }

    fileprivate mutating func take(_ other: Bounds) {
      guard other.left <= other.right else { return }
      take(other.left, other.top)
      take(other.right, other.bottom)
    }

    /// What surrounds it once it is mapped.
    fileprivate func mapped(_ map: Affine) -> Bounds {
      guard left <= right else { return self }
      var result = Bounds()
      for (x, y) in [(left, top), (right, top), (left, bottom), (right, bottom)] {
        let (x, y) = map(x, y)
        result.take(x, y)
      }
      return result
    }
  }

  /// The rectangle that the drawing gives itself: its view box.
  package var viewBox: Bounds {
    Bounds(left: origin.x, top: origin.y, right: origin.x + width, bottom: origin.y + height)
  }

  /// What a form or a clip of the drawing must let through: its view box, and all ink beyond it where that is to be seen.
  package var inkBox: Bounds {
    var box = viewBox
    if overflows { box.take(inkBounds) }
    return box
  }

  /// A rectangle around all ink, seldom larger than need be: mitres count with their longest point.
  package var inkBounds: Bounds {
    var known: [Bounds] = []
    // A group is made of groups before it.
    for group in groups { known.append(Self.bounds(group, known)) }
    return Self.bounds(nodes, known)
  }

  private static func bounds(_ nodes: [Node], _ groups: [Bounds]) -> Bounds {
    var result = Bounds()
    for node in nodes {
      switch node {
      case .shape(let outline, let paint): result.take(bounds(outline, paint))
      case .mapped(let map, let inner): result.take(bounds(inner, groups).mapped(map))
      case .group(let number): if number < groups.count { result.take(groups[number]) }
      }
    }
    return result
  }

  private static func bounds(_ outline: Outline, _ paint: Paint) -> Bounds {
    guard paint.fill != nil || paint.stroke != nil else { return Bounds() }
    var result = Bounds()
    var hasCorners = false
    for step in outline.steps {
      switch step {
      case .move(let x, let y): result.take(x, y)
      case .line(let x, let y):
        result.take(x, y)
        hasCorners = true
      case .curve(let x1, let y1, let x2, let y2, let x3, let y3):
        for (x, y) in [(x1, y1), (x2, y2), (x3, y3)] { result.take(x, y) }
        hasCorners = true
      case .close: break
      }
    }
    guard paint.stroke != nil, result.left <= result.right else { return result }
    var reach = paint.strokeWidth / 2
    if hasCorners, paint.join == 0 { reach *= max(paint.miterLimit, 2) } else { reach *= 1.5 }
    return Bounds(
      left: result.left - reach, top: result.top - reach, right: result.right + reach,
      bottom: result.bottom + reach)
  }
}
