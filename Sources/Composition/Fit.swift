import Documents
import Geometry

/// How a text that must fit was made to fit: what a preview looks for.
package struct Fit: Hashable, Sendable {
  /// The text; of a region, its name.
  package let text: String
  /// Its size as a ratio of the designed one: 1 as designed.
  package let scale: Double
  /// Tracking beyond the designed one, zero or negative.
  package let trackingRatio: Double
  /// How many lines it takes; 0 of a region.
  package let lines: Int
  /// How much of the room that its lines have the text takes, as set: 1 if all are full; 0 of a region.
  package let fullness: Double
}

extension Fit {
  /// How a paragraph was made to fit; nil for one that need not.
  ///
  /// - Parameter fullness: see ``fullness``; asked for only where it is wanted.
  init?(
    of paragraph: Paragraph, set: Paragraph, lines: Int, fullness: @autoclosure () -> Double
  ) {
    guard paragraph.style.fitting != nil else { return nil }
    let (designed, reached) = (paragraph.style.text, set.style.text)
    self.init(
      text: paragraph.plainText, scale: reached.size / designed.size,
      trackingRatio: reached.trackingRatio - designed.trackingRatio, lines: lines,
      fullness: fullness())
  }
}
