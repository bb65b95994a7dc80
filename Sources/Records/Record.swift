package import Diagnostics

/// A record that its schema has found right: typed data for every path that the schema knows.
package struct Record: Hashable, Sendable {
  /// The data by name; fields that were not given are there as missing data.
  package var fields: [String: Datum]
  /// Where the record stands.
  package let location: SourceLocation
  /// What is to be said of it that stops nothing: rows of its tables that were left out, text that YAML cut off.
  package var remarks: [Diagnostic] = []

  /// The datum at a path such as `conference.name`; nil only if the schema knows no such path.
  ///
  /// A path does not go into lists: take their `items` first.
  package subscript(path: String) -> Datum? {
    Datum(.group(fields), at: location)[path]
  }

  package init(fields: [String: Datum], location: SourceLocation) {
    self.fields = fields
    self.location = location
  }
}
