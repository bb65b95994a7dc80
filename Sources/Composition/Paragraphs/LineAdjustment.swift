import Geometry
import LineBreaking

/// How a justified line comes to its width: its letters a little wider or narrower, its spaces for the rest.
///
/// Source: Hàn Thế Thành, Micro-typographic Extensions to the TeX Typesetting System (2000), on font expansion: up to 2 % either way
/// nobody sees, and the spaces become the more even for it.
struct LineAdjustment: Hashable {
  /// What all letters of the line are widened by; 1 leaves them as designed.
  let letterScale: Double
  /// What the glue is set to: width + r × stretch, or + r × shrink where r is negative.
  let glueRatio: Double

  /// The line as it is, as for every one that is not justified.
  static let none = LineAdjustment(letterScale: 1, glueRatio: 0)

  /// How much wider or narrower letters may become, as a ratio.
  static let letterElasticity = 0.02

  /// Letters come in so many widths from the designed one to the widest, so that a file needs few of each face; the spaces
  /// take what the rounding leaves.
  private static let letterSteps = 8.0

  /// Spaces of two and a half times their natural width: above that a line looks torn, and is set ragged instead.
  static let largestRatio = 3.0

  /// How to set a line that was broken with elastic boxes.
  init(_ line: Line, of items: [Item]) {
    guard line.adjustmentRatio <= Self.largestRatio else {
      self = .none
      return
    }
    let ratio = max(line.adjustmentRatio, -1)
    let elastic = min(ratio, 1) * Self.letterElasticity
    let step = Self.letterElasticity / Self.letterSteps
    let rounded = (elastic / step).rounded() * step
    var (boxes, stretch, shrink) = (Length.zero, Length.zero, Length.zero)
    for item in items[line.range] {
      switch item {
      case .box(let width): boxes += width
      case .glue(let glue):
        stretch += glue.stretch
        shrink += glue.shrink
      case .penalty: break
      }
    }
    // A last line has room to fill behind its text: nothing is widened.
    guard ratio < 0 || stretch < Glue.fill else {
      self.init(letterScale: 1, glueRatio: ratio)
      return
    }
    let growth = (ratio < 0 ? shrink : stretch) * ratio + boxes * (elastic - rounded)
    let room = growth < .zero ? shrink : stretch
    self.init(letterScale: 1 + rounded, glueRatio: room > .zero ? growth / room : 0)
  }

  private init(letterScale: Double, glueRatio: Double) {
    self.letterScale = letterScale
    self.glueRatio = glueRatio
  }
}
