import Geometry

/// A place where a line may or must break.
struct BreakOpportunity {
  /// The index of the glue or penalty; the number of items for the end of a list that does not
  /// close with a forced break.
  var index: Int
  /// The end of the items that a line breaking here shows.
  var end: Int
  /// Where the line after a break here starts: at the next box or forced break.
  var nextStart: Int
  /// What a break here adds to the width of the line, in points.
  var width = 0.0
  /// What a break here adds to the stretch of the line, in points.
  var stretch = 0.0
  /// The penalty's cost; 0 at glue.
  var cost = 0.0
  var isFlagged = false
  var isForced = false
}

/// A paragraph's items with their running sums and its break opportunities.
///
/// Source: Knuth & Plass 1981, p. 1156: sums up to each item make the width, stretch and shrink of
/// any line a subtraction.
struct MeasuredItems {
  /// The sums of widths, stretch and shrink, in points.
  struct Extent {
    var width = 0.0
    var stretch = 0.0
    var shrink = 0.0
    /// How much of the stretch, and of the shrink, is that of elastic boxes.
    var elastic = 0.0
  }

  /// The sums over the items before each index; one more than there are items.
  let sums: [Extent]
  /// The places to break from left to right; the last is the end of the paragraph, and forced.
  let opportunities: [BreakOpportunity]

  init(_ items: [Item], boxElasticity: Double = 0) {
    sums = Self.runningSums(items, boxElasticity: boxElasticity)
    opportunities = Self.opportunities(items)
  }

  /// What a line from the item at `start` to the given break measures.
  func extent(from start: Int, to end: BreakOpportunity) -> Extent {
    let before = sums[start]
    let after = sums[max(start, end.end)]
    return Extent(
      width: after.width - before.width + end.width,
      stretch: after.stretch - before.stretch + end.stretch,
      shrink: after.shrink - before.shrink,
      elastic: after.elastic - before.elastic)
  }

  /// The natural width of all items without a break, in points.
  var naturalWidth: Double { sums.last?.width ?? 0 }

  private static func runningSums(_ items: [Item], boxElasticity: Double) -> [Extent] {
    var sums = [Extent()]
    sums.reserveCapacity(items.count + 1)
    var sum = Extent()
    for item in items {
      switch item {
      case .box(let width):
        let width = finite(width)
        let elastic = max(0, width * boxElasticity)
        sum.width += width
        sum.stretch += elastic
        sum.shrink += elastic
        sum.elastic += elastic
      case .glue(let glue):
        sum.width += finite(glue.width)
        sum.stretch += finite(glue.stretch)
        sum.shrink += max(0, finite(glue.shrink))
      case .penalty: break
      }
      sums.append(sum)
    }
    return sums
  }

  /// The places to break. An optional one is left out where it would make a line without a box.
  private static func opportunities(_ items: [Item]) -> [BreakOpportunity] {
    guard !items.isEmpty else { return [] }
    let starts = lineStarts(items)
    var found: [BreakOpportunity] = []
    var lastBox: Int?
    for (index, item) in items.enumerated() {
      let next = starts[index + 1]
      switch item {
      case .box:
        lastBox = index
      case .glue:
        guard let box = lastBox, box == index - 1, items.isBox(at: next) else { continue }
        found.append(BreakOpportunity(index: index, end: index, nextStart: next))
      case .penalty(let penalty):
        let isForced = penalty.cost <= Penalty.forced
        guard isForced || (penalty.isOpen && lastBox != nil && items.isBox(at: next))
        else { continue }
        found.append(
          BreakOpportunity(
            index: index, end: index, nextStart: next, width: finite(penalty.width),
            cost: penalty.cost.isNaN ? 0 : penalty.cost, isFlagged: penalty.isFlagged,
            isForced: isForced))
        if isForced { lastBox = nil }
      }
    }
    if let box = lastBox ?? (found.isEmpty ? -1 : nil) {
      // The list closes without a forced break: end it as a paragraph ends.
      found.append(
        BreakOpportunity(
          index: items.count, end: box + 1, nextStart: items.count, stretch: finite(Glue.fill),
          isForced: true))
    }
    return found
  }

  /// For each index, and the end, the first box or forced break from there on.
  private static func lineStarts(_ items: [Item]) -> [Int] {
    var starts = Array(repeating: items.count, count: items.count + 1)
    for (index, item) in items.enumerated().reversed() {
      switch item {
      case .box: starts[index] = index
      case .penalty(let penalty) where penalty.cost <= Penalty.forced: starts[index] = index
      case .glue, .penalty: starts[index] = starts[index + 1]
      }
    }
    return starts
  }

  /// The length in points, kept so small that sums stay finite.
  private static func finite(_ length: Length) -> Double {
    let limit = 4 * Glue.fill.points
    return length.points.isNaN ? 0 : min(max(length.points, -limit), limit)
  }
}

extension Penalty {
  /// Whether a line may break here.
  fileprivate var isOpen: Bool { !(cost >= Penalty.forbidden) }
}

extension [Item] {
  /// Whether there is a box at the index, which may be the end.
  fileprivate func isBox(at index: Int) -> Bool {
    guard index < count, case .box = self[index] else { return false }
    return true
  }
}
