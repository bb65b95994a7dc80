package import Geometry

/// How pages go onto paper, as the user asks for it; by itself it asks for nothing.
package struct PrintRequest: Hashable, Sendable {
  /// The paper, in either orientation; nil takes just what the pages need.
  package var paper: Size?
  /// How each page is turned.
  package var feed = Feed.upright
  package var grid = Grid.single
  package var order = SheetOrder.sequence
  /// How far the ground runs over the edge of the cut.
  package var bleed = Length.zero
  /// Crop marks, register marks and a line that names the file and the sheet.
  package var hasMarks = false
  /// Whether pages that are too large for the paper are shrunk.
  package var fits = false
  /// What the printer does that must be undone.
  package var correction: PrinterCorrection?

  /// Whether pages go to the printer as they are.
  package var isPlain: Bool { self == PrintRequest() }

  package init() {}
}
