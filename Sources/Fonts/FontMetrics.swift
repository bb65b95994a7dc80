/// Measures of a face as ratios of the font size; all are positive distances from the baseline.
package struct FontMetrics: Hashable, Sendable {
  package let unitsPerEm: Int
  package let ascent: Double
  package let descent: Double
  package let lineGap: Double
  /// The height of "H"; the ascent where the face does not say.
  package let capHeight: Double

  /// The distance of baselines that the face asks for: "single" spacing.
  package var lineHeight: Double { ascent + descent + lineGap }

  package init(
    unitsPerEm: Int, ascent: Double, descent: Double, lineGap: Double, capHeight: Double
  ) {
    self.unitsPerEm = unitsPerEm
    self.ascent = ascent
    self.descent = descent
    self.lineGap = lineGap
    self.capHeight = capHeight
  }
}
