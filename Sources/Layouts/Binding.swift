package import Diagnostics
package import Documents
import Geometry
package import Records
import Vietnamese

extension Layout {
  /// Fills the layout with a record: what is to be said, block by block.
  ///
  /// - Parameters:
  ///   - row: the row of a list, for a layout that makes one document for each row.
  ///   - rows: as in `Binding`, like `sheet` and `seal`.
  /// - Throws: all fields that the layout needs and the data does not have; a sheet that does not exist.
  package func bind(
    _ record: Record, row: Record? = nil, rows: [Record]? = nil, sheet: String? = nil,
    seal: ((String) -> String)? = nil
  ) throws(Failure) -> Document {
    try Binding(self, record, rows: rows, sheet: sheet, seal: seal).document(row: row)
  }
}

/// A layout being filled with one record, for each row of a list.
///
///     the record's names, the styles and the page of the sheet    once
///     regions that take nothing from a row                        once, by `CommonRegions`
///     all else                                                    for each row
///
/// A class, because it keeps what rows have in common; used by one thread at a time.
package final class Binding {
  private let layout: Layout
  private let record: Record
  private let sheet: Sheet
  private let scale: Double
  private let styles: StyleSheet
  private let page: PageStyle
  private let seal: ((String) -> String)?
  /// For each path of the layout's names, the record's own.
  private let names: [[String]]
  private let common: CommonRegions

  /// - Parameters:
  ///   - record: data checked by the layout's schema.
  ///   - rows: the whole list, for a layout that shows it in one document; nil takes the record's own.
  ///   - sheet: one of `sheetNames`; nil takes the first.
  ///   - seal: what makes a text one with the office's seal; nil leaves sealed codes away.
  /// - Throws: a sheet that does not exist.
  package init(
    _ layout: Layout, _ record: Record, rows: [Record]? = nil, sheet: String? = nil,
    seal: ((String) -> String)? = nil
  ) throws(Failure) {
    self.layout = layout
    self.record =
      if let rows, let listPath = layout.listPath {
        record.replacing(listAt: listPath.path, with: rows)
      } else { record }
    self.sheet = try layout.sheet(named: sheet)
    self.seal = seal
    scale = layout.page.scale(on: self.sheet)
    styles = layout.styles.scaled(by: scale)
    page = layout.page.style(on: self.sheet)
    names = layout.names.map { [fields = self.record.fields] in fields.texts(at: $0.path) }
    // Tone marks may depend on the names, and those on the row.
    common = CommonRegions(isKeeping: layout.tones == .keep)
  }

  /// What is to be said for a row, or of the record alone.
  ///
  /// - Throws: all fields that the layout needs and the data does not have.
  package func document(row: Record?) throws(Failure) -> Document {
    let findings = Findings()
    let scope = Scope(
      record: record, row: row, document: layout.document?.path, rowUse: common.rowUse)
    try check(scope, findings)
    let names = zip(layout.names, names).map { name, ofRecord in
      guard let row, row.fields[name.path.names[0]] != nil else { return ofRecord }
      return row.fields.texts(at: name.path)
    }
    let tones = ToneSetting(
      placement: layout.tones, names: layout.tones == .keep ? [] : names.flatMap { $0 })
    func bound(_ counts: DocumentCounts) -> (blocks: [Block], information: DocumentInformation) {
      let texts = TextBinder(scale: scale, tones: tones, findings: findings, counts: counts)
      let binder = Binder(
        styles: styles, page: layout.page, sheet: sheet, scale: scale, texts: texts, seal: seal,
        findings: findings, common: common)
      let blocks = binder.blocks(layout.blocks, in: scope)
      return (blocks, layout.information.bound(in: scope, binder: texts))
    }
    let counts = DocumentCounts()
    var (blocks, information) = bound(counts)
    if counts.isIncomplete {
      // Something was named before it came: now all names are known.
      (blocks, information) = bound(
        DocumentCounts(after: counts))
    }
    try findings.diagnostics.throwIfErrors()
    return Document(information: information, page: page, blocks: blocks, names: names)
  }

  /// Looks whether the document is meant for what the data says, and for what it needs.
  private func check(_ scope: Scope, _ findings: Findings) throws(Failure) {
    for (field, isWanted) in layout.conditions
    where (scope[field.path]?.isBare ?? true) == isWanted {
      findings.report(.notMeant(layout, for: field.path, isWanted: isWanted, at: record.location))
    }
    // Where nothing at all is said of the document, that is what there is to say.
    let isBegun = layout.document.map { scope[$0.path]?.isBare == false } ?? true
    let needed =
      isBegun ? layout.required : layout.required.filter { $0.path == layout.document?.path }
    for field in needed where scope[field.path]?.isBare ?? true {
      findings.report(
        .layoutMissingValue, at: scope[field.path]?.location ?? field.location,
        vi: "“\(layout.label)” cần trường “\(field.path)” nhưng dữ liệu không có",
        en: "“\(layout.label)” needs the field “\(field.path)”, which the data does not have")
    }
    if !isBegun { try findings.diagnostics.throwIfErrors() }
  }
}

/// Regions that took nothing from a row: the rows after it have them too.
///
/// A class, because the binding of each row shares it.
final class CommonRegions {
  let rowUse = Scope.RowUse()
  private let isKeeping: Bool
  private var regions: [ObjectIdentifier: Region] = [:]

  /// - Parameter isKeeping: whether anything may be kept.
  init(isKeeping: Bool) { self.isKeeping = isKeeping }

  /// The region of a template, bound now or for a row before.
  ///
  /// What is counted while it is bound is to be counted each time; and of a document that something is wrong with nothing is
  /// kept, so that all of it is told of for each row.
  func region(
    of template: RegionTemplate, counts: DocumentCounts, findings: Findings, in scope: Scope,
    bind: (Region.Identity?) -> Region
  ) -> Region {
    guard isKeeping, scope.row != nil, !scope.hasItems else { return bind(nil) }
    if let known = regions[ObjectIdentifier(template)] { return known }
    let outer = rowUse.isUsed
    rowUse.isUsed = false
    let uses = counts.uses
    let region = bind(Region.Identity())
    let isCommon =
      !rowUse.isUsed && counts.uses == uses && findings.diagnostics.isEmpty
    rowUse.isUsed = rowUse.isUsed || outer
    if isCommon { regions[ObjectIdentifier(template)] = region }
    return isCommon ? region : region.withoutIdentity
  }
}

extension Region {
  fileprivate var withoutIdentity: Region {
    Region(
      name: name, frame: frame, vertical: vertical, minimumScale: minimumScale, blocks: blocks)
  }
}

extension Layout {
  fileprivate func sheet(named name: String?) throws(Failure) -> Sheet {
    guard let name else { return page.sheets[0] }
    if let sheet = page.sheets.first(where: { $0.name.lowercased() == name.lowercased() }) {
      return sheet
    }
    let findings = Findings()
    findings.reportUnknown(
      name, .layoutUnknownName, what: Message(vi: "khổ giấy", en: "sheet"),
      at: .file("--sheet"), known: sheetNames)
    throw Failure(findings.diagnostics)
  }
}

extension InformationTemplate {
  fileprivate func bound(in scope: Scope, binder: TextBinder) -> DocumentInformation {
    func text(_ template: TextTemplate?) -> String {
      template.map { binder.text($0, in: scope) } ?? ""
    }
    var date: String?
    if let path = self.date?.path, case .date(let value)? = scope[path]?.content {
      date = value.isoForm
    }
    return DocumentInformation(
      title: text(title), author: text(author), subject: text(subject), date: date)
  }
}

extension [String: Datum] {
  /// All texts at a path, through any lists on the way.
  fileprivate func texts(at path: FieldPath) -> [String] {
    func texts(of datum: Datum?, along names: ArraySlice<String>) -> [String] {
      guard let datum else { return [] }
      if case .list(let items) = datum.content {
        return items.flatMap { texts(of: $0, along: names) }
      }
      if let name = names.first { return texts(of: datum.part(name), along: names.dropFirst()) }
      switch datum.content {
      case .text(let text): return [text]
      case .lines(let lines): return [lines.joined(separator: " ")]
      default: return []
      }
    }
    return texts(of: self[path.names[0]], along: path.names.dropFirst())
  }
}
