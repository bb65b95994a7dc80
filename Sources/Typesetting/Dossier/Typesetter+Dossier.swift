import Conferences
package import Diagnostics
import Layouts
package import Records

extension Typesetter {
  /// Everything in a record that contradicts something else in it; none if it is not one of a conference.
  package func inconsistencies(in record: Record) throws(Failure) -> [Diagnostic] {
    try assets.norms().inconsistencies(in: record, schema: layout.record)
  }

  /// Reads the data of one record, a table taking the place of its award list.
  package func record(atPath path: String, awardList: String?) throws(Failure) -> Record {
    let value = try RecordReader.read(path: path, displayName: path)
    return try layout.record.check(value, atPath: path, awardList: awardList)
      .withDerivedValues(schema: layout.record)
  }

  /// The rows of the record's own list, for each of which a copy is made; none for a layout without one.
  ///
  /// - Throws: `layout.missing-value` if the record has no such list.
  func rows(of record: Record) throws(Failure) -> [Record] {
    guard let list = layout.rowPath else { return [] }
    let items = record[list.description]?.items ?? []
    if items.isEmpty { throw Failure(.noRows(layout, list, at: record.location)) }
    return items.compactMap { item in
      guard case .group(let fields) = item.content else { return nil }
      return Record(fields: fields, location: item.location)
    }
  }
}

extension AssetRoot {
  /// What is wrong with a record as it was read: its data, or else what contradicts itself in it.
  ///
  /// - Parameters:
  ///   - awardList: a table in place of the record's award list; nil takes the record's own.
  ///   - kind: the name of the record's schema.
  package func problems(
    in value: Value, atPath path: String, awardList: String? = nil, kind: String
  ) throws(Failure) -> [Diagnostic] {
    let schema = try recordSchema(named: kind)
    let norms = try norms()
    do throws(Failure) {
      let record = try schema.check(value, atPath: path, awardList: awardList)
      return record.remarks + norms.inconsistencies(in: record, schema: schema)
    } catch { return error.diagnostics }
  }
}

extension Norms {
  fileprivate func inconsistencies(in record: Record, schema: Schema) -> [Diagnostic] {
    Conference(record, schema: schema)?.inconsistencies(by: self) ?? []
  }
}

extension Schema {
  /// Checks a record with the tables beside it, another taking the place of its award list.
  fileprivate func check(
    _ value: Value, atPath path: String, awardList: String?
  ) throws(Failure) -> Record {
    let beside = ListFiles.beside(path)
    guard let awardList else { return try check(value, lists: beside) }
    let place = SourceLocation.file(awardList)
    let files = ListFiles { name, schema, location throws(Failure) in
      guard location == place else { return try beside.rows(name, schema, location) }
      return try RecordReader.openRows(path: awardList, displayName: awardList, for: schema)
    }
    return try check(value.replacingAwardList(by: awardList, at: place), lists: files)
  }
}

extension Value {
  /// The record with the name of a table as its award list.
  fileprivate func replacingAwardList(by name: String, at location: SourceLocation) -> Value {
    func replacing(_ value: Value, _ key: String, by new: Value) -> Value {
      var entries = value.entries ?? []
      entries.removeAll { $0.key == key }
      entries.append(Entry(key: key, keyLocation: location, value: new))
      return Value(.map(entries), at: value.location)
    }
    guard entries != nil, let awards = self["awards"], awards.entries != nil else { return self }
    return replacing(
      self, "awards", by: replacing(awards, "list", by: Value(.text(name), at: location)))
  }
}

extension Diagnostic {
  fileprivate static func noRows(
    _ layout: Layout, _ list: FieldPath, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      .layoutMissingValue,
      Message(
        vi: "“\(layout.label)” cần danh sách “\(list)” nhưng dữ liệu không có",
        en: "“\(layout.label)” needs the list “\(list)”, which the data does not have"),
      at: location)
  }
}
