package import Diagnostics
package import Geometry

/// The drawings that pages refer to, each parsed and checked.
///
/// The library keeps the bytes; each output parses what it draws, because Cairo's recordings belong
/// to one thread at a time.
package struct ArtLibrary: Sendable {
  private let files: [String: [UInt8]]
  /// The size that each drawing gives itself; its proportion is what counts.
  package let sizes: [String: Size]

  /// The names of the drawings, sorted.
  package var names: [String] { files.keys.sorted() }

  /// A library without drawings.
  package static let empty = ArtLibrary()

  /// Checks SVG files; of two with the same name the first is taken.
  ///
  /// - Throws: everything that is wrong with any of them: `art.unreadable`, `art.has-text`,
  ///   `art.external`, `art.empty`.
  package init(files: [(name: String, bytes: [UInt8])]) throws(Failure) {
    var diagnostics: [Diagnostic] = []
    var sizes: [String: Size] = [:]
    for file in files {
      do throws(Failure) {
        let size = try Self.size(ofChecked: file.name, file.bytes)
        sizes[file.name] = sizes[file.name] ?? size
      } catch { diagnostics += error.diagnostics }
    }
    try diagnostics.throwIfErrors()
    self.files = Dictionary(files.map { ($0.name, $0.bytes) }) { first, _ in first }
    self.sizes = sizes
  }

  private init() { (files, sizes) = ([:], [:]) }

  /// - Throws: `art.missing` if there is no such drawing.
  func drawing(named name: String, repetitions: Int = 1) throws(Failure) -> Drawing {
    guard let bytes = files[name] else {
      throw Failure(RenderingDiagnostics.missing(name, known: names))
    }
    return try Drawing(name: name, bytes: bytes, repetitions: repetitions)
  }

  private static func size(ofChecked name: String, _ bytes: [UInt8]) throws(Failure) -> Size {
    // librsvg is given none of these: it would load fonts for text and follow entities.
    try SVGInspection(bytes).diagnostics(for: name).throwIfErrors()
    return try Drawing(name: name, bytes: bytes).size
  }
}
