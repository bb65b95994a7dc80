import Composition
package import Diagnostics
import Documents
import Fonts
import Layouts
import PDF
import Records

/// Every document of a conference that its record allows, with an index and what a records system is told of each.
///
///     read     data.yaml, list ─► Record
///     check    Record ─► what contradicts itself                       Conferences
///     choose   layouts/*.yaml ─► those of a dossier, in order          Layouts
///     make     each ─► a PDF and its metadata, or why not              Typesetter
///     index    all that was made ─► 00-muc-luc.pdf, 00-ho-so.json
package struct Dossier: Sendable {
  /// What became of one kind of document.
  package struct Made: Hashable, Sendable {
    package let layout: String
    package let label: String
    /// The file's name in the folder, without its ending.
    package let name: String
    /// All pages in the file.
    package let pages: Int
    /// How many copies, each for one row of a list, the file holds; nil for one that has no list.
    package let copies: Int?
    package let metadata: DocumentMetadata
  }

  /// A kind that was not made, and what it would need.
  package struct Omitted: Hashable, Sendable {
    package let layout: String
    package let label: String
    package let reasons: [Diagnostic]
  }

  /// What became of all kinds.
  package struct Report: Sendable {
    package var made: [Made] = []
    /// Those that the record has nothing for.
    package var omitted: [Omitted] = []
    /// Those that the record has something for, and yet could not be made.
    package var failed: [Omitted] = []
    package var warnings: [Diagnostic] = []
    /// The pages of all files, the index apart.
    package var pages: Int { made.reduce(0) { $0 + $1.pages } }
  }

  private let assets: AssetRoot
  private let typesetters: [Typesetter]
  private let fonts: FontBook

  /// Reads the layouts that say `dossier:`, in its order.
  ///
  /// - Throws: all that is wrong in any layout.
  package init(assets: AssetRoot) throws(Failure) {
    self.assets = assets
    fonts = try assets.fonts()
    var typesetters: [Typesetter] = []
    for name in try assets.layoutNames() {
      if try assets.layout(named: name).dossierOrder != nil {
        typesetters.append(try Typesetter(layout: name, assets: assets, fonts: fonts))
      }
    }
    self.typesetters = typesetters.sorted { a, b in
      (a.layout.dossierOrder ?? 0, a.layout.name) < (b.layout.dossierOrder ?? 0, b.layout.name)
    }
  }

  /// Makes all documents of a record.
  ///
  /// A document that cannot be made does not stop the others; all files of the dossier appear, or none. What is not
  /// as an earlier dossier of the record wrote it is never replaced.
  ///
  /// - Parameters:
  ///   - path: the record, a `.yaml` or `.json` file.
  ///   - list: a table in place of the record's award list; nil takes the record's own.
  ///   - folder: where the files go; it is made if it is not there.
  /// - Throws: what is wrong with the record as a whole, also that it contradicts itself; what cannot be written.
  package func make(
    record path: String, list: String? = nil, into folder: String
  ) throws(Failure) -> Report {
    guard let first = typesetters.first else { throw Failure(.noDossier) }
    let record = try first.record(atPath: path, awardList: list)
    var report = Report()
    report.warnings = try record.remarks + first.inconsistencies(in: record)
    try report.warnings.throwIfErrors()
    let composer = Composer(fonts: fonts)
    let files = try DossierFiles(of: path, in: folder)
    for typesetter in typesetters {
      let count = files.count
      do throws(Failure) {
        let made = try make(
          typesetter, record, ordinal: report.made.count + 1, files: files, with: composer,
          warnings: &report.warnings)
        report.made.append(made)
      } catch {
        if error.diagnostics.contains(where: \.isOfOutput) { throw error }
        files.drop(after: count)
        let layout = typesetter.layout
        let omitted = Omitted(
          layout: layout.name, label: layout.label, reasons: error.diagnostics)
        let isMeant = error.diagnostics.allSatisfy { $0.code != .layoutNotMeant }
        if !isMeant || error.saysOnlyMissing && !layout.isBegun(in: record) {
          report.omitted.append(omitted)
        } else {
          report.failed.append(omitted)
        }
      }
    }
    try writeIndex(of: report, record, into: files)
    try files.commit()
    return report
  }

  /// Sets one kind and writes its PDF and its metadata.
  private func make(
    _ typesetter: Typesetter, _ record: Record, ordinal: Int, files: DossierFiles,
    with composer: Composer, warnings: inout [Diagnostic]
  ) throws(Failure) -> Made {
    let layout = typesetter.layout
    let rows = try typesetter.rows(of: record)
    let digits = ordinal < 10 ? "0\(ordinal)" : "\(ordinal)"
    let name = "\(digits)-\(layout.name)"
    var writer: PDFWriter?
    var pages = 0
    var longest = 0
    var subject = ""
    var found: [Diagnostic] = []
    let binding = try typesetter.binding(of: record)
    for row in layout.row == nil ? [nil] : rows.map(Optional.init) {
      let typeset = try typesetter.typeset(binding, row: row, with: composer)
      if writer == nil {
        writer = try typesetter.pdfWriter(for: typeset, write: files.begin("\(name).pdf"))
        subject = typeset.document.information.subject
      }
      for page in typeset.pages { try writer?.append(page) }
      pages += typeset.pages.count
      longest = max(longest, typeset.pages.count)
      found += typeset.diagnostics
    }
    if let writer = writer.take() { try writer.finish() }
    let copies = layout.row == nil ? nil : rows.count
    let document = layout.documentPath.flatMap { record[$0.description] }
    let metadata = DocumentMetadata(
      of: document ?? Datum(.missing, at: record.location), in: record, layout: layout,
      subject: subject, ordinal: ordinal, pages: longest, copies: copies)
    found += metadata.excesses(at: document?.location ?? record.location)
    try files.add(DossierJSON.bytes(metadata), "\(name).json")
    warnings += found
    return Made(
      layout: layout.name, label: layout.label, name: name, pages: pages, copies: copies,
      metadata: metadata)
  }

  /// Writes the list of documents in the file (mục lục văn bản trong hồ sơ) and what is said of the file as a whole.
  private func writeIndex(
    of report: Report, _ record: Record, into files: DossierFiles
  ) throws(Failure) {
    let index = DossierIndex(of: report.made, record: record)
    let typesetter = try Typesetter(
      layout: DossierIndex.layoutName, assets: assets, fonts: fonts)
    let typeset = try typesetter.typeset(typesetter.layout.record.check(index.value))
    try files.add(typesetter.pdf(of: typeset), "00-muc-luc.pdf")
    try files.add(
      DossierJSON.bytes(FileMetadata(of: report, index: index, record: record)), "00-ho-so.json")
  }
}

extension Diagnostic {
  /// Whether it is the place to write to that is at fault.
  fileprivate var isOfOutput: Bool { code.description.hasPrefix("output.") }
}

extension Failure {
  /// Whether nothing is wrong but that the data have not what the layout needs.
  fileprivate var saysOnlyMissing: Bool {
    diagnostics.allSatisfy { $0.severity == .warning || $0.code == .layoutMissingValue }
  }
}

extension Layout {
  /// Whether the record says something of this document alone, so that its clerk wants it.
  fileprivate func isBegun(in record: Record) -> Bool {
    guard let document = documentPath, let datum = record[document.description] else {
      return false
    }
    return !datum.isMissing
  }
}

extension Diagnostic {
  fileprivate static let noDossier = Diagnostic.error(
    .init("assets.no-dossier"),
    Message(
      vi: "không có bố cục nào thuộc hồ sơ hội nghị",
      en: "no layout belongs to the dossier of a conference"),
    at: .file("layouts"),
    hint: Message(
      vi: "bố cục thuộc hồ sơ có khóa “dossier: số thứ tự”",
      en: "a layout of a dossier has the key “dossier: its place”"))
}
