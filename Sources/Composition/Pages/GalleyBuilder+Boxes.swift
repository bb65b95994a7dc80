import Documents
import Fonts
import Frames
import Geometry

// Blocks that are one frame, or rows of frames.
extension GalleyBuilder {
  mutating func append(_ columns: Columns) {
    pendingSpace += columns.spaceBefore
    let frame = ColumnsComposer(composer: composer, width: width).compose(columns)
    append(frame, breakBefore: .allowed(0), holding: [.columns(columns)])
    galley.regions += columns.columns.flatMap(\.blocks).flatMap(\.regions)
    galley.lastLine = nil
  }

  mutating func append(_ table: Table) {
    let rows = TableComposer(composer: composer, width: width).rows(of: table)
    for row in rows {
      pendingSpace += row.spaceBefore
      append(row)
    }
    galley.regions += Block.table(table).regions
    pendingSpace += table.style.spaceAfter
    galley.lastLine = nil
  }

  mutating func append(_ rule: RuleBlock) {
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

  mutating func append(_ qr: QRBlock) {
    guard
      let frame = QRComposer(shaper: composer.shaper, element: composer.element)
        .compose(qr, width: width)
    else { return }
    append(frame, breakBefore: .allowed(0))
    galley.lastLine = nil
  }

  /// A frame of exact size with the text in its middle.
  mutating func append(_ box: Box) {
    let thickness = box.rule.thickness
    let size = Size(width: composer.outerWidth(of: box, in: width), height: box.height)
    let inner = Size(width: size.width - thickness * 2, height: size.height - thickness * 2)
    let text = Galley.stack(
      composer.compose(box.blocks, width: inner.width).rows, width: inner.width)
    let slack = inner.height - text.size.height
    if slack < -BlockComposer.tolerance {
      composer.shaper.report(.boxOverflows(by: -slack, at: Block.box(box).source))
    }
    let x: Length =
      switch box.alignment {
      case .justified, .left: .zero
      case .center: (width - size.width) / 2
      case .right: width - size.width
      }
    var frame = Frame.empty(width: width, height: size.height)
    for (origin, edge) in [
      (Point.zero, Size(width: size.width, height: thickness)),
      (
        Point(x: .zero, y: size.height - thickness),
        Size(width: size.width, height: thickness)
      ),
      (Point.zero, Size(width: thickness, height: size.height)),
      (
        Point(x: size.width - thickness, y: .zero),
        Size(width: thickness, height: size.height)
      ),
    ] {
      frame.place(
        .rule(Rule(size: edge, color: box.rule.color)), at: origin + Point(x: x, y: .zero))
    }
    frame.place(.frame(text), at: Point(x: x + thickness, y: thickness + slack / 2))
    pendingSpace += box.spaceBefore
    append(frame, breakBefore: .allowed(0), holding: box.blocks)
    galley.lastLine = nil
  }

  /// Signatures side by side, what stands above level, names level; no page ends among them.
  mutating func append(_ signatures: Signatures) {
    pendingSpace += signatures.spaceBefore
    for (index, row) in signatures.rows.enumerated() where !row.isEmpty {
      if index > 0 { pendingSpace += signatures.rowSpace }
      append(frame(of: row, signatures), breakBefore: index > 0 ? .forbidden : .allowed(0))
    }
    galley.lastLine = nil
  }

  private func frame(of row: [Signatures.Signature], _ signatures: Signatures) -> Frame {
    let columns = widths(of: row, gap: signatures.gap)
    func stack(_ blocks: [Block], width: Length) -> Frame {
      Galley.stack(composer.compose(blocks, width: width).rows, width: width)
    }
    let parts = zip(row, columns).map { signature, width in
      (
        capacity: stack(signature.capacity, width: width),
        rank: stack(signature.rank, width: width), name: stack(signature.name, width: width)
      )
    }
    let top = parts.map(\.capacity.size.height).max() ?? .zero
    let names = top + signatures.signingRoom + (parts.map(\.rank.size.height).max() ?? .zero)
    var frame = Frame.empty(width: width)
    var x = Length.zero
    for (index, (part, column)) in zip(parts, columns).enumerated() {
      frame.place(.frame(part.capacity), at: Point(x: x, y: .zero))
      if signatures.signingRoom > .zero {
        let room = Rect(
          origin: Point(x: x, y: top), size: Size(width: column, height: signatures.signingRoom))
        frame.items += fields(in: room, hand: signatures.handWidth, seal: row[index].seal)
      }
      frame.place(.frame(part.rank), at: Point(x: x, y: names - part.rank.size.height))
      frame.place(.frame(part.name), at: Point(x: x, y: names))
      x += column + signatures.gap
    }
    frame.size.height = names + (parts.map(\.name.size.height).max() ?? .zero)
    return frame
  }

  /// The fields of one who signs: the hand's signature in the middle of the room, the seal over its left third.
  ///
  /// Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.7 and II.8.
  private func fields(in room: Rect, hand: Length?, seal: Length?) -> [Placed<FrameItem>] {
    let width = min(hand ?? room.size.width, room.size.width)
    let left = room.left + (room.size.width - width) / 2
    let signature = SignatureField(
      signer: .person, size: Size(width: width, height: room.size.height))
    var fields = [Placed(FrameItem.field(signature), at: Point(x: left, y: room.top))]
    if let seal {
      let corner = Point(
        x: left + width / 3 - seal, y: room.top + (room.size.height - seal) / 2)
      let field = SignatureField(signer: .agency, size: Size(width: seal, height: seal))
      fields.append(Placed(.field(field), at: corner))
    }
    return fields
  }

  /// The signers' columns: of one width, but what would tear a name is as wide as the name asks for, and the others are of one
  /// width in what is left.
  private func widths(of row: [Signatures.Signature], gap: Length) -> [Length] {
    let room = width - gap * Double(row.count - 1)
    let needs = row.map { signature in
      (signature.capacity + signature.rank + signature.name).map { block in
        let widths = composer.contentWidths(of: [block])
        return block.isBrokenByHand ? widths.natural : widths.comfortable
      }.max() ?? .zero
    }
    guard needs.sum() <= room else { return row.map { _ in room / Double(row.count) } }
    // From the widest on: who asks for more than an even share of what is left has it, and leaves the others less.
    var (left, sharing) = (room, row.count)
    for need in needs.sorted(by: >) where need > left / Double(sharing) {
      left -= need
      sharing -= 1
    }
    return needs.map { max($0, left / Double(max(sharing, 1))) }
  }

  /// A frame as a row, with the notes and the names of what is in it.
  private mutating func append(_ frame: Frame, breakBefore: BreakCost, holding blocks: [Block]) {
    append(frame, breakBefore: breakBefore)
    galley.rows[galley.rows.count - 1].footnotes = blocks.flatMap(\.footnotes)
    galley.rows[galley.rows.count - 1].anchors = blocks.flatMap(\.anchors)
  }

  /// A list of contents: an entry for each heading, the number of its page to come.
  mutating func append(_ contents: Contents) {
    let list = ContentsComposer(
      composer: composer, contents: contents, width: width)
    for row in list.rows() {
      pendingSpace += row.spaceBefore
      append(row)
    }
    galley.lastLine = nil
  }
}

extension BlockComposer {
  /// How wide a box is in a column.
  func outerWidth(of box: Box, in column: Length) -> Length {
    switch box.width {
    case .fixed(let length): length
    case .natural(let plus):
      contentWidths(of: box.blocks).natural + plus + box.rule.thickness * 2
    case .share(let percent): column * (percent / 100)
    }
  }
}

extension Block {
  /// Whether it is a paragraph whose lines the clerk has broken.
  fileprivate var isBrokenByHand: Bool {
    guard case .paragraph(let paragraph) = self else { return false }
    return paragraph.inlines.contains { if case .lineBreak = $0 { true } else { false } }
  }

  /// The notes whose marks stand in the block, in the order of reading.
  var footnotes: [Footnote] {
    guard case .paragraph(let paragraph) = self else { return inner.flatMap(\.footnotes) }
    return paragraph.inlines.compactMap { if case .footnote(let note) = $0 { note } else { nil } }
  }

  /// The names by which paragraphs in the block are found.
  var anchors: [String] {
    guard case .paragraph(let paragraph) = self else { return inner.flatMap(\.anchors) }
    return paragraph.anchor.map { [$0] } ?? []
  }
}
