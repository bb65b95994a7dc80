package import Diagnostics
package import Geometry

/// A drawing that librsvg draws, as the only page of a PDF of its own, whatever Cairo writes.
///
/// The drawing fills the page from the left upper corner; the page has whole points and may be larger by less than one, so that
/// nothing is cut off. What librsvg can only make of pixels (masks) has 2,048 along the longer side.
///
/// - Returns: the file, and the size of the drawing on its page.
/// - Throws: `art.missing`, `art.unreadable`, `art.no-librsvg`.
package func drawingPDF(
  named name: String, of art: ArtLibrary
) throws(Failure) -> (bytes: [UInt8], size: Size) {
  let handle = try SVGHandle(name: name, bytes: try art.bytes(named: name))
  let size = try handle.drawnSize
  let canvas = try Canvas.pdf(
    firstPage: Size(
      width: .pt(size.width.points.rounded(.up)), height: .pt(size.height.points.rounded(.up))))
  try unsafe handle.draw(on: canvas.context, size)
  do throws(Failure) {
    canvas.showPage()
    return (try canvas.finish(), size)
  } catch { throw .drawing(name, error) }
}
