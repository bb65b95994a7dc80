import Documents
import Frames
import Geometry

extension BlockComposer {
  /// How wide blocks are, one under the other.
  func contentWidths(of blocks: [Block]) -> ContentWidths {
    blocks.reduce(ContentWidths()) { widths, block in widths.union(contentWidths(of: block)) }
  }

  private func contentWidths(of block: Block) -> ContentWidths {
    switch block {
    case .paragraph(let paragraph):
      ParagraphComposer(shaper: shaper, columnWidth: .zero).contentWidths(of: paragraph)
    case .group, .passage, .alternatives: contentWidths(of: block.inner)
    case .table(let table): TableComposer(composer: self, width: .zero).contentWidths(of: table)
    case .rule(let rule):
      if case .fixed(let length) = rule.length {
        ContentWidths(fixed: length)
      } else {
        ContentWidths()
      }
    case .qr(let qr): ContentWidths(fixed: qr.size)
    case .box(let box): ContentWidths(fixed: outerWidth(of: box, in: .zero))
    case .columns, .space, .region, .pageBreak, .section, .foot, .signatures, .contents:
      ContentWidths()
    }
  }
}

/// Sets what is in the cells of a table, each in the width that its columns leave.
struct CellComposer {
  let composer: BlockComposer
  let style: TableStyle

  /// The rows of a cell's content.
  func compose(_ blocks: [Block], width: Length, element: StructureElement?) -> [Row] {
    let composer = element.map(composer.inside) ?? composer
    return composer.compose(blocks, width: width).rows.map { row in
      // A table in a cell is not parted with the row: its rules would end where no page does.
      guard let part = row.tablePart, part.row > 0 || !part.isStart else { return row }
      var row = row
      row.breakBefore = .forbidden
      return row
    }
  }

  /// A cell's blocks as they are set in a width: a figure moved to its place among the others of its column, text flush left
  /// where lines are short.
  ///
  /// - Parameter indent: how far from the left the cell's figure begins; nil where it holds none.
  func blocks(of cell: TableCell, indentedBy indent: Length?, width: Length) -> [Block] {
    guard let indent, let paragraph = cell.figureParagraph else {
      return width <= style.raggedUpTo ? cell.blocks.map(\.ragged) : cell.blocks
    }
    return [.paragraph(paragraph.indented(to: indent))]
  }
}

extension TableCell {
  /// The only thing in the cell, if that is a paragraph.
  var figureParagraph: Paragraph? {
    guard blocks.count == 1, case .paragraph(let paragraph)? = blocks.first else { return nil }
    return paragraph
  }
}

extension Block {
  /// The block with justified text set flush left: lines so short would gape.
  fileprivate var ragged: Block {
    switch self {
    case .paragraph(let paragraph): .paragraph(paragraph.ragged)
    case .group(let group):
      .group(Group(blocks: group.blocks.map(\.ragged), linesBefore: group.linesBefore))
    case .passage(let passage):
      .passage(Passage(role: passage.role, blocks: passage.blocks.map(\.ragged)))
    case .alternatives(let ways): .alternatives(ways.map { $0.map(\.ragged) })
    case .columns, .table, .rule, .space, .qr, .region, .pageBreak, .section, .foot, .box,
      .signatures, .contents:
      self
    }
  }
}
