import Documents
import Fonts
import Frames
import Geometry

/// Sets a list of contents: each heading with the room for a page's number after it.
///
/// The room is the same for every number, so the list takes as many lines whatever the numbers are: they are put in when all pages
/// are known, and no page changes for it.
struct ContentsComposer {
  let composer: BlockComposer
  let contents: Contents
  let width: Length

  func rows() -> [Row] {
    let list = StructureElement(.tableOfContents, in: composer.element)
    return composer.headings.flatMap { entry -> [Row] in
      guard entry.level <= contents.styles.count else { return [] }
      return rows(of: entry, style: contents.styles[entry.level - 1], in: list)
    }
  }

  private func rows(
    of entry: ContentsEntry, style: ParagraphStyle, in list: StructureElement
  ) -> [Row] {
    let item = StructureElement(.tableOfContentsItem, in: list)
    let link = StructureElement(.link(.anchor(entry.anchor)), in: item)
    var style = style
    let indent = style.rightIndent
    style.rightIndent += numberRoom(style.text, mark: entry.pageMark)
    if style.alignment == .justified { style.alignment = .left }
    let lines = ParagraphComposer(
      shaper: composer.shaper, columnWidth: width, element: link, label: nil
    ).lines(of: entry.heading.asEntry(style))
    return lines.enumerated().map { index, line in
      var row = Row(
        frame: line.frame, spaceBefore: index == 0 ? style.spaceBefore : .zero,
        breakBefore: index == 0 ? .allowed(0) : .forbidden)
      if index == lines.count - 1 {
        row.pageReference = PageReference(
          anchor: entry.anchor, mark: entry.pageMark, style: style.text,
          left: line.inkLeft + line.inkWidth,
          right: width - indent, baseline: line.baseline, element: link)
      }
      return row
    }
  }

  /// Room for a number of three figures with its mark, and some air before it.
  private func numberRoom(_ style: TextStyle, mark: String) -> Length {
    let figures = composer.shaper.runs(
      for: StyledText(text: mark + "000", style: style, source: nil))
    return figures.map(\.advance).sum() + style.size
  }
}

extension Paragraph {
  /// The heading as an entry of a list of contents: on one line as far as it goes, without its notes.
  fileprivate func asEntry(_ style: ParagraphStyle) -> Paragraph {
    func restyled(_ text: StyledText) -> StyledText {
      StyledText(text: text.text, style: style.text, source: text.source)
    }
    let inlines = inlines.compactMap { inline -> Inline? in
      switch inline {
      case .text(let text): .text(restyled(text))
      case .lineBreak: .text(StyledText(text: " ", style: style.text, source: source))
      case .blank: inline
      case .footnote: nil
      }
    }
    return Paragraph(
      inlines: inlines, style: style,
      marker: marker.map { Marker(text: restyled($0.text), isHanging: true) },
      source: source)
  }
}

/// The number of a page that a row shows at its end, with dots that lead to it.
struct PageReference: Sendable {
  let anchor: String
  /// What stands before the number.
  let mark: String
  let style: TextStyle
  /// Where the text ends and where the number does.
  let left: Length
  let right: Length
  let baseline: Length
  let element: StructureElement
}

extension Row {
  /// The row with the number that it shows, where it shows one.
  func showing(_ numbers: [String: Int], _ shaper: Shaper) -> Row {
    guard let reference = pageReference, let number = numbers[reference.anchor] else { return self }
    var row = self
    let runs = shaper.runs(
      for: StyledText(text: reference.mark + String(number), style: reference.style, source: nil))
    let start = reference.right - runs.map(\.advance).sum()
    if let dots = reference.dots(upTo: start, shaper) { row.frame.items.append(dots) }
    var figure = Frame(size: frame.size, items: [], element: reference.element)
    var x = start
    for run in runs {
      figure.place(.glyphs(run), at: Point(x: x, y: reference.baseline))
      x += run.advance
    }
    row.frame.items.append(Placed(.frame(figure), at: .zero))
    return row
  }
}

extension PageReference {
  /// Dots on a grid that all entries share, counted from the right; decoration.
  fileprivate func dots(upTo end: Length, _ shaper: Shaper) -> Placed<FrameItem>? {
    let dot = shaper.runs(for: StyledText(text: ".", style: style, source: nil))
    guard var run = dot.first, let glyph = run.glyphs.first else { return nil }
    let pitch = style.size * 0.4
    let gap = style.size * 0.4
    let first = ((right - end + gap) / pitch).rounded(.up)
    let last = ((right - left - gap) / pitch).rounded(.down)
    let count = Int(last - first) + 1
    guard count > 2, count < 1000 else { return nil }
    run.text = String(repeating: ".", count: count)
    run.glyphs = (0..<count).map { index in
      Glyph(id: glyph.id, cluster: index, advance: pitch, offset: glyph.offset)
    }
    var frame = Frame.empty(width: right, height: baseline)
    frame.place(.glyphs(run), at: Point(x: right - pitch * last, y: baseline))
    return Placed(.frame(frame), at: .zero)
  }
}
