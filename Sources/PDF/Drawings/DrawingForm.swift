package import Diagnostics
package import Frames
package import Geometry

/// A drawing as files hold it: a form and what the form refers to, ready to be put into every file that shows it.
///
/// Of a thousand certificates in a thousand files, the drawing is written once.
package struct DrawingForm: Sendable {
  /// The size that the drawing gives itself.
  let size: Size
  /// The objects under numbers of their own; the form stands last.
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
  init(strip drawing: DrawingForm, _ repetitions: Int) {
    guard repetitions > 1, let shapes = drawing.shapes else {
      self = drawing
      return
    }
    self.init(shapes.repeated(repetitions))
  }

  /// Takes the drawing from a PDF whose first page shows it, from the page's top left corner on.
  ///
  /// - Parameters:
  ///   - name: what messages call the drawing.
  ///   - size: how much of the page is the drawing.
  /// - Throws: `pdf.no-libqpdf`; `render.failed` for a file that libqpdf cannot read.
  package init(page bytes: [UInt8], named name: String, size: Size) throws(Failure) {
    self.size = size
    var page = ImportedPage(try PDFSource.read(bytes, name: name))
    guard let objects = page.form(of: size) else { throw Failure(PDFDiagnostics.notImported(name)) }
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
