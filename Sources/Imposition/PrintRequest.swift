package import Geometry

/// How pages go onto paper, as the user asks for it; by itself it asks for nothing.
package struct PrintRequest: Hashable, Sendable {
  /// The paper, in either orientation; nil takes just what the pages need.
  package var paper: Size?
  /// How each page is turned.
  package var feed = Feed.upright
  package var grid = Grid.single
  package var order = PlaceOrder.sequence
  /// How far the ground runs over the edge of the cut.
  package var bleed = Length.zero
  /// Crop marks, register marks and a line that names the file and the sheet.
  package var hasMarks = false
  /// Whether pages that are too large for the paper are shrunk.
  package var fits = false
  /// What the printer does that must be undone.
  package var correction: PrinterCorrection?

  /// Whether black letters and lines are black ink alone, rather than black of three colours.
  package var blackIsGray = false

  /// Whether pages go to the printer as they are, whatever their ink.
  package var isPlain: Bool {
    var other = PrintRequest()
    other.blackIsGray = blackIsGray
    return self == other
  }

  package init() {}
}
