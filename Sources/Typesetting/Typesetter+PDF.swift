package import Diagnostics
package import Documents
package import Frames
package import PDF
package import Rendering

/// Drawings by their names, as files hold them.
package typealias DrawingForms = [String: DrawingForm]

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
      information: information, options: pdfOptions, drawing: art.form(named:), write: write)
  }

  /// A document as a PDF in memory.
  ///
  /// - Parameter drawings: `drawingForms()`, for whoever makes many files.
  /// - Throws: as `PDFWriter` does.
  package func pdf(
    of typeset: Typeset, drawings: DrawingForms = [:]
  ) throws(Failure) -> [UInt8] {
    try pdf(of: typeset.pages, as: typeset, drawings: drawings)
  }

  /// Pages of a document, or the sheets that they are printed on, as a PDF in memory.
  ///
  /// - Throws: as `PDFWriter` does.
  package func pdf(
    of pages: [Page], as typeset: Typeset, drawings: DrawingForms = [:]
  ) throws(Failure) -> [UInt8] {
    var options = pdfOptions
    if pages.count >= Self.manyPages { options.jobs = Self.cores }
    return try renderPDF(
      pages, information: typeset.document.information, art: art, drawings: drawings,
      options: options)
  }

  /// So many pages are worth threads that compress them.
  private static let manyPages = 16

  /// The layout's drawings, to be put into one file after another.
  package func drawingForms() throws(Failure) -> DrawingForms {
    var forms: DrawingForms = [:]
    for name in art.names { forms[name] = try art.form(named: name) }
    return forms
  }
}

/// Pages as one PDF in memory.
///
/// - Parameter drawings: those of the art that are at hand; the others are made when a page shows them.
/// - Throws: as `PDFWriter` does.
package func renderPDF(
  _ pages: [Page], information: DocumentInformation, art: ArtLibrary,
  drawings: DrawingForms = [:], options: PDFOptions
) throws(Failure) -> [UInt8] {
  var bytes: [UInt8] = []
  var writer = try PDFWriter(information: information, options: options) {
    (name) throws(Failure) in
    let known = drawings[name]
    return if let known { known } else { try art.form(named: name) }
  } write: {
    bytes += $0
  }
  for page in pages { try writer.append(page) }
  try writer.finish()
  return bytes
}

extension ArtLibrary {
  /// A drawing of the library as PDF files hold it.
  ///
  /// - Throws: `art.missing`, `art.unreadable`, `render.failed`, `pdf.no-libqpdf`.
  fileprivate func form(named name: String) throws(Failure) -> DrawingForm {
    if let shapes = shapes(named: name) { return DrawingForm(shapes) }
    let page = try drawingPDF(named: name, of: self)
    return try DrawingForm(page: page.bytes, named: name, size: page.size)
  }
}
