import Frames
import Geometry

/// Reads a drawing that is made of nothing but outlines, plain colours and groups, as ornaments are.
///
/// Why not librsvg for all: it draws every group anew wherever it is used, in points of its own, so a drum's five hundred birds and
/// rays make a file of 300 kB and take a third of a second. What this reader does not know for certain (text, pictures, masks,
/// styles, transparency), it leaves to librsvg; nothing is guessed.
struct PlainSVG {
  private let elements: [SVGElement]
  /// Width and height of what the drawing shows.
  private let view: (width: Double, height: Double)
  /// The elements with an `id`, by their places.
  private var named: [String: Int] = [:]
  private var groups: [[ShapeDrawing.Node]] = []
  private var groupNumbers: [GroupKey: Int] = [:]
  /// How many outlines each group shows.
  private var shapeCounts: [Int] = []
  /// The elements that are being read: one that uses itself is left to librsvg.
  private var opened: Set<Int> = []

  /// A group looks as it is and as what it stands in: it inherits its paint.
  private struct GroupKey: Hashable {
    let element: Int
    let paint: ShapeDrawing.Paint
  }

  /// The drawing; nil for one that is not plain.
  static func drawing(of file: SVGFile) -> ShapeDrawing? {
    guard let root = file.elements.first, !root.isForeign, root.name == "svg",
      file.depth <= deepest, !file.hasStyleSheetElsewhere, !file.addsAttributes,
      let box = root.numbers("viewBox"), box.count == 4, isModerate(box)
    else { return nil }
    var reader = PlainSVG(file.elements, view: (box[2], box[3]))
    return reader.drawing(root, showing: box)
  }

  /// Elements inside each other deeper than any hand draws them.
  private static let deepest = 100

  /// Whether a view box is one in which four decimals are fine enough.
  private static func isModerate(_ box: [Double]) -> Bool {
    box[2] > 0 && box[3] > 0 && max(box[2], box[3]) >= 5 && max(box[2], box[3]) <= 100_000
      && min(box[2], box[3]) >= 1e-3
  }

  private init(_ elements: [SVGElement], view: (width: Double, height: Double)) {
    self.elements = elements
    self.view = view
    for (index, element) in elements.enumerated() where !element.isForeign {
      if let id = element.text("id") { named[id] = named[id] ?? index }
    }
  }

  private mutating func drawing(_ root: SVGElement, showing box: [Double]) -> ShapeDrawing? {
    guard root.hasOnly(Self.rootAttributes), keepsProportion(root, of: box),
      let overflows = overflows(root), !elements.contains(where: \.changesOthers),
      let nodes = nodes(in: root, painted: ShapeDrawing.Paint()), hasInk(nodes),
      shapeCount(nodes) <= Self.mostShapes
    else { return nil }
    let drawing = ShapeDrawing(
      origin: (box[0], box[1]), width: box[2], height: box[3], overflows: overflows, nodes: nodes,
      groups: groups)
    // Ink far beyond what is shown: places would be kept too coarsely, or overflow.
    let reach = drawing.inkBounds
    let far = max(box[2], box[3]) * 1000
    let isNear = [reach.left, reach.right, reach.top, reach.bottom].allSatisfy {
      $0.isFinite && abs($0) <= far + abs(box[0]) + abs(box[1])
    }
    return isNear ? drawing : nil
  }

  private static let rootAttributes: Set = [
    "version", "baseProfile", "x", "y", "width", "height", "viewBox", "preserveAspectRatio", "id",
    "overflow",
  ]

  /// Whether the drawing's own size has the proportion of what it shows.
  private func keepsProportion(_ root: SVGElement, of box: [Double]) -> Bool {
    let texts = [root.text("width"), root.text("height")]
    if texts.allSatisfy({ $0 == nil || $0 == "100%" }) { return true }
    guard let width = root.length("width", percentOf: nil), width > 0,
      let height = root.length("height", percentOf: nil), height > 0
    else { return false }
    return abs(width / height / (box[2] / box[3]) - 1) < 1e-6
  }

  /// Whether what lies outside the view box is shown.
  private func overflows(_ root: SVGElement) -> Bool? {
    switch root.text("overflow") {
    case nil, "hidden": false
    case "visible": true
    default: nil
    }
  }

  private func hasInk(_ nodes: [ShapeDrawing.Node]) -> Bool {
    nodes.contains { node in
      switch node {
      case .shape(_, let paint): paint.fill != nil || paint.stroke != nil
      case .mapped(_, let inner): hasInk(inner)
      case .group(let number): hasInk(groups[number])
      }
    }
  }

  /// How many outlines are drawn for parts of the drawing.
  private func shapeCount(_ nodes: [ShapeDrawing.Node]) -> Int {
    nodes.reduce(0) { count, node in
      switch node {
      case .shape: count + 1
      case .mapped(_, let inner): count + shapeCount(inner)
      case .group(let number): count + shapeCounts[number]
      }
    }
  }

  private static let mostShapes = 100_000

  // MARK: Elements

  private mutating func nodes(
    in parent: SVGElement, painted paint: ShapeDrawing.Paint
  ) -> [ShapeDrawing.Node]? {
    var result: [ShapeDrawing.Node] = []
    for child in parent.children {
      let element = elements[child]
      if element.isForeign { continue }
      switch element.name {
      case "defs", "radialGradient", "title", "desc", "metadata": continue
      default: break
      }
      if element.text.contains(where: { $0 > 32 }) { return nil }
      guard let inner = self.paint(of: element, inheriting: paint),
        let drawn = content(of: element, at: child, painted: inner)
      else { return nil }
      guard let transform = element.value("transform") else {
        result += drawn
        continue
      }
      guard let map = Affine(svgTransform: transform) else { return nil }
      result.append(.mapped(map, drawn))
    }
    return result
  }

  private mutating func content(
    of element: SVGElement, at index: Int, painted paint: ShapeDrawing.Paint
  ) -> [ShapeDrawing.Node]? {
    switch element.name {
    case "g": return element.hasOnly(Self.common) ? nodes(in: element, painted: paint) : nil
    case "a":
      guard element.hasOnly(Self.common.union(["href", "target"])) else { return nil }
      return nodes(in: element, painted: paint)
    case "use":
      guard element.hasOnly(Self.common.union(["href"])), element.children.allSatisfy(isSilent)
      else { return nil }
      return used(element, paint)
    default:
      guard element.children.allSatisfy(isSilent),
        let outline = element.outline(besides: Self.common, in: view), outline.isModerate
      else { return nil }
      return [.shape(outline, paint)]
    }
  }

  /// Whether an element inside a shape says nothing of how it looks.
  private func isSilent(_ index: Int) -> Bool {
    elements[index].isForeign || ["title", "desc", "metadata"].contains(elements[index].name)
  }

  private static let common: Set = [
    "id", "transform", "fill", "fill-rule", "stroke", "stroke-width", "stroke-linejoin",
    "stroke-linecap", "stroke-miterlimit",
  ]

  private mutating func used(
    _ use: SVGElement, _ paint: ShapeDrawing.Paint
  ) -> [ShapeDrawing.Node]? {
    // One that says in two ways what it shows is left to librsvg.
    guard use.attributes.count(where: { $0.name == "href" }) == 1,
      let target = use.text("href"), target.hasPrefix("#"),
      let index = named[String(target.dropFirst())]
    else { return nil }
    let key = GroupKey(element: index, paint: paint)
    if let known = groupNumbers[key] { return [.group(known)] }
    let element = elements[index]
    guard opened.insert(index).inserted, element.name != "svg", element.name != "symbol",
      let inner = self.paint(of: element, inheriting: paint),
      let drawn = content(of: element, at: index, painted: inner)
    else { return nil }
    opened.remove(index)
    var nodes = drawn
    if let transform = element.value("transform") {
      guard let map = Affine(svgTransform: transform) else { return nil }
      nodes = [.mapped(map, drawn)]
    }
    let count = shapeCount(nodes)
    // Copies of copies of copies are soon more than anybody could draw.
    guard count <= Self.mostShapes else { return nil }
    shapeCounts.append(count)
    groups.append(nodes)
    groupNumbers[key] = groups.count - 1
    return [.group(groups.count - 1)]
  }

  // MARK: Paint

  private func paint(
    of element: SVGElement, inheriting outer: ShapeDrawing.Paint
  ) -> ShapeDrawing.Paint? {
    var paint = outer
    for attribute in element.attributes {
      let text = String(decoding: attribute.value, as: UTF8.self)
      switch attribute.name {
      case "fill":
        guard let fill = fill(text) else { return nil }
        paint.fill = fill
      case "stroke":
        guard let color = Self.color(text) else { return nil }
        paint.stroke = color
      case "fill-rule":
        guard text == "evenodd" || text == "nonzero" else { return nil }
        paint.isEvenOdd = text == "evenodd"
      case "stroke-width":
        guard let width = SVGElement.length(attribute.value, percentOf: nil), width > 0 else {
          return nil
        }
        paint.strokeWidth = width
      case "stroke-miterlimit":
        guard let limit = element.number("stroke-miterlimit"), limit >= 1 else { return nil }
        paint.miterLimit = limit
      case "stroke-linejoin":
        guard let join = ["miter", "round", "bevel"].firstIndex(of: text) else { return nil }
        paint.join = join
      case "stroke-linecap":
        guard let cap = ["butt", "round", "square"].firstIndex(of: text) else { return nil }
        paint.cap = cap
      default: break
      }
    }
    return paint
  }

  /// A colour, or `none`, which is nil inside; nil for anything else.
  private static func color(_ text: String) -> Color?? {
    if text == "none" { return .some(nil) }
    return Color(parsing: text).map { .some($0) }
  }

  private func fill(_ text: String) -> ShapeDrawing.Fill?? {
    if let color = Self.color(text) { return .some(color.map { .color($0) }) }
    guard text.hasPrefix("url(#"), text.hasSuffix(")"),
      let index = named[String(text.dropFirst(5).dropLast())],
      let gradient = gradient(elements[index])
    else { return nil }
    return .some(.gradient(gradient))
  }

  private func gradient(_ element: SVGElement) -> ShapeDrawing.Gradient? {
    guard element.name == "radialGradient",
      element.hasOnly(["id", "gradientUnits", "cx", "cy", "r"]),
      element.text("gradientUnits") == "userSpaceOnUse", let cx = element.number("cx"),
      let cy = element.number("cy"), let radius = element.number("r"), radius > 0
    else { return nil }
    var stops: [ShapeDrawing.Gradient.Stop] = []
    for child in element.children {
      let stop = elements[child]
      guard !stop.isForeign, stop.name == "stop", stop.children.isEmpty,
        stop.hasOnly(["offset", "stop-color"]),
        let offset = stop.number("offset"), offset > stops.last?.offset ?? -1,
        let color = stop.text("stop-color").flatMap({ Color(parsing: $0) })
      else { return nil }
      stops.append(ShapeDrawing.Gradient.Stop(offset: offset, color: color))
    }
    guard stops.count > 1, stops.first?.offset == 0, stops.last?.offset == 1 else { return nil }
    return ShapeDrawing.Gradient(centerX: cx, centerY: cy, radius: radius, stops: stops)
  }
}

extension SVGElement {
  /// Whether it changes how other elements look, wherever it stands.
  fileprivate var changesOthers: Bool {
    !isForeign && ["style", "script", "animate", "set", "animateTransform"].contains(name)
  }
}
