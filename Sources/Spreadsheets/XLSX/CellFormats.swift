import Diagnostics

/// How cells show their numbers, by the number of their style.
struct CellFormats {
  private var formats: [NumberFormat] = []

  /// The formats of a workbook without styles.
  init() {}

  init(_ part: String, in archive: Archive) throws(Failure) {
    var codes: [Int: NumberFormat] = [:]
    var ids: [Int] = []
    var isInside = false
    guard archive.contains(part) else { return }
    try archive.parse(part) { (event: XMLEvent) throws(Failure) in
      switch event {
      case .start("numFmt", let attributes, _):
        // Formats of differential styles (`dxf`) share the element, but never a number below 164.
        if let id = attributes.int("numFmtId"), let code = attributes["formatCode"],
          codes[id] == nil
        {
          codes[id] = NumberFormat(code: String(code.prefix(255)))
        }
      case .start("cellXfs", _, _): isInside = true
      case .end("cellXfs", _): isInside = false
      case .start("xf", let attributes, _) where isInside:
        if ids.count < 1 << 16 { ids.append(attributes.int("numFmtId") ?? 0) }
      default: break
      }
    }
    formats = ids.map { codes[$0] ?? .builtIn($0) }
  }

  subscript(style: Int) -> NumberFormat {
    formats.indices.contains(style) ? formats[style] : .general
  }
}
