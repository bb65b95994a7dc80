import Documents
import Geometry
import LineBreaking

/// How wide content is when its lines end in one way or another.
struct ContentWidths: Hashable {
  /// The widest piece when a line ends wherever the language lets it.
  var minimum = Length.zero
  /// The widest piece when lines end only where nothing speaks against it: names and phrases whole.
  var comfortable = Length.zero
  /// The widest line when only forced breaks end lines.
  var natural = Length.zero
  /// The length of all lines together when only forced breaks end them: how much there is to be set.
  var total = Length.zero

  /// Content as wide as it is, whatever the lines.
  init(fixed: Length) {
    minimum = fixed
    comfortable = fixed
    natural = fixed
    total = fixed
  }

  init() {}

  /// Beside some room that is always needed, as that of an indent.
  func widened(by length: Length) -> ContentWidths {
    var widths = self
    widths.minimum += length
    widths.comfortable += length
    widths.natural += length
    widths.total += length
    return widths
  }

  /// One under the other.
  func union(_ other: ContentWidths) -> ContentWidths {
    var widths = self
    widths.minimum = max(minimum, other.minimum)
    widths.comfortable = max(comfortable, other.comfortable)
    widths.natural = max(natural, other.natural)
    widths.total += other.total
    return widths
  }
}

extension ContentWidths {
  /// The widths of items, found in one pass; glue at the ends of a line does not count.
  init(_ items: [Item]) {
    var piece = Stretch()
    var phrase = Stretch()
    var line = Stretch()
    var followsBox = false
    for item in items {
      switch item {
      case .box(let width):
        minimum = max(minimum, piece.adding(box: width))
        comfortable = max(comfortable, phrase.adding(box: width))
        natural = max(natural, line.adding(box: width))
      case .glue(let glue):
        // Glue after a box is a free break; after a penalty it belongs to that.
        if followsBox { (piece, phrase) = (Stretch(), Stretch()) }
        piece.space += glue.width
        phrase.space += glue.width
        line.space += glue.width
      case .penalty(let penalty):
        if penalty.cost < Penalty.forbidden { piece = Stretch() }
        if penalty.cost <= Self.comfortableCost { phrase = Stretch() }
        if penalty.cost <= Penalty.forced {
          total += line.width
          line = Stretch()
        }
      }
      if case .box = item { followsBox = true } else { followsBox = false }
    }
    total += line.width
  }

  /// Ties that cost more hold a word or a name together.
  private static let comfortableCost = 40.0
}

/// Boxes with what stands between them.
private struct Stretch {
  var width = Length.zero
  var space = Length.zero
  var isEmpty = true

  /// Takes in a box and gives the width so far; space before the first box does not count.
  mutating func adding(box: Length) -> Length {
    width += isEmpty ? box : space + box
    space = .zero
    isEmpty = false
    return width
  }
}
