import Frames
import Geometry

/// Writes a drawing of shapes in the language of PDF: each of its groups as a form, each gradient as a shading.
/// Source: ISO 32000-1, 8.5, 8.7.4.5.4 and 8.10.
struct ShapeWriter {
  private let drawing: ShapeDrawing
  private var objects: [PDFObject] = []
  /// The objects of groups and gradients that have been written.
  private var groups: [Int: Int] = [:]
  private var gradients: [ShapeDrawing.Gradient: Int] = [:]

  /// The objects of the drawing under numbers of their own from 1; the form of the whole stands last.
  static func objects(of drawing: ShapeDrawing) -> [PDFObject] {
    var writer = ShapeWriter(drawing)
    writer.addForm(
      drawing.nodes, box: drawing.box,
      matrix: .numbers(1, 0, 0, 1, -drawing.origin.x, -drawing.origin.y))
    return writer.objects
  }

  private init(_ drawing: ShapeDrawing) { self.drawing = drawing }

  /// The operators of a form, and what they name.
  private struct Content {
    var bytes: [UInt8] = []
    var forms: Set<Int> = []
    var shadings: Set<Int> = []
    var state = State()
  }

  /// What has been set of the state that shapes are drawn in; nil where that depends on who shows the form.
  private struct State {
    var fill: Color?
    var stroke: Color?
    var width: Double?
    var join: Int?
    var cap: Int?
    var miterLimit: Double?
  }

  @discardableResult
  private mutating func addForm(
    _ nodes: [ShapeDrawing.Node], box: PDFValue, matrix: PDFValue? = nil
  ) -> Int {
    var content = Content()
    write(nodes, to: &content)
    var resources = PDFDictionary()
    resources["XObject"] = Self.names("G", content.forms)
    resources["Shading"] = Self.names("S", content.shadings)
    var form: PDFDictionary = [
      "Type": .name("XObject"), "Subtype": .name("Form"), "BBox": box,
      "Resources": .dictionary(resources), "Filter": .name("FlateDecode"),
    ]
    form["Matrix"] = matrix
    return add(.dictionary(form), stream: Flate.deflate(content.bytes))
  }

  private static func names(_ letter: String, _ numbers: Set<Int>) -> PDFValue? {
    if numbers.isEmpty { return nil }
    return .dictionary(
      PDFDictionary(numbers.sorted().map { ("\(letter)\($0)", PDFValue.reference($0)) }))
  }

  private mutating func add(_ value: PDFValue, stream: [UInt8]? = nil) -> Int {
    objects.append(PDFObject(number: objects.count + 1, value: value, stream: stream))
    return objects.count
  }

  // MARK: Content

  private mutating func write(_ nodes: [ShapeDrawing.Node], to content: inout Content) {
    for node in nodes {
      switch node {
      case .shape(let outline, let paint): write(outline, paint, to: &content)
      case .mapped(let map, let inner):
        let state = content.state
        content.bytes.append("q ")
        content.bytes.append(
          numbers: [map.xx, map.yx, map.xy, map.yy, map.x0, map.y0], decimals: 6)
        content.bytes.append("cm\n")
        write(inner, to: &content)
        content.bytes.append("Q\n")
        content.state = state
      case .group(let number):
        let form = form(ofGroup: number)
        content.forms.insert(form)
        content.bytes.append("/G\(form) Do\n")
      }
    }
  }

  /// The form of a group. What it shows is cut by what the whole shows, so its own box is all the plane.
  private mutating func form(ofGroup number: Int) -> Int {
    if let known = groups[number] { return known }
    let form = addForm(drawing.groups[number], box: .numbers(-9999, -9999, 9999, 9999))
    groups[number] = form
    return form
  }

  private mutating func write(
    _ outline: ShapeDrawing.Outline, _ paint: ShapeDrawing.Paint, to content: inout Content
  ) {
    if case .gradient(let gradient)? = paint.fill {
      let shading = shading(gradient)
      content.shadings.insert(shading)
      content.bytes.append("q\n")
      content.bytes.append(outline)
      content.bytes.append("\(paint.isEvenOdd ? "W*" : "W") n /S\(shading) sh Q\n")
    } else if case .color(let color)? = paint.fill, content.state.fill != color {
      content.bytes.append(numbers: [color.red, color.green, color.blue], decimals: 4)
      content.bytes.append("rg\n")
      content.state.fill = color
    }
    if let color = paint.stroke { setStroke(color, paint, in: &content) }
    let star = paint.isEvenOdd ? "*" : ""
    switch (paint.fill, paint.stroke) {
    case (.color?, nil): content.bytes.append(outline, closing: "f\(star)\n")
    case (.color?, .some): content.bytes.append(outline, closing: "B\(star)\n")
    case (_, .some): content.bytes.append(outline, closing: "S\n")
    case (_, nil): break
    }
  }

  private func setStroke(
    _ color: Color, _ paint: ShapeDrawing.Paint, in content: inout Content
  ) {
    let wanted = State(
      fill: content.state.fill, stroke: color, width: paint.strokeWidth, join: paint.join,
      cap: paint.cap, miterLimit: paint.miterLimit)
    let known = content.state
    content.state = wanted
    if known.stroke != color {
      content.bytes.append(numbers: [color.red, color.green, color.blue], decimals: 4)
      content.bytes.append("RG\n")
    }
    if known.width != wanted.width {
      content.bytes.append(numbers: [paint.strokeWidth], decimals: 4)
      content.bytes.append("w\n")
    }
    if known.join != wanted.join { content.bytes.append("\(paint.join) j\n") }
    if known.cap != wanted.cap { content.bytes.append("\(paint.cap) J\n") }
    if known.miterLimit != wanted.miterLimit {
      content.bytes.append(numbers: [paint.miterLimit], decimals: 4)
      content.bytes.append("M\n")
    }
  }

  // MARK: Gradients

  private mutating func shading(_ gradient: ShapeDrawing.Gradient) -> Int {
    if let known = gradients[gradient] { return known }
    let pieces = zip(gradient.stops, gradient.stops.dropFirst()).map { first, second in
      PDFValue.dictionary([
        "FunctionType": .integer(2), "Domain": .numbers(0, 1), "N": .integer(1),
        "C0": first.color.parts, "C1": second.color.parts,
      ])
    }
    let inner = gradient.stops.dropFirst().dropLast().map { PDFValue.decimal($0.offset) }
    let function: PDFDictionary = [
      "FunctionType": .integer(3), "Domain": .numbers(0, 1), "Functions": .array(pieces),
      "Bounds": .array(inner),
      "Encode": .array(pieces.flatMap { _ in [PDFValue.integer(0), .integer(1)] }),
    ]
    let (x, y, radius) = (gradient.centerX, gradient.centerY, gradient.radius)
    let number = add(
      .dictionary([
        "ShadingType": .integer(3), "ColorSpace": .name("DeviceRGB"),
        "Coords": .numbers(x, y, 0, x, y, radius), "Function": .dictionary(function),
        "Extend": .array([.bool(true), .bool(true)]),
      ]))
    gradients[gradient] = number
    return number
  }
}

extension ShapeDrawing {
  fileprivate var box: PDFValue {
    .numbers(inkBox.left, inkBox.top, inkBox.right, inkBox.bottom)
  }
}

extension Color {
  fileprivate var parts: PDFValue { .array([red, green, blue].map { PDFValue.decimal($0) }) }
}

extension PDFValue {
  /// A number with four decimals.
  fileprivate static func decimal(_ value: Double) -> PDFValue {
    var digits: [UInt8] = []
    digits.append(numbers: [value], decimals: 4)
    return .real(String(decoding: digits.dropLast(), as: UTF8.self))
  }
}

extension [UInt8] {
  /// Appends numbers, each with a space behind it, without needless zeros.
  fileprivate mutating func append(numbers: [Double], decimals: Int) {
    for number in numbers {
      append(number, decimals: decimals)
      append(UInt8(ascii: " "))
    }
  }

  fileprivate mutating func append(_ outline: ShapeDrawing.Outline, closing: String = "") {
    for step in outline.steps {
      switch step {
      case .move(let x, let y):
        append(numbers: [x, y], decimals: 4)
        append("m\n")
      case .line(let x, let y):
        append(numbers: [x, y], decimals: 4)
        append("l\n")
      case .curve(let x1, let y1, let x2, let y2, let x3, let y3):
        append(numbers: [x1, y1, x2, y2, x3, y3], decimals: 4)
        append("c\n")
      case .close: append("h\n")
      }
    }
    append(closing)
  }
}
