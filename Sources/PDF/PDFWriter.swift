package import Diagnostics
package import Documents
package import Frames
import Geometry

/// Writes pages as an archival, accessible PDF, one after the other.
///
///     Page ─cut by elements─► spans                               InkedPage, Span
///          ─write───────────► operators with their tags           PageContent, ContentWriter
///          ─under it────────► forms of drawings                   Underlays, DrawingForm
///          ─link────────────► elements, annotations, outline      StructureWriter, Annotations, Outline
///     objects ─gather, compress─► bytes                           ObjectWriter
///     at the end: fonts, page tree, structure, metadata           EmbeddedFont, Catalog
///
/// Bytes leave as pages are appended, and nothing of a page is kept but where its objects stand, so memory stays nearly flat. A
/// writer that failed or is dropped before `finish` leaves an incomplete file: write to a temporary one and rename it.
package struct PDFWriter: ~Copyable {
  /// Gives the drawing of a name, so many times side by side where it can be drawn so; or throws what is wrong with it.
  package typealias DrawingSource =
    (_ name: String, _ repetitions: Int) throws(Failure) -> DrawingForm

  private let options: PDFOptions
  private let metadata: Metadata
  private var writer: ObjectWriter
  private var pages: PageWriter
  /// What went wrong first; nothing can follow.
  private var failure: Failure?

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - drawing: asked once for each drawing that lies under a page.
  ///   - write: gets the bytes in order. What it throws comes back from the call during which it threw, and ends the file.
  /// - Throws: `render.bad-date` if the date has not the form `2023-01-06`.
  package init(
    information: DocumentInformation, options: PDFOptions, drawing: @escaping DrawingSource,
    write: @escaping ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    self.options = options
    metadata = try Metadata(information, conformance: options.conformance)
    writer = ObjectWriter(jobs: options.jobs, write)
    pages = PageWriter(options, drawing: drawing, &writer)
  }

  /// Adds a page.
  ///
  /// - Throws: `render.failed` for a size that no paper has; what the source of drawings throws; and the same again from every
  ///   later call: the file is of no use.
  package mutating func append(_ page: Page) throws(Failure) {
    if let failure { throw failure }
    do throws(Failure) {
      try page.size.requirePaper()
      try pages.append(InkedPage(page), &writer)
    } catch {
      failure = error
      throw error
    }
  }

  /// Ends the file; every byte has been written when this returns.
  ///
  /// - Throws: `render.failed` if something went wrong or if there is no page.
  package consuming func finish() throws(Failure) {
    if let failure { throw failure }
    guard pages.tree.count > 0 else { throw Failure(PDFDiagnostics.noPages) }
    try Catalog(options: options, metadata: metadata).write(&pages, &writer)
  }
}

extension Size {
  /// - Throws: `render.failed` for what no paper has.
  fileprivate func requirePaper() throws(Failure) {
    let sides = [width.points, height.points]
    guard sides.allSatisfy({ $0 > 0 && $0.isFinite }) else {
      throw Failure(PDFDiagnostics.noPaper("\(sides[0]) × \(sides[1]) pt"))
    }
  }
}
