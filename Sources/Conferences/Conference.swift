package import Diagnostics
package import Records
import Vietnamese

/// The record of a conference, read as what it means: who came, what was signed, who is honoured, what was said.
///
/// It only reads: a field that the schema does not have, or the clerk did not fill in, is an empty list or nil.
package struct Conference: Sendable {
  /// The name as it stands in running text.
  package let name: Entry<String>
  /// When it was held, from and to; one day unless the record says otherwise.
  let date: Entry<CalendarDate>
  let endDate: Entry<CalendarDate>
  /// The people in order of precedence.
  let people: [Person]
  let agencies: [Agency]
  /// The documents that the record speaks of, in the order of the schema.
  let documents: [RecordedDocument]
  /// Those on the award list, in its order.
  let awardees: [Awardee]
  /// Every text of the record.
  let texts: Concordance

  private let record: Record
  private let schema: Schema

  /// Reads a record that its schema has found right; nil if it is not one of a conference.
  package init?(_ record: Record, schema: Schema) {
    self.init(record, schema: schema, texts: Concordance(of: record, schema: schema))
  }

  /// Reads all but the texts, of which figures and lists are derived without a word.
  init?(figuresOf record: Record, schema: Schema) {
    self.init(record, schema: schema, texts: .empty)
  }

  /// Whether a record says what every conference's does.
  static func isRecorded(in record: Record) -> Bool {
    record.entry("conference.name", \.text) != nil && record.entry("conference.date", \.date) != nil
  }

  private init?(_ record: Record, schema: Schema, texts: @autoclosure () -> Concordance) {
    guard let name = record.entry("conference.name", \.text),
      let date = record.entry("conference.date", \.date)
    else { return nil }
    self.record = record
    self.schema = schema
    self.name = name
    self.date = date
    endDate = record.entry("conference.end-date", \.date) ?? date
    people = record.items("people").compactMap { Person($0) }
    agencies = record.items("agencies").compactMap { Agency($0) }
    documents = RecordedDocument.all(in: record, schema: schema)
    awardees = record.items("awards.list").compactMap { Awardee($0) }
    self.texts = texts()
  }

  /// The datum at a path outside lists; nil where nothing was given.
  subscript(path: String) -> Datum? {
    guard let datum = record[path], !datum.isMissing else { return nil }
    return datum
  }

  /// The items of a list; none if it was not given.
  func items(_ path: String) -> [Datum] { record.items(path) }

  /// What the schema calls the field at a path.
  func label(_ path: String) -> String { schema[path]?.label ?? path }

  /// The recorded document of a name, such as `minutes`.
  func document(_ name: String) -> RecordedDocument? { documents.first { $0.name == name } }
}

/// Something read from the record, with its place.
package struct Entry<Value: Sendable & Hashable>: Sendable, Hashable {
  package let value: Value
  package let location: SourceLocation
}

extension Record {
  func items(_ path: String) -> [Datum] { self[path]?.items ?? [] }

  func entry<Value>(_ path: String, _ read: (Datum) -> Value?) -> Entry<Value>? {
    self[path].flatMap { $0.entry(read) }
  }
}

extension Datum {
  /// A part of a group, read in one way.
  func entry<Value>(_ path: String, _ read: (Datum) -> Value?) -> Entry<Value>? {
    self[path].flatMap { $0.entry(read) }
  }

  fileprivate func entry<Value>(_ read: (Datum) -> Value?) -> Entry<Value>? {
    read(self).map { Entry(value: $0, location: location) }
  }
}
