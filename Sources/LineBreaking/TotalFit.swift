import Geometry

/// The search for the best breaks in one pass: from left to right, it keeps those breaks active
/// from which a line may still reach the place it looks at.
///
/// Source: Knuth & Plass 1981, pp. 1156–1162.
struct TotalFit {
  /// A break with the best way to come to it.
  private struct Node {
    /// The opportunity; nil at the start of the paragraph.
    var opportunity: Int?
    /// Where the next line starts, as an index of the items.
    var start: Int
    /// How many lines end here.
    var line: Int
    var fitness: Fitness
    var isFlagged: Bool
    /// The demerits of all lines up to here.
    var demerits: Double
    /// The node before, as an index of the nodes.
    var previous: Int
  }

  /// More breaks than this within the reach of one line are not looked at: a bound for absurd
  /// measures, far above any page.
  private static let mostActive = 1000
  /// Demerits of an overfull line: more than any number of loose ones on a page.
  private static let overfullDemerits = 1e14
  /// The part of the measure that each line is lent as a stretch, at least, in the last resort, so
  /// that lines without stretch can be told apart.
  private static let lastResortShare = 0.05

  private let items: MeasuredItems
  private let widths: LineWidths
  private let parameters: Parameters
  private let pass: Pass
  private var nodes = [
    Node(
      opportunity: nil, start: 0, line: 0, fitness: .decent, isFlagged: false, demerits: 0,
      previous: 0)
  ]
  private var active = [0]

  init(items: MeasuredItems, widths: LineWidths, parameters: Parameters, pass: Pass) {
    self.items = items
    self.widths = widths
    self.parameters = parameters
    self.pass = pass
  }

  /// The opportunities of the breaks with the least demerits; nil when the pass bears none.
  mutating func bestPath() -> [Int]? {
    for opportunity in items.opportunities.indices {
      visit(opportunity)
      if active.isEmpty { return nil }
    }
    var path: [Int] = []
    var last = active.min { nodes[$0].demerits < nodes[$1].demerits } ?? 0
    while let opportunity = nodes[last].opportunity {
      path.append(opportunity)
      last = nodes[last].previous
    }
    return path.reversed()
  }

  /// Draws all lines from active nodes to the opportunity, retires the nodes that reach no further,
  /// and makes the best arrivals active.
  private mutating func visit(_ opportunity: Int) {
    let end = items.opportunities[opportunity]
    var arrivals: [Node] = []
    var kept = 0
    for index in active {
      let node = nodes[index]
      // Penalties between a break and the next box are no place for a second break.
      guard node.start <= end.index else {
        active[kept] = index
        kept += 1
        continue
      }
      let measure = widths[node.line]
      let extent = items.extent(from: node.start, to: end)
      let fit = fit(extent, measure: measure)
      if let demerits = demerits(of: extent, fit, after: node, to: end, measure: measure) {
        offer(
          Node(
            opportunity: opportunity, start: end.nextStart, line: node.line + 1,
            fitness: fit.fitness, isFlagged: end.isFlagged, demerits: node.demerits + demerits,
            previous: index),
          to: &arrivals)
      }
      // Only what stays in a longer line counts: not the hyphen.
      let isSpent = extent.width - end.width - extent.shrink > measure + LineFit.rounding
      if !end.isForced && !isSpent {
        active[kept] = index
        kept += 1
      }
    }
    active.removeSubrange(kept...)
    activate(arrivals)
  }

  /// Keeps the node if it is the best of its line and fitness.
  private func offer(_ node: Node, to arrivals: inout [Node]) {
    let rival = arrivals.firstIndex {
      $0.fitness == node.fitness && key($0) == key(node)
    }
    guard let rival else { return arrivals.append(node) }
    if node.demerits < arrivals[rival].demerits { arrivals[rival] = node }
  }

  private mutating func activate(_ arrivals: [Node]) {
    guard active.count < Self.mostActive else { return }
    for node in arrivals {
      // A node worse than another by more than the fitness demerits can never win.
      // Source: TeX: The Program §836.
      let bound = node.demerits - max(0, parameters.fitnessDemerits)
      if arrivals.contains(where: { key($0) == key(node) && $0.demerits < bound }) { continue }
      active.append(nodes.count)
      nodes.append(node)
    }
  }

  /// The line number as far as it matters for the lines to come.
  private func key(_ node: Node) -> Int { min(node.line, widths.settledLine) }

  private func fit(_ extent: MeasuredItems.Extent, measure: Double) -> LineFit {
    let lent =
      pass.bearsOverfull
      ? max(pass.lentStretch, measure * Self.lastResortShare) : pass.lentStretch
    return LineFit(extent, measure: measure, lentStretch: lent)
  }

  /// The demerits of one line; nil when the pass does not bear it.
  ///
  /// Source: TeX: The Program §859, which mends the formula of Knuth & Plass 1981, p. 1128: a cost
  /// is squared on its own, (l + b)² ± p².
  private func demerits(
    of extent: MeasuredItems.Extent, _ fit: LineFit, after node: Node, to end: BreakOpportunity,
    measure: Double
  ) -> Double? {
    if measure == .infinity && !end.isForced { return nil }
    var demerits: Double
    if fit.isOverfull {
      guard pass.bearsOverfull else { return nil }
      demerits = Self.overfullDemerits * (1 + fit.overflow / max(measure, 1))
    } else {
      guard fit.ratio <= pass.tolerance + LineFit.rounding else { return nil }
      let size = parameters.linePenalty + fit.badness
      demerits = size * size
    }
    if !end.isForced { demerits += end.cost * abs(end.cost) }
    if end.isFlagged && node.isFlagged { demerits += parameters.flaggedDemerits }
    if fit.fitness.clashes(with: node.fitness) { demerits += parameters.fitnessDemerits }
    let isLast = end.index == items.opportunities.last?.index
    if isLast && extent.width < parameters.runtWidth.points {
      demerits += parameters.runtDemerits
    }
    return demerits
  }
}
