import Documents
import Geometry
import Vietnamese

/// The lines of a paragraph before anybody says what their letters belong to: the same for every paragraph that
/// says the same in the same style and room.
struct SetParagraph: Sendable {
  let lines: [SetLine]
  /// The mark to be put before the first line, and where.
  let marker: Marker?
  let markerLeft: Length
  /// How it was made to fit; nil for one that need not.
  let fit: Fit?
  /// Whether a line ends inside a name, or one that the clerk broke is broken once more.
  let isTorn: Bool
  /// The words that names are looked for in, and the document's names.
  let words: TextWords
  let names: KnownNames

  /// What decides how a paragraph is set.
  ///
  /// A class, because a dictionary copies the keys that it compares.
  final class Key: Sendable {
    let paragraph: Paragraph
    let columnWidth: Length
    /// Tells nearly all paragraphs apart, by their bytes: a dictionary holds keys against each other that only fell into one
    /// place, and comparing Vietnamese strings that differ takes long.
    let digest: TextDigest

    init(paragraph: Paragraph, columnWidth: Length) {
      self.paragraph = paragraph
      self.columnWidth = columnWidth
      var digest = TextDigest()
      for case .text(let text) in paragraph.inlines { digest.add(text.text) }
      digest.add(columnWidth.points)
      // Figures of a column often say the same at indents of their own.
      digest.add(paragraph.style.leftIndent.points)
      digest.add(paragraph.style.text.size.points)
      if let marker = paragraph.marker { digest.add(marker.text.text) }
      self.digest = digest
    }
  }
}

extension SetParagraph.Key: Digested {
  static func == (a: SetParagraph.Key, b: SetParagraph.Key) -> Bool {
    // An array is found equal to itself at once: what was set ahead is asked for as it was given.
    a.digest == b.digest && a.columnWidth == b.columnWidth
      && (a.paragraph.inlines == b.paragraph.inlines
        || a.paragraph.inlines.elementsEqual(b.paragraph.inlines, by: Inline.areSetAlike))
      && a.paragraph.style == b.paragraph.style && a.paragraph.marker == b.paragraph.marker
  }
}

extension Inline {
  /// Whether two are set alike, wherever they come from; two notes are two.
  fileprivate static func areSetAlike(_ a: Inline, _ b: Inline) -> Bool {
    guard case .text(let text) = a, case .text(let other) = b else { return a == b }
    return text.text == other.text && text.style == other.style && text.wording == other.wording
  }
}
