import Diagnostics
import Records

/// A whole list as a field of the record: how a layout with `list:` sees its rows.
extension Schema {
  /// The field under which the rows of a list stand beside the record's.
  var rows: Field {
    Field(
      name: "rows", label: label, type: .list(of: .group(fields), key: nil),
      location: fields.first?.location ?? .file(record))
  }
}

extension Record {
  /// The record with a list's rows as its field `rows`.
  func adding(rows: [Record]) -> Record {
    let items = rows.map { Datum(.group($0.fields), at: $0.location) }
    let list = Datum(.list(items), at: rows.first?.location ?? location)
    return Record(fields: fields.merging(["rows": list]) { $1 }, location: location)
  }
}
