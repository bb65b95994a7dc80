import Diagnostics

/// Reads an OpenDocument spreadsheet. Source: OpenDocument 1.3 part 3, chapters 9 and 19.
enum ODSReader {
  /// What to tell of a file that is locked, or that is no spreadsheet; nil if it may be read.
  static func problem(of archive: Archive) throws(Failure) -> Diagnostic? {
    if archive.contains("META-INF/manifest.xml") {
      var isEncrypted = false
      try archive.parse("META-INF/manifest.xml") { (event: XMLEvent) throws(Failure) in
        if case .start("manifest:encryption-data", _, _) = event { isEncrypted = true }
      }
      if isEncrypted { return .encrypted(archive.name) }
    }
    if archive.contains("mimetype") {
      let type = try archive.bytes(of: "mimetype", limit: 1_024)
      if !String(decoding: type, as: UTF8.self).contains("opendocument.spreadsheet") {
        return ForeignFormat.openDocument(archive.name)
      }
    }
    return nil
  }

  static func sheets(of archive: Archive) throws(Failure) -> [(tab: Workbook.Tab, sheet: Sheet)] {
    var reader = ODSContentReader(file: archive.name)
    try archive.parse("content.xml") { (event: XMLEvent) throws(Failure) in try reader.take(event) }
    return reader.sheets
  }
}
