import Diagnostics

/// How cells show what they hold, by the number of their style.
struct CellFormats {
  private var formats: [NumberFormat] = []
  /// Styles whose font has a line through the letters.
  private var struck: Set<Int> = []

  /// The formats of a workbook without styles.
  init() {}

  init(_ part: String, in archive: Archive) throws(Failure) {
    guard archive.contains(part) else { return }
    var reader = StylesReader()
    try archive.parse(part) { (event: XMLEvent) throws(Failure) in reader.take(event) }
    formats = reader.styles.map { reader.codes[$0.format] ?? .builtIn($0.format) }
    struck = Set(
      reader.styles.indices.filter { reader.struckFonts.contains(reader.styles[$0].font) })
  }

  subscript(style: Int) -> NumberFormat {
    formats.indices.contains(style) ? formats[style] : .general
  }

  /// Whether cells of a style have a line drawn through their text.
  func isStruck(_ style: Int) -> Bool { struck.contains(style) }
}

/// Reads the part with the styles event by event.
private struct StylesReader {
  private(set) var codes: [Int: NumberFormat] = [:]
  private(set) var styles: [(format: Int, font: Int)] = []
  private(set) var struckFonts: Set<Int> = []
  private var font = -1
  /// The collection that is being read: fonts and formats stand in differential styles (`dxf`) too.
  private var collection = ""

  mutating func take(_ event: XMLEvent) {
    switch event {
    case .start("numFmt", let attributes, _):
      // Formats of differential styles share the element, but never a number below 164.
      if let id = attributes.int("numFmtId"), let code = attributes["formatCode"],
        codes[id] == nil
      {
        codes[id] = NumberFormat(code: String(code.prefix(255)))
      }
    case .start("cellXfs", _, _), .start("fonts", _, _): collection = event.name
    case .end("cellXfs", _), .end("fonts", _): collection = ""
    case .start("font", _, _) where collection == "fonts": font += 1
    case .start("strike", let attributes, _) where collection == "fonts":
      if attributes.isOn { struckFonts.insert(font) }
    case .start("xf", let attributes, _) where collection == "cellXfs":
      guard styles.count < 1 << 16 else { return }
      styles.append((attributes.int("numFmtId") ?? 0, attributes.int("fontId") ?? 0))
    default: break
    }
  }
}

extension XMLEvent {
  /// The name of the element; empty for text.
  fileprivate var name: String {
    switch self {
    case .start(let name, _, _), .end(let name, _): name
    case .text: ""
    }
  }
}
