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
    var runs: [(x: Length, run: GlyphRun)] = []
    var x = Length.zero
    /// How wide the last run is so far, and whether the next word begins where it ends.
    var width = Length.zero
    var isAtEnd = false
    let scale = adjustment.letterScale
    func append(_ run: GlyphRun, advance: Length? = nil) {
      let last = runs.count - 1
      if isAtEnd, runs[last].run.isContinued(by: run, widenedBy: scale) {
        width += runs[last].run.append(run, widenedBy: scale, advance: advance)
      } else {
        var first = run.widened(by: scale)
        if let advance { first.setAdvance(advance) }
        runs.append((x, first))
        width = .zero
        for glyph in first.glyphs { width += glyph.advance }
      }
      x = runs[runs.count - 1].x + width
      isAtEnd = true
    }
    for index in line.range {
      switch (paragraph.items[index], paragraph.inks[index]) {
      case (.box, .word(let words)), (.box, .note(let words, _)):
        for word in words { append(word) }
      case (.box(let room), _):
        x += room * scale
        isAtEnd = room == .zero && isAtEnd
      case (.glue(let glue), .space(let space)):
        append(space, advance: glue.width(atRatio: adjustment.glueRatio))
      case (.glue, _), (.penalty, _): break
      }
    }
    return (runs, x)
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

extension GlyphRun {
  /// Whether another run, once widened, may be joined to the end of this one.
  fileprivate func isContinued(by next: GlyphRun, widenedBy scale: Double) -> Bool {
    face === next.face && size == next.size && color == next.color
      && horizontalScale == next.horizontalScale * scale
  }

  /// Joins a run to the end of this one, its letters widened; gives how far the pen moves over it.
  ///
  /// - Parameter advance: that of its last glyph, if other than its own.
  fileprivate mutating func append(
    _ next: GlyphRun, widenedBy scale: Double, advance: Length?
  ) -> Length {
    let offset = text.utf8.count
    text += next.text
    var width = Length.zero
    for (index, glyph) in next.glyphs.enumerated() {
      var widened = glyph.widened(by: scale)
      widened.cluster += offset
      if let advance, index == next.glyphs.count - 1 { widened.advance = advance }
      glyphs.append(widened)
      width += widened.advance
    }
    return width
  }

  /// Gives the last glyph another advance.
  fileprivate mutating func setAdvance(_ advance: Length) {
    if !glyphs.isEmpty { glyphs[glyphs.count - 1].advance = advance }
  }
}
