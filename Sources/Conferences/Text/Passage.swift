import Diagnostics
import Records

/// A text of the record with its place.
struct Passage: Sendable {
  let text: String
  /// The field that it is of, by its number in ``Concordance/fields``.
  let field: Int
  let location: SourceLocation
  /// Its words among those of the record; none until they are cut.
  var words = 0..<0

  init(text: String, field: Int, location: SourceLocation) {
    self.text = text
    self.field = field
    self.location = location
  }
}

extension Concordance {
  /// Every text of a record, each where it was written: what a reference leads to is not told again.
  init(of record: Record, schema: Schema) {
    var reader = PassageReader()
    let parts = schema.fields.compactMap { reader.part($0.type, named: $0.name, path: $0.name) }
    for part in parts {
      if let datum = record.fields[part.name] { reader.read(part, of: datum) }
    }
    self.init(reader.passages, fields: reader.fields)
  }
}

/// Gathers the texts of a record.
private struct PassageReader {
  private(set) var passages: [Passage] = []
  private(set) var fields: [String] = []

  /// A field with texts in it.
  struct Part {
    let name: String
    let content: Content
  }

  indirect enum Content {
    /// One text, by the number of its field.
    case text(Int)
    case group([Part])
    case list(Content)
  }

  /// What of a field is to be read; nil if there are no texts.
  mutating func part(_ type: FieldType, named name: String, path: String) -> Part? {
    content(type, path: path).map { Part(name: name, content: $0) }
  }

  private mutating func content(_ type: FieldType, path: String) -> Content? {
    switch type {
    case .text, .lines:
      fields.append(path)
      return .text(fields.count - 1)
    case .group(let members):
      let parts = members.compactMap {
        part($0.type, named: $0.name, path: "\(path).\($0.name)")
      }
      return parts.isEmpty ? nil : .group(parts)
    case .list(let item, _): return content(item, path: path).map { .list($0) }
    default: return nil
    }
  }

  mutating func read(_ part: Part, of datum: Datum) { read(part.content, of: datum) }

  private mutating func read(_ content: Content, of datum: Datum) {
    switch content {
    case .text(let field):
      guard let text = datum.text else { return }
      passages.append(Passage(text: text, field: field, location: datum.location))
    case .group(let parts):
      guard case .group(let data) = datum.content else { return }
      for part in parts {
        if let datum = data[part.name] { read(part.content, of: datum) }
      }
    case .list(let item):
      guard case .list(let data) = datum.content else { return }
      for datum in data { read(item, of: datum) }
    }
  }
}
