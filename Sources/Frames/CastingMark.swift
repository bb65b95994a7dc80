package import Geometry

/// The mark that stands in a page's raw content where a letter begins: a square that no eye could see, in a colour that nothing
/// else has.
///
/// Why not Cairo's tags: Cairo 1.16 keeps each tag until the file ends, so memory would grow with the pages; a filled square
/// is forgotten with its page.
package enum CastingMark {
  package static let color = Color(red: 0.12345, green: 0.54321, blue: 0.98765)
  package static let rect = Rect(
    origin: .zero, size: Size(width: .pt(1.0 / 256), height: .pt(1.0 / 256)))
}
