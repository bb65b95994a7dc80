/// How a line's extent fits a measure.
struct LineFit {
  /// Rounding errors of the sums that are no overflow, in points.
  static let rounding = 1e-6

  /// The adjustment ratio, as ``Line/adjustmentRatio`` tells: infinite for a line with nothing to stretch, less than -1 for one that
  /// sticks out.
  let ratio: Double
  /// How far the fully shrunk line sticks out, in points; zero when it fits.
  let overflow: Double

  /// Fits an extent into a measure in points; one that is infinite fits all at ratio 0.
  ///
  /// Source: Knuth & Plass 1981, p. 1126.
  init(_ extent: MeasuredItems.Extent, measure: Double, lentStretch: Double = 0) {
    let slack = measure - extent.width
    if measure == .infinity || abs(slack) <= Self.rounding {
      ratio = 0
      overflow = 0
    } else if slack > 0 {
      ratio = Self.stretchRatio(
        slack, stretch: extent.stretch + lentStretch, elastic: extent.elastic)
      overflow = 0
    } else if -slack > extent.shrink + Self.rounding {
      ratio = extent.shrink > 0 ? slack / extent.shrink : -.infinity
      overflow = -slack - extent.shrink
    } else {
      ratio = max(-1, slack / extent.shrink)
      overflow = 0
    }
  }

  /// Boxes grow no further than at ratio 1; what is missing beyond that is the glue's alone.
  private static func stretchRatio(_ slack: Double, stretch: Double, elastic: Double) -> Double {
    guard slack > stretch else { return slack / stretch }
    let glue = stretch - elastic
    return glue > rounding ? (slack - elastic) / glue : .infinity
  }

  var isOverfull: Bool { overflow > 0 }

  /// 100 |r|³: 100 at the full stretch or shrink; at most a million.
  ///
  /// Source: Knuth & Plass 1981, p. 1127.
  var badness: Double {
    let size = abs(ratio)
    return min(100 * size * size * size, 1_000_000)
  }

  var fitness: Fitness { Fitness(ratio: ratio) }
}

/// How tight a line looks; lines of classes further apart than one should not be neighbours.
///
/// Source: Knuth & Plass 1981, p. 1155.
enum Fitness: Int {
  case tight, decent, loose, veryLoose

  init(ratio: Double) {
    switch ratio {
    case ..<(-0.5): self = .tight
    case ...0.5: self = .decent
    case ...1: self = .loose
    default: self = .veryLoose
    }
  }

  /// Whether two lines of these classes jar one under the other.
  func clashes(with other: Fitness) -> Bool { abs(rawValue - other.rawValue) > 1 }
}
