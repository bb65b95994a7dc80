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
    let inner = Size(
      width: box.size.width - thickness * 2, height: box.size.height - thickness * 2)
    let text = Galley.stack(
      composer.compose(box.blocks, width: inner.width).rows, width: inner.width)
    let slack = inner.height - text.size.height
    if slack < -BlockComposer.tolerance {
      composer.shaper.report(.boxOverflows(by: -slack, at: Block.box(box).source))
    }
    let x: Length =
      switch box.alignment {
      case .justified, .left: .zero
      case .center: (width - box.size.width) / 2
      case .right: width - box.size.width
      }
    var frame = Frame.empty(width: width, height: box.size.height)
    for (origin, size) in [
      (Point.zero, Size(width: box.size.width, height: thickness)),
      (
        Point(x: .zero, y: box.size.height - thickness),
        Size(width: box.size.width, height: thickness)
      ),
      (Point.zero, Size(width: thickness, height: box.size.height)),
      (
        Point(x: box.size.width - thickness, y: .zero),
        Size(width: thickness, height: box.size.height)
      ),
    ] {
      frame.place(
        .rule(Rule(size: size, color: box.rule.color)), at: origin + Point(x: x, y: .zero))
    }
    frame.place(.frame(text), at: Point(x: x + thickness, y: thickness + slack / 2))
    pendingSpace += box.spaceBefore
    append(frame, breakBefore: .allowed(0), holding: box.blocks)
    galley.lastLine = nil
  }

  /// Signatures side by side, names level; no page ends among them.
  mutating func append(_ signatures: Signatures) {
    pendingSpace += signatures.spaceBefore
    for (index, row) in signatures.rows.enumerated() where !row.isEmpty {
      if index > 0 { pendingSpace += signatures.rowSpace }
      append(frame(of: row, signatures), breakBefore: index > 0 ? .forbidden : .allowed(0))
    }
    galley.lastLine = nil
  }

  private func frame(of row: [Signatures.Signature], _ signatures: Signatures) -> Frame {
    let gaps = signatures.gap * Double(row.count - 1)
    let column = (width - gaps) / Double(row.count)
    func stack(_ blocks: [Block]) -> Frame {
      Galley.stack(composer.compose(blocks, width: column).rows, width: column)
    }
    let parts = row.map { (capacity: stack($0.capacity), name: stack($0.name)) }
    let top = parts.map(\.capacity.size.height).max() ?? .zero
    let names = top + signatures.signingRoom
    var frame = Frame.empty(width: width)
    for (index, part) in parts.enumerated() {
      let x = (column + signatures.gap) * Double(index)
      frame.place(.frame(part.capacity), at: Point(x: x, y: .zero))
      if signatures.signingRoom > .zero {
        let size = Size(width: column, height: signatures.signingRoom)
        frame.place(
          .field(SignatureField(signer: .person, size: size)), at: Point(x: x, y: top))
      }
      frame.place(.frame(part.name), at: Point(x: x, y: names))
    }
    frame.size.height = names + (parts.map(\.name.size.height).max() ?? .zero)
    return frame
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

extension Block {
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
