import Diagnostics
import Records

/// Checks, before any data is there, that every path of a layout leads to a field.
struct FieldCheck {
  private let findings: Findings
  /// The types of all names at the root: the record's fields, then the row's, which come first.
  private var root: [String: FieldType]
  private let record: Schema
  private let layout: Layout

  init(_ layout: Layout, findings: Findings) {
    self.findings = findings
    self.layout = layout
    record = layout.record
    let fields = record.fields + record.derived + (layout.row?.fields ?? [])
    root = Dictionary(fields.map { ($0.name, $0.type) }) { $1 }
    guard let document = layout.document else { return }
    root[Scope.documentName] = type(
      of: document.path, in: Names(types: root), at: document.location)
  }

  func check() {
    let information = layout.information
    for template in [information.title, information.author, information.subject] {
      if let template { check(template, in: Names(types: root)) }
    }
    if let date = information.date { checkDate(date) }
    let names = Names(types: root)
    for field in layout.required + layout.conditions.map(\.field) {
      _ = type(of: field.path, in: names, at: field.location)
    }
    for field in layout.names {
      _ = type(of: field.path, in: names, at: field.location, throughLists: true)
    }
    check(layout.blocks, in: names)
  }

  /// Checks a single text, in which some further names are known.
  func check(_ template: TextTemplate, besides names: [String]) {
    let types = root.merging(names.map { ($0, .text) }) { first, _ in first }
    check(template, in: Names(types: types))
  }

  private func checkDate(_ date: LocatedPath) {
    let type = type(of: date.path, in: Names(types: root), at: date.location)
    guard let type, type != .date, type != .issueDate else { return }
    findings.report(
      .layoutSyntax, at: date.location, vi: "trường “\(date.path)” không phải ngày tháng",
      en: "the field “\(date.path)” is not a date")
  }

  private func check(_ blocks: [BlockTemplate], in scope: Names) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): check(paragraph, in: scope)
      case .columns(let columns, _, _): columns.forEach { check($0.blocks, in: scope) }
      case .table(let table): check(table, in: scope)
      case .alternatives(let ways): ways.forEach { check($0, in: scope) }
      case .group(let inner, _): check(inner, in: scope)
      case .region(let region): check(region.blocks, in: scope)
      case .qr(let qr): qr.lines.forEach { check($0, in: scope) }
      case .section(let section): check(section.blocks, in: scope)
      case .foot(let inner, _): check(inner, in: scope)
      case .box(let box): check(box.blocks, in: scope)
      case .signatures(let signatures): signatures.signers.forEach { check($0, in: scope) }
      case .rule, .space, .pageBreak, .contents, .ending: break
      case .when(let path, _, let inner, let location):
        _ = type(of: path, in: scope, at: location)
        check(inner, in: scope)
      case .each(let path, let name, let inner, let location):
        check(inner, in: scope.adding(item(of: path, in: scope, at: location), as: name))
      case .list(let list):
        let item = item(of: list.path, in: scope, at: list.location)
        for paragraph in [list.paragraph, list.only, list.heading].compactMap(\.self) {
          check(paragraph, in: scope.adding(item, as: list.name))
        }
      }
    }
  }

  private func check(_ signers: SignaturesTemplate.Signers, in scope: Names) {
    switch signers {
    case .one(let capacity, let rank, let name, _):
      check(capacity, in: scope)
      check(rank, in: scope)
      check(name, in: scope)
    case .each(let path, let name, let inner, let location):
      check(inner, in: scope.adding(item(of: path, in: scope, at: location), as: name))
    case .when(let path, _, let inner, let location):
      _ = type(of: path, in: scope, at: location)
      check(inner, in: scope)
    }
  }

  private func check(_ table: TableTemplate, in scope: Names) {
    for row in table.heading { check(row, in: scope) }
    check(table.rows, in: scope)
    check(table.notes, in: scope)
  }

  private func check(_ rows: [RowsTemplate], in scope: Names) {
    for rows in rows {
      switch rows {
      case .row(let row): check(row, in: scope.adding(.whole, as: TableTemplate.rowName))
      case .each(let path, let name, let inner, let location):
        check(inner, in: scope.adding(item(of: path, in: scope, at: location), as: name))
      case .when(let path, _, let inner, let location):
        _ = type(of: path, in: scope, at: location)
        check(inner, in: scope)
      }
    }
  }

  private func check(_ row: RowTemplate, in scope: Names) {
    for cell in row.cells {
      switch cell.content {
      case .text(let pieces): check(pieces, in: scope)
      case .blocks(let blocks): check(blocks, in: scope)
      }
    }
  }

  private func check(_ pieces: [PieceTemplate], in scope: Names) {
    for piece in pieces {
      check(piece.text, in: scope)
      if let reference = piece.reference { check(reference, in: scope) }
      check(piece.footnote, in: scope)
      for path in [piece.when, piece.unless].compactMap(\.self) {
        _ = type(of: path, in: scope, at: piece.text.location)
      }
    }
  }

  private func check(_ paragraph: ParagraphTemplate, in scope: Names) {
    check(paragraph.pieces, in: scope)
    if let id = paragraph.id { check(id, in: scope) }
    if let marker = paragraph.marker { check(marker, in: scope) }
  }

  private func check(_ template: TextTemplate, in scope: Names) {
    for case .field(let place) in template.pieces {
      guard let type = type(of: place.path, in: scope, at: template.location) else { continue }
      let printsPosition = place.format?.isPosition ?? false
      if printsPosition, scope.isItem(place.path) { continue }
      if printsPosition, type != .whole {
        findings.report(
          .layoutSyntax, at: template.location,
          vi: "“\(place.path)” không phải một mục của danh sách nên không có số thứ tự",
          en: "“\(place.path)” is not an item of a list and has no place in one")
      } else if place.format == .citation {
        checkCitation(place, type, at: template.location)
      } else if type.hasParts {
        findings.report(
          .layoutSyntax, at: template.location,
          vi: "trường “\(place.path)” gồm nhiều phần, không in được thành chữ",
          en: "the field “\(place.path)” has parts and cannot be printed as text")
      }
    }
  }

  private func checkCitation(
    _ place: TextTemplate.FieldPlace, _ type: FieldType, at location: SourceLocation
  ) {
    let parts = Set(record.members(of: type).map(\.name))
    guard !parts.isSuperset(of: Citation.requiredFields) else { return }
    let needed = Citation.requiredFields.joined(separator: ", ")
    findings.report(
      .layoutSyntax, at: location,
      vi: "“\(place.path)” không phải văn bản viện dẫn: cần các phần \(needed)",
      en: "“\(place.path)” is not a document that can be cited: it needs the parts \(needed)")
  }

  /// The type of a list's items; text where the path is no list, which is reported.
  private func item(
    of path: FieldPath, in scope: Names, at location: SourceLocation
  ) -> FieldType {
    guard let type = type(of: path, in: scope, at: location) else { return .text }
    if case .list(let item, _) = type { return item }
    findings.report(
      .layoutSyntax, at: location, vi: "trường “\(path)” không phải danh sách",
      en: "the field “\(path)” is not a list")
    return .text
  }

  private func type(
    of path: FieldPath, in scope: Names, at location: SourceLocation, throughLists: Bool = false
  ) -> FieldType? {
    var known = scope.types
    var type: FieldType?
    for (index, name) in path.names.enumerated() {
      guard let next = known[name] else {
        findings.reportUnknown(
          name, .layoutUnknownField, what: Message(vi: "trường", en: "field"), at: location,
          known: known.keys.sorted(), prefix: path.names[..<index].map { $0 + "." }.joined())
        return nil
      }
      type = next
      known = members(of: next, throughLists: throughLists)
    }
    return type
  }

  /// What a path may go on to below a type.
  private func members(of type: FieldType, throughLists: Bool) -> [String: FieldType] {
    switch type {
    case .choice(let choices):
      Dictionary(choices.map { ($0.key, .text) }) { first, _ in first }
    case .list where !throughLists: [:]
    default:
      Dictionary(record.members(of: type).map { ($0.name, $0.type) }) { first, _ in first }
    }
  }
}

/// The names that paths may begin with at some place of a layout.
private struct Names {
  var types: [String: FieldType]
  /// Those that stand for an item of a list.
  var items: Set<String> = []

  func adding(_ type: FieldType, as name: String) -> Names {
    var names = self
    names.types[name] = type
    names.items.insert(name)
    return names
  }

  /// Whether a path is the name of an item, so that the item's place may be printed.
  func isItem(_ path: FieldPath) -> Bool { path.names.count == 1 && items.contains(path.names[0]) }
}

extension FieldType {
  /// Whether it is more than one text.
  fileprivate var hasParts: Bool {
    switch self {
    case .group, .list, .reference: true
    default: false
    }
  }
}
