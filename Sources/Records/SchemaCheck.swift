package import Diagnostics
import Vietnamese

extension Schema {
  /// Checks a record against the schema.
  ///
  /// - Parameter lists: the files that stand for lists of the record: a list may be given as the name of a
  ///   table beside the record (`guests: khach-moi.csv`). Without them every list must stand in the record itself.
  /// - Throws: every problem of the record at once, from top to bottom, with codes `data.*`.
  package func check(_ value: Value, lists: ListFiles? = nil) throws(Failure) -> Record {
    var check = SchemaCheck(schema: self, root: value, files: lists)
    return try check.record()
  }
}

/// One check of one record: walks schema and value together and gathers the problems.
struct SchemaCheck {
  private let schema: Schema
  private let root: Value
  private let files: ListFiles?
  private var problems: [Diagnostic] = []
  /// Lists that are already checked, by their path: a reference may want one before the walk comes to it.
  private var lists: [String: Datum] = [:]
  /// The items of checked keyed lists, by the list's path and the item's identifier.
  private var items: [String: [String: Datum]] = [:]
  /// What last stood for a reference that was not given, by the list that it leads to: a group has several such.
  private var absent: [String: Datum] = [:]

  init(schema: Schema, root: Value, files: ListFiles?) {
    self.schema = schema
    self.root = root
    self.files = files
    problems = root.remarks
  }

  mutating func record() throws(Failure) -> Record {
    guard root.entries != nil else {
      throw Failure(.wrongType(root, wanted: .groupWanted))
    }
    let fields = members(schema.fields, of: root, path: "")
    let found = problems.inReadingOrder
    try found.throwIfErrors()
    var record = Record(fields: fields, location: root.location)
    record.remarks = found
    return record
  }

  // MARK: - Groups

  /// The data of a group's fields. `path` is the group's path from the root with a full stop after it; nil
  /// inside lists, where nothing can be referred to.
  private mutating func members(
    _ fields: [Field], of value: Value, path: String?
  ) -> [String: Datum] {
    for entry in value.entries ?? [] where !fields.contains(where: { $0.name == entry.key }) {
      problems.append(.unknownKey(entry, among: fields))
    }
    var data: [String: Datum] = [:]
    data.reserveCapacity(fields.count)
    for field in fields {
      data[field.name] = datum(
        field, value: value[field.name], in: value.location, path: path.map { $0 + field.name })
    }
    problems += RuleCheck(data).problems(of: fields)
    return data
  }

  private mutating func datum(
    _ field: Field, value: Value?, in group: SourceLocation, path: String?
  ) -> Datum {
    if let path, let known = lists[path] { return known }
    let problemsBefore = problems.count
    let datum: Datum
    if case .fault(let problem) = value?.content {
      problems.append(problem)
      datum = missing(field.type, at: value?.location ?? group)
    } else if let value, !Self.isBlank(value) {
      datum = content(field, value: value, path: path)
    } else {
      datum = missing(field.type, at: value?.location ?? group)
    }
    if field.isRequired, datum.isMissing, problems.count == problemsBefore {
      problems.append(.missingField(field, at: datum.location))
    }
    if let path, case .list = field.type { lists[path] = datum }
    return datum
  }

  /// Whether a value says nothing: empty, white space, or a list without items.
  private static func isBlank(_ value: Value) -> Bool {
    switch value.content {
    case .empty: true
    case .text(let text): text.unicodeScalars.allSatisfy(\.isSpace)
    case .list(let items): items.isEmpty
    case .map, .fault: false
    }
  }

  /// What stands for a field that was not given: groups and references are there with all their paths.
  private mutating func missing(_ type: FieldType, at location: SourceLocation) -> Datum {
    switch type {
    case .group(let fields): return missing(fields, at: location)
    case .reference(let list):
      if let known = absent[list], known.location == location { return known }
      let datum = missing(schema.members(of: type), at: location)
      absent[list] = datum
      return datum
    default: return Datum(.missing, at: location)
    }
  }

  private mutating func missing(_ fields: [Field], at location: SourceLocation) -> Datum {
    var data: [String: Datum] = [:]
    for field in fields { data[field.name] = missing(field.type, at: location) }
    return Datum(.group(data), at: location)
  }

  // MARK: - Contents

  private mutating func content(_ field: Field, value: Value, path: String?) -> Datum {
    switch field.type {
    case .group(let fields):
      return group(fields, value: value, path: path.map { $0 + "." })
    case .list(let item, let key):
      return list(field, of: item, key: key, value: value, path: path)
    default:
      return scalar(field, type: field.type, value: value)
    }
  }

  private mutating func group(_ fields: [Field], value: Value, path: String?) -> Datum {
    guard value.entries != nil else {
      problems.append(.wrongType(value, wanted: .groupWanted))
      return missing(fields, at: value.location)
    }
    return Datum(.group(members(fields, of: value, path: path)), at: value.location)
  }

  private mutating func list(
    _ field: Field, of type: FieldType, key: String?, value: Value, path: String?
  ) -> Datum {
    if case .group(let fields) = type, let files, let name = value.text.map(ScalarReading.folded) {
      return table(field, of: fields, in: files, named: name, at: value.location)
    }
    guard let values = value.list ?? Self.items(in: value, of: type) else {
      problems.append(
        Self.isDashedText(value)
          ? .foreignDash(at: value.location) : .wrongType(value, wanted: .listWanted))
      return Datum(.missing, at: value.location)
    }
    var data: [Datum] = []
    var known: [String: Datum] = [:]
    for value in values {
      guard !Self.isBlank(value) else {
        problems.append(.emptyItem(of: field, at: value.location))
        continue
      }
      let datum = item(field, type: type, value: value)
      data.append(datum)
      guard let key, let id = datum[key], case .text(let text) = id.content else { continue }
      if let first = known[text]?[key] {
        problems.append(.duplicate(key: text, at: id.location, first: first.location))
      } else {
        known[text] = datum
      }
    }
    if let path { items[path] = known }
    return Datum(.list(data), at: value.location)
  }

  /// The items of a list of single things that is written as one of them, or as lines; nil for what is no such thing.
  private static func items(in value: Value, of type: FieldType) -> [Value]? {
    if case .group = type { return nil }
    if isDashedText(value) { return nil }
    if let text = value.text {
      return ScalarReading.lines(text).map { Value(.text($0), at: value.location) }
    }
    return textOfPair(value).map { [Value(.text($0), at: value.location)] }
  }

  /// Whether a text begins with what Word makes of a dash: no list to YAML.
  private static func isDashedText(_ value: Value) -> Bool {
    value.text?.firstMatch(of: /^\s*[–—•●▪+]\s/) != nil
  }

  /// The text that YAML takes for a map of one key: `Lưu: VT`.
  private static func textOfPair(_ value: Value) -> String? {
    guard let entries = value.entries, entries.count == 1 else { return nil }
    switch entries[0].value.content {
    case .text(let text): return "\(entries[0].key): \(text)"
    case .empty: return "\(entries[0].key):"
    default: return nil
    }
  }

  /// The list that stands in a table beside the record; its rows have no identifiers.
  private mutating func table(
    _ field: Field, of fields: [Field], in files: ListFiles, named name: String,
    at location: SourceLocation
  ) -> Datum {
    do throws(Failure) {
      let schema = Schema(record: field.name, label: field.label, fields: fields)
      let table = try CheckedTable(files.rows(name, schema, location), by: schema)
      problems += table.problems
      return Datum(.list(table.items), at: location)
    } catch {
      problems += error.diagnostics
      return Datum(.missing, at: location)
    }
  }

  private mutating func item(_ field: Field, type: FieldType, value: Value) -> Datum {
    if case .group(let fields) = type { return group(fields, value: value, path: nil) }
    return scalar(field, type: type, value: value)
  }

  // MARK: - Scalars

  private mutating func scalar(_ field: Field, type: FieldType, value: Value) -> Datum {
    if type == .lines { return lines(field, value: value) }
    let written = value.text ?? (type == .text ? Self.textOfPair(value) : nil)
    guard let text = written.map(ScalarReading.folded) else {
      problems.append(.wrongType(value, wanted: .textWanted))
      return missing(type, at: value.location)
    }
    if case .reference(let list) = type {
      return reference(field, to: list, id: text, at: value.location)
    }
    switch ScalarReading.content(of: text, for: field, type: type, at: value.location) {
    case .success(let content):
      return Datum(content, at: value.location)
    case .failure(let failure):
      problems += failure.diagnostics
      return Datum(.missing, at: value.location)
    }
  }

  private mutating func lines(_ field: Field, value: Value) -> Datum {
    var lines: [String] = []
    switch value.content {
    case .text(let text): lines = ScalarReading.lines(text)
    case .list(let items):
      for item in items {
        if let text = (item.text ?? Self.textOfPair(item)).map(ScalarReading.folded), !text.isEmpty
        {
          lines.append(text)
        } else if Self.isBlank(item) {
          problems.append(.emptyItem(of: field, at: item.location))
        } else {
          problems.append(.wrongType(item, wanted: .textWanted))
        }
      }
    case .map:
      if let text = Self.textOfPair(value) {
        lines = [text]
      } else {
        problems.append(.wrongType(value, wanted: .textWanted))
      }
    case .empty, .fault: problems.append(.wrongType(value, wanted: .textWanted))
    }
    problems += lines.compactMap { .screening($0, at: value.location) }
    if !lines.isEmpty, let problem = Diagnostic.badLength(of: lines, for: field, at: value.location)
    {
      problems.append(problem)
    }
    return Datum(lines.isEmpty ? .missing : .lines(lines), at: value.location)
  }

  /// The item that an identifier names, at the place of the reference.
  private mutating func reference(
    _ field: Field, to list: String, id: String, at location: SourceLocation
  ) -> Datum {
    checkList(at: list)
    let known = items[list] ?? [:]
    if let item = known[id] ?? Self.only(named: id, in: known) {
      return Datum(item.content, at: location)
    }
    problems.append(
      .unknownReference(id, for: field, to: list, among: known.keys.sorted(), at: location))
    return missing(.reference(to: list), at: location)
  }

  /// The item that bears a name, if only one does.
  private static func only(named name: String, in items: [String: Datum]) -> Datum? {
    let wanted = FieldNames.folded(name)
    let found = items.values.filter { item in
      ["name", "full-name", "short-name"].contains { field in
        item[field]?.text.map { FieldNames.folded($0) == wanted } ?? false
      }
    }
    return found.count == 1 ? found.first : nil
  }

  /// Checks a list that the walk has not come to yet. Schemas hold no circle of references, so this ends.
  private mutating func checkList(at path: String) {
    guard lists[path] == nil, let field = schema.field(outsideListsAt: path) else { return }
    let names = path.split(separator: ".").map(String.init)
    var group = root
    for name in names.dropLast() {
      // Where the group around the list was not given, the list may be absent too.
      guard let next = group[name], !Self.isBlank(next) else { return }
      group = next
    }
    let value = names.last.flatMap { group[$0] }
    _ = datum(field, value: value, in: group.location, path: path)
  }
}

extension Message {
  fileprivate static let groupWanted = Message(vi: "một nhóm trường", en: "a group of fields")
  fileprivate static let listWanted = Message(vi: "một danh sách", en: "a list")
  fileprivate static let textWanted = Message(vi: "một đoạn chữ", en: "a text")
}
