/// What the automatic styles of an OpenDocument sheet say of what shows. Source: OpenDocument 1.3 part 3, 17.
struct ODSStyles {
  /// The style that is being read.
  private var name = ""
  /// Styles of tables that do not show, and of columns and rows without width or height.
  private var hidden: Set<String> = []
  /// Styles of cells and of pieces of text with a line through the letters.
  private var struck: Set<String> = []

  /// Whether what has a style does not show.
  func hides(_ style: String?) -> Bool { style.map(hidden.contains) ?? false }

  /// Whether a line is drawn through text of a style.
  func isStruck(_ style: String?) -> Bool { style.map(struck.contains) ?? false }

  mutating func take(_ element: String, _ attributes: XMLAttributes) {
    switch element {
    case "style:style":
      name = attributes["style:name"] ?? ""
      if let parent = attributes["style:parent-style-name"], struck.contains(parent) {
        struck.insert(name)
      }
    case "style:table-properties":
      if attributes["table:display"] == "false" { hidden.insert(name) }
    case "style:table-column-properties":
      if Self.isNothing(attributes["style:column-width"]) { hidden.insert(name) }
    case "style:table-row-properties":
      if Self.isNothing(attributes["style:row-height"]) { hidden.insert(name) }
    case "style:text-properties":
      let line = attributes["style:text-line-through-style"]
      let type = attributes["style:text-line-through-type"]
      if [line, type].contains(where: { $0 != nil && $0 != "none" }) {
        struck.insert(name)
      } else if line != nil || type != nil {
        struck.remove(name)
      }
    default: break
    }
  }

  /// Whether a length such as `0cm` is nothing.
  private static func isNothing(_ length: String?) -> Bool {
    guard let length else { return false }
    return Double(length.prefix { $0.isNumber || $0 == "." }) == 0
  }
}
