import Diagnostics

/// What a drawing holds that is not printed: letters, pictures, links to elsewhere, filters.
///
/// Each finding is the first of its kind.
struct SVGInspection {
  /// The first element of text.
  private(set) var textElement: String?
  /// The first element or reference that takes something from outside the file.
  private(set) var external: String?
  /// The first use of a filter.
  private(set) var filter: String?
  /// The first style with letters written as numbers, which could spell anything.
  private(set) var escape: String?
  /// Whether some of it is drawn only where a language is spoken: it would look otherwise on another machine.
  private(set) var dependsOnLanguage = false

  private static let textElements: Set<String> = [
    "text", "tspan", "tref", "textPath", "flowRoot", "flowPara",
  ]

  init(_ file: SVGFile) {
    if file.hasStyleSheetElsewhere { note(external: "<?xml-stylesheet?>") }
    for element in file.elements where !element.isForeign {
      if textElement == nil, Self.textElements.contains(element.name) || file.shows(element) {
        textElement = element.name
      }
      if element.name == "a", file.addsAttributes { note(external: "<!ATTLIST>, <a>") }
      if element.name == "image" { note(external: "<image>") }
      if element.name == "style" { inspect(style: element.text[...]) }
      for attribute in element.attributes { inspect(attribute, of: element) }
    }
  }

  func diagnostics(for name: String) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if let textElement { found.append(RenderingDiagnostics.hasText(name, element: textElement)) }
    if let external { found.append(RenderingDiagnostics.external(name, what: external)) }
    if let filter { found.append(RenderingDiagnostics.filter(name, what: filter)) }
    if let escape { found.append(RenderingDiagnostics.unreadable(name, "CSS “\(escape)”")) }
    if dependsOnLanguage { found.append(RenderingDiagnostics.unreadable(name, "systemLanguage")) }
    return found
  }

  private mutating func inspect(_ attribute: SVGElement.Attribute, of element: SVGElement) {
    let value = attribute.value
    switch attribute.name {
    case "href", "src":
      // Where a link leads matters to nobody who looks at paper.
      if element.name == "a" { return }
      let target = value.drop { $0 <= 32 }
      if let first = target.first, first != UInt8(ascii: "#") {
        note(external: String(decoding: target.prefix(60), as: UTF8.self))
      }
    case "systemLanguage": dependsOnLanguage = true
    case "id", "class": break
    case "filter": inspect(style: Array("filter:".utf8) + value)
    default: if !attribute.name.hasPrefix("data-") { inspect(style: value) }
    }
  }

  /// Looks for `url(…)` of anything but a part of this file, for `@import`, and for filters.
  private mutating func inspect(style text: some Collection<UInt8>) {
    guard text.contains(where: { "(@:\\".utf8.contains($0) }) else { return }
    let text = Self.withoutComments(String(decoding: text, as: UTF8.self).lowercased())
    if text.contains("@import") { note(external: "@import") }
    for part in text.split(separator: "url(", omittingEmptySubsequences: false).dropFirst() {
      let target = part.trimmingPrefix { $0.isWhitespace || $0 == "\"" || $0 == "'" }
      if !target.hasPrefix("#") { note(external: "url(\(target.prefix { $0 != ")" }.prefix(60)))") }
    }
    for part in text.split(separator: "filter", omittingEmptySubsequences: false).dropFirst() {
      let rest = part.trimmingPrefix(while: \.isWhitespace)
      guard rest.first == ":" else { continue }
      let value = rest.dropFirst().trimmingPrefix(while: \.isWhitespace)
      if !value.hasPrefix("none"), filter == nil { filter = "filter: \(value.prefix(40))" }
    }
    if escape == nil, text.contains("\\") { escape = String(text.prefix(60)) }
  }

  private static func withoutComments(_ text: String) -> String {
    var (result, rest) = ("", text[...])
    while let start = rest.firstRange(of: "/*") {
      result += rest[..<start.lowerBound]
      let inner = rest[start.upperBound...]
      rest = inner.firstRange(of: "*/").map { inner[$0.upperBound...] } ?? ""
    }
    return result + rest
  }

  private mutating func note(external what: String) {
    if external == nil { external = what }
  }
}

extension SVGFile {
  /// Whether an element asks for what is not SVG to be shown in its place: letters, mostly, and always some other program's.
  ///
  /// One that asks for an extension by name is a drawing program's own store, which no other reads.
  fileprivate func shows(_ element: SVGElement) -> Bool {
    guard element.name == "foreignObject",
      !element.attributes.contains(where: { $0.name == "requiredExtensions" })
    else { return false }
    return !element.children.isEmpty || element.text.contains { $0 > 32 }
  }
}
