package import Diagnostics
package import Frames
package import Geometry

/// Draws with Cairo, page after page, the letters that a PDF does not have yet; `Finishing` makes the file of them.
///
/// Each letter is drawn once, in a place of its own: finishing cuts the content there and sets words of the letters. The drawings under pages are not drawn either: each is a raw PDF of its own (`rawDrawing`).
/// Bytes come as pages are appended, so memory stays flat.
package struct SheetWriter: ~Copyable {
  /// The file and the size of its last page; nil before the first.
  private var file: (canvas: Canvas, pageSize: Size)?
  /// What went wrong first; half a page may have been drawn then, so nothing can follow.
  private var failure: Failure?

  /// Begins a file.
  package init() {}

  /// Adds a page with letters.
  ///
  /// - Returns: the bytes of the file that are new with it.
  /// - Throws: `render.failed`, and the same again from every later call: the file is of no use.
  package mutating func append(_ sheet: CastingSheet) throws(Failure) -> [UInt8] {
    if let failure { throw failure }
    do throws(Failure) {
      return try draw(sheet)
    } catch {
      failure = error
      throw error
    }
  }

  /// Ends the file.
  ///
  /// - Returns: its last bytes.
  /// - Throws: `render.failed` if something went wrong or if there is no page.
  package mutating func finish() throws(Failure) -> [UInt8] {
    if let failure { throw failure }
    guard let file else { throw Failure(RenderingDiagnostics.noPages) }
    return try file.canvas.finish()
  }

  private mutating func draw(_ sheet: CastingSheet) throws(Failure) -> [UInt8] {
    try sheet.size.requirePaper()
    let canvas = try canvas(for: sheet.size)
    try canvas.draw(sheet)
    canvas.showPage()
    return try canvas.takeBytes()
  }

  private mutating func canvas(for size: Size) throws(Failure) -> Canvas {
    guard let file else {
      let canvas = try Canvas.pdf(firstPage: size)
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
  let size = Size(
    width: .pt(drawing.size.width.points.rounded(.up)),
    height: .pt(drawing.size.height.points.rounded(.up)))
  let canvas = try Canvas.pdf(firstPage: size)
  canvas.paint(drawing.canvas)
  canvas.showPage()
  return (try canvas.finish(), drawing.size)
}
