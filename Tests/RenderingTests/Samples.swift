import Diagnostics
import Documents
import Fonts
import Foundation
import Frames
import Geometry
import PDF

@testable import Rendering
@testable import Typesetting

/// Pages and what goes on them.
enum Samples {
  static let information = DocumentInformation(
    title: "Giấy khen", author: "Ủy ban nhân dân", subject: "Hội nghị tổng kết",
    date: "2023-01-06")

  /// Without claims, so without a colour profile.
  static let options: PDFOptions = {
    var options = PDFOptions(colorProfile: [])
    options.conformance = .none
    return options
  }()

  static func face(_ name: String) throws -> FontFace {
    let root = URL(filePath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: root.appending(path: "fonts/\(name)"))
    return try FontFace(name: name, bytes: [UInt8](data))
  }

  static let regular = "liberation-serif/LiberationSerif-Regular.ttf"
  /// TrueType in three cuts and one face with PostScript outlines.
  static let faceNames = [
    regular, "liberation-serif/LiberationSerif-BoldItalic.ttf",
    "noto-serif-display/NotoSerifDisplay-Bold.ttf",
    "tex-gyre-chorus/texgyrechorus-mediumitalic.otf",
  ]

  static func run(
    _ text: String, _ face: FontFace, size: Double = 13, color: Color = .black
  ) -> GlyphRun {
    let unit = size / Double(face.metrics.unitsPerEm)
    let glyphs = face.shape(text).map { shaped in
      Glyph(
        id: shaped.id, cluster: shaped.cluster, advance: .pt(Double(shaped.advance) * unit),
        offset: Point(
          x: .pt(Double(shaped.xOffset) * unit), y: .pt(-Double(shaped.yOffset) * unit)))
    }
    return GlyphRun(face: face, size: .pt(size), color: color, text: text, glyphs: glyphs)
  }

  /// A page of A4 with what the closure places.
  static func page(
    size: Size = Size(width: .mm(210), height: .mm(297)),
    underlay: [Placed<PlacedArt>] = [], _ fill: (inout Frame) -> Void = { _ in }
  ) -> Page {
    var frame = Frame(size: size, items: [])
    fill(&frame)
    return Page(size: size, underlay: underlay, frame: frame)
  }

  static func pdf(_ pages: [Page], art: ArtLibrary = .empty) throws(Failure) -> [UInt8] {
    try renderPDF(
      pages, information: information, drawings: DrawingForms(of: art), options: options)
  }

  /// A writer of a file without drawings.
  static func writer(
    _ write: @escaping ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> PDFWriter {
    try PDFWriter(
      information: information, options: options,
      drawing: { name, _ throws(Failure) in
        throw Failure(.error(.artMissing, Message(vi: name, en: name), at: nil))
      }, write: write)
  }

  static func art(_ files: [String: String]) throws(Failure) -> ArtLibrary {
    try ArtLibrary(files: files.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8)) })
  }

  static func point(_ x: Double, _ y: Double) -> Point { Point(x: .pt(x), y: .pt(y)) }
  static func size(_ width: Double, _ height: Double) -> Size {
    Size(width: .pt(width), height: .pt(height))
  }
}
