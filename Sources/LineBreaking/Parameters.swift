package import Geometry

/// What a line breaker likes and how much it bears.
///
/// Demerits are squares of badness: a line stretched by its whole stretch has badness 100, so
/// 10 000 demerits weigh about as much as one such line.
/// The defaults of the first tolerance (badness 200), the line penalty, and the fitness and flagged
/// demerits are those of plain TeX. Source: The TeXbook, p. 348. The others are our own choice.
package struct Parameters: Hashable, Sendable {
  /// The largest adjustment ratio of the first pass; at least 0.
  package var tolerance: Double
  /// The largest adjustment ratio of the second pass and of the emergency pass.
  package var relaxedTolerance: Double
  /// Stretch that every line is lent in a third pass, when the second finds nothing. Zero skips
  /// that pass.
  package var emergencyStretch: Length
  /// How much wider boxes are set at an adjustment ratio of 1 or more, and narrower at -1, as a
  /// ratio of their width. Zero keeps them stiff.
  ///
  /// Source: Hàn Thế Thành, Micro-typographic Extensions to the TeX Typesetting System (2000): font
  /// expansion.
  package var boxElasticity: Double
  /// The badness of any line, before its own; larger values make for fewer lines.
  package var linePenalty: Double
  /// Demerits for two lines next to each other whose fitness differs by more than one class.
  package var fitnessDemerits: Double
  /// Demerits for two flagged breaks one after the other.
  package var flaggedDemerits: Double
  /// A last line with a smaller natural width is a runt. Zero asks for no such care.
  package var runtWidth: Length
  /// Demerits for a runt.
  package var runtDemerits: Double

  package init(
    tolerance: Double = 1.26,
    relaxedTolerance: Double = 2.5,
    emergencyStretch: Length = .zero,
    boxElasticity: Double = 0,
    linePenalty: Double = 10,
    fitnessDemerits: Double = 10_000,
    flaggedDemerits: Double = 10_000,
    runtWidth: Length = .zero,
    runtDemerits: Double = 40_000
  ) {
    self.tolerance = tolerance
    self.relaxedTolerance = relaxedTolerance
    self.emergencyStretch = emergencyStretch
    self.boxElasticity = boxElasticity
    self.linePenalty = linePenalty
    self.fitnessDemerits = fitnessDemerits
    self.flaggedDemerits = flaggedDemerits
    self.runtWidth = runtWidth
    self.runtDemerits = runtDemerits
  }
}
