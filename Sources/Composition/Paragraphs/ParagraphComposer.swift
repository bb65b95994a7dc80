import Diagnostics
import Documents
import Fonts
import Frames
import Geometry
import LineBreaking

/// Sets a paragraph in a column: itemize, break, set.
struct ParagraphComposer {
  let shaper: Shaper
  let columnWidth: Length

  /// The lines of a paragraph; none for one without text.
  ///
  /// A paragraph with a fitting climbs down its ladder until it fits; one that does not is reported.
  func lines(of paragraph: Paragraph) -> [SetLine] {
    guard let fitting = paragraph.style.fitting else {
      let broken = broken(paragraph)
      report(broken, of: paragraph)
      return set(broken)
    }
    for rung in FittingLadder(fitting, size: paragraph.style.text.size).rungs {
      let broken = broken(paragraph.scaled(by: rung.scale, trackingRatio: rung.trackingRatio))
      if broken.lines.count <= rung.lines, !broken.lines.contains(where: \.isOverfull) {
        return set(broken)
      }
    }
    shaper.report(
      .doesNotFit(
        paragraph.plainText, lines: fitting.maximumLines, minimumSize: fitting.minimumSize,
        at: paragraph.source))
    return set(broken(paragraph))
  }

  /// The width of the paragraph when only forced breaks end its lines.
  func naturalWidth(of paragraph: Paragraph) -> Length {
    let widths = broken(paragraph, width: .pt(100_000)).lines.map(\.naturalWidth)
    return (widths.max() ?? .zero) + hang(of: paragraph) + paragraph.style.leftIndent
      + paragraph.style.rightIndent
  }

  /// A paragraph with its breaks, not yet placed.
  private struct Broken {
    let paragraph: Paragraph
    let items: ItemizedParagraph
    let lines: [Line]
    let hang: Length
  }

  private func broken(_ paragraph: Paragraph, width: Length? = nil) -> Broken {
    let style = paragraph.style
    let items = Itemizer(shaper: shaper, style: style).itemize(paragraph)
    let hang = hang(of: paragraph)
    let room = (width ?? columnWidth) - style.leftIndent - style.rightIndent - hang
    let lines = lines(of: items.items, style: style, room: room)
    return Broken(paragraph: paragraph, items: items, lines: lines, hang: hang)
  }

  private func lines(of items: [Item], style: ParagraphStyle, room: Length) -> [Line] {
    let measure = { (line: Int) in line == 0 ? room - style.firstLineIndent : room }
    switch style.alignment {
    case .center: return balancedLines(items, measure: room).lines
    case .justified:
      // A last line shorter than a tenth of the measure is a runt.
      return breakLines(items, measure: measure, parameters: Parameters(runtWidth: room / 10))
        .lines
    case .left, .right:
      let raggedness = style.text.size * Self.raggednessInEms
      return raggedBreaks(items, raggedness: raggedness, measure: measure).lines
    }
  }

  /// How short a ragged line may be before it counts as bad, in ems.
  private static let raggednessInEms = 3.0

  private func set(_ broken: Broken) -> [SetLine] {
    let style = broken.paragraph.style
    let setter = LineSetter(
      paragraph: broken.items, style: style, metrics: shaper.metrics(of: style.text),
      columnWidth: columnWidth)
    return broken.lines.enumerated().map { index, line in
      let indent = index == 0 ? style.firstLineIndent : .zero
      let left = style.leftIndent + broken.hang + indent
      let width = columnWidth - left - style.rightIndent
      let set = setter.set(line, left: left, width: width)
      return index == 0 ? marked(set, broken, at: style.leftIndent + indent) : set
    }
  }

  /// The first line with the paragraph's mark before it.
  private func marked(_ line: SetLine, _ broken: Broken, at left: Length) -> SetLine {
    guard let marker = broken.paragraph.marker else { return line }
    var frame = Frame(size: line.frame.size, items: [])
    var x = left
    for run in shaper.runs(for: marker) {
      frame.place(.glyphs(run), at: Point(x: x, y: line.baseline))
      x += run.advance
    }
    frame.items += line.frame.items
    return SetLine(
      frame: frame, baseline: line.baseline, inkLeft: left,
      inkWidth: line.inkWidth + line.inkLeft - left)
  }

  private func hang(of paragraph: Paragraph) -> Length {
    paragraph.marker.map { shaper.runs(for: $0).map(\.advance).sum() } ?? .zero
  }

  private func report(_ broken: Broken, of paragraph: Paragraph) {
    let style = paragraph.style
    for (index, line) in broken.lines.enumerated() where line.isOverfull {
      var room = columnWidth - style.leftIndent - style.rightIndent - broken.hang
      if index == 0 { room -= style.firstLineIndent }
      let text = line.range.map { broken.items.inks[$0].text }.joined()
      shaper.report(.overfullLine(text, by: line.naturalWidth - room, at: paragraph.source))
    }
  }
}

extension Ink {
  fileprivate var text: String {
    switch self {
    case .none: ""
    case .word(let runs): runs.map(\.text).joined()
    case .space: " "
    }
  }
}
