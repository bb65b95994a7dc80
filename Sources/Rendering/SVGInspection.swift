import Diagnostics

/// What a drawing holds that we do not print: letters, pictures, links to elsewhere, entities.
///
/// Each finding is the first of its kind. The drawing need not be well formed; librsvg judges that.
struct SVGInspection {
  /// The first element of text.
  private(set) var textElement: String?
  /// The first element or reference that takes something from outside the file.
  private(set) var external: String?
  private(set) var declaresEntities = false
  private(set) var isUTF8 = true

  private static let textElements: Set<String> = [
    "text", "tspan", "tref", "textPath", "flowRoot", "flowPara",
  ]

  init(_ bytes: [UInt8]) {
    guard Self.isPlainUTF8(bytes) else {
      isUTF8 = false
      return
    }
    var reader = XMLReader(bytes)
    var openElement = ""
    while let event = reader.next() {
      switch event {
      case .element(let name, let attributes):
        openElement = name
        inspect(name, attributes)
      case .endElement: openElement = ""
      case .text(let text): if openElement == "style" { inspectStyle(text) }
      case .doctype(let text): if text.contains(UInt8(ascii: "[")) { declaresEntities = true }
      case .instruction(let text):
        if text.starts(with: "xml-stylesheet".utf8) { note(external: "<?xml-stylesheet?>") }
        if text.starts(with: "xml ".utf8), !Self.declaresUTF8(text) { isUTF8 = false }
      }
    }
  }

  func diagnostics(for name: String) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if !isUTF8 { found.append(RenderingDiagnostics.notUTF8(name)) }
    if declaresEntities { found.append(RenderingDiagnostics.entities(name)) }
    if let textElement { found.append(RenderingDiagnostics.hasText(name, element: textElement)) }
    if let external { found.append(RenderingDiagnostics.external(name, what: external)) }
    return found
  }

  private mutating func inspect(_ name: String, _ attributes: [XMLReader.Attribute]) {
    if Self.textElements.contains(name), textElement == nil { textElement = name }
    if name == "image" { note(external: "<image>") }
    for attribute in attributes {
      switch attribute.name {
      case "href", "src":
        let target = attribute.value.drop { $0 == UInt8(ascii: " ") }
        if let first = target.first, first != UInt8(ascii: "#") {
          note(external: String(decoding: target.prefix(60), as: UTF8.self))
        }
      default: inspectStyle(attribute.value)
      }
    }
  }

  /// Looks for `url(…)` of anything but a part of this file, and for `@import`.
  private mutating func inspectStyle(_ text: ArraySlice<UInt8>) {
    guard text.contains(UInt8(ascii: "(")) || text.contains(UInt8(ascii: "@")) else { return }
    let text = String(decoding: text, as: UTF8.self).lowercased()
    if text.contains("@import") { note(external: "@import") }
    for part in text.split(separator: "url(", omittingEmptySubsequences: false).dropFirst() {
      let target = part.trimmingPrefix { " \"'".contains($0) }.trimmingPrefix("&quot;")
      if !target.hasPrefix("#") { note(external: "url(\(target.prefix { $0 != ")" }.prefix(60)))") }
    }
  }

  private mutating func note(external what: String) {
    if external == nil { external = what }
  }

  private static func isPlainUTF8(_ bytes: [UInt8]) -> Bool {
    !bytes.contains(0) && String(validating: bytes, as: UTF8.self) != nil
  }

  private static func declaresUTF8(_ declaration: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: declaration, as: UTF8.self).lowercased()
    return !text.contains("encoding") || text.contains("utf-8") || text.contains("ascii")
  }
}
