import Frames
import Glibc

/// The outline that the `d` of a path describes.
/// Source: SVG 1.1, 8.3.
struct SVGPath {
  private(set) var outline = ShapeDrawing.Outline()
  private var x = 0.0
  private var y = 0.0
  private var startX = 0.0
  private var startY = 0.0
  /// The last control point, as long as curves follow each other.
  private var control: (x: Double, y: Double)?

  /// Nil for what is no path.
  init?(_ text: ArraySlice<UInt8>) {
    var scanner = SVGNumberScanner(text)
    while !scanner.isAtEnd {
      guard let letter = scanner.letter() else { return nil }
      let isRelative = letter & 0x20 != 0
      var command = letter & ~0x20
      guard outline.steps.isEmpty ? command == UInt8(ascii: "M") : true else { return nil }
      if command == UInt8(ascii: "Z") {
        close()
        continue
      }
      repeat {
        guard take(command, isRelative, &scanner) else { return nil }
        // Further pairs after a move are lines.
        if command == UInt8(ascii: "M") { command = UInt8(ascii: "L") }
      } while scanner.hasNumber
    }
    guard outline.isModerate else { return nil }
  }

  private mutating func take(
    _ command: UInt8, _ isRelative: Bool, _ scanner: inout SVGNumberScanner
  ) -> Bool {
    let (fromX, fromY) = isRelative ? (x, y) : (0, 0)
    func points(_ count: Int) -> [(x: Double, y: Double)]? {
      scanner.numbers(count * 2).map { n in
        (0..<count).map { (n[$0 * 2] + fromX, n[$0 * 2 + 1] + fromY) }
      }
    }
    switch Character(Unicode.Scalar(command)) {
    case "M":
      guard let p = points(1) else { return false }
      (startX, startY) = p[0]
      move(to: p[0], .move(p[0].x, p[0].y))
    case "L":
      guard let p = points(1) else { return false }
      line(to: p[0])
    case "H":
      guard let number = scanner.number() else { return false }
      line(to: (number + fromX, y))
    case "V":
      guard let number = scanner.number() else { return false }
      line(to: (x, number + fromY))
    case "C":
      guard let p = points(3) else { return false }
      curve(p[0], p[1], to: p[2])
    case "S":
      guard let p = points(2) else { return false }
      curve(mirroredControl, p[0], to: p[1])
    case "Q":
      guard let p = points(2) else { return false }
      let (c, end) = (p[0], p[1])
      let first = (x + (c.x - x) * 2 / 3, y + (c.y - y) * 2 / 3)
      curve(first, (end.x + (c.x - end.x) * 2 / 3, end.y + (c.y - end.y) * 2 / 3), to: end)
      control = nil
    case "A":
      guard let size = scanner.numbers(3), let isLarge = scanner.flag(),
        let isSweep = scanner.flag(), let p = points(1)
      else { return false }
      arc(size[0], size[1], turnedBy: size[2], isLarge, isSweep, to: p[0])
    default: return false
    }
    return true
  }

  private var mirroredControl: (x: Double, y: Double) {
    control.map { (2 * x - $0.x, 2 * y - $0.y) } ?? (x, y)
  }

  private mutating func move(to point: (x: Double, y: Double), _ step: ShapeDrawing.Outline.Step) {
    outline.steps.append(step)
    (x, y) = point
    control = nil
  }

  private mutating func line(to point: (x: Double, y: Double)) {
    move(to: point, .line(point.x, point.y))
  }

  private mutating func curve(
    _ first: (x: Double, y: Double), _ second: (x: Double, y: Double),
    to end: (x: Double, y: Double)
  ) {
    move(to: end, .curve(first.x, first.y, second.x, second.y, end.x, end.y))
    control = second
  }

  private mutating func close() { move(to: (startX, startY), .close) }

  /// Radii below this have squares that are nothing beside other numbers.
  private static let smallestRadius = 1e-6

  /// Leaves the path to librsvg.
  private mutating func giveUp() { outline.steps.append(.move(.nan, .nan)) }

  /// An arc of an ellipse as curves of at most a quarter each.
  /// Source: SVG 1.1, F.6.5 and F.6.6 (from end points to centre).
  private mutating func arc(
    _ radiusX: Double, _ radiusY: Double, turnedBy degrees: Double, _ isLarge: Bool,
    _ isSweep: Bool, to end: (x: Double, y: Double)
  ) {
    var (rx, ry) = (abs(radiusX), abs(radiusY))
    guard rx > 0, ry > 0, end != (x, y) else { return line(to: end) }
    guard rx > Self.smallestRadius, ry > Self.smallestRadius else { return giveUp() }
    let (sine, cosine) = (sin(degrees * .pi / 180), cos(degrees * .pi / 180))
    let (dx, dy) = ((x - end.x) / 2, (y - end.y) / 2)
    let (px, py) = (cosine * dx + sine * dy, cosine * dy - sine * dx)
    let lack = px * px / (rx * rx) + py * py / (ry * ry)
    if lack > 1 { (rx, ry) = (rx * lack.squareRoot(), ry * lack.squareRoot()) }
    let (a, b) = (rx * rx * py * py, ry * ry * px * px)
    let factor = max((rx * rx * ry * ry - a - b) / (a + b), 0).squareRoot()
    let signed = isLarge == isSweep ? -factor : factor
    let (cx, cy) = (signed * rx * py / ry, -signed * ry * px / rx)
    let from = atan2((py - cy) / ry, (px - cx) / rx)
    var sweep = atan2((-py - cy) / ry, (-px - cx) / rx) - from
    if isSweep, sweep < 0 { sweep += 2 * .pi }
    if !isSweep, sweep > 0 { sweep -= 2 * .pi }
    let center = (
      x: cosine * cx - sine * cy + (x + end.x) / 2, y: sine * cx + cosine * cy + (y + end.y) / 2
    )
    func place(_ u: Double, _ v: Double) -> (x: Double, y: Double) {
      (center.x + cosine * rx * u - sine * ry * v, center.y + sine * rx * u + cosine * ry * v)
    }
    guard sweep.isFinite, abs(sweep) < 7 else { return giveUp() }
    let count = max(Int((abs(sweep) / (.pi / 2) - 1e-9).rounded(.up)), 1)
    let step = sweep / Double(count)
    let pull = 4.0 / 3 * tan(step / 4)
    for index in 0..<count {
      let (t, u) = (from + step * Double(index), from + step * Double(index + 1))
      curve(
        place(cos(t) - pull * sin(t), sin(t) + pull * cos(t)),
        place(cos(u) + pull * sin(u), sin(u) - pull * cos(u)),
        to: index == count - 1 ? end : place(cos(u), sin(u)))
    }
    control = nil
  }
}

extension ShapeDrawing.Outline {
  /// How far the control points of a quarter of a circle lie from its ends, as a ratio of the radius.
  private static let quarterPull = 0.552_284_749_8

  /// Whether all its places are numbers that drawings have.
  var isModerate: Bool {
    steps.allSatisfy { step in
      switch step {
      case .move(let x, let y), .line(let x, let y):
        max(abs(x), abs(y)) <= SVGNumberScanner.largest
      case .curve(let x1, let y1, let x2, let y2, let x3, let y3):
        [x1, y1, x2, y2, x3, y3].allSatisfy { abs($0) <= SVGNumberScanner.largest }
      case .close: true
      }
    }
  }

  static func ellipse(_ cx: Double, _ cy: Double, _ rx: Double, _ ry: Double) -> Self {
    let (kx, ky) = (rx * quarterPull, ry * quarterPull)
    return Self(steps: [
      .move(cx + rx, cy), .curve(cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry),
      .curve(cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy),
      .curve(cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry),
      .curve(cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy), .close,
    ])
  }

  static func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Self {
    Self(steps: [
      .move(x, y), .line(x + width, y), .line(x + width, y + height), .line(x, y + height), .close,
    ])
  }
}
