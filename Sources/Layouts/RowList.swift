import Diagnostics
package import Records

extension Layout {
  /// The rows of the record's own list that the layout shows whole; none if it shows no list.
  package func ownRows(of record: Record) -> [Record] {
    let list = listPath.flatMap { record[$0.path.description] }
    return (list?.items ?? []).compactMap { item in
      guard case .group(let fields) = item.content else { return nil }
      return Record(fields: fields, location: item.location)
    }
  }
}

extension Record {
  /// The record with other rows in the list at a path through groups.
  func replacing(listAt path: FieldPath, with rows: [Record]) -> Record {
    let items = rows.map { Datum(.group($0.fields), at: $0.location) }
    let list = Datum(.list(items), at: rows.first?.location ?? location)
    return Record(
      fields: fields.replacing(path.names[...], with: list), location: location)
  }
}

extension [String: Datum] {
  fileprivate func replacing(_ names: ArraySlice<String>, with datum: Datum) -> Self {
    guard let name = names.first else { return self }
    var fields = self
    let rest = names.dropFirst()
    if rest.isEmpty {
      fields[name] = datum
    } else if case .group(let inner)? = fields[name]?.content {
      fields[name] = Datum(.group(inner.replacing(rest, with: datum)), at: datum.location)
    }
    return fields
  }
}
