package import Diagnostics
package import Frames
import Geometry

/// Writes pages to a PDF, one after the other.
///
/// Each drawing is in the file once, however many pages show it. Bytes leave as pages are appended,
/// so memory stays flat. A writer that failed or is dropped before `finish` leaves an incomplete
/// file: write to a temporary one and rename it.
package struct PDFWriter: ~Copyable {
  private let information: PDFInformation
  private let sink: ByteSink
  private var painter: PagePainter
  /// The file and the size of its last page; nil before the first.
  private var file: (canvas: Canvas, pageSize: Size)?
  /// What went wrong first; half a page may have been drawn then, so nothing can follow.
  private var failure: Failure?

  /// Begins a file.
  ///
  /// `write` gets the bytes in order, in pieces of about 64 kB. What it throws comes back from the
  /// call during which it threw, and ends the file.
  ///
  /// - Throws: `render.failed` if the date has not the form `2023-01-06`.
  package init(
    information: PDFInformation, art: ArtLibrary,
    write: @escaping ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    _ = try information.timestamp()
    self.information = information
    sink = ByteSink(write)
    painter = PagePainter(art: art)
  }

  /// Adds a page.
  ///
  /// - Throws: `render.failed`, `art.missing` or `art.unreadable`, and the same again from every
  ///   later call: the file is of no use.
  package mutating func append(_ page: Page) throws(Failure) {
    if let failure { throw failure }
    do throws(Failure) {
      try draw(page)
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
    guard let file else { throw Failure(RenderingDiagnostics.noPages) }
    try file.canvas.finish()
  }

  private mutating func draw(_ page: Page) throws(Failure) {
    try page.requireSize()
    let canvas = try canvas(for: page.size)
    try painter.paint(page.underlay, on: canvas)
    try painter.paint(page.frame, at: .zero, on: canvas)
    canvas.showPage()
    try canvas.check()
  }

  private mutating func canvas(for size: Size) throws(Failure) -> Canvas {
    guard let file else {
      let canvas = try Canvas.pdf(information, firstPage: size, to: sink)
      self.file = (canvas, size)
      return canvas
    }
    if file.pageSize != size {
      file.canvas.setPageSize(size)
      self.file = (file.canvas, size)
    }
    return file.canvas
  }
}

/// Pages as one PDF in memory.
///
/// - Throws: as `PDFWriter` does.
package func renderPDF(
  _ pages: some Sequence<Page>, information: PDFInformation, art: ArtLibrary
) throws(Failure) -> [UInt8] {
  var bytes: [UInt8] = []
  var writer = try PDFWriter(information: information, art: art) { bytes += $0 }
  for page in pages { try writer.append(page) }
  try writer.finish()
  return bytes
}
