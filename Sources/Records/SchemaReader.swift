import Diagnostics

/// Reads a schema from its file and gathers all that is wrong with it.
struct SchemaReader {
  var problems: [Diagnostic] = []
  /// The fields that several groups share, by the name that `like` calls.
  private var shapes: [String: [Field]] = [:]

  mutating func schema(of value: Value, adding added: [Value] = []) throws(Failure) -> Schema {
    guard value.entries != nil else {
      throw Failure(.schemaShape(value, Message(vi: "một nhóm trường", en: "a map")))
    }
    checkKeys(of: value, known: ["record", "label", "note", "shapes", "fields"])
    for entry in value["shapes"]?.entries ?? [] {
      shapes[entry.key] = fields(of: entry.value)
    }
    let record = text("record", of: value, isRequired: true) ?? ""
    let label = text("label", of: value) ?? record
    _ = text("note", of: value)
    guard let fields = value["fields"] else {
      problems.append(.schemaMissing("fields", at: value.location))
      throw Failure(problems)
    }
    return try schema(record: record, label: label, fields: [fields] + added)
  }

  mutating func schema(
    record: String, label: String, fields values: [Value]
  ) throws(Failure) -> Schema {
    var fields: [Field] = []
    for value in values {
      for field in self.fields(of: value) {
        if let other = fields.first(where: { $0.name == field.name }) {
          problems.append(.sameHeading(field, as: other.name))
        }
        fields.append(field)
      }
    }
    let schema = Schema(record: record, label: label, fields: fields)
    var references = SchemaReferences(schema)
    problems += references.check()
    let sorted = problems.inReadingOrder
    try sorted.throwIfErrors()
    return schema
  }

  // MARK: - Fields

  private mutating func fields(of value: Value) -> [Field] {
    guard let entries = value.entries, !entries.isEmpty else {
      problems.append(
        .schemaShape(value, Message(vi: "các trường “tên: {…}”", en: "fields “name: {…}”")))
      return []
    }
    var fields: [Field] = []
    var owners = [String: String](minimumCapacity: 2 * entries.count)
    for entry in entries {
      guard let field = field(of: entry) else { continue }
      var names: [String] = []
      for name in FieldNames.names(of: field).map(FieldNames.folded) where !names.contains(name) {
        names.append(name)
      }
      for name in names.sorted() {
        if let owner = owners.updateValue(field.name, forKey: name) {
          problems.append(.sameHeading(field, as: owner))
        }
      }
      fields.append(field)
    }
    checkConditions(of: fields)
    return fields
  }

  private mutating func field(of entry: Value.Entry) -> Field? {
    let value = entry.value
    let isName = entry.key.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-" || $0 == "_"
    }
    if !isName { problems.append(.badFieldName(entry.key, at: entry.keyLocation)) }
    guard value.entries != nil else {
      problems.append(
        .schemaShape(value, Message(vi: "{label: …, type: …}", en: "{label: …, type: …}")))
      return nil
    }
    let label = text("label", of: value) ?? entry.key
    let isRequired = flag("required", of: value)
    let note = text("note", of: value)
    let aliases = texts("aliases", of: value)
    guard let name = text("type", of: value, isRequired: true) else { return nil }
    guard let type = type(named: name, of: value, nameAt: "type") else { return nil }
    let minimum = whole("min", of: value)
    let maximum = whole("max", of: value)
    if let minimum, let maximum, minimum > maximum {
      problems.append(
        .schemaBadValue(Message(vi: "min lớn hơn max", en: "min exceeds max"), at: value.location))
    }
    checkKeys(of: value, known: Self.commonKeys + Self.ruleKeys + Self.keys(for: type))
    var field = Field(
      name: entry.key, label: label, type: type, isRequired: isRequired, minimum: minimum,
      maximum: maximum, note: note, aliases: aliases, location: entry.keyLocation)
    field.rules = rules(of: value)
    field.example = text("example", of: value)
    return field
  }

  // MARK: - Types

  private static let commonKeys = ["label", "type", "required", "note", "aliases", "example"]
  private static let scalarTypes = [
    "text", "lines", "whole", "date", "issue-date", "time", "choice", "reference",
  ]
  private static let types = scalarTypes + ["group", "list"]

  /// The keys that a type has beside those that all have.
  private static func keys(for type: FieldType) -> [String] {
    switch type {
    case .text, .lines, .whole: ["min", "max"]
    case .date, .issueDate, .time: []
    case .choice: ["choices"]
    case .reference: ["to"]
    case .group: ["fields", "like"]
    case .list(.group, _): ["fields", "like", "key"]
    case .list(let item, _): ["of"] + keys(for: item)
    }
  }

  private mutating func type(
    named name: String, of value: Value, nameAt key: String
  ) -> FieldType? {
    switch name {
    case "text": return .text
    case "lines": return .lines
    case "whole": return .whole
    case "date": return .date
    case "issue-date": return .issueDate
    case "time": return .time
    case "choice": return .choice(choices(of: value))
    case "reference": return text("to", of: value, isRequired: true).map { .reference(to: $0) }
    case "group" where key == "type": return group(of: value)
    case "list" where key == "type": return list(of: value)
    default:
      let known = key == "type" ? Self.types : Self.scalarTypes
      let place = value[key]?.location ?? value.location
      problems.append(.unknownType(name, among: known, at: place))
      return nil
    }
  }

  /// The fields of the shape that the group is `like`, each replaced by the group's own field of its name, then
  /// the group's further fields.
  private mutating func group(of value: Value) -> FieldType? {
    guard value["fields"] != nil || value["like"] != nil else {
      problems.append(.schemaMissing("fields", at: value.location))
      return nil
    }
    let own = value["fields"].map { fields(of: $0) } ?? []
    let shared = value["like"].map { shape(named: $0) } ?? []
    let replaced = shared.map { field in own.first { $0.name == field.name } ?? field }
    return .group(
      replaced + own.filter { field in !shared.contains { $0.name == field.name } })
  }

  private mutating func shape(named value: Value) -> [Field] {
    guard let name = text(of: value) else { return [] }
    if let shape = shapes[name] { return shape }
    problems.append(.unknownShape(name, among: shapes.keys.sorted(), at: value.location))
    return []
  }

  private mutating func list(of value: Value) -> FieldType? {
    if value["fields"] == nil, value["like"] == nil {
      guard let item = text("of", of: value) else {
        problems.append(.schemaMissing("of / fields", at: value.location))
        return nil
      }
      return type(named: item, of: value, nameAt: "of").map { .list(of: $0, key: nil) }
    }
    guard case .group(var fields) = group(of: value) else { return nil }
    let key = text("key", of: value)
    if let key {
      if let index = fields.firstIndex(where: { $0.name == key && $0.type == .text }) {
        // What identifies an item cannot be absent.
        fields[index].isRequired = true
      } else {
        let place = value["key"]?.location ?? value.location
        problems.append(.badKey(key, among: fields.map(\.name), at: place))
      }
    }
    return .list(of: .group(fields), key: key)
  }

  private mutating func choices(of value: Value) -> [FieldType.Choice] {
    guard let choices = value["choices"] else {
      problems.append(.schemaMissing("choices", at: value.location))
      return []
    }
    guard let entries = choices.entries, !entries.isEmpty else {
      problems.append(
        .schemaShape(choices, Message(vi: "{khoá: nhãn, …}", en: "{key: label, …}")))
      return []
    }
    var owners: [String: String] = [:]
    for entry in entries {
      let names = [entry.key, entry.value.text ?? entry.key].map(ScalarReading.folded)
      for name in Set(names.map { $0.lowercased() }).sorted() {
        if owners[name] != nil {
          problems.append(.sameChoice(name, at: entry.keyLocation))
        }
        owners[name] = entry.key
      }
    }
    return entries.map { entry in
      let label = text(of: entry.value) ?? entry.key
      return FieldType.Choice(key: entry.key, label: label)
    }
  }
}

// MARK: - The parts of a declaration

extension SchemaReader {
  private mutating func checkKeys(of value: Value, known: [String]) {
    for entry in value.entries ?? [] where !known.contains(entry.key) {
      problems.append(.schemaUnknownKey(entry, known: known))
    }
  }

  mutating func text(
    _ key: String, of value: Value, isRequired: Bool = false
  ) -> String? {
    guard let part = value[key], !part.isEmpty else {
      if isRequired { problems.append(.schemaMissing(key, at: value.location)) }
      return nil
    }
    return text(of: part)
  }

  /// A text that is not blank.
  mutating func text(of part: Value) -> String? {
    let text = part.text.map(ScalarReading.folded)
    guard let text, !text.isEmpty else {
      problems.append(.schemaShape(part, Message(vi: "một đoạn chữ", en: "a text")))
      return nil
    }
    return text
  }

  mutating func texts(_ key: String, of value: Value) -> [String] {
    guard let part = value[key] else { return [] }
    guard let items = part.list else {
      problems.append(
        .schemaShape(part, Message(vi: "một danh sách chữ", en: "a list of texts")))
      return []
    }
    return items.compactMap { text(of: $0) }
  }

  mutating func flag(_ key: String, of value: Value) -> Bool {
    guard let part = value[key] else { return false }
    if part.text == "true" || part.text == "false" { return part.text == "true" }
    problems.append(.schemaShape(part, Message(vi: "true hoặc false", en: "true or false")))
    return false
  }

  private mutating func whole(_ key: String, of value: Value) -> Int? {
    guard let part = value[key] else { return nil }
    if let number = part.text.flatMap({ Int($0) }) { return number }
    problems.append(.schemaShape(part, Message(vi: "một số nguyên", en: "a whole number")))
    return nil
  }
}
