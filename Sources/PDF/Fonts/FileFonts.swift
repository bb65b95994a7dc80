import Diagnostics
import Fonts

/// The faces that a file shows, in the order of their first use.
struct FileFonts {
  private var fonts: [EmbeddedFont] = []

  /// The font of a face, and its place among the fonts of the file.
  mutating func font(
    of face: FontFace, _ writer: inout ObjectWriter
  ) -> (font: EmbeddedFont, index: Int) {
    if let index = fonts.firstIndex(where: { $0.face === face }) { return (fonts[index], index) }
    fonts.append(EmbeddedFont(face, number: writer.reserve()))
    return (fonts[fonts.count - 1], fonts.count - 1)
  }

  /// The entry of a page's resources for one of the fonts.
  func resource(_ index: Int) -> (String, PDFValue) {
    (Self.name(index), .reference(fonts[index].number))
  }

  /// What content calls a font.
  static func name(_ index: Int) -> String { "F\(index)" }

  /// Writes all fonts; no page may follow.
  func write(_ writer: inout ObjectWriter) throws(Failure) {
    for font in fonts { try font.write(&writer) }
  }
}
