package import Diagnostics
package import Documents
import Geometry
package import Records
import Vietnamese

extension Layout {
  /// Fills the layout with a record: what is to be said, block by block.
  ///
  /// - Parameters:
  ///   - record: data checked by the layout's schema.
  ///   - row: the row of a list, for a layout that makes one document for each row.
  ///   - rows: the whole list, for a layout that shows it in one document; nil takes the record's own.
  ///   - sheet: one of `sheetNames`; nil takes the first.
  ///   - seal: what makes a text one with the office's seal; nil leaves sealed codes away.
  /// - Throws: all fields that the layout needs and the data does not have; a sheet that does not exist.
  package func bind(
    _ record: Record, row: Record? = nil, rows: [Record]? = nil, sheet: String? = nil,
    seal: ((String) -> String)? = nil
  ) throws(Failure) -> Document {
    let findings = Findings()
    let record =
      if let rows, let listPath { record.replacing(listAt: listPath.path, with: rows) } else {
        record
      }
    let scope = Scope(record: record, row: row, document: document?.path)
    for (field, isWanted) in conditions where (scope[field.path]?.isBare ?? true) == isWanted {
      findings.report(.notMeant(self, for: field.path, isWanted: isWanted, at: record.location))
    }
    // Where nothing at all is said of the document, that is what there is to say.
    let isBegun = document.map { scope[$0.path]?.isBare == false } ?? true
    let needed = isBegun ? required : required.filter { $0.path == document?.path }
    for field in needed where scope[field.path]?.isBare ?? true {
      findings.report(
        .layoutMissingValue, at: scope[field.path]?.location ?? field.location,
        vi: "“\(label)” cần trường “\(field.path)” nhưng dữ liệu không có",
        en: "“\(label)” needs the field “\(field.path)”, which the data does not have")
    }
    if !isBegun { try findings.diagnostics.throwIfErrors() }
    let sheet = try self.sheet(named: sheet)
    let scale = page.scale(on: sheet)
    let names = names.flatMap { scope.texts(at: $0.path) }
    func bound(_ counts: DocumentCounts) -> (blocks: [Block], information: DocumentInformation) {
      let texts = TextBinder(
        scale: scale, tones: ToneSetting(placement: tones, names: names), findings: findings,
        counts: counts)
      let binder = Binder(
        styles: styles.scaled(by: scale), page: page, sheet: sheet, scale: scale, names: names,
        texts: texts, seal: seal, findings: findings)
      let blocks = binder.blocks(self.blocks, in: scope)
      return (blocks, self.information.bound(in: scope, binder: texts))
    }
    let counts = DocumentCounts()
    var (blocks, information) = bound(counts)
    if counts.isIncomplete {
      // Something was named before it came: now all names are known.
      (blocks, information) = bound(
        DocumentCounts(references: counts.references, isFinal: true))
    }
    try findings.diagnostics.throwIfErrors()
    return Document(information: information, page: page.style(on: sheet), blocks: blocks)
  }

  private func sheet(named name: String?) throws(Failure) -> Sheet {
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

/// Binds the blocks of one layout to one scope.
struct Binder {
  let styles: StyleSheet
  let page: PageTemplate
  let sheet: Sheet
  let scale: Double
  let names: [String]
  let texts: TextBinder
  let seal: ((String) -> String)?
  let findings: Findings

  func blocks(_ templates: [BlockTemplate], in scope: Scope) -> [Block] {
    templates.reduce(into: []) { blocks, template in
      if case .ending(let sign) = template {
        blocks.close(with: sign)
      } else {
        blocks += self.blocks(template, in: scope)
      }
    }
  }

  private func blocks(_ template: BlockTemplate, in scope: Scope) -> [Block] {
    switch template {
    case .paragraph(let paragraph): [.paragraph(self.paragraph(paragraph, in: scope))]
    case .columns(let columns, let gap, let spaceBefore):
      [
        .columns(
          Columns(
            columns: columns.map {
              Columns.Column(width: $0.width, blocks: blocks($0.blocks, in: scope))
            }, gap: gap * scale, spaceBefore: spaceBefore * scale))
      ]
    case .table(let table): [.table(self.table(table, in: scope))]
    case .alternatives(let ways): [.alternatives(ways.map { blocks($0, in: scope) })]
    case .group(let inner, let linesBefore):
      [.group(Group(blocks: blocks(inner, in: scope), linesBefore: linesBefore))]
    case .rule(let rule): [.rule(rule.scaled(by: scale))]
    case .qr(let qr): self.qr(qr, in: scope).map { [.qr($0)] } ?? []
    case .space(let length): [.space(length * scale)]
    case .pageBreak: [.pageBreak]
    case .section(let section): [.section(self.section(section, in: scope))]
    case .foot(let inner, let spaceBefore):
      [.foot(Foot(spaceBefore: spaceBefore * scale, blocks: blocks(inner, in: scope)))]
    case .box(let box): [.box(self.box(box, in: scope))]
    case .signatures(let signatures): [.signatures(self.signatures(signatures, in: scope))]
    case .contents(let contents): [.contents(self.contents(contents))]
    case .ending: []
    case .region(let region):
      [
        .region(
          Region(
            name: region.name, frame: region.place.rect(on: sheet.size, scale: scale),
            vertical: region.vertical, minimumScale: region.minimumScale,
            blocks: blocks(region.blocks, in: scope)))
      ]
    case .each(let path, let name, let inner, _):
      items(at: path, in: scope).flatMap { item in
        blocks(inner, in: scope.adding(item, as: name))
      }
    case .when(let path, let isWanted, let inner, _):
      (scope[path]?.isBare ?? true) == isWanted ? [] : blocks(inner, in: scope)
    case .list(let list): self.list(list, in: scope)
    }
  }

  private func qr(_ template: QRTemplate, in scope: Scope) -> QRBlock? {
    var seal: ((String) -> String)?
    if template.isSealed {
      guard let given = self.seal else { return nil }
      seal = given
    }
    let lines = template.lines.map { texts.text($0, in: scope) }
    let text = lines.joined(separator: "\n").normalizedVietnamese
    return QRBlock(
      text: seal?(text) ?? text, size: template.size * scale,
      smallestModule: template.smallestModule, alignment: template.alignment,
      alternative: "Mã QR: " + lines.joined(separator: "; "),
      source: scope.location(of: template.lines))
  }

  private func list(_ list: ListTemplate, in scope: Scope) -> [Block] {
    let items = items(at: list.path, in: scope)
    guard !items.isEmpty else { return [] }
    if items.count == 1, let only = list.only {
      return [.paragraph(paragraph(only, in: scope.adding(items[0], as: list.name)))]
    }
    let heading = list.heading.map { [Block.paragraph(paragraph($0, in: scope))] } ?? []
    let blocks = items.map { item in
      let isLast = item.position == items.count
      let paragraph = paragraph(
        list.paragraph, in: scope.adding(item, as: list.name),
        closing: isLast ? list.last : list.separator)
      return Block.passage(Passage(role: .listItem, blocks: [.paragraph(paragraph)]))
    }
    return heading + [.passage(Passage(role: .list, blocks: blocks))]
  }

  private func paragraph(
    _ template: ParagraphTemplate, in scope: Scope, closing: String = ""
  ) -> Paragraph {
    let style = styles.style(template.style, at: template.styleLocation, findings: findings)
    let numbering = template.marker == nil ? styles.numberings[template.style] : nil
    let count = numbering.flatMap { self.count($0, at: template.styleLocation) }
    let paragraph = paragraph(
      template.pieces, style: style, marker: template.marker, isHanging: template.isHanging,
      in: scope, closing: closing)
    return counted(paragraph, as: count, id: template.id, in: scope)
  }

  /// Text of one style.
  func paragraph(
    _ pieces: [PieceTemplate], style: ParagraphStyle, marker: TextTemplate? = nil,
    isHanging: Bool = true, in scope: Scope, closing: String = ""
  ) -> Paragraph {
    var inlines: [Inline] = []
    for piece in pieces {
      if let when = piece.when, scope[when]?.isBare ?? true { continue }
      if let unless = piece.unless, scope[unless]?.isBare == false { continue }
      let textStyle = piece.emphasis.applied(to: style.text)
      if !piece.separator.isEmpty, !inlines.isEmpty {
        inlines.append(.text(StyledText(text: piece.separator, style: style.text, source: nil)))
      }
      inlines += texts.inlines(piece.text, style: textStyle, in: scope)
      inlines += additions(of: piece, style: textStyle, in: scope)
      if piece.endsLine { inlines.append(.lineBreak) }
    }
    if !closing.isEmpty {
      inlines.append(.text(StyledText(text: closing, style: style.text, source: nil)))
    }
    let marker = marker.map { marker in
      Marker(
        text: StyledText(
          text: texts.text(marker, in: scope), style: style.text, source: marker.location),
        isHanging: isHanging)
    }
    return Paragraph(
      inlines: inlines, style: style, marker: marker, names: names,
      source: scope.location(of: pieces.map(\.text)))
  }

  func items(at path: FieldPath, in scope: Scope) -> [Scope.Item] {
    guard case .list(let items)? = scope[path]?.content else { return [] }
    return items.enumerated().map { Scope.Item(datum: $1, position: $0 + 1) }
  }
}

extension Scope {
  /// Where the data of texts stands, or else the texts in the layout.
  fileprivate func location(of templates: [TextTemplate]) -> SourceLocation? {
    for case .field(let place) in templates.flatMap(\.pieces) {
      if let datum = self[place.path], !datum.isBare { return datum.location }
    }
    return templates.first?.location
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

extension Scope {
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
    let first = path.names[0]
    return texts(of: row?.fields[first] ?? record.fields[first], along: path.names.dropFirst())
  }
}

extension RuleBlock {
  fileprivate func scaled(by scale: Double) -> RuleBlock {
    var length = length
    if case .fixed(let fixed) = length { length = .fixed(fixed * scale) }
    return RuleBlock(
      length: length, thickness: thickness * scale, color: color, gap: gap * scale,
      alignment: alignment)
  }
}
