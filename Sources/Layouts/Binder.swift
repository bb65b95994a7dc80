import Diagnostics
import Documents
import Geometry
import Records
import Vietnamese

/// Binds the blocks of one layout to one scope.
struct Binder {
  let styles: StyleSheet
  let page: PageTemplate
  let sheet: Sheet
  let scale: Double
  let texts: TextBinder
  let seal: ((String) -> String)?
  let findings: Findings
  let common: CommonRegions

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
    case .region(let region): [.region(self.region(region, in: scope))]
    case .each(let path, let name, let inner, _):
      items(at: path, in: scope).flatMap { item in
        blocks(inner, in: scope.adding(item, as: name))
      }
    case .when(let path, let isWanted, let inner, _):
      (scope[path]?.isBare ?? true) == isWanted ? [] : blocks(inner, in: scope)
    case .list(let list): self.list(list, in: scope)
    }
  }

  private func region(_ template: RegionTemplate, in scope: Scope) -> Region {
    common.region(of: template, counts: texts.counts, findings: findings, in: scope) { identity in
      Region(
        name: template.name, frame: template.place.rect(on: sheet.size, scale: scale),
        vertical: template.vertical, minimumScale: template.minimumScale,
        blocks: blocks(template.blocks, in: scope), identity: identity)
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
      inlines: inlines, style: style, marker: marker,
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

extension RuleBlock {
  fileprivate func scaled(by scale: Double) -> RuleBlock {
    var length = length
    if case .fixed(let fixed) = length { length = .fixed(fixed * scale) }
    return RuleBlock(
      length: length, thickness: thickness * scale, color: color, gap: gap * scale,
      alignment: alignment)
  }
}
