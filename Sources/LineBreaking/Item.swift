package import Geometry

/// One piece of a paragraph, as the line breaker sees it.
///
/// Source: Knuth & Plass, "Breaking Paragraphs into Lines", Software—Practice and Experience 11
/// (1981), p. 1121: a paragraph is a sequence of boxes, glue and penalties.
package enum Item: Hashable, Sendable {
  /// Something that is set as it is and never broken.
  ///
  /// A negative width is allowed, but see ``breakLines(_:measure:parameters:)``.
  case box(width: Length)
  /// White space that may stretch and shrink; it vanishes where a line breaks.
  case glue(Glue)
  /// A place where a line may break at a price; it shows nothing elsewhere.
  case penalty(Penalty)

  /// The three items that end a paragraph: no break, fill the line, break.
  ///
  /// The forced break is flagged, so that a flagged break before the last line costs
  /// ``Parameters/flaggedDemerits`` as well. Source: Knuth & Plass 1981, p. 1125.
  package static let paragraphEnd: [Item] = [
    .penalty(Penalty(cost: Penalty.forbidden)),
    .glue(Glue(width: .zero, stretch: Glue.fill)),
    .penalty(Penalty(cost: Penalty.forced, isFlagged: true)),
  ]
}

/// White space between boxes.
///
/// Infinite lengths count as ±4 × ``fill`` and NaN as zero.
package struct Glue: Hashable, Sendable {
  /// The natural width.
  package var width: Length
  /// How much the space grows at an adjustment ratio of 1. Negative is allowed: it takes back the
  /// stretch of a glue before it, as in centred text.
  package var stretch: Length
  /// How much the space gives way at an adjustment ratio of -1. Negative counts as zero.
  package var shrink: Length

  /// A stretch beside which every other is nothing: about 6 km, yet finite, so that sums stay
  /// finite and exact to a millionth of a point.
  package static let fill = Length.pt(16_777_216)

  package init(width: Length, stretch: Length = .zero, shrink: Length = .zero) {
    self.width = width
    self.stretch = stretch
    self.shrink = shrink
  }
}

/// A place where a line may break at a price.
package struct Penalty: Hashable, Sendable {
  /// The price: 0 is free, positive unwelcome, negative welcome. NaN counts as zero.
  package var cost: Double
  /// The width that a break here adds to the line, as that of a hyphen.
  package var width: Length
  /// Whether two such breaks should not follow each other, as with hyphens.
  package var isFlagged: Bool

  /// A cost from here upwards never breaks. Source: TeX: The Program §157 `inf_penalty`.
  package static let forbidden = 10_000.0
  /// A cost from here downwards always breaks. Source: TeX: The Program §157 `eject_penalty`.
  package static let forced = -10_000.0

  package init(cost: Double, width: Length = .zero, isFlagged: Bool = false) {
    self.cost = cost
    self.width = width
    self.isFlagged = isFlagged
  }
}
