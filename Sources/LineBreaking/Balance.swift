/// The search for the most even lines.
///
/// Places are numbered from 0, the start; place p is opportunity p - 1. The lines that may end at a
/// place start at a run of places before it, so that three sweeps do: the fewest lines up to each
/// place, the fewest from there to the end, and the best way with each number of lines between.
struct Balance {
  /// The best way to a place with a certain number of lines.
  private struct Arrival {
    var cost: Double
    var previous: Int
  }

  /// What an overfull line costs that another break would avoid.
  private static let overfullCost = 1e12
  /// What a last line costs that is narrower than the given share of the mean.
  private static let shortLastLine = (share: 1.0 / 3, cost: 10_000.0)
  /// What one line more than needed costs: as much as a break at a penalty of 400.
  private static let extraLineCost = 160_000.0
  /// How many lines more than needed can be asked for.
  private static let mostExtraLines = 100

  private let items: MeasuredItems
  private let measure: Double
  private let starts: [Int]
  /// For each place, the places where a line that ends there may start.
  private let origins: [ClosedRange<Int>]
  private let fewestBefore: [Int]
  private let fewestAfter: [Int]
  private let mostLines: Int

  /// The least number of lines that fit the measure.
  var fewestLines: Int { fewestAfter[0] }

  init(items: MeasuredItems, measure: Double) {
    self.items = items
    self.measure = measure
    starts = [0] + items.opportunities.map(\.nextStart)
    origins = Self.origins(items, starts: starts, measure: measure)
    let places = starts.indices
    var before = Array(repeating: 0, count: places.count)
    var most = before
    for place in places.dropFirst() {
      before[place] = (origins[place].map { before[$0] }.min() ?? 0) + 1
      most[place] = (origins[place].map { most[$0] }.max() ?? 0) + 1
    }
    var after = Array(repeating: Int.max, count: places.count)
    after[places.count - 1] = 0
    for place in places.dropFirst().reversed() where after[place] < Int.max {
      for origin in origins[place] { after[origin] = min(after[origin], after[place] + 1) }
    }
    fewestBefore = before
    fewestAfter = after
    mostLines = most[places.count - 1]
  }

  /// The opportunities of the most even lines of the given number, or the nearest possible one.
  func bestPath(lineCount: Int) -> [Int] {
    let most = min(mostLines, fewestLines + Self.mostExtraLines)
    let wanted = max(fewestLines, min(lineCount, most))
    for count in stride(from: wanted, through: fewestLines, by: -1) {
      if let found = path(lineCount: count) { return found.path }
    }
    preconditionFailure("the fewest lines are possible")
  }

  /// The opportunities of the most even lines, as few as may be; one more where that saves a worse break.
  func bestPath(mostLines most: Int) -> [Int] {
    guard let fewest = path(lineCount: fewestLines) else { return bestPath(lineCount: fewestLines) }
    guard fewest.cost > Self.extraLineCost, fewestLines < min(mostLines, most),
      let more = path(lineCount: fewestLines + 1), more.cost + Self.extraLineCost < fewest.cost
    else { return fewest.path }
    return more.path
  }

  private func path(lineCount: Int) -> (path: [Int], cost: Double)? {
    let mean = items.naturalWidth / Double(lineCount)
    var best: [[Int: Arrival]] = [[0: Arrival(cost: 0, previous: 0)]]
    for place in starts.indices.dropFirst() {
      var arrivals: [Int: Arrival] = [:]
      let after = fewestAfter[place]
      if after < Int.max, fewestBefore[place] + after <= lineCount {
        for origin in origins[place] {
          let cost = cost(from: origin, to: place, mean: mean)
          for (lines, arrival) in best[origin] where lines + 1 + after <= lineCount {
            let total = arrival.cost + cost
            // Of equal ways, the one with the longer lines above.
            if let rival = arrivals[lines + 1], rival.cost < total { continue }
            arrivals[lines + 1] = Arrival(cost: total, previous: origin)
          }
        }
      }
      best.append(arrivals)
    }
    let cost = best[starts.count - 1][lineCount]?.cost ?? 0
    var path: [Int] = []
    var place = starts.count - 1
    for lines in stride(from: lineCount, to: 0, by: -1) {
      guard let arrival = best[place][lines] else { return nil }
      path.append(place - 1)
      place = arrival.previous
    }
    return (path.reversed(), cost)
  }

  /// The cost of one line, as ``balancedLines(_:measure:lineCount:)`` tells.
  private func cost(from origin: Int, to place: Int, mean: Double) -> Double {
    let end = items.opportunities[place - 1]
    let width = items.extent(from: starts[origin], to: end).width
    let deviation = mean > 0 ? 100 * (width - mean) / mean : 0
    var cost = deviation * deviation
    if !end.isForced { cost += end.cost * abs(end.cost) }
    if width > measure + LineFit.rounding { cost += Self.overfullCost }
    if place == starts.count - 1 && origin > 0 && width < Self.shortLastLine.share * mean {
      cost += Self.shortLastLine.cost
    }
    return cost
  }

  /// For each place the earliest and the latest start of a line that ends there. The latest counts
  /// even when the line is too wide; no start lies before a forced break.
  private static func origins(
    _ items: MeasuredItems, starts: [Int], measure: Double
  ) -> [ClosedRange<Int>] {
    var ranges = [0...0]
    var earliest = 0
    for (index, end) in items.opportunities.enumerated() {
      var latest = index
      while latest > earliest, starts[latest] > end.index { latest -= 1 }
      var first = earliest
      while first < latest,
        items.extent(from: starts[first], to: end).width > measure + LineFit.rounding
      {
        first += 1
      }
      ranges.append(first...latest)
      // The next line may well start earlier than one that only a hyphen made too wide.
      if end.isForced {
        earliest = index + 1
      } else {
        while earliest < latest,
          items.extent(from: starts[earliest], to: end).width - end.width
            > measure + LineFit.rounding
        {
          earliest += 1
        }
      }
    }
    return ranges
  }
}
