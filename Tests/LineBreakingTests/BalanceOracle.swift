import Geometry
import LineBreaking

/// Lists every way to break a text of which no line is too wide, for comparison.
///
/// A line that is one piece without a break may be too wide. Knows no glue after a break but one.
struct BalanceOracle {
  let items: [Item]
  let measure: Double

  /// The breakpoints of all ways.
  func ways(from start: Int = 0) -> [[Int]] {
    guard start < items.count else { return [[]] }
    var ways: [[Int]] = []
    var boxesSeen = false
    var isFirst = true
    for end in start..<items.count {
      if case .box = items[end] { boxesSeen = true }
      guard boxesSeen, canBreak(end) else { continue }
      if isFirst || width(start, end) <= measure {
        ways += self.ways(from: lineStart(after: end)).map { [end] + $0 }
      }
      isFirst = false
      if case .penalty(let penalty) = items[end], penalty.cost == Penalty.forced { break }
    }
    return ways
  }

  func cost(of way: [Int]) -> Double {
    var total = 0.0
    for item in items {
      switch item {
      case .box(let width): total += width.points
      case .glue(let glue): total += glue.width.points
      case .penalty: break
      }
    }
    let mean = total / Double(way.count)
    var cost = 0.0
    var start = 0
    for (line, end) in way.enumerated() {
      let width = width(start, end)
      let percent = (width - mean) / mean * 100
      cost += percent * percent
      if case .penalty(let penalty) = items[end], penalty.cost > Penalty.forced {
        cost += penalty.cost < 0 ? -penalty.cost * penalty.cost : penalty.cost * penalty.cost
      }
      if width > measure { cost += 1e12 }
      if line > 0, line == way.count - 1, width < mean / 3 { cost += 10_000 }
      start = lineStart(after: end)
    }
    return cost
  }

  private func width(_ start: Int, _ end: Int) -> Double {
    var width = 0.0
    for index in start...end {
      switch items[index] {
      case .box(let box): width += box.points
      case .glue(let glue): width += index == end ? 0 : glue.width.points
      case .penalty(let penalty): width += index == end ? penalty.width.points : 0
      }
    }
    return width
  }

  private func canBreak(_ index: Int) -> Bool {
    switch items[index] {
    case .box: return false
    case .penalty(let penalty): return penalty.cost < Penalty.forbidden
    case .glue:
      if index > 0, case .box = items[index - 1] { return true }
      return false
    }
  }

  private func lineStart(after index: Int) -> Int {
    if index + 1 < items.count, case .glue = items[index + 1] { return index + 2 }
    return index + 1
  }
}
