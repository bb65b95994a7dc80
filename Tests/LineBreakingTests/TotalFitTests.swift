import Geometry
import LineBreaking
import Testing

/// The line breaker against a search through all sets of breaks.
struct TotalFitTests {
  private static let measures: [@Sendable (Int) -> Double] = [
    { _ in 40 }, { _ in 31 }, { _ in 64 }, { [50, 35, 42][min($0, 2)] },
    { $0.isMultiple(of: 2) ? 40 : 33 },
  ]

  private func parameters(_ generator: inout ParagraphGenerator) -> Parameters {
    Parameters(
      tolerance: [0.8, 1.26, 3][generator.int(0...2)],
      relaxedTolerance: 4,
      emergencyStretch: generator.int(0...1) == 0 ? .zero : .pt(6),
      boxElasticity: generator.int(0...1) == 0 ? 0 : 0.05,
      linePenalty: generator.int(0...1) == 0 ? 1 : 10,
      fitnessDemerits: [0, 3000, 10_000][generator.int(0...2)],
      flaggedDemerits: [0, 3000, 10_000][generator.int(0...2)],
      runtWidth: generator.int(0...1) == 0 ? .zero : .pt(15),
      runtDemerits: 20_000)
  }

  /// The oracle's passes in the order that `breakLines` documents; the first with a result.
  private func solve(
    _ items: [Item], _ measure: @escaping (Int) -> Double, _ parameters: Parameters
  ) -> (pass: Int, search: ExhaustiveSearch, solution: ExhaustiveSearch.Solution) {
    var search = ExhaustiveSearch(
      items: items, measure: measure, parameters: parameters, tolerance: parameters.tolerance)
    var solution = search.solve()
    if !solution.ways.isEmpty { return (0, search, solution) }
    search.tolerance = parameters.relaxedTolerance
    solution = search.solve()
    if !solution.ways.isEmpty { return (1, search, solution) }
    let emergencyStretch = parameters.emergencyStretch.points
    search.lent = { _ in emergencyStretch }
    solution = search.solve()
    if !solution.ways.isEmpty { return (2, search, solution) }
    search.lent = { max(emergencyStretch, $0 / 20) }
    search.tolerance = .infinity
    search.isLastResort = true
    return (3, search, search.solve())
  }

  @Test(arguments: 0..<5)
  func choosesTheLeastDemeritsOfAllBreaks(kind: Int) throws {
    let measure = Self.measures[kind]
    var passes = [0, 0, 0, 0]
    var unique = 0
    for seed in 0..<120 {
      var generator = ParagraphGenerator(seed: UInt64(seed * 5 + kind))
      let items = generator.paragraph(words: generator.int(2...14))
      let parameters = parameters(&generator)
      let breaks = breakLines(items, measure: { .pt(measure($0)) }, parameters: parameters)
      let way = breaks.lines.map(\.breakpoint)
      let (pass, search, solution) = solve(items, measure, parameters)
      passes[pass] += 1
      let demerits = try #require(search.demerits(of: way), "seed \(seed)")
      #expect(abs(demerits - solution.demerits) <= 1e-6 * max(1, abs(demerits)), "seed \(seed)")
      if solution.ways.count == 1 {
        unique += 1
        #expect(way == solution.ways[0], "seed \(seed)")
      }
    }
    #expect(unique > 60)
    #expect(passes[0] > 10 && passes[1] > 0 && passes[2] + passes[3] > 5, "\(passes)")
  }

  @Test func linesShowEachBoxOnceAndInOrder() {
    for seed in 0..<200 {
      var generator = ParagraphGenerator(seed: UInt64(1000 + seed))
      let items = generator.paragraph(words: 60)
      let measure = Length.pt(Double(generator.int(0...70)))
      let results = [
        breakLines(items, measure: { _ in measure }),
        raggedBreaks(items, raggedness: .pt(10), measure: { _ in measure }),
        balancedLines(items, measure: measure),
        balancedLines(items, measure: measure, lineCount: 30),
      ]
      for breaks in results { expectEachBoxOnce(breaks, of: items) }
    }
  }

  @Test(arguments: [0, 0.04]) func ratiosMakeLinesAsWideAsTheirMeasure(elasticity: Double) {
    let parameters = Parameters(boxElasticity: elasticity)
    for seed in 0..<200 {
      var generator = ParagraphGenerator(seed: UInt64(5000 + seed))
      let items = generator.paragraph(words: 40)
      let lines = breakLines(items, measure: { _ in .pt(50) }, parameters: parameters).lines
      for line in lines where !line.isOverfull {
        var width = 0.0
        var canStretch = false
        for item in items[line.range] {
          switch item {
          case .box(let box):
            width += box.points * (1 + elasticity * min(line.adjustmentRatio, 1))
          case .glue(let glue):
            let ratio = line.adjustmentRatio
            let change = ratio < 0 ? glue.shrink : glue.stretch
            width += glue.width.points + ratio * change.points
            canStretch = canStretch || glue.stretch > .zero
          case .penalty: break
          }
        }
        if case .penalty(let penalty) = items[line.breakpoint] { width += penalty.width.points }
        #expect(abs(width - 50) < 1e-6 || (!canStretch && width < 50))
      }
    }
  }
}

/// Expects that the lines together show all boxes in order, and leave out nothing else than what
/// vanishes at a break.
func expectEachBoxOnce(
  _ breaks: Breaks, of items: [Item], sourceLocation: SourceLocation = #_sourceLocation
) {
  let boxes = items.indices.filter { if case .box = items[$0] { true } else { false } }
  let shown = breaks.lines.flatMap(\.range).filter(boxes.contains)
  #expect(shown == boxes, sourceLocation: sourceLocation)
  var end = 0
  for line in breaks.lines {
    #expect(line.range.lowerBound >= end, sourceLocation: sourceLocation)
    end = line.range.upperBound
  }
}
