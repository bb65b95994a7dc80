package import Geometry

/// Where lines stand to the edges of their column.
package enum Alignment: String, Hashable, Sendable, CaseIterable {
  /// Both edges straight, the last line flush left.
  case justified
  case left
  case center
  case right
}

/// How a paragraph is set.
package struct ParagraphStyle: Hashable, Sendable {
  /// What a paragraph is to somebody who has the document read aloud or looks into its outline.
  package enum Role: String, Hashable, Sendable, CaseIterable {
    case paragraph
    /// The document's title; paragraphs of it that follow one another are one title.
    case title
    case heading1 = "heading-1"
    case heading2 = "heading-2"
    case heading3 = "heading-3"
    case heading4 = "heading-4"
    case heading5 = "heading-5"
    case caption, quotation
    /// Not to be read: a pattern made of letters.
    case decoration
  }

  package var role = Role.paragraph
  package var text: TextStyle
  package var alignment: Alignment
  package var firstLineIndent: Length
  package var leftIndent: Length
  package var rightIndent: Length
  /// Leading as a multiple of the face's own line height: 1 is "single", 1.5 "one and a half".
  package var lineSpacingRatio: Double
  /// How close lines may be set so that a document does not spill onto a page more; at most `lineSpacingRatio`.
  package var minimumLineSpacingRatio: Double
  package var spaceBefore: Length
  /// How much the space before may grow to fill a page.
  package var spaceStretch: Length
  package var spaceAfter: Length
  /// The next block begins on the same page.
  package var keepsWithNext: Bool
  /// No page break inside.
  package var keepsTogether: Bool
  /// The fewest lines left behind and carried over at a page break.
  package var minimumLinesAtBreak: Int
  /// What may be done when the text does not fit; nil lets it run to as many lines as it needs.
  package var fitting: Fitting?

  package init(
    text: TextStyle, alignment: Alignment, firstLineIndent: Length, leftIndent: Length,
    rightIndent: Length, lineSpacingRatio: Double, minimumLineSpacingRatio: Double,
    spaceBefore: Length, spaceStretch: Length,
    spaceAfter: Length, keepsWithNext: Bool, keepsTogether: Bool, minimumLinesAtBreak: Int,
    fitting: Fitting?
  ) {
    self.text = text
    self.alignment = alignment
    self.firstLineIndent = firstLineIndent
    self.leftIndent = leftIndent
    self.rightIndent = rightIndent
    self.lineSpacingRatio = lineSpacingRatio
    self.minimumLineSpacingRatio = min(minimumLineSpacingRatio, lineSpacingRatio)
    self.spaceBefore = spaceBefore
    self.spaceStretch = spaceStretch
    self.spaceAfter = spaceAfter
    self.keepsWithNext = keepsWithNext
    self.keepsTogether = keepsTogether
    self.minimumLinesAtBreak = minimumLinesAtBreak
    self.fitting = fitting
  }
}

/// The ladder for text that must fit a certificate: tighter, then smaller, then one line more.
///
/// Text that does not fit on the last rung is an error; it is never clipped or overrun.
package struct Fitting: Hashable, Sendable {
  /// Lines that the text may take before anything is tried.
  package var lines: Int
  /// Lines that it may take at the very end of the ladder.
  package var maximumLines: Int
  /// The tightest tracking, zero or negative, as a ratio of the size.
  package var minimumTrackingRatio: Double
  /// The smallest size.
  package var minimumSize: Length

  package init(
    lines: Int, maximumLines: Int, minimumTrackingRatio: Double, minimumSize: Length
  ) {
    self.lines = lines
    self.maximumLines = maximumLines
    self.minimumTrackingRatio = minimumTrackingRatio
    self.minimumSize = minimumSize
  }
}
