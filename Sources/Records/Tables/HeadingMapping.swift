package import Diagnostics

/// What the headings of an office's own lists mean: each the name of a field, or nothing.
///
///     columns:
///       Họ tên người được khen: name
///       Ghi chú: ~            # not read
package struct HeadingMapping: Hashable, Sendable {
  /// The headings as they were written, with the field of each; nil for one that is not read.
  package private(set) var columns: [(heading: String, field: String?)] = []
  private var fields: [String: String?] = [:]

  package static func == (left: Self, right: Self) -> Bool { left.fields == right.fields }
  package func hash(into hasher: inout Hasher) { hasher.combine(fields) }

  package init() {}

  package init(columns: [(heading: String, field: String?)]) {
    for column in columns { add(column.heading, column.field) }
  }

  /// Reads a mapping for lists of a schema.
  ///
  /// - Throws: `data.*` for a file that is none, or names a field that there is not.
  package init(path: String, displayName: String, for schema: Schema) throws(Failure) {
    let value = try RecordReader.read(path: path, displayName: displayName)
    guard let columns = value["columns"], let entries = columns.entries else {
      throw Failure(.wrongType(value, wanted: Message(vi: "“columns: {…}”", en: "“columns: {…}”")))
    }
    var problems: [Diagnostic] = []
    for entry in entries {
      if entry.value.isEmpty {
        add(entry.key, nil)
      } else if let name = entry.value.text, schema.fields.contains(where: { $0.name == name }) {
        add(entry.key, name)
      } else {
        let key = Value.Entry(
          key: entry.value.text ?? "…", keyLocation: entry.value.location, value: entry.value)
        problems.append(.unknownKey(key, among: schema.fields))
      }
    }
    try problems.throwIfErrors()
  }

  private mutating func add(_ heading: String, _ field: String?) {
    columns.append((heading, field))
    fields[FieldNames.folded(heading)] = .some(field)
  }

  /// The field of a heading: nil if the mapping does not know it, `.some(nil)` if it is not read.
  subscript(heading: String) -> String?? { fields[FieldNames.folded(heading)] }

  /// The mapping with all headings of a list: those that mean no field are left out, for the clerk to decide.
  package func completed(for rows: RowList, of schema: Schema) -> HeadingMapping {
    var mapping = self
    let names = FieldNames(schema.fields)
    for heading in rows.headings ?? [] where mapping[heading.text] == nil {
      mapping.add(heading.text, names.field(headed: heading.text)?.name)
    }
    return mapping
  }

  /// The mapping as a file, to be changed by hand and given again.
  package var yaml: String {
    var text = """
      # Tiêu đề cột của danh sách → tên trường (xem: vanthu layouts TÊN). Ghi ~ để bỏ qua một cột.
      # Headings of the list → names of fields. ~ leaves a column out.
      columns:

      """
    for (heading, field) in columns {
      let escaped = heading.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        .replacing("\n", with: " ")
      text += "  \"\(escaped)\": \(field ?? "~")\n"
    }
    return text
  }
}

/// How a list is to be read, as far as its file leaves that open.
package struct ListReading: Hashable, Sendable {
  /// The sheet of a workbook; nil takes the visible one whose headings fit best.
  package var sheetName: String?
  package var mapping: HeadingMapping

  package init(sheetName: String? = nil, mapping: HeadingMapping = HeadingMapping()) {
    self.sheetName = sheetName
    self.mapping = mapping
  }
}
