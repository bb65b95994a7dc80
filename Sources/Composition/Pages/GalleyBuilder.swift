import Documents
import Fonts
import Frames
import Geometry

/// The galley under construction.
struct GalleyBuilder {
  var composer: BlockComposer
  let width: Length
  var galley = Galley()
  /// Space asked for by what came before, and how much it may grow.
  var pendingSpace = Length.zero
  var pendingStretch = Length.zero
  /// No page may end before the next row.
  var keepsNext = false
  var breaksNext = false
  /// The title, as long as its paragraphs last.
  var title: StructureElement?
  /// The item whose first paragraph comes next: its marker is the item's label.
  var openItem: ListItemElements?

  mutating func append(_ block: Block) {
    switch block {
    case .paragraph(let paragraph): append(paragraph)
    case .columns(let columns): append(columns)
    case .table(let table): append(table)
    case .group(let group): append(group)
    case .passage(let passage): append(passage)
    case .rule(let rule): append(rule)
    case .space(let space): pendingSpace += space
    case .qr(let qr): append(qr)
    case .region: galley.regions += block.regions
    case .pageBreak: breaksNext = true
    case .section(let section):
      breaksNext = true
      for block in section.blocks { append(block) }
      breaksNext = true
    case .foot(let foot): galley.foot = foot
    case .box(let box): append(box)
    case .signatures(let signatures): append(signatures)
    case .contents(let contents): append(contents)
    case .alternatives(let ways): append(ways)
    }
  }

  /// The first of several ways that is neither too wide nor torn; the last if there is none such.
  private mutating func append(_ ways: [[Block]]) {
    let (start, found) = (self, composer.shaper.findings)
    for (index, blocks) in ways.enumerated() {
      if index > 0 {
        self = start
        composer.shaper.forget(from: found)
      }
      for block in blocks { append(block) }
      var now = composer.shaper.findings
      now.fits = found.fits
      if now == found { return }
    }
  }

  mutating func append(_ paragraph: Paragraph) {
    let style = paragraph.style
    let paragraphComposer = ParagraphComposer(
      shaper: composer.shaper, columnWidth: width, element: element(of: paragraph),
      label: openItem?.label)
    openItem = nil
    let lines = paragraphComposer.lines(of: paragraph)
    guard !lines.isEmpty else { return }
    let single = style.text.size * composer.shaper.metrics(of: style.text).lineHeight
    let leadingShrink = single * (style.lineSpacingRatio - style.minimumLineSpacingRatio)
    pendingSpace += style.spaceBefore
    pendingStretch += style.spaceStretch
    for (index, line) in lines.enumerated() {
      let isTorn =
        index < style.minimumLinesAtBreak
        || lines.count - index < style.minimumLinesAtBreak || style.keepsTogether
      append(line.frame, breakBefore: index > 0 && isTorn ? .forbidden : .allowed(0))
      galley.rows[galley.rows.count - 1].leadingShrink = leadingShrink
      galley.rows[galley.rows.count - 1].bodyLines = style.keepsWithNext ? 0 : 1
      galley.rows[galley.rows.count - 1].footnotes = line.notes
      if index == 0, let anchor = paragraph.anchor {
        galley.rows[galley.rows.count - 1].anchors = [anchor]
      }
    }
    pendingSpace += style.spaceAfter
    keepsNext = style.keepsWithNext
    galley.lastLine = lines.last ?? galley.lastLine
  }

  /// What a paragraph is; nil for decoration.
  mutating func element(of paragraph: Paragraph) -> StructureElement? {
    let role = paragraph.style.role
    if role == .title, let title { return title }
    title = nil
    if role == .paragraph, let openItem, openItem.isSole { return openItem.body }
    let element = role.structureRole.map {
      StructureElement($0, in: composer.element, anchor: paragraph.anchor)
    }
    if role == .title { title = element }
    return element
  }

  mutating func append(_ passage: Passage) {
    let outer = composer
    defer { composer = outer }
    title = nil
    let element = StructureElement(passage.role.structureRole, in: outer.element)
    if passage.role == .listItem {
      let item = ListItemElements(element, isSole: passage.blocks.count == 1)
      openItem = item
      composer = outer.inside(item.body)
    } else {
      composer = outer.inside(element)
    }
    for block in passage.blocks { append(block) }
    openItem = nil
  }

  mutating func append(_ group: Group) {
    let first = galley.rows.count
    for block in group.blocks { append(block) }
    let from = group.linesBefore > 0 ? start(ofLines: group.linesBefore, before: first) : first
    for index in galley.rows.indices.dropFirst(from + 1)
    where galley.rows[index].breakBefore != .forced {
      galley.rows[index].breakBefore = .forbidden
    }
  }

  /// The row with which so many lines of body text before a row begin; headings among them do not count.
  private func start(ofLines count: Int, before row: Int) -> Int {
    var lines = 0
    var start = row
    while start > 0, lines < count {
      start -= 1
      lines += galley.rows[start].bodyLines
    }
    return start
  }

  mutating func append(_ frame: Frame, breakBefore: BreakCost) {
    append(Row(frame: frame, spaceBefore: .zero, breakBefore: breakBefore))
  }

  /// Appends a row with the space and the costs that what came before asks for.
  mutating func append(_ row: Row) {
    var row = row
    if keepsNext { row.breakBefore = .forbidden }
    if breaksNext { row.breakBefore = .forced }
    row.spaceBefore = pendingSpace
    row.spaceStretch = pendingStretch
    galley.rows.append(row)
    pendingSpace = .zero
    pendingStretch = .zero
    keepsNext = false
    breaksNext = false
  }
}
