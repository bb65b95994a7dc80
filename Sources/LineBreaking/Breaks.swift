package import Geometry

/// A paragraph broken into lines.
package struct Breaks: Hashable, Sendable {
  /// The lines from top to bottom; none for no items, at least one otherwise.
  package let lines: [Line]

  /// Whether some line does not fit its measure.
  package var isOverfull: Bool { lines.contains(where: \.isOverfull) }

  package init(lines: [Line]) { self.lines = lines }
}

/// One line of a broken paragraph.
package struct Line: Hashable, Sendable {
  /// The items that the line shows: without the glue and penalties that vanish after the break
  /// before it, and without the item at which it breaks. Empty between two forced breaks.
  package let range: Range<Int>
  /// The index of the glue or penalty at which the line ends; the number of items when the list
  /// ends without a forced break. A penalty's width, as that of a hyphen, belongs to the line.
  package let breakpoint: Int
  /// The ratio r that makes the line as wide as its measure: every glue is set to its width plus
  /// r × stretch, or plus r × shrink where r is negative, and every box to its width plus
  /// r × ``Parameters/boxElasticity`` of it, r at most 1. Never less than -1; 0 where the line has
  /// nothing to stretch or an infinite measure.
  package let adjustmentRatio: Double
  /// The width at ratio 0, with that of a penalty at the break.
  package let naturalWidth: Length
  /// Whether the line sticks out although all its glue is shrunk.
  package let isOverfull: Bool

  package init(
    range: Range<Int>, breakpoint: Int, adjustmentRatio: Double, naturalWidth: Length,
    isOverfull: Bool
  ) {
    self.range = range
    self.breakpoint = breakpoint
    self.adjustmentRatio = adjustmentRatio
    self.naturalWidth = naturalWidth
    self.isOverfull = isOverfull
  }
}
