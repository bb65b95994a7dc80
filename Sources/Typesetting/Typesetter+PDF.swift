package import Diagnostics
package import Documents
package import Frames
package import PDF
package import Rendering
import Synchronization

extension Typesetter {
  /// A file that begins with a document, written as this typesetter's options say.
  ///
  /// - Parameter title: what the file is called; nil calls it after the document.
  /// - Throws: as `PDFWriter` does.
  package func pdfWriter(
    for typeset: Typeset, title: String? = nil,
    write: @escaping ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> PDFWriter {
    var information = typeset.document.information
    if let title {
      information = DocumentInformation(
        title: title, author: information.author, subject: information.subject,
        date: information.date, filing: information.filing)
    }
    return try PDFWriter(
      information: information, options: pdfOptions, drawing: DrawingForms(of: art).form,
      write: write)
  }

  /// A document as a PDF in memory.
  ///
  /// - Parameter drawings: those of the layout, for whoever makes many files.
  /// - Throws: as `PDFWriter` does.
  package func pdf(
    of typeset: Typeset, drawings: DrawingForms? = nil
  ) throws(Failure) -> [UInt8] {
    try pdf(of: typeset.pages, as: typeset, drawings: drawings)
  }

  /// Pages of a document, or the sheets that they are printed on, as a PDF in memory.
  ///
  /// - Throws: as `PDFWriter` does.
  package func pdf(
    of pages: [Page], as typeset: Typeset, drawings: DrawingForms? = nil
  ) throws(Failure) -> [UInt8] {
    var options = pdfOptions
    if pages.count >= Self.manyPages { options.jobs = Self.cores }
    return try renderPDF(
      pages, information: typeset.document.information,
      drawings: drawings ?? DrawingForms(of: art), options: options)
  }

  /// So many pages are worth threads that compress them.
  private static let manyPages = 16
}

/// Pages as one PDF in memory.
///
/// - Throws: as `PDFWriter` does.
package func renderPDF(
  _ pages: [Page], information: DocumentInformation, drawings: DrawingForms, options: PDFOptions
) throws(Failure) -> [UInt8] {
  var bytes: [UInt8] = []
  var writer = try PDFWriter(
    information: information, options: options, drawing: drawings.form
  ) { bytes += $0 }
  for page in pages { try writer.append(page) }
  try writer.finish()
  return bytes
}

/// The drawings of a layout as PDF files hold them, each made when a file first shows it, for all files and threads.
package final class DrawingForms: Sendable {
  private struct Strip: Hashable {
    let name: String
    let repetitions: Int
  }

  private let art: ArtLibrary
  private let forms = Mutex<[Strip: DrawingForm]>([:])

  package init(of art: ArtLibrary) { self.art = art }

  /// A drawing, so many times side by side where it is plain.
  ///
  /// - Throws: `art.missing`, `art.unreadable`, `render.failed`, `pdf.no-libqpdf`.
  package func form(named name: String, repetitions: Int) throws(Failure) -> DrawingForm {
    let strip = Strip(name: name, repetitions: repetitions)
    if let known = forms.withLock({ $0[strip] }) { return known }
    let form: DrawingForm
    if let shapes = art.shapes(named: name) {
      form = DrawingForm(shapes, repetitions: repetitions)
    } else {
      let page = try drawingPDF(named: name, of: art)
      form = try DrawingForm(page: page.bytes, named: name, size: page.size)
    }
    forms.withLock { $0[strip] = form }
    return form
  }
}
