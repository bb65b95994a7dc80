import Diagnostics
import Documents
import Geometry
import Records

/// A table style of a profile or a layout: the styles of its texts beside what the composer needs.
struct TableLook: Sendable {
  /// The text of a cell by the role of its row.
  var text: [TableRow.Role: ParagraphStyle]
  var vertical: TableCell.VerticalAlignment
  var maySplitRows: Bool
  /// The line above the heading on further pages.
  var continuation: Continuation?
  var padding: Insets
  var rules: TableRules
  var spaceBefore: Length
  var spaceAfter: Length
  var raggedUpTo: Length

  struct Continuation: Sendable {
    var text: String
    var style: ParagraphStyle
    var location: SourceLocation
  }

  /// No rules, no padding, every text in one style.
  static func bare(_ style: ParagraphStyle) -> TableLook {
    TableLook(
      text: [.heading: style, .body: style, .subheading: style, .total: style],
      vertical: .top, maySplitRows: true, continuation: nil,
      padding: Insets(top: .zero, bottom: .zero, left: .zero, right: .zero), rules: TableRules(),
      spaceBefore: .zero, spaceAfter: .zero, raggedUpTo: .mm(60))
  }

  var style: TableStyle {
    TableStyle(
      padding: padding, rules: rules, spaceBefore: spaceBefore, spaceAfter: spaceAfter,
      raggedUpTo: raggedUpTo)
  }
}

extension TableLook {
  /// Takes what a map says: the keys of `tables` in a profile.
  mutating func read(_ reader: MapReader, styles: StyleSheet) {
    let findings = reader.findings
    let roles: [(String, TableRow.Role)] = [
      ("cell", .body), ("heading", .heading), ("subheading", .subheading), ("total", .total),
    ]
    for (key, role) in roles {
      guard let value = reader[key], let name = value.text else { continue }
      text[role] = styles.style(name, at: value.location, findings: findings)
    }
    vertical = reader.choice("vertical", of: TableCell.VerticalAlignment.self) ?? vertical
    maySplitRows = reader.flag("split-rows") ?? maySplitRows
    if let continued = reader.map("continued") {
      continued.expect("style", "text")
      let style = continued["style"]
      let location = style?.location ?? continued.value.location
      continuation = Continuation(
        text: continued.text("text") ?? "",
        style: styles.style(style?.text ?? "", at: location, findings: findings),
        location: location)
      continued.finish()
    }
    padding = reader.edges("padding") ?? padding
    rules = Self.rules(reader, from: rules)
    spaceBefore = reader.length("space-before") ?? spaceBefore
    spaceAfter = reader.length("space-after") ?? spaceAfter
    raggedUpTo = reader.length("ragged-up-to") ?? raggedUpTo
  }

  /// All sizes and distances multiplied, for a larger sheet.
  func scaled(by scale: Double, style: (ParagraphStyle) -> ParagraphStyle) -> TableLook {
    var look = self
    look.text = text.mapValues(style)
    look.continuation = continuation.map {
      Continuation(text: $0.text, style: style($0.style), location: $0.location)
    }
    look.padding = Insets(
      top: padding.top * scale, bottom: padding.bottom * scale, left: padding.left * scale,
      right: padding.right * scale)
    look.rules = rules.mapRules { RuleStyle(thickness: $0.thickness * scale, color: $0.color) }
    look.spaceBefore = spaceBefore * scale
    look.spaceAfter = spaceAfter * scale
    look.raggedUpTo = raggedUpTo * scale
    return look
  }

  private static func rules(_ reader: MapReader, from base: TableRules) -> TableRules {
    guard let value = reader["rules"] else { return base }
    guard value.entries != nil else {
      return reader.edge("rules").map { .all($0.rule) } ?? base
    }
    let edges = MapReader(value, findings: reader.findings)
    defer { edges.finish() }
    var rules = edges.edge("all").map { TableRules.all($0.rule) } ?? base
    let places: [(String, WritableKeyPath<TableRules, RuleStyle?>)] = [
      ("top", \.top), ("bottom", \.bottom), ("left", \.left), ("right", \.right),
      ("under-heading", \.underHeading), ("between-rows", \.betweenRows),
      ("between-columns", \.betweenColumns),
    ]
    for (key, place) in places {
      if let edge = edges.edge(key) { rules[keyPath: place] = edge.rule }
    }
    return rules
  }
}

extension MapReader {
  /// How thick an edge is, or `none`.
  func edge(_ key: String) -> CellEdges.Edge? {
    guard let value = self[key] else { return nil }
    if value.text == "none" { return CellEdges.Edge.none }
    return positiveLength(key).map { .rule(RuleStyle(thickness: $0)) }
  }
}

extension CellEdges.Edge {
  /// The rule; nil for none.
  fileprivate var rule: RuleStyle? { if case .rule(let rule) = self { rule } else { nil } }
}
