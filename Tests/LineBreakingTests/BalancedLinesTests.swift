import Geometry
import LineBreaking
import Testing

/// Balanced and ragged lines.
struct BalancedLinesTests {
  private func text(_ widths: [Double], after: [Int: Double] = [:]) -> [Item] {
    var items: [Item] = []
    for (index, width) in widths.enumerated() {
      items.append(.box(width: .pt(width)))
      guard index + 1 < widths.count else { continue }
      if let cost = after[index] { items.append(.penalty(Penalty(cost: cost))) }
      items.append(.glue(Glue(width: .pt(1))))
    }
    return items + Item.paragraphEnd
  }

  private func widths(_ breaks: Breaks) -> [Double] { breaks.lines.map(\.naturalWidth.points) }

  @Test func linesAreFewAndEven() {
    #expect(widths(balancedLines(text([4, 4, 4, 4, 4]), measure: .pt(20))) == [14, 9])
    #expect(widths(balancedLines(text([4, 4, 4]), measure: .pt(20))) == [14])
    #expect(widths(balancedLines(text([9, 9, 1]), measure: .pt(19))) == [9, 11])
  }

  @Test func theNumberOfLinesCanBeAsked() {
    let items = text([4, 4, 4, 4])
    #expect(widths(balancedLines(items, measure: .pt(30), lineCount: 2)) == [9, 9])
    #expect(widths(balancedLines(items, measure: .pt(30), lineCount: 4)) == [4, 4, 4, 4])
    #expect(balancedLines(items, measure: .pt(30), lineCount: 99).lines.count == 4)
    #expect(balancedLines(items, measure: .pt(9), lineCount: 1).lines.count == 2)
    #expect(balancedLines(items, measure: .infinity, lineCount: 2).lines.count == 2)
    #expect(balancedLines(items, measure: .pt(30), lineCount: -3).lines.count == 1)
  }

  @Test func aTieShiftsTheBreak() {
    let even = text([6, 6, 6, 6])
    #expect(widths(balancedLines(even, measure: .pt(20))) == [13, 13])
    let tied = text([6, 6, 6, 6], after: [1: 200])
    #expect(widths(balancedLines(tied, measure: .pt(20))) == [20, 6])
    let slightly = text([6, 6, 6, 6], after: [1: 20])
    #expect(widths(balancedLines(slightly, measure: .pt(20))) == [13, 13])
  }

  @Test func oneLineMoreSavesAName() {
    let name = text([9, 9, 9, 9], after: [1: 700])
    #expect(widths(balancedLines(name, measure: .pt(19))) == [9, 19, 9])
    #expect(widths(balancedLines(name, measure: .pt(19), mostLines: 2)) == [19, 19])
    #expect(widths(balancedLines(name, measure: .pt(19), lineCount: 2)) == [19, 19])
    let phrase = text([9, 9, 9, 9], after: [1: 300])
    #expect(widths(balancedLines(phrase, measure: .pt(19))) == [19, 19])
  }

  @Test func noShortLastLineWhereAnotherBreakIsAtHand() {
    // Evenness alone and the cost of 90 would leave the 3 alone.
    let items = text([10, 10, 3], after: [0: 90])
    #expect(widths(balancedLines(items, measure: .pt(21))) == [10, 14])
  }

  @Test(arguments: 0..<4)
  func choosesTheMostEvenOfAllBreaks(extra: Int) {
    var unique = 0
    for seed in 0..<150 {
      var generator = ParagraphGenerator(seed: UInt64(9000 + seed))
      let items = generator.paragraph(words: generator.int(2...12), stretches: false)
      let measure = Double(generator.int(15...60))
      let ways = BalanceOracle(items: items, measure: measure).ways()
      guard let fewest = ways.map(\.count).min(), let most = ways.map(\.count).max() else {
        Issue.record("no way, seed \(seed)")
        continue
      }
      let count = min(fewest + extra, most)
      let breaks = balancedLines(
        items, measure: .pt(measure), lineCount: fewest + extra)
      #expect(breaks.lines.count == count, "seed \(seed)")
      let oracle = BalanceOracle(items: items, measure: measure)
      let rivals = ways.filter { $0.count == count }.map { ($0, oracle.cost(of: $0)) }
      let least = rivals.map(\.1).min() ?? 0
      let way = breaks.lines.map(\.breakpoint)
      #expect(abs(oracle.cost(of: way) - least) < 1e-6 * max(1, least), "seed \(seed)")
      let best = rivals.filter { $0.1 < least + 1e-6 * max(1, abs(least)) }
      if best.count == 1 {
        unique += 1
        #expect(way == best[0].0, "seed \(seed)")
      }
    }
    #expect(unique > 75)
  }

  @Test func raggedLinesKeepTheirSpacesAndShareTheSlack() {
    // Filled line by line, the text would run 19, 7, 19: the slack is better shared.
    let items = text([9, 9, 7, 15, 3])
    let breaks = raggedBreaks(items, raggedness: .pt(4), measure: { _ in .pt(20) })
    #expect(widths(breaks) == [9, 17, 19])
    #expect(breaks.lines.dropLast().allSatisfy { $0.adjustmentRatio == 0 && !$0.isOverfull })
  }

  @Test func raggedBreaksTakeTheLeastDemeritsOfAllBreaks() throws {
    for seed in 0..<100 {
      var generator = ParagraphGenerator(seed: UInt64(7000 + seed))
      let items = generator.paragraph(words: generator.int(2...12), stretches: false)
      let parameters = Parameters(tolerance: 3)
      var search = ExhaustiveSearch(
        items: items, measure: { _ in 40 }, parameters: parameters, tolerance: 3)
      search.lent = { _ in 8 }
      let solution = search.solve()
      guard !solution.ways.isEmpty else { continue }
      let breaks = raggedBreaks(
        items, raggedness: .pt(8), measure: { _ in .pt(40) }, parameters: parameters)
      let demerits = try #require(search.demerits(of: breaks.lines.map(\.breakpoint)))
      #expect(abs(demerits - solution.demerits) <= 1e-6 * max(1, abs(demerits)), "seed \(seed)")
    }
  }
}
