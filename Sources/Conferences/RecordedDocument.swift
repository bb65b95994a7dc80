import Diagnostics
import Records
import Vietnamese

/// A document as the record speaks of it: a group of `documents`, whichever kinds the schema has.
struct RecordedDocument: Hashable, Sendable {
  /// The group's key, such as `award-decision`.
  let name: String
  /// What clerks call it; it begins with the type of document, “Quyết định khen thưởng”.
  let label: String
  let location: SourceLocation
  let number: Entry<String>?
  let symbol: Entry<String>?
  let date: Entry<CalendarDate>?
  let issuer: Agency?
  /// Who signs: alone or together.
  let signatures: [Signature]
  let legalBases: [LegalBasis]

  /// The type that the label begins with, the longest that fits; nil for what has no type of its own.
  var type: DocumentType? { DocumentType.administrative.beginning(label) }

  /// The documents of a record that were filled in.
  static func all(in record: Record, schema: Schema) -> [RecordedDocument] {
    guard let documents = schema["documents"], case .group(let fields) = documents.type else {
      return []
    }
    return fields.compactMap { field in
      guard let datum = record["documents"]?[field.name], !datum.isMissing else { return nil }
      return RecordedDocument(field, datum)
    }
  }

  private init(_ field: Field, _ datum: Datum) {
    name = field.name
    label = field.label
    location = datum.location
    number = datum.entry("number", \.text)
    symbol = datum.entry("symbol", \.text)
    date = datum.entry("date", \.date)
    issuer = Agency(datum["issuer"])
    let alone = datum["signature"].flatMap { Signature($0) }
    let together = datum["signatures"]?.items.compactMap { Signature($0) } ?? []
    signatures = [alone].compactMap(\.self) + together
    legalBases = datum["legal-bases"]?.items.compactMap { LegalBasis($0) } ?? []
  }
}

/// Who signs a document, and in what capacity.
struct Signature: Hashable, Sendable {
  let capacity: Entry<String>?
  let position: Entry<String>?
  /// A further title above the name.
  let rank: Entry<String>?
  let person: Person

  init?(_ datum: Datum) {
    guard let person = Person(datum["person"]) else { return nil }
    self.person = person
    capacity = datum.entry("capacity", \.text)
    position = datum.entry("position", \.text)
    rank = datum.entry("rank", \.text)
  }
}

/// A legal document that a document rests on (căn cứ).
struct LegalBasis: Hashable, Sendable {
  /// Where it is cited.
  let citation: SourceLocation
  let name: Entry<String>
  let date: Entry<CalendarDate>?

  init?(_ datum: Datum) {
    guard let name = datum.entry("name", \.text) else { return nil }
    citation = datum.location
    self.name = name
    date = datum.entry("date", \.date)
  }
}
