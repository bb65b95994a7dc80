import Documents

extension [Block] {
  /// Closes the last paragraph with a sign, in the place of the one it ends with; nothing if there is none last.
  mutating func close(with sign: String) {
    guard let last = popLast() else { return }
    switch last {
    case .paragraph(let paragraph): append(.paragraph(paragraph.closed(with: sign)))
    case .passage(let passage):
      append(.passage(Passage(role: passage.role, blocks: passage.blocks.closed(with: sign))))
    case .group(let group):
      append(
        .group(Group(blocks: group.blocks.closed(with: sign), linesBefore: group.linesBefore)))
    default: append(last)
    }
  }

  private func closed(with sign: String) -> [Block] {
    var blocks = self
    blocks.close(with: sign)
    return blocks
  }
}

extension Paragraph {
  fileprivate func closed(with sign: String) -> Paragraph {
    guard case .text(let end)? = inlines.last else { return self }
    let text =
      end.text.last.map { ".;:,".contains($0) } == true ? end.text.dropLast() : end.text[...]
    let closed = Inline.text(
      StyledText(text: text + sign, style: end.style, source: end.source))
    return Paragraph(
      inlines: inlines.dropLast() + [closed], style: style, marker: marker,
      source: source)
  }
}
