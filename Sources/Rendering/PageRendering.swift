package import Diagnostics
package import Frames
import Geometry

/// One page as a picture on white paper.
///
/// `resolution` is in dots per inch; the picture's sides are rounded to whole pixels. A page without colours is a grey picture.
///
/// - Throws: `render.failed` for a size that no picture can have; `art.missing`, `art.unreadable`.
package func renderPNG(
  _ page: Page, art: ArtLibrary, resolution: Double
) throws(Failure) -> [UInt8] {
  try page.size.requirePaper()
  let scale = resolution / 72
  let canvas = try Canvas.image(
    width: try pixels(page.size.width, scale), height: try pixels(page.size.height, scale))
  canvas.fill(Color(red: 1, green: 1, blue: 1))
  canvas.apply(.scale(scale))
  var painter = PagePainter(art: art)
  try painter.paint(page, on: canvas)
  return try canvas.png(resolution: resolution)
}

/// One page as SVG, its letters as shapes.
///
/// - Throws: `render.failed`, `art.missing`, `art.unreadable`.
package func renderSVG(_ page: Page, art: ArtLibrary) throws(Failure) -> [UInt8] {
  try page.size.requirePaper()
  let canvas = try Canvas.svg(of: page.size)
  var painter = PagePainter(art: art)
  try painter.paint(page, on: canvas)
  return withoutProcessNumbers(try canvas.finish())
}

/// The number of pixels of a length; Cairo's pictures have at most 32,767 a side.
private func pixels(_ length: Length, _ scale: Double) throws(Failure) -> Int32 {
  let count = (length.points * scale).rounded()
  guard count >= 1, count <= 32_767 else {
    throw Failure(RenderingDiagnostics.failed("\(count) pixel"))
  }
  return Int32(count)
}

extension Size {
  /// - Throws: `render.failed` for what no paper has, which Cairo would take without a word.
  func requirePaper() throws(Failure) {
    let sides = [width.points, height.points]
    guard sides.allSatisfy({ $0 > 0 && $0.isFinite }) else {
      throw Failure(RenderingDiagnostics.failed("\(sides[0]) × \(sides[1]) pt"))
    }
  }
}
