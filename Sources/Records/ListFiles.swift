package import Diagnostics

/// The tables that stand for lists of a record, read where they are named.
package struct ListFiles: Sendable {
  /// The rows of the table of a name, as the record writes it, what each may hold, and the place where the record names it.
  package let rows: @Sendable (String, Schema, SourceLocation) throws(Failure) -> RowList

  package init(
    rows: @escaping @Sendable (String, Schema, SourceLocation) throws(Failure) -> RowList
  ) {
    self.rows = rows
  }

  /// The tables in a record's folder or below it; a name never leads out of the folder.
  package static func beside(_ path: String) -> ListFiles {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    return ListFiles { name, schema, location throws(Failure) in
      guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else {
        throw Failure(.outsideFolder(name, at: location))
      }
      guard RecordReader.format(of: name) != nil else {
        throw Failure(
          .wrongType(
            Value(.text(name), at: location),
            wanted: Message(
              vi: "một danh sách, hoặc tên tệp bảng như ds.csv",
              en: "a list, or the name of a table such as list.csv")))
      }
      return try RecordReader.openRows(
        path: folder + name, displayName: folder + name, for: schema)
    }
  }
}

extension Diagnostic {
  fileprivate static func outsideFolder(
    _ name: String, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      .unreadable,
      Message(
        vi: "tệp bảng “\(name)” nằm ngoài thư mục của hồ sơ",
        en: "the table “\(name)” is outside the record's folder"),
      at: location,
      hint: Message(
        vi: "đặt tệp bảng cạnh hồ sơ, ghi tên không có đường dẫn",
        en: "put the table beside the record and write its name without a path"))
  }
}
