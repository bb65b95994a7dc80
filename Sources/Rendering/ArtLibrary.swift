package import Diagnostics
import FoundationEssentials
package import Frames

/// The drawings that pages refer to, each parsed and checked.
///
/// The library keeps the bytes; each output parses what it draws, because Cairo's recordings belong
/// to one thread at a time.
package struct ArtLibrary: Sendable {
  private let files: [String: [UInt8]]
  /// The drawings that are plain shapes.
  private let plain: [String: ShapeDrawing]

  /// The names of the drawings, sorted.
  package var names: [String] { files.keys.sorted() }

  /// A library without drawings.
  package static let empty = ArtLibrary()

  /// Checks SVG files; of two with the same name the first is taken.
  ///
  /// - Throws: everything that is wrong with any of them: `art.unreadable`, `art.has-text`,
  ///   `art.external`, `art.filter`, `art.empty`.
  package init(files: [(name: String, bytes: [UInt8])]) throws(Failure) {
    var diagnostics: [Diagnostic] = []
    var plain: [String: ShapeDrawing] = [:]
    var kept: [String: [UInt8]] = [:]
    for file in files where kept[file.name] == nil {
      kept[file.name] = file.bytes
      do throws(Failure) {
        (kept[file.name], plain[file.name]) = try Self.check(file.name, file.bytes)
      } catch { diagnostics += error.diagnostics }
    }
    try diagnostics.throwIfErrors()
    self.files = kept
    self.plain = plain
  }

  /// A library of one picture, PNG or JPEG, stretched to its room: the scan of a blank, for the screen.
  ///
  /// - Throws: `art.unreadable` for anything else.
  package init(scan bytes: [UInt8], named name: String) throws(Failure) {
    let type = bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) ? "png" : "jpeg"
    let svg = """
      <svg xmlns="http://www.w3.org/2000/svg" width="1000" height="1000"><image width="1000" height="1000" \
      preserveAspectRatio="none" href="data:image/\(type);base64,\(Data(bytes).base64EncodedString())"/></svg>
      """
    let drawing = Array(svg.utf8)
    _ = try Drawing(name: name, bytes: drawing)
    (files, plain) = ([name: drawing], [:])
  }

  private init() { (files, plain) = ([:], [:]) }

  /// A drawing as the shapes that it is made of; nil for one that only librsvg can draw, or that is not there.
  package func shapes(named name: String) -> ShapeDrawing? { plain[name] }

  /// - Throws: `art.missing` if there is no such drawing.
  func drawing(named name: String) throws(Failure) -> Drawing {
    try Drawing(name: name, bytes: bytes(named: name))
  }

  /// The file of a drawing.
  ///
  /// - Throws: `art.missing` if there is no such drawing.
  func bytes(named name: String) throws(Failure) -> [UInt8] {
    guard let bytes = files[name] else {
      throw Failure(RenderingDiagnostics.missing(name, known: names))
    }
    return bytes
  }

  /// The file as librsvg is to be given it, and the shapes of the drawing; nil for one that librsvg must draw, and can.
  private static func check(
    _ name: String, _ bytes: [UInt8]
  ) throws(Failure) -> (bytes: [UInt8], shapes: ShapeDrawing?) {
    let file: SVGFile
    do throws(SVGFile.Fault) {
      file = try SVGFile(bytes)
    } catch { throw Failure(RenderingDiagnostics.unreadable(name, error)) }
    // What is forbidden is so in parts that are not drawn, too; librsvg would load fonts for text.
    try SVGInspection(file).diagnostics(for: name).throwIfErrors()
    let bytes = file.withoutLinks(bytes)
    if let drawing = PlainSVG.drawing(of: file) { return (bytes, drawing) }
    _ = try Drawing(name: name, bytes: bytes)
    return (bytes, nil)
  }
}
