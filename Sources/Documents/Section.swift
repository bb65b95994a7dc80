package import Geometry

/// Blocks on pages of their own: an appendix, a table on a sheet laid across.
package struct Section: Sendable {
  package let page: PageStyle
  /// Whether its pages are counted from 1.
  package let restartsPageNumbers: Bool
  /// What tells its page numbers from others in a list of contents: `PL ` of an appendix; empty for nothing.
  package let pageMark: String
  package let blocks: [Block]

  package init(
    page: PageStyle, restartsPageNumbers: Bool, pageMark: String = "", blocks: [Block]
  ) {
    self.page = page
    self.restartsPageNumbers = restartsPageNumbers
    self.pageMark = pageMark
    self.blocks = blocks
  }
}

extension Document {
  /// The document as sections: what stands between two of them goes on with the document's page and count.
  package var sections: [Section] {
    var sections: [Section] = []
    var loose: [Block] = []
    func close() {
      guard !loose.isEmpty else { return }
      sections.append(Section(page: page, restartsPageNumbers: false, blocks: loose))
      loose = []
    }
    for block in blocks {
      if case .section(let section) = block {
        close()
        sections.append(section)
      } else {
        loose.append(block)
      }
    }
    close()
    return sections.isEmpty
      ? [Section(page: page, restartsPageNumbers: false, blocks: [])] : sections
  }
}

/// What stands at the foot of the first page, below the text, and takes room from it: an office's address.
package struct Foot: Sendable {
  /// Between it and the text, at least.
  package let spaceBefore: Length
  package let blocks: [Block]

  package init(spaceBefore: Length, blocks: [Block]) {
    self.spaceBefore = spaceBefore
    self.blocks = blocks
  }
}

/// Text in a frame of exact height, its rules within: HỎA TỐC, DỰ THẢO.
package struct Box: Sendable {
  /// From the outer edge of a rule to that of the opposite one: natural is as wide as the text on one line, a share one of
  /// the column.
  package let width: Columns.Width
  package let height: Length
  package let rule: RuleStyle
  /// Where it stands in its column.
  package let alignment: Alignment
  package let spaceBefore: Length
  package let blocks: [Block]

  package init(
    width: Columns.Width, height: Length, rule: RuleStyle, alignment: Alignment,
    spaceBefore: Length, blocks: [Block]
  ) {
    self.width = width
    self.height = height
    self.rule = rule
    self.alignment = alignment
    self.spaceBefore = spaceBefore
    self.blocks = blocks
  }
}

/// Signatures side by side: what stands above begins level, and so do the names, whatever the number of lines above them.
package struct Signatures: Sendable {
  package struct Signature: Sendable {
    /// Whom or what the person signs for, and as what.
    package let capacity: [Block]
    /// What stands just above the name: the office of one who signs for a council or a committee.
    package let rank: [Block]
    package let name: [Block]
    /// The width of the agency's seal; nil for one whose signature is not sealed.
    package let seal: Length?

    package init(
      capacity: [Block], rank: [Block] = [], name: [Block], seal: Length? = nil
    ) {
      self.capacity = capacity
      self.rank = rank
      self.name = name
      self.seal = seal
    }
  }

  package let rows: [[Signature]]
  /// Between neighbours.
  package let gap: Length
  /// The room to sign in, below the lowest line above.
  package let signingRoom: Length
  /// The width of the picture of a hand's signature, in the middle of the room; nil as wide as the room.
  package let handWidth: Length?
  /// Between two rows.
  package let rowSpace: Length
  package let spaceBefore: Length

  package init(
    rows: [[Signature]], gap: Length, signingRoom: Length, handWidth: Length? = nil,
    rowSpace: Length, spaceBefore: Length
  ) {
    self.rows = rows
    self.gap = gap
    self.signingRoom = signingRoom
    self.handWidth = handWidth
    self.rowSpace = rowSpace
    self.spaceBefore = spaceBefore
  }
}

/// A list of the document's headings with the numbers of their pages (mục lục).
package struct Contents: Sendable {
  /// How entries are set, by their headings' levels; deeper headings are not listed.
  package let styles: [ParagraphStyle]

  package init(styles: [ParagraphStyle]) { self.styles = styles }
}

/// A heading as a list of contents shows it.
package struct ContentsEntry: Sendable {
  package let anchor: String
  /// 1 is the highest.
  package let level: Int
  package let heading: Paragraph
  /// What stands before its page's number.
  package let pageMark: String
}

extension Document {
  /// All headings that can be found, in the order of reading.
  package var headings: [ContentsEntry] {
    func headings(in blocks: [Block], mark: String) -> [ContentsEntry] {
      blocks.flatMap { block -> [ContentsEntry] in
        if case .section(let section) = block {
          return headings(in: section.blocks, mark: section.pageMark)
        }
        guard case .paragraph(let paragraph) = block else {
          return headings(in: block.inner, mark: mark)
        }
        guard let level = paragraph.style.role.headingLevel, let anchor = paragraph.anchor else {
          return []
        }
        return [
          ContentsEntry(anchor: anchor, level: level, heading: paragraph, pageMark: mark)
        ]
      }
    }
    return headings(in: blocks, mark: "")
  }
}

extension ParagraphStyle.Role {
  /// The level of a heading, 1 for the highest; nil for what is none.
  package var headingLevel: Int? {
    switch self {
    case .heading1: 1
    case .heading2: 2
    case .heading3: 3
    case .heading4: 4
    case .heading5: 5
    case .paragraph, .title, .caption, .quotation, .decoration: nil
    }
  }
}
