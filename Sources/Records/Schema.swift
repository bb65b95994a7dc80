package import Diagnostics

/// What a record may hold: the one declaration from which checks, forms and layouts' paths are made.
package struct Schema: Hashable, Sendable {
  /// The name of the kind of record.
  package let record: String
  /// What clerks call the kind, in Vietnamese.
  package let label: String
  /// The fields in the order of the schema file.
  package let fields: [Field]
  /// Fields that data cannot give: a stage adds them with their values once the data are checked.
  package private(set) var derived: [Field] = []

  /// Reads a schema file: `record`, `label`, `note`, `shapes` and `fields`.
  ///
  /// A group or list that is `like` a shape has the shape's fields beside its own.
  ///
  /// - Throws: every fault of the file at once, with codes `schema.*`.
  ///
  /// - Parameter added: further maps of fields that may use the file's shapes, from files of their own.
  package init(_ value: Value, adding added: [Value] = []) throws(Failure) {
    var reader = SchemaReader()
    self = try reader.schema(of: value, adding: added)
  }

  /// Reads the `fields` map of a file that says other things too.
  ///
  /// - Throws: every fault of the map at once, with codes `schema.*`.
  package init(record: String, label: String, fields value: Value) throws(Failure) {
    var reader = SchemaReader()
    self = try reader.schema(record: record, label: label, fields: [value])
  }

  package init(record: String, label: String, fields: [Field]) {
    self.record = record
    self.label = label
    self.fields = fields
  }

  /// The field at a path of names joined by full stops; nil if there is none.
  ///
  /// A path goes through groups, through the items of lists (`people.name`) and through references to the
  /// item they name (`chair.name`).
  package subscript(path: String) -> Field? {
    var members = fields + derived
    var found: Field?
    for name in path.split(separator: ".", omittingEmptySubsequences: false) {
      found = members.first { $0.name == name }
      guard let found else { return nil }
      members = self.members(of: found.type)
    }
    return found
  }

  /// The schema with fields that follow from the data beside those that the data give.
  package func deriving(_ fields: [Field]) -> Schema {
    var schema = self
    schema.derived = fields
    return schema
  }

  /// The fields that paths may go on to below a type; empty for scalars.
  package func members(of type: FieldType) -> [Field] {
    switch type {
    case .group(let fields): fields
    case .list(let item, _): members(of: item)
    case .reference(let list):
      if case .list(.group(let fields), _) = field(outsideListsAt: list)?.type {
        fields
      } else {
        []
      }
    default: []
    }
  }

  /// The lists of named things that the record holds, inside groups too: those that offices keep as tables.
  package var namedLists: [Schema] { Self.namedLists(in: fields) }

  private static func namedLists(in fields: [Field]) -> [Schema] {
    fields.flatMap { field -> [Schema] in
      switch field.type {
      case .group(let members): namedLists(in: members)
      case .list(.group(let members), key: nil)
      where members.contains { $0.rules.form == .name }:
        [Schema(record: field.name, label: field.label, fields: members)]
      default: []
      }
    }
  }

  /// Whether a heading means the name of a person or body.
  package func isName(headed heading: String) -> Bool {
    FieldNames(fields).field(headed: heading)?.rules.form == .name
  }

  /// The field at a path that goes through groups only.
  func field(outsideListsAt path: String) -> Field? {
    var members = fields
    var found: Field?
    for name in path.split(separator: ".", omittingEmptySubsequences: false) {
      found = members.first { $0.name == name }
      if case .group(let fields) = found?.type { members = fields } else { members = [] }
    }
    return found
  }
}
