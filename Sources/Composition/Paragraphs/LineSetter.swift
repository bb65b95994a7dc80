import Documents
import Fonts
import Frames
import Geometry
import LineBreaking

/// A line set in its column.
struct SetLine {
  /// As wide as the column; the baseline stands at `baseline` below its top.
  var frame: Frame
  let baseline: Length
  /// From the left edge of the column to the ink, and how wide the ink's line is.
  let inkLeft: Length
  let inkWidth: Length
  /// The notes that its marks belong to.
  var notes: [Footnote] = []
}

/// Places the glyphs of broken lines.
struct LineSetter {
  let paragraph: ItemizedParagraph
  let style: ParagraphStyle
  let metrics: FontMetrics
  let columnWidth: Length
  /// What stands at the end of a line that goes on in the next.
  let closingSpace: GlyphRun?

  /// Sets one line.
  ///
  /// - Parameters:
  ///   - line: the broken line.
  ///   - left: where the line's room begins.
  ///   - width: how wide its room is.
  func set(_ line: Line, left: Length, width: Length) -> SetLine {
    let isJustified = style.alignment == .justified
    let adjustment = isJustified ? LineAdjustment(line, of: paragraph.items) : .none
    let (runs, advance) = runs(of: line, adjustment)
    // Tracking after the last letter is no part of what one sees of the line.
    let inkWidth = advance - style.text.size * style.text.trackingRatio
    let slack = width - inkWidth
    let start =
      switch style.alignment {
      case .justified, .left: left
      case .center: left + slack / 2
      case .right: left + slack
      }
    let size = style.text.size
    let leading = size * (metrics.lineHeight * style.lineSpacingRatio)
    let baseline =
      (leading - size * (metrics.ascent + metrics.descent)) / 2 + size * metrics.ascent
    var frame = Frame.empty(width: columnWidth, height: leading)
    for (x, run) in runs {
      frame.place(.glyphs(run), at: Point(x: start + x, y: baseline))
    }
    if let closingSpace, paragraph.hasSpace(after: line) || closesAllLines {
      frame.place(
        .space(closingSpace.widened(by: adjustment.letterScale)),
        at: Point(x: start + advance, y: baseline))
    }
    let notes = paragraph.inks[line.range].compactMap { ink in
      if case .note(_, let note) = ink { note } else { nil }
    }
    return SetLine(
      frame: frame, baseline: baseline, inkLeft: start, inkWidth: inkWidth, notes: notes)
  }

  /// The runs of a line with their distances from its start, and how wide they are with the blanks around them;
  /// neighbours of one style are one run.
  private func runs(
    of line: Line, _ adjustment: LineAdjustment
  ) -> (runs: [(x: Length, run: GlyphRun)], width: Length) {
    var runs = LineRuns(scale: adjustment.letterScale, words: line.range.count / 2 + 1)
    for index in line.range {
      switch (paragraph.items[index], paragraph.inks[index]) {
      case (.box, .word(let word)), (.box, .note(let word, _)):
        for run in word.runs { runs.append(run) }
      case (.box(let room), _): runs.append(room: room)
      case (.glue(let glue), .space(let space)):
        guard let run = space.runs.first else { break }
        runs.append(run, advance: glue.width(atRatio: adjustment.glueRatio))
      case (.glue, _), (.penalty, _): break
      }
    }
    return runs.finished
  }

  /// A title goes on in the next paragraph of it.
  private var closesAllLines: Bool { style.role == .title }
}

extension ItemizedParagraph {
  /// Whether the text goes on after a line, and not in the middle of a word.
  func hasSpace(after line: Line) -> Bool {
    let rest = items[line.breakpoint...]
    guard rest.contains(where: { if case .box = $0 { true } else { false } }) else { return false }
    switch rest.first {
    case .glue?: return true
    case .penalty(let penalty)? where penalty.cost <= Penalty.forced: return true
    case .penalty?:
      let next = rest.first { if case .penalty = $0 { false } else { true } }
      if case .glue? = next { return true } else { return false }
    case .box?, nil: return false
    }
  }
}

extension Glue {
  /// The width that the glue has in a line of adjustment ratio `r`.
  func width(atRatio r: Double) -> Length {
    width + (r < 0 ? shrink * r : stretch * r)
  }
}
