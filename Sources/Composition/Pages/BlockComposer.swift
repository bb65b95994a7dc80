import Documents
import Fonts
import Frames
import Geometry

/// Composes blocks, one under the other, into a galley.
struct BlockComposer {
  let shaper: Shaper
  /// What the blocks are part of.
  let element: StructureElement

  func compose(_ blocks: [Block], width: Length) -> Galley {
    var builder = GalleyBuilder(composer: self, width: width)
    for block in blocks { builder.append(block) }
    return builder.galley
  }

  init(shaper: Shaper, element: StructureElement = StructureElement(.document, in: nil)) {
    self.shaper = shaper
    self.element = element
  }

  /// The same composer for what is part of another element.
  func inside(_ element: StructureElement) -> BlockComposer {
    BlockComposer(shaper: shaper, element: element)
  }

  /// Fills a region; text that is taller than it is reported.
  func compose(_ region: Region) -> Placed<FrameItem> {
    let frame = fitted(region)
    let slack = region.frame.size.height - frame.size.height
    if slack < -Self.tolerance {
      let source = region.blocks.lazy.compactMap(\.source).first
      shaper.report(.regionOverflows(region.name, by: -slack, at: source))
    }
    let y =
      switch region.vertical {
      case .top: Length.zero
      case .middle: slack / 2
      case .bottom: slack
      }
    return Placed(.frame(frame), at: region.frame.origin + Point(x: .zero, y: y))
  }

  /// The text of a region at the largest scale at which it is no taller than the region.
  private func fitted(_ region: Region) -> Frame {
    let width = region.frame.size.width
    let found = shaper.findings
    var scale = 1.0
    while true {
      let blocks = scale < 1 ? region.blocks.map { $0.scaled(by: scale) } : region.blocks
      let frame = Galley.stack(compose(blocks, width: width).rows, width: width)
      let fits = frame.size.height <= region.frame.size.height + Self.tolerance
      if fits || scale <= region.minimumScale {
        if region.minimumScale < 1 {
          shaper.note(Fit(text: region.name, scale: scale, trackingRatio: 0, lines: 0))
        }
        return frame
      }
      shaper.forget(from: found)
      scale = max(scale - Self.scaleStep, region.minimumScale)
    }
  }

  private static let scaleStep = 0.03

  /// Differences below this are the arithmetic's, not the text's.
  static let tolerance = Length.pt(0.01)
}

/// The galley under construction.
private struct GalleyBuilder {
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
    }
  }

  private mutating func append(_ paragraph: Paragraph) {
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
      galley.rows[galley.rows.count - 1].isBodyLine = !style.keepsWithNext
    }
    pendingSpace += style.spaceAfter
    keepsNext = style.keepsWithNext
    galley.lastLine = lines.last ?? galley.lastLine
  }

  /// What a paragraph is; nil for decoration.
  private mutating func element(of paragraph: Paragraph) -> StructureElement? {
    let role = paragraph.style.role
    if role == .title, let title { return title }
    title = nil
    if role == .paragraph, let openItem, openItem.isSole { return openItem.body }
    let element = role.structureRole.map { StructureElement($0, in: composer.element) }
    if role == .title { title = element }
    return element
  }

  private mutating func append(_ passage: Passage) {
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

  private mutating func append(_ columns: Columns) {
    pendingSpace += columns.spaceBefore
    let frame = ColumnsComposer(composer: composer, width: width).compose(columns)
    append(frame, breakBefore: .allowed(0))
    galley.regions += columns.columns.flatMap(\.blocks).flatMap(\.regions)
    galley.lastLine = nil
  }

  private mutating func append(_ table: Table) {
    let rows = TableComposer(composer: composer, width: width).rows(of: table)
    for row in rows {
      pendingSpace += row.spaceBefore
      append(row)
    }
    galley.regions += Block.table(table).regions
    pendingSpace += table.style.spaceAfter
    galley.lastLine = nil
  }

  private mutating func append(_ group: Group) {
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
      if galley.rows[start].isBodyLine { lines += 1 }
    }
    return start
  }

  private mutating func append(_ rule: RuleBlock) {
    let line = galley.lastLine
    let length =
      switch rule.length {
      case .ofLineAbove(let ratio): (line?.inkWidth ?? width) * ratio
      case .fixed(let length): length
      case .full: width
      }
    let middle = line.map { $0.inkLeft + $0.inkWidth / 2 } ?? width / 2
    let x: Length =
      switch rule.alignment {
      case .center: rule.length == .full ? .zero : middle - length / 2
      case .left, .justified: .zero
      case .right: width - length
      }
    var frame = Frame.empty(width: width, height: rule.gap + rule.thickness)
    frame.place(
      .rule(Rule(size: Size(width: length, height: rule.thickness), color: rule.color)),
      at: Point(x: x, y: rule.gap))
    // The rule belongs to the text above it: what that is kept with, is so still.
    let keepsOn = keepsNext
    append(frame, breakBefore: .forbidden)
    keepsNext = keepsOn
  }

  private mutating func append(_ qr: QRBlock) {
    guard
      let frame = QRComposer(shaper: composer.shaper, element: composer.element)
        .compose(qr, width: width)
    else { return }
    append(frame, breakBefore: .allowed(0))
    galley.lastLine = nil
  }

  private mutating func append(_ frame: Frame, breakBefore: BreakCost) {
    append(Row(frame: frame, spaceBefore: .zero, breakBefore: breakBefore))
  }

  /// Appends a row with the space and the costs that what came before asks for.
  private mutating func append(_ row: Row) {
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
