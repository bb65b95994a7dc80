package import Diagnostics
package import Geometry

/// Text set in lines.
package struct Paragraph: Hashable, Sendable {
  package let inlines: [Inline]
  package let style: ParagraphStyle
  /// A mark such as "- " or "1. " before the first line.
  package let marker: Marker?
  /// Where its data stands in the clerk's files, for messages about the whole of it.
  package let source: SourceLocation?
  /// The name under which links and a list of contents find it.
  package let anchor: String?

  package init(
    inlines: [Inline], style: ParagraphStyle, marker: Marker?, source: SourceLocation?,
    anchor: String? = nil
  ) {
    self.inlines = inlines
    self.style = style
    self.marker = marker
    self.source = source
    self.anchor = anchor
  }

  /// The same text, set otherwise.
  package func styled(_ style: ParagraphStyle) -> Paragraph {
    Paragraph(
      inlines: inlines, style: style, marker: marker, source: source, anchor: anchor)
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
package indirect enum Inline: Hashable, Sendable {
  case text(StyledText)
  /// Empty room to be filled by hand: the number or the day of a document not yet signed.
  case blank(Length)
  /// A line ends here, as the clerk wished.
  case lineBreak
  /// The mark of a note at the foot of the page.
  case footnote(Footnote)
}

/// A note at the foot of the page, with the mark that stands in the text.
package struct Footnote: Hashable, Sendable {
  package let mark: StyledText
  package let note: Paragraph

  package init(mark: StyledText, note: Paragraph) {
    self.mark = mark
    self.note = note
  }
}

/// Text of one style, with the place in the data that it came from.
package struct StyledText: Hashable, Sendable {
  package let text: String
  package let style: TextStyle
  package let source: SourceLocation?
  /// The text as it would stand in a sentence, by which the rules of language go, where it was put in capitals: they
  /// know a name by its capitals. As long as the text itself, in UTF-8.
  package let wording: String?

  package init(
    text: String, style: TextStyle, source: SourceLocation?, wording: String? = nil
  ) {
    self.text = text
    self.style = style
    self.source = source
    self.wording = wording?.utf8.count == text.utf8.count ? wording : nil
  }
}
