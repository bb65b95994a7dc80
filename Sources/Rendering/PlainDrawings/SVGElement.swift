import Frames
import Geometry
import Glibc

/// An element of a drawing with the places of those in it.
struct SVGElement {
  /// Without prefix.
  let name: String
  let attributes: [XMLReader.Attribute]
  fileprivate(set) var children: [Int] = []

  /// Elements inside each other deeper than any hand draws them.
  private static let deepest = 100

  /// The elements of a file in their order; nil for one with text, entities, styles or instructions in it.
  static func all(in bytes: [UInt8]) -> [SVGElement]? {
    var reader = XMLReader(bytes)
    var elements: [SVGElement] = []
    var open: [Int] = []
    while let event = reader.next() {
      switch event {
      case .element(let name, let attributes):
        if open.isEmpty ? !elements.isEmpty : open.count > deepest { return nil }
        if let parent = open.last { elements[parent].children.append(elements.count) }
        open.append(elements.count)
        elements.append(SVGElement(name: name, attributes: attributes))
      case .endElement: if open.popLast() == nil { return nil }
      case .text(let text): if text.contains(where: { $0 > 32 }) { return nil }
      case .instruction(let text):
        let isPlain = text.starts(with: "xml ".utf8) && !text.contains { $0 >= 0x80 }
        if !isPlain || !elements.isEmpty { return nil }
      case .doctype: return nil
      }
    }
    return open.isEmpty ? elements : nil
  }

  func hasOnly(_ names: Set<String>) -> Bool { attributes.allSatisfy { names.contains($0.name) } }

  func value(_ name: String) -> ArraySlice<UInt8>? {
    attributes.first { $0.name == name }?.value
  }

  func text(_ name: String) -> String? { value(name).map { String(decoding: $0, as: UTF8.self) } }

  func number(_ name: String) -> Double? { text(name).flatMap { Double($0) } }

  /// A length in millimetres or of no unit; the unit does not matter where all have the same.
  func length(_ name: String) -> Double? {
    text(name).flatMap { Double($0.hasSuffix("mm") ? String($0.dropLast(2)) : $0) }
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
  func outline(besides common: Set<String>) -> ShapeDrawing.Outline? {
    switch name {
    case "path":
      guard hasOnly(common.union(["d"])), let path = value("d") else { return nil }
      return SVGPath(path)?.outline
    case "circle":
      guard hasOnly(common.union(["cx", "cy", "r"])), let radius = number("r"), radius > 0 else {
        return nil
      }
      return .ellipse(number("cx") ?? 0, number("cy") ?? 0, radius, radius)
    case "ellipse":
      guard hasOnly(common.union(["cx", "cy", "rx", "ry"])), let rx = number("rx"),
        let ry = number("ry"), rx > 0, ry > 0
      else { return nil }
      return .ellipse(number("cx") ?? 0, number("cy") ?? 0, rx, ry)
    case "rect":
      guard hasOnly(common.union(["x", "y", "width", "height"])), let width = number("width"),
        let height = number("height"), width > 0, height > 0
      else { return nil }
      return .rectangle(number("x") ?? 0, number("y") ?? 0, width, height)
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
    }
    self = result
  }
}
