import Diagnostics
import Documents
import Fonts
import Frames
import Geometry
import LineBreaking
import Vietnamese

/// Sets a paragraph in a column: itemize, break, set.
struct ParagraphComposer {
  let shaper: Shaper
  let columnWidth: Length
  /// What the paragraph's letters belong to; nil for decoration.
  let element: StructureElement?
  /// What its marker belongs to; nil leaves it to the paragraph.
  let label: StructureElement?

  init(
    shaper: Shaper, columnWidth: Length, element: StructureElement? = nil,
    label: StructureElement? = nil
  ) {
    self.shaper = shaper
    self.columnWidth = columnWidth
    self.element = element
    self.label = label
  }

  /// The lines of a paragraph; none for one without text.
  ///
  /// A paragraph with a fitting climbs down its ladder until it fits; one that does not is reported.
  func lines(of paragraph: Paragraph) -> [SetLine] {
    guard !paragraph.isEmpty else { return [] }
    let set = set(paragraph).set
    if let fit = set.fit { shaper.note(fit) }
    if set.isTorn { shaper.noteTear() }
    return tagged(set)
  }

  /// The paragraph set, or as it was set before; one that something is wrong with is set and reported anew.
  func set(_ paragraph: Paragraph) -> (key: SetParagraph.Key, set: SetParagraph) {
    let key = SetParagraph.Key(paragraph: paragraph, columnWidth: columnWidth)
    if let known = shaper.typecase[key] {
      shaper.note(known.words)
      // Of two certificates' names each has its own receiver's: they count where the text mentions them.
      if shaper.names.agree(with: known.names, on: known.words) { return (key, known) }
    }
    let tied = Itemizer.tied(paragraph, shaper: shaper)
    shaper.note(tied.words)
    let reports = shaper.reports
    let broken = fitted(paragraph, ties: tied.ties)
    let fit = Fit(
      of: paragraph, set: broken.paragraph, lines: broken.lines.count,
      fullness: fullness(of: broken))
    let set = set(broken, fit: fit, words: tied.words)
    if shaper.reports == reports { shaper.typecase[key] = set }
    return (key, set)
  }

  private func fitted(_ paragraph: Paragraph, ties: [Tie]) -> Broken {
    guard let fitting = paragraph.style.fitting else {
      return brokenInAnyCase(paragraph, ties: ties)
    }
    for rung in FittingLadder(fitting, size: paragraph.style.text.size).rungs {
      let broken = broken(
        paragraph.scaled(by: rung.scale, trackingRatio: rung.trackingRatio), ties: ties,
        mostLines: rung.lines)
      if broken.lines.count <= rung.lines, !broken.lines.contains(where: \.isOverfull) {
        return broken
      }
    }
    shaper.report(
      .doesNotFit(
        paragraph.plainText, lines: fitting.maximumLines, minimumSize: fitting.minimumSize,
        at: paragraph.source))
    return broken(paragraph, ties: ties)
  }

  /// How much of its lines' room a paragraph takes.
  private func fullness(of broken: Broken) -> Double {
    let style = broken.paragraph.style
    let room = (columnWidth - style.leftIndent - style.rightIndent) * Double(broken.lines.count)
    return room > .zero ? ContentWidths(broken.items.items).total / room : 0
  }

  /// How wide the paragraph is, its indents and its mark with it.
  func contentWidths(of paragraph: Paragraph) -> ContentWidths {
    guard !paragraph.isEmpty else { return ContentWidths() }
    let style = paragraph.style
    let ties = Itemizer.tied(paragraph, shaper: shaper).ties
    let items = Itemizer(shaper: shaper, style: style, ties: ties).itemize(paragraph).items
    let edge = leftEdge(of: paragraph)
    return ContentWidths([.box(width: edge.first - edge.further)] + items)
      .widened(by: edge.further + style.rightIndent)
  }

  /// A paragraph with its breaks, not yet placed.
  private struct Broken {
    let paragraph: Paragraph
    let items: ItemizedParagraph
    let lines: [Line]
    let edge: LeftEdge

    /// From the column's left edge to the text of a line.
    func left(ofLine index: Int) -> Length { index == 0 ? edge.first : edge.further }

    /// Whether a line ends inside a name, or one that the clerk broke is broken once more.
    var isTorn: Bool {
      let wanted = paragraph.inlines.count { if case .lineBreak = $0 { true } else { false } }
      if wanted > 0, lines.count > wanted + 1 { return true }
      return lines.contains { line in
        guard items.items.indices.contains(line.breakpoint),
          case .penalty(let penalty) = items.items[line.breakpoint]
        else { return false }
        return penalty.cost >= Self.tearCost
      }
    }

    /// From here on ties hold the words of a name together (`names.organization-word`).
    private static let tearCost = 600.0
  }

  /// Where lines begin, measured from the column's left edge.
  private struct LeftEdge {
    /// The first line's text, after its mark.
    let first: Length
    let further: Length
    /// The mark before the first line.
    let marker: Length
  }

  /// The paragraph broken so that no line is too wide: where the language allows it; if that cannot be, where it does not, with a
  /// warning; and if even that cannot be, with an error.
  private func brokenInAnyCase(_ paragraph: Paragraph, ties: [Tie]) -> Broken {
    let best = broken(paragraph, ties: ties)
    guard best.lines.contains(where: \.isOverfull) else {
      if paragraph.style.alignment == .justified,
        best.lines.contains(where: { $0.adjustmentRatio > Self.loosestRatio })
      {
        shaper.report(.looseLine(paragraph.plainText, at: paragraph.source))
      }
      return best
    }
    for leniency in [Itemizer.Leniency.spaces, .insideWords] {
      let lenient = broken(paragraph, ties: ties, leniency: leniency)
      if !lenient.lines.contains(where: \.isOverfull) {
        shaper.report(.forcedBreak(paragraph.plainText, at: paragraph.source))
        return lenient
      }
    }
    report(best, of: paragraph)
    return best
  }

  private func broken(
    _ paragraph: Paragraph, ties: [Tie], leniency: Itemizer.Leniency = .none,
    mostLines: Int = .max
  ) -> Broken {
    let style = paragraph.style
    let items = Itemizer(shaper: shaper, style: style, ties: ties, leniency: leniency)
      .itemize(paragraph)
    let edge = leftEdge(of: paragraph)
    let right = columnWidth - style.rightIndent
    let lines = lines(
      of: items.items, style: style, first: right - edge.first, room: right - edge.further,
      mostLines: mostLines)
    return Broken(paragraph: paragraph, items: items, lines: lines, edge: edge)
  }

  private func lines(
    of items: [Item], style: ParagraphStyle, first: Length, room: Length, mostLines: Int
  ) -> [Line] {
    let measure = { (line: Int) in line == 0 ? first : room }
    switch style.alignment {
    case .center: return balancedLines(items, measure: room, mostLines: mostLines).lines
    case .justified:
      // A last line shorter than a tenth of the measure is a runt.
      return breakLines(items, measure: measure, parameters: Self.parameters(room)).lines
    case .left, .right:
      let ems = Self.raggednessInEms
      let raggedness = min(
        max(style.text.size * ems.lowerBound, room * Self.raggedShare),
        style.text.size * ems.upperBound)
      return raggedBreaks(items, raggedness: raggedness, measure: measure).lines
    }
  }

  /// Spaces of twice their natural width; a looser line is reported.
  private static let loosestRatio = 2.0

  /// Looseness is borne where the language asks for it: ties cost more than a line that is stretched by twice its stretch.
  private static func parameters(_ room: Length) -> Parameters {
    Parameters(
      tolerance: 2, relaxedTolerance: 3.5, boxElasticity: LineAdjustment.letterElasticity,
      runtWidth: room / 10)
  }

  /// How short a ragged line may be before it counts as bad: a share of the room, but so many ems. In a cell of a table
  /// a short line is better than a name torn.
  private static let raggedShare = 0.3
  private static let raggednessInEms = 3.0...6.0

  private func set(_ broken: Broken, fit: Fit?, words: TextWords) -> SetParagraph {
    let style = broken.paragraph.style
    let setter = LineSetter(
      paragraph: broken.items, style: style, metrics: shaper.metrics(of: style.text),
      columnWidth: columnWidth,
      closingSpace: shaper.runs(for: StyledText(text: " ", style: style.text, source: nil)).first)
    let lines = broken.lines.enumerated().map { index, line in
      let left = broken.left(ofLine: index)
      return setter.set(line, left: left, width: columnWidth - left - style.rightIndent)
    }
    return SetParagraph(
      lines: lines, marker: broken.paragraph.marker, markerLeft: broken.edge.marker, fit: fit,
      isTorn: broken.isTorn, words: words, names: shaper.names)
  }

  /// The lines with what their letters belong to, the first with its mark.
  private func tagged(_ paragraph: SetParagraph) -> [SetLine] {
    paragraph.lines.enumerated().map { index, line in
      var line = line
      if index == 0, let marker = paragraph.marker {
        line = marked(line, marker, at: paragraph.markerLeft)
      }
      line.frame.element = element
      return line
    }
  }

  private func marked(_ line: SetLine, _ marker: Marker, at left: Length) -> SetLine {
    var mark = Frame(size: line.frame.size, items: [], element: label)
    var x = left
    for run in shaper.runs(for: marker.text) {
      mark.place(.glyphs(run), at: Point(x: x, y: line.baseline))
      x += run.advance
    }
    var frame = Frame(size: line.frame.size, items: [Placed(.frame(mark), at: .zero)])
    frame.items += line.frame.items
    return SetLine(
      frame: frame, baseline: line.baseline, inkLeft: left,
      inkWidth: line.inkWidth + line.inkLeft - left, notes: line.notes)
  }

  private func leftEdge(of paragraph: Paragraph) -> LeftEdge {
    let style = paragraph.style
    let mark = paragraph.marker.map { shaper.runs(for: $0.text).map(\.advance).sum() } ?? .zero
    let marker = style.leftIndent + style.firstLineIndent
    let hang = paragraph.marker?.isHanging ?? false ? mark : .zero
    return LeftEdge(first: marker + mark, further: style.leftIndent + hang, marker: marker)
  }

  private func report(_ broken: Broken, of paragraph: Paragraph) {
    let style = paragraph.style
    for (index, line) in broken.lines.enumerated() where line.isOverfull {
      let room = columnWidth - broken.left(ofLine: index) - style.rightIndent
      let text = line.range.map { broken.items.inks[$0].text }.joined()
      shaper.report(.overfullLine(text, by: line.naturalWidth - room, at: paragraph.source))
    }
  }
}

extension Ink {
  fileprivate var text: String {
    switch self {
    case .none: ""
    case .word(let word), .note(let word, _): word.runs.map(\.text).joined()
    case .space: " "
    }
  }
}
