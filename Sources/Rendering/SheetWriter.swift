package import Diagnostics
package import Frames
import Geometry

/// Draws sheets with Cairo, one after the other, as the raw pages of a PDF that `Finishing` makes a file of.
///
/// Each drawing is a page of its own, which the finished file shows under its pages. In the content of a page a mark, which no
/// eye could see, stands where a span begins; finishing takes the marks out. Bytes leave as sheets are appended, so memory
/// stays flat.
package struct SheetWriter: ~Copyable {
  private let art: ArtLibrary
  private let sink: ByteSink
  private let painter: PagePainter
  /// The file and the size of its last page; nil before the first.
  private var file: (canvas: Canvas, pageSize: Size)?
  /// What went wrong first; half a page may have been drawn then, so nothing can follow.
  private var failure: Failure?

  /// Begins a file.
  ///
  /// `write` gets the bytes in order, in pieces of about 64 kB. What it throws comes back from the
  /// call during which it threw, and ends the file.
  package init(art: ArtLibrary, write: @escaping ([UInt8]) throws(Failure) -> Void) {
    self.art = art
    sink = ByteSink(write)
    painter = PagePainter(art: art)
  }

  /// Adds a sheet.
  ///
  /// - Throws: `render.failed`, `art.missing` or `art.unreadable`, and the same again from every
  ///   later call: the file is of no use.
  package mutating func append(_ sheet: Sheet) throws(Failure) {
    if let failure { throw failure }
    do throws(Failure) {
      switch sheet {
      case .drawing(let name, _): try drawDrawing(named: name)
      case .page(let page): try draw(page)
      }
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

  /// The page has whole points and may be larger than the drawing, so that nothing is cut off.
  private mutating func drawDrawing(named name: String) throws(Failure) {
    let drawing = try art.drawing(named: name)
    let canvas = try canvas(
      for: Size(
        width: .pt(drawing.size.width.points.rounded(.up)),
        height: .pt(drawing.size.height.points.rounded(.up))))
    canvas.paint(drawing.canvas)
    canvas.showPage()
    try canvas.check()
  }

  private mutating func draw(_ page: Page) throws(Failure) {
    try page.requireSize()
    let canvas = try canvas(for: page.size)
    for part in page.parts {
      canvas.map(by: part.map)
      try painter.paint(part.spans, on: canvas)
    }
    canvas.map(by: .identity)
    canvas.showPage()
    try canvas.check()
  }

  private mutating func canvas(for size: Size) throws(Failure) -> Canvas {
    guard let file else {
      let canvas = try Canvas.pdf(firstPage: size, to: sink)
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
