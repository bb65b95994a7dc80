package import Diagnostics
package import Frames
package import Geometry

/// A drawing as files hold it: a form and what the form refers to, ready to be put into every file that shows it.
///
/// Cairo takes longer to write a drawing than to draw a page of text; a thousand certificates in a thousand files have it written
/// once.
package struct FinishedDrawing: Sendable {
  /// The size that the drawing gives itself.
  let size: Size
  /// The objects under Cairo's numbers; the form stands last, under that of the page it was.
  private let objects: [PDFObject]
  /// The shapes of which a strip can be made; nil for what librsvg drew.
  let shapes: ShapeDrawing?

  /// Writes a drawing of shapes.
  package init(_ shapes: ShapeDrawing) {
    size = Size(width: .pt(shapes.width), height: .pt(shapes.height))
    objects = ShapeWriter.objects(of: shapes)
    self.shapes = shapes
  }

  /// A drawing so many times side by side, where it is one of shapes; else as it is.
  init(strip drawing: FinishedDrawing, _ repetitions: Int) {
    guard repetitions > 1, let shapes = drawing.shapes else {
      self = drawing
      return
    }
    self.init(shapes.repeated(repetitions))
  }

  /// Takes the drawing from a raw PDF of which it is the only page.
  ///
  /// - Throws: `render.unfinished` for what Cairo is not known to write.
  package init(raw bytes: [UInt8], size: Size) throws(Failure) {
    self.size = size
    var reader = ObjectReader()
    reader.append(bytes)
    var objects: [PDFObject] = []
    var page: PDFObject?
    while let object = try reader.next() {
      guard let dictionary = object.value.dictionary else {
        // The lengths of streams are numbers; we write them into the streams' own dictionaries.
        if case .integer = object.value { continue }
        objects.append(object)
        continue
      }
      switch dictionary["Type"]?.name {
      case "Page"?: page = object
      case "Pages"?, "Catalog"?: break
      case nil where dictionary["Producer"] != nil: break
      default: objects.append(object)
      }
    }
    func claim(_ key: String) -> PDFObject? {
      let number = page?.value.dictionary?[key]?.reference
      return objects.firstIndex { $0.number == number }.map { objects.remove(at: $0) }
    }
    guard let page, let resources = claim("Resources")?.value,
      let stream = claim("Contents")?.stream, let content = Flate.inflate(stream),
      let box = page.value.dictionary?["MediaBox"]?.array, box.count == 4,
      let height = box[3].double
    else { throw Failure(FinishingDiagnostics.unexpected("/Page")) }
    let form: PDFDictionary = [
      "Type": .name("XObject"), "Subtype": .name("Form"),
      "BBox": .numbers(0, height - size.height.points, size.width.points, height),
      // Cairo turned the drawing upside down; its own places are measured from the top.
      "Matrix": .numbers(1, 0, 0, -1, 0, height), "Resources": resources,
      "Filter": .name("FlateDecode"),
    ]
    objects.append(
      PDFObject(number: page.number, value: .dictionary(form), stream: Flate.deflate(content)))
    self.objects = objects
    shapes = nil
  }

  /// Puts the drawing into a file, and gives the number of its form.
  func write(to writer: inout ObjectWriter) throws(Failure) -> Int {
    var numbers: [Int: Int] = [:]
    for object in objects { numbers[object.number] = writer.reserve() }
    var number = 0
    for object in objects {
      number = numbers[object.number] ?? 0
      let value = object.value.renumbered { numbers[$0] ?? 0 }
      if let stream = object.stream, let dictionary = value.dictionary {
        try writer.putStream(dictionary, stream, number)
      } else {
        try writer.put(value, number)
      }
    }
    return number
  }
}
