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
  /// How many times it shows the drawing side by side.
  let repetitions: Int

  /// Writes a drawing of shapes so many times side by side: one form, in which nothing joins.
  package init(_ shapes: ShapeDrawing, repetitions: Int = 1) {
    let strip = shapes.repeated(repetitions)
    size = Size(width: .pt(strip.width), height: .pt(strip.height))
    objects = ShapeWriter.objects(of: strip)
    self.repetitions = repetitions
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
    repetitions = 1
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
