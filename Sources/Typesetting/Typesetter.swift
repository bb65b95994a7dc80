package import Composition
import Conferences
package import Diagnostics
package import Documents
package import Fonts
import FoundationEssentials
package import Frames
package import Layouts
package import PDF
package import Records
package import Rendering
package import Signing

/// From a record and the name of a layout to finished pages: read, bind, compose, render.
///
///     read     data.yaml ─► Record        layouts/x.yaml ─► Layout     Records, Layouts
///     bind     Layout + Record ─► Document                             Layouts
///     compose  Document ─► [Page] and what was found wrong             Composition
///     render   [Page] ─► PDF, PNG, SVG                                 Rendering
package struct Typesetter: Sendable {
  package let layout: Layout
  package let stock: Stock
  /// The blank that it is printed on, if it is.
  package let blank: Blank?
  package let art: ArtLibrary
  package let fonts: FontBook
  private let forms: LayoutForms
  let assets: AssetRoot
  /// How its PDF files are to be written.
  package var pdfOptions: PDFOptions
  /// What seals the QR codes; nil leaves sealed ones away.
  package var officeKey: OfficeKey?

  /// Reads a layout with all that it needs: its profile, its schemas, its art, the fonts.
  ///
  /// - Parameter fonts: those of the assets where they have been read before.
  package init(
    layout name: String, assets: AssetRoot, on stock: Stock = .white(.whole),
    fonts: FontBook? = nil
  ) throws(Failure) {
    self.assets = assets
    self.stock = stock
    (layout, blank) = try assets.layout(named: name, on: stock)
    forms = LayoutForms(layout, assets: assets)
    art = try assets.art(named: layout.artNames)
    self.fonts = if let fonts { fonts } else { try assets.fonts() }
    pdfOptions = PDFOptions(colorProfile: try assets.colorProfile())
    pdfOptions.printsAtFullSize = layout.row != nil
  }

  /// Reads the data of one record and checks it by the layout's schema.
  package func record(atPath path: String) throws(Failure) -> Record {
    let value = try RecordReader.read(path: path, displayName: path)
    return try layout.record.check(value, lists: .beside(path))
      .withDerivedValues(schema: layout.record)
  }

  /// Opens a list whose rows are checked by the layout's row schema as they are asked for.
  ///
  /// - Throws: `usage.takes-no-list` if the layout takes no list; what is wrong with the list as a whole,
  ///   also that it has no rows.
  package func rows(
    atPath path: String, reading: ListReading = ListReading()
  ) throws(Failure) -> CheckedList {
    let schema = try rowSchema()
    let rows = try CheckedList(
      RecordReader.openRows(path: path, displayName: path, for: schema, reading: reading),
      by: schema)
    if rows.isEmpty { throw Failure(.emptyList(path)) }
    return rows
  }

  /// What a row of a list may hold.
  ///
  /// - Throws: `usage.takes-no-list` if the layout takes no list.
  package func rowSchema() throws(Failure) -> Schema {
    guard let schema = layout.row ?? layout.list else {
      throw Failure(.takesNoList(layout.name))
    }
    return schema
  }

  /// A list with consecutive numbers in the honours register, from a number on.
  ///
  /// - Throws: `usage.no-register` if the layout knows of no register; `data.register-number`.
  package func numbered(_ rows: CheckedList, from first: Int?) throws(Failure) -> CheckedList {
    guard let first else { return rows }
    return try rows.numbered(field: registerField(), from: first)
  }

  /// The record's own list, numbered likewise; nil, where nothing is to be numbered, leaves it as it is.
  package func ownRows(of record: Record, numberedFrom first: Int?) throws(Failure) -> [Record]? {
    guard let first else { return nil }
    return try layout.ownRows(of: record).numbered(field: registerField(), from: first)
  }

  private func registerField() throws(Failure) -> String {
    guard let field = layout.register else { throw Failure(.noRegister(layout.name)) }
    return field
  }

  /// A list of which every row must be right, because one document shows them all.
  ///
  /// - Throws: as `rows(atPath:)`, and what is wrong with any row.
  package func wholeList(atPath path: String, numberedFrom first: Int? = nil) throws(Failure)
    -> [Record]
  {
    var problems: [Diagnostic] = []
    var records: [Record] = []
    for row in try numbered(rows(atPath: path), from: first) {
      switch row.result {
      case .success(let record): records.append(record)
      case .failure(let failure): problems += failure.diagnostics
      }
    }
    try problems.throwIfErrors()
    return records
  }

  /// A composer with the typesetter's fonts, for one thread.
  package func composer() -> Composer { Composer(fonts: fonts) }

  /// How many threads may work for one document.
  static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// Puts the office's seal under a text.
  private var seal: ((String) -> String)? {
    officeKey.map { key in { SealedText($0, by: key).text } }
  }

  /// The layout for a record, to be filled for each row of a list; for one thread.
  ///
  /// - Parameter rows: the whole list, for a layout that shows it in one document; nil takes the record's own.
  package func binding(
    of record: Record, rows: [Record]? = nil, sheet: String? = nil
  ) throws(Failure) -> Binding {
    try Binding(forms.layout(for: record), record, rows: rows, sheet: sheet, seal: seal)
  }

  /// Sets one record; a document with any error in it is not given out.
  ///
  /// - Parameters:
  ///   - row: the row of a list, for a layout that makes one document for each row.
  ///   - rows: the whole list, for a layout that shows it in one document; nil takes the record's own.
  package func typeset(
    _ record: Record, row: Record? = nil, rows: [Record]? = nil, sheet: String? = nil
  ) throws(Failure) -> Typeset {
    if row == nil, layout.row != nil { throw Failure(.needsList(layout.name)) }
    return try typeset(
      binding(of: record, rows: rows, sheet: sheet), row: row,
      with: Composer(fonts: fonts, jobs: Self.cores))
  }

  /// Sets a row of a list, with what its rows have in common at hand.
  package func typeset(
    _ binding: Binding, row: Record?, with composer: Composer
  ) throws(Failure) -> Typeset {
    let document = try binding.document(row: row)
    let composed = composer.compose(document)
    try composed.diagnostics.throwIfErrors()
    return Typeset(
      document: document, pages: composed.pages, diagnostics: composed.diagnostics,
      fits: composed.fits)
  }
}

/// A document that may be printed.
package struct Typeset: Sendable {
  package let document: Document
  package let pages: [Page]
  /// Warnings; never errors.
  package let diagnostics: [Diagnostic]
  /// How the texts that must fit were made to.
  package let fits: [Fit]
}
