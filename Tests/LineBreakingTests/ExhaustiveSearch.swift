import Geometry
import LineBreaking

/// Tries every set of breaks, with no dynamic programming and no running sums: the oracle.
///
/// It follows the definitions of Knuth & Plass 1981, pp. 1121–1128 and 1155, and the documentation
/// of `breakLines`; it shares no code with the sources.
struct ExhaustiveSearch {
  struct Solution {
    var demerits = Double.infinity
    /// All ways that have these demerits, as breakpoints.
    var ways: [[Int]] = []
  }

  /// One line as found by walking over its items.
  private struct Walk {
    var width = 0.0
    var stretch = 0.0
    var shrink = 0.0
    /// Whether the line overflows already at a place before its end where it could break.
    var overflowsEarlier = false
    var boxes = 0
    var boxWidth = 0.0
  }

  let items: [Item]
  let measure: (Int) -> Double
  let parameters: Parameters
  var tolerance: Double
  var lent: (_ measure: Double) -> Double = { _ in 0 }
  var isLastResort = false

  func solve() -> Solution {
    var solution = Solution()
    extend([], cost: 0, classBefore: 1, flagBefore: false, into: &solution)
    return solution
  }

  /// The demerits of one given way; nil when the tolerance forbids it.
  func demerits(of way: [Int]) -> Double? {
    var total = 0.0
    var classBefore = 1
    var flagBefore = false
    for (line, end) in way.enumerated() {
      let before = line == 0 ? nil : way[line - 1]
      guard let step = step(line, before, end, classBefore, flagBefore) else { return nil }
      total += step.demerits
      classBefore = step.fitness
      flagBefore = isFlagged(end)
    }
    return total
  }

  private func extend(
    _ way: [Int], cost: Double, classBefore: Int, flagBefore: Bool, into solution: inout Solution
  ) {
    if way.last == items.count - 1 {
      let rounding = 1e-9 * max(1, abs(cost))
      if cost < solution.demerits - rounding {
        solution = Solution(demerits: cost, ways: [way])
      } else if cost <= solution.demerits + rounding {
        solution.ways.append(way)
      }
      return
    }
    for end in ((way.last ?? -1) + 1)..<items.count {
      if let step = step(way.count, way.last, end, classBefore, flagBefore) {
        extend(
          way + [end], cost: cost + step.demerits, classBefore: step.fitness,
          flagBefore: isFlagged(end), into: &solution)
      }
      if isForced(end) { return }
    }
  }

  private func step(
    _ line: Int, _ before: Int?, _ end: Int, _ classBefore: Int, _ flagBefore: Bool
  ) -> (demerits: Double, fitness: Int)? {
    guard mayBreak(at: end) else { return nil }
    let width = measure(line)
    let walk = walk(after: before, to: end, measure: width)
    guard walk.boxes > 0 || isForced(end) else { return nil }
    let slack = width - walk.width
    var ratio = 0.0
    if slack > 0 {
      let glue = walk.stretch + lent(width)
      let elastic = walk.boxWidth * parameters.boxElasticity
      if slack <= glue + elastic {
        ratio = slack / (glue + elastic)
      } else {
        ratio = glue > 0 ? (slack - elastic) / glue : .infinity
      }
    } else if slack < 0 {
      ratio = walk.shrink > 0 ? slack / walk.shrink : -.infinity
    }
    var demerits: Double
    if ratio < -1 {
      guard isLastResort, !walk.overflowsEarlier else { return nil }
      demerits = 1e14 * (1 + (-slack - walk.shrink) / max(width, 1))
    } else {
      guard ratio <= tolerance else { return nil }
      let badness = min(100 * abs(ratio * ratio * ratio), 1_000_000)
      demerits = (parameters.linePenalty + badness) * (parameters.linePenalty + badness)
    }
    if case .penalty(let penalty) = items[end], !isForced(end) {
      demerits += penalty.cost > 0 ? penalty.cost * penalty.cost : -penalty.cost * penalty.cost
    }
    let fitness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3
    if abs(fitness - classBefore) > 1 { demerits += parameters.fitnessDemerits }
    if flagBefore && isFlagged(end) { demerits += parameters.flaggedDemerits }
    if end == items.count - 1 && walk.width < parameters.runtWidth.points {
      demerits += parameters.runtDemerits
    }
    return (demerits, fitness)
  }

  private func walk(after before: Int?, to end: Int, measure: Double) -> Walk {
    var walk = Walk()
    var index = before.map { $0 + 1 } ?? 0
    if before != nil {
      while index < end, !isBox(index), !isForced(index) { index += 1 }
    }
    while index < end {
      if mayBreak(at: index), walk.boxes > 0, walk.width - walk.shrink > measure {
        walk.overflowsEarlier = true
      }
      switch items[index] {
      case .box(let width):
        walk.width += width.points
        walk.boxWidth += max(width.points, 0)
        walk.shrink += max(width.points, 0) * parameters.boxElasticity
        walk.boxes += 1
      case .glue(let glue):
        walk.width += glue.width.points
        walk.stretch += glue.stretch.points
        walk.shrink += glue.shrink.points
      case .penalty: break
      }
      index += 1
    }
    if case .penalty(let penalty) = items[end] { walk.width += penalty.width.points }
    return walk
  }

  private func mayBreak(at index: Int) -> Bool {
    switch items[index] {
    case .box: return false
    case .glue: if index == 0 || !isBox(index - 1) { return false }
    case .penalty(let penalty):
      if penalty.cost >= 10_000 { return false }
      if isForced(index) { return true }
    }
    let next = items.indices.first { $0 > index && (isBox($0) || isForced($0)) }
    return next.map(isBox) ?? false
  }

  private func isBox(_ index: Int) -> Bool {
    if case .box = items[index] { true } else { false }
  }

  private func isForced(_ index: Int) -> Bool {
    if case .penalty(let penalty) = items[index] { penalty.cost <= -10_000 } else { false }
  }

  private func isFlagged(_ index: Int) -> Bool {
    if case .penalty(let penalty) = items[index] { penalty.isFlagged } else { false }
  }
}
