import CCairo
package import Diagnostics
package import Geometry

/// A drawing of the library as the only page of a PDF, as large as it draws itself.
///
/// The page has whole points and may be larger than the drawing, so that nothing is cut off.
///
/// - Throws: `art.missing`, `art.unreadable`, `render.failed`.
package func drawingPDF(
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
