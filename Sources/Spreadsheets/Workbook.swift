package import Diagnostics

/// A spreadsheet file, open for reading: XLSX or ODS, told apart by what they hold and not by their names.
///
///     bytes ─ Archive ─ XMLStream ─► XLSXBook: names, styles, texts ─► Sheet, when it is asked for
///                                └─► ODSReader: all sheets at once
package struct Workbook: Sendable {
  /// What messages call the file.
  package let name: String
  /// The sheets in the order of their tabs.
  package let tabs: [Tab]
  private let content: Content

  /// A sheet's tab.
  package struct Tab: Hashable, Sendable {
    package let name: String
    package let isHidden: Bool
  }

  private enum Content: Sendable {
    case xlsx([UInt8])
    case ods([Sheet])
  }

  /// Opens a file's bytes.
  ///
  /// - Throws: `sheet.encrypted`, `sheet.old-format` for what is no XLSX or ODS (with what it is and how to mend
  ///   it), `sheet.unreadable`, `sheet.too-large`.
  package init(_ bytes: [UInt8], named name: String) throws(Failure) {
    if let problem = ForeignFormat.problem(of: bytes, named: name) { throw Failure(problem) }
    let archive = try Archive(bytes, named: name)
    if archive.isEncrypted { throw Failure(.encrypted(name)) }
    self.name = name
    if archive.contains("content.xml") {
      if let problem = try ODSReader.problem(of: archive) { throw Failure(problem) }
      let sheets = try ODSReader.sheets(of: archive)
      tabs = sheets.map(\.tab)
      content = .ods(sheets.map(\.sheet))
    } else {
      if let problem = ForeignFormat.problem(of: archive) { throw Failure(problem) }
      let book = try XLSXBook(archive)
      tabs = book.tabs.map { Tab(name: $0.name, isHidden: $0.isHidden) }
      content = .xlsx(bytes)
    }
    if tabs.isEmpty { throw Failure(.damaged(name)) }
  }

  /// Reads one sheet.
  ///
  /// - Throws: `sheet.unreadable`, `sheet.too-large`.
  package func sheet(_ tab: Int) throws(Failure) -> Sheet {
    switch content {
    case .ods(let sheets): return sheets[tab]
    case .xlsx(let bytes):
      let archive = try Archive(bytes, named: name)
      return try XLSXBook(archive).sheet(tab, of: archive)
    }
  }

  /// Whether the file is XLSX.
  package var isXLSX: Bool { if case .xlsx = content { true } else { false } }
}
