package import Records

/// The fields of a record as a JSON Schema, for editors that complete and check YAML and JSON.
///
/// Source: JSON Schema, draft 2020-12. What needs our own reading (dates that exist, references that lead somewhere)
/// is left to `vanthu check`.
package struct JSONSchema {
  private indirect enum Node {
    case text(String), number(Int), flag(Bool)
    case list([Node])
    case map([(String, Node)])
  }

  private let root: Node

  /// The schema of a record.
  package init(record schema: Schema) {
    root = .map(
      Self.head(schema.label) + Self.object(schema.fields, of: schema))
  }

  /// The schema of a list of such rows.
  package init(listOf schema: Schema) {
    root = .map(
      Self.head(schema.label) + [
        ("type", .text("array")), ("items", .map(Self.object(schema.fields, of: schema))),
      ])
  }

  private static func head(_ title: String) -> [(String, Node)] {
    [
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("title", .text(title)),
    ]
  }

  private static func object(_ fields: [Field], of schema: Schema) -> [(String, Node)] {
    let required = fields.filter(\.isRequired).map { Node.text($0.name) }
    let properties = fields.map { ($0.name, Node.map(property($0, of: schema))) }
    return [
      ("type", .text("object")), ("properties", .map(properties)), ("required", .list(required)),
      ("additionalProperties", .flag(false)),
    ]
  }

  private static func property(_ field: Field, of schema: Schema) -> [(String, Node)] {
    var node: [(String, Node)] = [("title", .text(field.label))]
    let help = [field.kindText, field.note].compactMap { $0 }.joined(separator: ". ")
    if !help.isEmpty { node.append(("description", .text(help))) }
    if let example = field.example { node.append(("examples", .list([.text(example)]))) }
    let type = content(field.type, of: field, schema)
    // A field that may be left out may also be left empty.
    return field.isRequired
      ? node + type : node + [("anyOf", .list([.map(type), .map([("type", .text("null"))])]))]
  }

  private static func content(
    _ type: FieldType, of field: Field, _ schema: Schema
  ) -> [(String, Node)] {
    switch type {
    case .text, .reference:
      return [("type", types("string", "number", "boolean"))] + lengths(field)
    case .date, .issueDate, .time: return [("type", .text("string"))]
    case .whole:
      var node: [(String, Node)] = [
        ("type", types("integer", "string")), ("pattern", .text("^-?[0-9]+(\\.[0-9]{3})*$")),
      ]
      if let minimum = field.minimum { node.append(("minimum", .number(minimum))) }
      if let maximum = field.maximum { node.append(("maximum", .number(maximum))) }
      return node
    case .choice(let choices):
      return [("enum", .list(choices.flatMap { [.text($0.key), .text($0.label)] }))]
    case .lines:
      let line: Node = .map([("type", types("string", "number"))])
      return [
        ("type", types("string", "number", "array")), ("items", line),
      ]
    case .group(let fields): return object(fields, of: schema)
    case .list(let item, _):
      let items: Node = .map(content(item, of: field, schema))
      if case .group = item {
        // A list of groups may be the name of a table beside the record.
        return [("type", types("array", "string")), ("items", items)]
      }
      return [("type", .text("array")), ("items", items)]
    }
  }

  private static func types(_ names: String...) -> Node { .list(names.map { .text($0) }) }

  private static func lengths(_ field: Field) -> [(String, Node)] {
    var node: [(String, Node)] = []
    if let minimum = field.minimum { node.append(("minLength", .number(minimum))) }
    if let maximum = field.maximum { node.append(("maxLength", .number(maximum))) }
    return node
  }

  // MARK: - Writing

  /// The schema as JSON text, indented.
  package var json: String { Self.json(root, indent: "") + "\n" }

  private static func json(_ node: Node, indent: String) -> String {
    let inner = indent + "  "
    switch node {
    case .text(let text): return quoted(text)
    case .number(let number): return "\(number)"
    case .flag(let flag): return flag ? "true" : "false"
    case .list(let items):
      let isFlat = items.allSatisfy { if case .map = $0 { false } else { true } }
      if isFlat { return "[" + items.map { json($0, indent: "") }.joined(separator: ", ") + "]" }
      let lines = items.map { inner + json($0, indent: inner) }
      return "[\n" + lines.joined(separator: ",\n") + "\n\(indent)]"
    case .map(let entries):
      if entries.isEmpty { return "{}" }
      let lines = entries.map { "\(inner)\(quoted($0.0)): \(json($0.1, indent: inner))" }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
