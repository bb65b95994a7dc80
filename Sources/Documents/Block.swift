package import Geometry

/// A piece of a document from edge to edge of its column.
package indirect enum Block: Sendable {
  case paragraph(Paragraph)
  case columns(Columns)
  case table(Table)
  case group(Group)
  case passage(Passage)
  case rule(RuleBlock)
  case space(Length)
  case qr(QRBlock)
  case region(Region)
  case pageBreak
  /// Only at the top of a document; anywhere else its blocks go on where it stands.
  case section(Section)
  case foot(Foot)
  case box(Box)
  case signatures(Signatures)
  case contents(Contents)
  /// Several ways to set the same: the first in which no line is too wide and no name is torn, or else the last.
  ///
  /// What is counted over the document (notes, numbered headings) has no place in it.
  case alternatives([[Block]])
}

extension Block {
  /// The blocks that it holds, in the order of reading; none for one that holds no others.
  package var inner: [Block] {
    switch self {
    case .columns(let columns): columns.columns.flatMap(\.blocks)
    case .table(let table): table.cells.flatMap(\.blocks) + table.notes
    case .group(let group): group.blocks
    case .passage(let passage): passage.blocks
    case .region(let region): region.blocks
    case .section(let section): section.blocks
    case .foot(let foot): foot.blocks
    case .box(let box): box.blocks
    case .signatures(let signatures):
      signatures.rows.flatMap { $0.flatMap { $0.capacity + $0.rank + $0.name } }
    case .alternatives(let ways): ways.first ?? []
    case .paragraph, .rule, .space, .qr, .pageBreak, .contents: []
    }
  }
}

/// Blocks that stay on one page.
package struct Group: Sendable {
  package let blocks: [Block]
  /// Lines of the paragraph before that must stand on the same page; 0 for none.
  package let linesBefore: Int

  package init(blocks: [Block], linesBefore: Int) {
    self.blocks = blocks
    self.linesBefore = linesBefore
  }
}

/// Blocks that are one thing to whoever has the document read aloud.
package struct Passage: Sendable {
  package enum Role: Hashable, Sendable {
    case list
    /// An item of a list; the marker of its first paragraph is its label.
    case listItem
    case section
    case quotation
  }

  package let role: Role
  package let blocks: [Block]

  package init(role: Role, blocks: [Block]) {
    self.role = role
    self.blocks = blocks
  }
}

/// Blocks side by side, as the two halves of a letterhead or the signatures.
package struct Columns: Sendable {
  package enum Width: Hashable, Sendable {
    case fixed(Length)
    /// As wide as the widest line when nothing is broken, and some more.
    case natural(plus: Length)
    /// A share of what the others leave.
    case share(Double)
  }

  package struct Column: Sendable {
    package let width: Width
    package let blocks: [Block]

    package init(width: Width, blocks: [Block]) {
      self.width = width
      self.blocks = blocks
    }
  }

  package let columns: [Column]
  package let gap: Length
  package let spaceBefore: Length

  package init(columns: [Column], gap: Length, spaceBefore: Length) {
    self.columns = columns
    self.gap = gap
    self.spaceBefore = spaceBefore
  }
}

/// A drawn line that belongs to the text above it.
package struct RuleBlock: Hashable, Sendable {
  package enum Extent: Hashable, Sendable {
    /// A ratio of the width of the line above: 1 for all of it.
    case ofLineAbove(Double)
    case fixed(Length)
    /// The whole column.
    case full
  }

  package let length: Extent
  package let thickness: Length
  package let color: Color
  /// From the bottom of the line box above (or the top of the column) to the rule.
  package let gap: Length
  package let alignment: Alignment

  package init(
    length: Extent, thickness: Length, color: Color, gap: Length, alignment: Alignment
  ) {
    self.length = length
    self.thickness = thickness
    self.color = color
    self.gap = gap
    self.alignment = alignment
  }
}

/// A place on the sheet that is filled on its own, outside the flow of the text.
package struct Region: Sendable {
  package enum VerticalAlignment: String, Hashable, Sendable, CaseIterable {
    case top, middle, bottom
  }

  /// What the clerk calls it, for messages.
  package let name: String
  package let frame: Rect
  package let vertical: VerticalAlignment
  /// How small all of the text may become together so that it fits, as a ratio; 1 keeps it as designed.
  package let minimumScale: Double
  package let blocks: [Block]
  /// What tells the region in the documents that have it in common; nil for one of a document's own.
  package let identity: Identity?

  /// A region that documents have in common is bound once and may be set once: it is known by its identity.
  package final class Identity: Sendable {
    package init() {}
  }

  package init(
    name: String, frame: Rect, vertical: VerticalAlignment, minimumScale: Double,
    blocks: [Block], identity: Identity? = nil
  ) {
    self.name = name
    self.frame = frame
    self.vertical = vertical
    self.minimumScale = minimumScale
    self.blocks = blocks
    self.identity = identity
  }
}
