import Documents
import Geometry

extension Paragraph {
  /// The text without its styles.
  var plainText: String {
    inlines.map { inline in
      switch inline {
      case .text(let styled): styled.text
      case .blank, .lineBreak: " "
      case .footnote: ""
      }
    }.joined()
  }

  /// Whether nothing would be on its lines, as when all its pieces were left out.
  var isEmpty: Bool {
    inlines.allSatisfy { if case .text(let styled) = $0 { styled.text.isEmpty } else { false } }
  }

  /// The same paragraph with all sizes multiplied and tracking added.
  func scaled(by scale: Double, trackingRatio: Double) -> Paragraph {
    if scale == 1, trackingRatio == 0 { return self }
    var style = style
    style.text = style.text.scaled(by: scale, trackingRatio: trackingRatio)
    func scaled(_ styled: StyledText) -> StyledText {
      StyledText(
        text: styled.text, style: styled.style.scaled(by: scale, trackingRatio: trackingRatio),
        source: styled.source, wording: styled.wording)
    }
    let inlines = inlines.map { inline -> Inline in
      switch inline {
      case .text(let styled): .text(scaled(styled))
      case .footnote(let note): .footnote(Footnote(mark: scaled(note.mark), note: note.note))
      case .blank, .lineBreak: inline
      }
    }
    let marker = marker.map { Marker(text: scaled($0.text), isHanging: $0.isHanging) }
    return Paragraph(
      inlines: inlines, style: style, marker: marker, source: source,
      anchor: anchor)
  }
}

extension TextStyle {
  fileprivate func scaled(by scale: Double, trackingRatio: Double) -> TextStyle {
    var style = self
    style.size = size * scale
    style.trackingRatio += trackingRatio
    return style
  }
}

extension Block {
  /// The same block with its text and the spaces around it multiplied; a text with a smallest size stops there.
  ///
  /// Spaces and columns of a stated size keep it: a signature needs its room.
  func scaled(by scale: Double) -> Block {
    switch self {
    case .paragraph(let paragraph): .paragraph(paragraph.scaledWithSpaces(by: scale))
    case .group(let group):
      .group(
        Group(blocks: group.blocks.map { $0.scaled(by: scale) }, linesBefore: group.linesBefore))
    case .passage(let passage):
      .passage(
        Passage(role: passage.role, blocks: passage.blocks.map { $0.scaled(by: scale) }))
    case .table(let table): .table(table.mapBlocks { $0.map { $0.scaled(by: scale) } })
    case .alternatives(let ways):
      .alternatives(ways.map { $0.map { $0.scaled(by: scale) } })
    case .columns, .rule, .space, .qr, .region, .pageBreak, .section, .foot, .box, .signatures,
      .contents:
      self
    }
  }
}

extension Paragraph {
  fileprivate func scaledWithSpaces(by scale: Double) -> Paragraph {
    let smallest = self.style.fitting.map { min($0.minimumSize / self.style.text.size, 1) } ?? 0
    let scaled = scaled(by: max(scale, smallest), trackingRatio: 0)
    var style = scaled.style
    style.spaceBefore = style.spaceBefore * scale
    style.spaceAfter = style.spaceAfter * scale
    return Paragraph(
      inlines: scaled.inlines, style: style, marker: scaled.marker,
      source: scaled.source, anchor: scaled.anchor)
  }
}
