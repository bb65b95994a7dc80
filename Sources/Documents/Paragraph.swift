package import Diagnostics
package import Geometry

/// Text set in lines.
package struct Paragraph: Sendable {
  package let inlines: [Inline]
  package let style: ParagraphStyle
  /// A mark such as "- " or "1. " before the first line.
  package let marker: Marker?
  /// Names of persons and bodies in the text, better kept on one line.
  package let names: [String]
  /// Where its data stands in the clerk's files, for messages about the whole of it.
  package let source: SourceLocation?

  package init(
    inlines: [Inline], style: ParagraphStyle, marker: Marker?, names: [String],
    source: SourceLocation?
  ) {
    self.inlines = inlines
    self.style = style
    self.marker = marker
    self.names = names
    self.source = source
  }
}

/// The mark before a paragraph.
package struct Marker: Hashable, Sendable {
  package let text: StyledText
  /// Whether the further lines hang under the text after it, rather than begin where the column does.
  package let isHanging: Bool

  package init(text: StyledText, isHanging: Bool = true) {
    self.text = text
    self.isHanging = isHanging
  }
}

/// A piece of a paragraph.
package enum Inline: Hashable, Sendable {
  case text(StyledText)
  /// Empty room to be filled by hand: the number or the day of a document not yet signed.
  case blank(Length)
  /// A line ends here, as the clerk wished.
  case lineBreak
}

/// Text of one style, with the place in the data that it came from.
package struct StyledText: Hashable, Sendable {
  package let text: String
  package let style: TextStyle
  package let source: SourceLocation?

  package init(text: String, style: TextStyle, source: SourceLocation?) {
    self.text = text
    self.style = style
    self.source = source
  }
}
