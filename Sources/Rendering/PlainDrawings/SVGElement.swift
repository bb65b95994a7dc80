import Frames
import Geometry
import Glibc

/// What elements say, read for certain: nil always means that there is more to it than this reader knows.
extension SVGElement {
  func hasOnly(_ names: Set<String>) -> Bool { attributes.allSatisfy { names.contains($0.name) } }

  func value(_ name: String) -> ArraySlice<UInt8>? {
    attributes.first { $0.name == name }?.value
  }

  func text(_ name: String) -> String? { value(name).map { String(decoding: $0, as: UTF8.self) } }

  /// A number without unit.
  func number(_ name: String) -> Double? {
    guard let numbers = numbers(name), numbers.count == 1 else { return nil }
    return numbers[0]
  }

  /// A length in the drawing's units, of which an inch has 96; nil for one of another unit.
  func length(_ name: String, percentOf whole: Double?) -> Double? {
    value(name).flatMap { Self.length($0, percentOf: whole) }
  }

  /// A coordinate: 0 where it is not given.
  func coordinate(_ name: String, percentOf whole: Double) -> Double? {
    value(name) == nil ? 0 : length(name, percentOf: whole)
  }

  /// - Parameter whole: what a percentage is of; nil where that is not known.
  static func length(_ text: ArraySlice<UInt8>, percentOf whole: Double?) -> Double? {
    var scanner = SVGNumberScanner(text)
    guard let number = scanner.number() else { return nil }
    let unit: Double? =
      switch scanner.unit() {
      case "", "px": 1
      case "in": 96
      case "cm": 96 / 2.54
      case "mm": 96 / 25.4
      case "pt": 96.0 / 72
      case "pc": 16
      case "%": whole.map { $0 / 100 }
      default: nil
      }
    return scanner.isAtEnd ? unit.map { number * $0 } : nil
  }

  func numbers(_ name: String) -> [Double]? {
    guard let value = value(name) else { return nil }
    var scanner = SVGNumberScanner(value)
    var numbers: [Double] = []
    while !scanner.isAtEnd {
      guard let number = scanner.number() else { return nil }
      numbers.append(number)
    }
    return numbers
  }

  /// What a shape draws; nil for what is none, or has attributes that say more.
  ///
  /// - Parameter view: width and height of what the drawing shows, of which percentages are taken.
  func outline(
    besides common: Set<String>, in view: (width: Double, height: Double)
  ) -> ShapeDrawing.Outline? {
    func across(_ name: String) -> Double? { coordinate(name, percentOf: view.width) }
    func down(_ name: String) -> Double? { coordinate(name, percentOf: view.height) }
    // Source: SVG 1.1, 7.10.
    let diagonal = ((view.width * view.width + view.height * view.height) / 2).squareRoot()
    switch name {
    case "path":
      guard hasOnly(common.union(["d"])), let path = value("d") else { return nil }
      return SVGPath(path)?.outline
    case "circle":
      guard hasOnly(common.union(["cx", "cy", "r"])), let cx = across("cx"), let cy = down("cy"),
        let radius = length("r", percentOf: diagonal), radius > 0
      else { return nil }
      return .ellipse(cx, cy, radius, radius)
    case "ellipse":
      guard hasOnly(common.union(["cx", "cy", "rx", "ry"])), let cx = across("cx"),
        let cy = down("cy"), let rx = length("rx", percentOf: view.width),
        let ry = length("ry", percentOf: view.height), rx > 0, ry > 0
      else { return nil }
      return .ellipse(cx, cy, rx, ry)
    case "rect":
      guard hasOnly(common.union(["x", "y", "width", "height"])), let x = across("x"),
        let y = down("y"), let width = length("width", percentOf: view.width),
        let height = length("height", percentOf: view.height), width > 0, height > 0
      else { return nil }
      return .rectangle(x, y, width, height)
    default: return nil
    }
  }
}

extension Affine {
  /// The map of a list of transforms, of which the last is done first; nil for what is no such list.
  /// Source: SVG 1.1, 7.6.
  init?(svgTransform text: ArraySlice<UInt8>) {
    var scanner = SVGNumberScanner(text)
    var result = Affine.identity
    while !scanner.isAtEnd {
      guard let (name, n) = scanner.function() else { return nil }
      let map: Affine
      switch (name, n.count) {
      case ("translate", 1...2):
        map = Affine(xx: 1, yx: 0, xy: 0, yy: 1, x0: n[0], y0: n.count > 1 ? n[1] : 0)
      case ("scale", 1...2): map = .scale(across: n[0], down: n.count > 1 ? n[1] : n[0])
      case ("rotate", 1):
        map = .turn(sine: sin(n[0] * .pi / 180), cosine: cos(n[0] * .pi / 180))
      case ("matrix", 6):
        map = Affine(xx: n[0], yx: n[1], xy: n[2], yy: n[3], x0: n[4], y0: n[5])
      default: return nil
      }
      result = map.then(result)
      // A map that flattens everything is nothing that a page could be drawn under.
      guard result.isModerate, let inverse = result.inverse, inverse.isModerate else { return nil }
    }
    self = result
  }
}

extension Affine {
  /// Whether none of its numbers is beyond what drawings have.
  fileprivate var isModerate: Bool {
    [xx, yx, xy, yy, x0, y0].allSatisfy { abs($0) <= SVGNumberScanner.largest }
  }
}
