package import Diagnostics

/// The drawings that pages refer to, each parsed and checked.
///
/// The library keeps the bytes; each output parses what it draws, because Cairo's recordings belong
/// to one thread at a time.
package struct ArtLibrary: Sendable {
  private let files: [String: [UInt8]]

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
    for file in files { diagnostics += Self.check(file.name, file.bytes) }
    try diagnostics.throwIfErrors()
    self.files = Dictionary(files.map { ($0.name, $0.bytes) }) { first, _ in first }
  }

  private init() { files = [:] }

  /// - Throws: `art.missing` if there is no such drawing.
  func drawing(named name: String, repetitions: Int = 1) throws(Failure) -> Drawing {
    guard let bytes = files[name] else {
      throw Failure(RenderingDiagnostics.missing(name, known: names))
    }
    return try Drawing(name: name, bytes: bytes, repetitions: repetitions)
  }

  private static func check(_ name: String, _ bytes: [UInt8]) -> [Diagnostic] {
    let found = SVGInspection(bytes).diagnostics(for: name)
    // librsvg is given none of these: it would load fonts for text and follow entities.
    guard found.isEmpty else { return found }
    do throws(Failure) {
      _ = try Drawing(name: name, bytes: bytes)
      return []
    } catch {
      return error.diagnostics
    }
  }
}
