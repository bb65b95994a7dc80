package import Diagnostics
package import Frames
package import Geometry

/// Draws with Cairo, page after page, the words that a PDF does not have yet; `Finishing` makes the file of them.
///
/// Each word is drawn once, after a mark which no eye could see: finishing cuts the content there and shows the word wherever it
/// stands. The drawings under pages are not drawn either: each is a raw PDF of its own (`rawDrawing`).
/// Bytes leave as pages are appended, so memory stays flat.
package struct SheetWriter: ~Copyable {
  private let sink: ByteSink
  /// The file and the size of its last page; nil before the first.
  private var file: (canvas: Canvas, pageSize: Size)?
  /// What went wrong first; half a page may have been drawn then, so nothing can follow.
  private var failure: Failure?

  /// Begins a file.
  ///
  /// `write` gets the bytes in order, those of a page before the next is appended. What it throws comes back from the call
  /// during which it threw, and ends the file.
  package init(write: @escaping ([UInt8]) throws(Failure) -> Void) {
    sink = ByteSink(write)
  }

  /// Adds a page.
  ///
  /// - Throws: `render.failed`, and the same again from every later call: the file is of no use.
  package mutating func append(_ page: InkedPage) throws(Failure) {
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

  private mutating func draw(_ inked: InkedPage) throws(Failure) {
    try inked.page.requireSize()
    let canvas = try canvas(for: inked.page.size)
    for word in inked.castings {
      canvas.mark()
      try canvas.draw(word, at: inked.castingOrigin)
    }
    canvas.showPage()
    sink.flush()
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

/// A drawing of the library as the only page of a raw PDF, as large as it draws itself.
///
/// The page has whole points and may be larger than the drawing, so that nothing is cut off.
///
/// - Throws: `art.missing`, `art.unreadable`, `render.failed`.
package func rawDrawing(
  named name: String, of art: ArtLibrary
) throws(Failure) -> (bytes: [UInt8], size: Size) {
  let drawing = try art.drawing(named: name)
  var bytes: [UInt8] = []
  let sink = ByteSink { bytes += $0 }
  let size = Size(
    width: .pt(drawing.size.width.points.rounded(.up)),
    height: .pt(drawing.size.height.points.rounded(.up)))
  let canvas = try Canvas.pdf(firstPage: size, to: sink)
  canvas.paint(drawing.canvas)
  canvas.showPage()
  try canvas.finish()
  return (bytes, drawing.size)
}
