package import Diagnostics
package import Geometry

/// What a printer does to a page, and the map that undoes it.
///
/// The model. A point p of the file, measured in millimetres from the top left corner of the page, x to the right and
/// y down, comes out on the paper, measured from the top left corner of the paper, at
///
///     T(p) = t + R(θ) · S · p
///
/// where t = (right, down) is the shift, positive to the right and down; S multiplies x by `across` and y by `down`
/// (1 is true to size); R(θ) turns by the skew θ, positive clockwise. Printed through T⁻¹, each point lands where
/// the file says.
///
/// The ruler sheet has a cross at P = (m, m), another at P + (L, 0), a third at P + (0, H); see `Crosses`. Four numbers
/// are measured on the printed sheet, in millimetres:
///
///     a  from the paper's left edge to the first cross
///     b  from the paper's top edge to the first cross
///     c  from the paper's top edge to the second cross, to the right of the first
///     d  from the first cross to the second
///
/// and from them  sin θ = (c − b) / d,  across = d / L,  t = (a, b) − R(θ) · S · P.  A fifth may be given, e from the
/// first cross to the third, below it; then down = e / H, else down = across.
///
/// Source of the model: a similarity, or with e an affinity without shear, from points known in both planes; e.g.
/// Ghilani & Wolf, Elementary Surveying, ch. 18 (two-dimensional conformal and affine transformations).
package struct PrinterCorrection: Hashable, Sendable {
  /// How far to the right the page's corner comes out.
  package let right: Length
  /// How far down.
  package let down: Length
  /// How much wider everything comes out, as a ratio.
  package let scaleAcross: Double
  /// How much taller.
  package let scaleDown: Double
  /// How much everything is turned: the sine of the angle, positive clockwise; 0.001 is a millimetre in a metre.
  package let skew: Double

  package init(
    right: Length, down: Length, scaleAcross: Double, scaleDown: Double, skew: Double
  ) {
    self.right = right
    self.down = down
    self.scaleAcross = scaleAcross
    self.scaleDown = scaleDown
    self.skew = skew
  }

  /// The map from the file to the paper: T above.
  package var map: Affine {
    let turn = Affine.turn(sine: skew, cosine: (1 - skew * skew).squareRoot())
    return .scale(across: scaleAcross, down: scaleDown).then(turn)
      .then(.shift(by: Point(x: right, y: down)))
  }
}

/// What was measured on a printed ruler sheet.
package struct RulerReading: Hashable, Sendable {
  /// From the paper's left edge to the first cross.
  package let left: Length
  /// From the paper's top edge to the first cross.
  package let top: Length
  /// From the paper's top edge to the second cross.
  package let topAtSecond: Length
  /// From the first cross to the second.
  package let across: Length
  /// From the first cross to the third; nil takes the scale across for the scale down too.
  package let down: Length?

  package init(left: Length, top: Length, topAtSecond: Length, across: Length, down: Length?) {
    self.left = left
    self.top = top
    self.topAtSecond = topAtSecond
    self.across = across
    self.down = down
  }

  /// What the printer does, by the model of `PrinterCorrection`.
  ///
  /// - Throws: `calibrate.implausible` for numbers that no printer can have made: a slip of the pen, or a sheet
  ///   printed "to fit".
  package func correction(_ crosses: Crosses) throws(Failure) -> PrinterCorrection {
    try (implausible(crosses)).throwIfErrors()
    let scaleAcross = across / crosses.across
    let scaleDown = down.map { $0 / crosses.down } ?? scaleAcross
    let skew = (topAtSecond - top) / across
    let unshifted = PrinterCorrection(
      right: .zero, down: .zero, scaleAcross: scaleAcross, scaleDown: scaleDown, skew: skew)
    let first = unshifted.map(crosses.first)
    return PrinterCorrection(
      right: left - first.x, down: top - first.y, scaleAcross: scaleAcross,
      scaleDown: scaleDown, skew: skew)
  }

  private func implausible(_ crosses: Crosses) -> [Diagnostic] {
    let first = crosses.first
    let readings: [(name: String, found: Length, nominal: Length, slack: Length)] = [
      ("a", left, first.x, Self.mostShift), ("b", top, first.y, Self.mostShift),
      ("c", topAtSecond, first.y, Self.mostShift),
      ("d", across, crosses.across, crosses.across * Self.mostStretch),
      ("e", down ?? crosses.down, crosses.down, crosses.down * Self.mostStretch),
    ]
    return readings.filter { max($0.found - $0.nominal, $0.nominal - $0.found) > $0.slack }
      .map { .implausible($0.name, found: $0.found, nominal: $0.nominal) }
  }

  /// No office printer shifts a sheet by more.
  private static let mostShift = Length.mm(12)
  /// Nor stretches it by more: printed "to fit", A4 shrinks by 3 to 6 %, which must be mended in the print dialogue.
  private static let mostStretch = 0.02
}
