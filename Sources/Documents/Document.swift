package import Geometry

/// What is to be said, with its styles resolved, before anyone has measured a letter.
package struct Document: Sendable {
  package let information: DocumentInformation
  package let page: PageStyle
  package let blocks: [Block]
  /// Names of persons and bodies that its text may hold, better kept on one line; in lists, each of which many documents may
  /// share.
  package let names: [[String]]

  package init(
    information: DocumentInformation, page: PageStyle, blocks: [Block], names: [[String]] = []
  ) {
    self.information = information
    self.page = page
    self.blocks = blocks
    self.names = names
  }
}

/// What a file says about itself, apart from its pages.
package struct DocumentInformation: Hashable, Sendable {
  package let title: String
  package let author: String
  package let subject: String
  /// The date that stands for the file's creation, `2023-01-06`; never the clock's.
  package let date: String?
  /// What an office's register of documents wants to know, by the names of the decree.
  package let filing: [FilingEntry]

  /// A datum of an outgoing document.
  /// Source: Nghị định 30/2020/NĐ-CP, Phụ lục VI, Phần II, Mục I.
  package struct FilingEntry: Hashable, Sendable {
    /// The decree's English name, such as `CodeNumber`; letters and digits only.
    package let name: String
    package let value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  package init(
    title: String, author: String, subject: String, date: String?, filing: [FilingEntry] = []
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.date = date
    self.filing = filing
  }
}

/// The sheet of paper and what stands on each page of it.
package struct PageStyle: Hashable, Sendable {
  package let size: Size
  /// From the paper's edge to the text block; not to the ink.
  package let margins: Insets
  package let pageNumber: PageNumberStyle?
  /// Art under the text of every page, the same on each.
  package let underlay: [Art]
  package let footnotes: FootnoteStyle

  package init(
    size: Size, margins: Insets, pageNumber: PageNumberStyle?, underlay: [Art],
    footnotes: FootnoteStyle = FootnoteStyle()
  ) {
    self.size = size
    self.margins = margins
    self.pageNumber = pageNumber
    self.underlay = underlay
    self.footnotes = footnotes
  }
}

/// What parts the notes at the foot of a page from its text.
package struct FootnoteStyle: Hashable, Sendable {
  package let rule: RuleStyle
  package let ruleLength: Length
  /// Between the text and the rule, and between the rule and the first note.
  package let spaceAbove: Length
  package let spaceBelow: Length

  package init(
    rule: RuleStyle = RuleStyle(thickness: .pt(0.5)), ruleLength: Length = .mm(50),
    spaceAbove: Length = .pt(6), spaceBelow: Length = .pt(3)
  ) {
    self.rule = rule
    self.ruleLength = ruleLength
    self.spaceAbove = spaceAbove
    self.spaceBelow = spaceBelow
  }

  /// The room that the parting takes.
  package var height: Length { spaceAbove + rule.thickness + spaceBelow }
}

/// The page number (số trang), centred across the text block in the top margin.
package struct PageNumberStyle: Hashable, Sendable {
  package let style: TextStyle
  /// The first page that shows its number; the count starts at 1 on the first page all the same.
  package let firstShown: Int
  /// From the paper's top edge to the number's baseline.
  package let baseline: Length

  package init(style: TextStyle, firstShown: Int, baseline: Length) {
    self.style = style
    self.firstShown = firstShown
    self.baseline = baseline
  }
}

/// A drawing at a place of the sheet.
package struct Art: Hashable, Sendable {
  /// How the drawing fills its place.
  package enum Fit: Hashable, Sendable {
    /// As large as fits, its shape kept, in the middle.
    case contain
    /// To all four edges, its shape stretched.
    case stretch
  }

  /// A turn of the drawing in its place, as a piece of a border needs it.
  package struct Orientation: Hashable, Sendable {
    /// Clockwise quarter turns, 0 to 3, after the mirroring.
    package let quarterTurns: Int
    /// Left and right exchanged.
    package let isMirrored: Bool

    package static let upright = Orientation(quarterTurns: 0, isMirrored: false)

    package init(quarterTurns: Int, isMirrored: Bool) {
      self.quarterTurns = quarterTurns
      self.isMirrored = isMirrored
    }
  }

  /// The file's name below the art folder of the assets.
  package let name: String
  package let frame: Rect
  package let fit: Fit
  package let orientation: Orientation
  /// How many times the drawing stands side by side in its place, before any turn: the tiles of a border's edge.
  package let repetitions: Int
  /// What it shows, in Vietnamese, for a reader that speaks; nil for decoration.
  package let alternative: String?

  package init(
    name: String, frame: Rect, fit: Fit, orientation: Orientation, repetitions: Int = 1,
    alternative: String? = nil
  ) {
    self.name = name
    self.frame = frame
    self.fit = fit
    self.orientation = orientation
    self.repetitions = max(repetitions, 1)
    self.alternative = alternative
  }
}
