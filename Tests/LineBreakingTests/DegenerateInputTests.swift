import Geometry
import LineBreaking
import Testing

/// There is always a result, whatever comes in.
struct DegenerateInputTests {
  private func box(_ width: Double) -> Item { .box(width: .pt(width)) }
  private let space = Item.glue(Glue(width: .pt(3), stretch: .pt(2), shrink: .pt(1)))

  private func words(_ count: Int, width: Double = 10) -> [Item] {
    Array(repeatElement([box(width), space], count: count).joined().dropLast()) + Item.paragraphEnd
  }

  /// The breakpoints in a constant measure.
  private func breakpoints(_ items: [Item], _ measure: Double) -> [Int] {
    breakLines(items, measure: { _ in .pt(measure) }).lines.map(\.breakpoint)
  }

  @Test func nothingHasNoLines() {
    #expect(breakLines([], measure: { _ in .pt(10) }) == Breaks(lines: []))
    #expect(balancedLines([], measure: .pt(10)) == Breaks(lines: []))
  }

  @Test func withoutBoxesThereIsOneEmptyLine() {
    for items in [[space], [space, space], [.penalty(Penalty(cost: 0)), space]] {
      let lines = breakLines(items, measure: { _ in .pt(10) }).lines
      #expect(lines.count == 1)
      #expect(lines[0].range.isEmpty)
      #expect(balancedLines(items, measure: .pt(10)).lines.count == 1)
    }
    let end = breakLines(Item.paragraphEnd, measure: { _ in .pt(10) }).lines
    #expect(end.map(\.breakpoint) == [2])
    #expect(end.map(\.naturalWidth) == [.zero])
  }

  @Test(arguments: [0, -5, -.infinity, .nan] as [Double])
  func withoutRoomEachWordHasItsOverfullLine(measure: Double) {
    let items = words(4)
    let breaks = breakLines(items, measure: { _ in .pt(measure) })
    #expect(breaks.lines.map(\.breakpoint) == [1, 3, 5, 9])
    #expect(breaks.lines.allSatisfy { $0.isOverfull && $0.adjustmentRatio == -1 })
    let balanced = balancedLines(items, measure: .pt(measure))
    #expect(balanced.lines.map(\.breakpoint) == [1, 3, 5, 9])
    #expect(balanced.isOverfull)
  }

  @Test func infiniteMeasureBreaksWhereItMust() {
    let items = [box(10), space, box(10), .penalty(Penalty(cost: -20_000)), box(5), space, box(5)]
    let breaks = breakLines(items, measure: { _ in .infinity })
    #expect(breaks.lines.map(\.range) == [0..<3, 4..<7])
    #expect(breaks.lines.map(\.adjustmentRatio) == [0, 0])
    #expect(breaks.lines.map(\.naturalWidth) == [.pt(23), .pt(13)])
    #expect(balancedLines(items, measure: .infinity).lines.map(\.range) == [0..<3, 4..<7])
  }

  @Test func aWideBoxIsAloneAndOverfullAndLeavesTheOthersInShape() {
    let items = [box(20), space, box(100), space, box(20), space, box(18)] + Item.paragraphEnd
    let lines = breakLines(items, measure: { _ in .pt(42) }).lines
    #expect(lines.map(\.range) == [0..<1, 2..<3, 4..<9])
    #expect(lines.map(\.isOverfull) == [false, true, false])
    #expect(lines[1].naturalWidth == .pt(100))
    let single = breakLines([box(100)], measure: { _ in .pt(42) }).lines
    #expect(single.map(\.isOverfull) == [true])
    #expect(single.map(\.breakpoint) == [1])
  }

  @Test func allForbiddenMakesOneOverfullLine() {
    let tie = Item.penalty(Penalty(cost: Penalty.forbidden))
    let items = Array(repeatElement([box(10), tie, space], count: 50).joined())
    let lines = breakLines(items, measure: { _ in .pt(100) }).lines
    #expect(lines.map(\.range) == [0..<148])
    #expect(lines[0].isOverfull)
  }

  @Test func forcedBreaksBreakAndMayLeaveALineEmpty() {
    let forced = Item.penalty(Penalty(cost: Penalty.forced))
    let items = [box(10), forced, forced, space, box(10), space, forced]
    #expect(
      breakLines(items, measure: { _ in .pt(30) }).lines.map(\.range) == [0..<1, 2..<2, 4..<6])
  }

  @Test func aHyphenCountsOnlyWhereTheLineBreaks() {
    let hyphen = Item.penalty(Penalty(cost: 50, width: .pt(6), isFlagged: true))
    let items = [box(10), hyphen, box(8)] + Item.paragraphEnd
    #expect(breakpoints(items, 18) == [5])
    #expect(breakpoints(items, 16) == [1, 5])
    let line = breakLines(items, measure: { _ in .pt(16) }).lines[0]
    #expect(line.naturalWidth == .pt(16))
    #expect(!line.isOverfull)
    // Without the hyphen the whole word fits; with it the first part would not.
    #expect(breakpoints([box(10), hyphen, box(5)] + Item.paragraphEnd, 15) == [5])
  }

  @Test func theEndNeedNotBeWritten() {
    let items = words(30)
    let bare = Array(items.dropLast(3)) + [space]
    #expect(breakpoints(bare, 55).dropLast() == breakpoints(items, 55).dropLast())
    #expect(breakLines(bare, measure: { _ in .pt(55) }).lines.last?.range.upperBound == 59)
  }

  @Test func oddNumbersDoNoHarm() {
    let odd: [Double] = [.nan, .infinity, -.infinity, -4, 0, 1e300]
    for width in odd {
      let items: [Item] =
        [
          box(10), space, box(width), .glue(Glue(width: .pt(width), stretch: .pt(width))),
          box(4), .glue(Glue(width: .pt(1), stretch: .pt(1), shrink: .pt(width))), box(9),
          .penalty(Penalty(cost: width, width: .pt(width))), box(7),
        ] + Item.paragraphEnd
      for measure in odd + [20] {
        expectEachBoxOnce(breakLines(items, measure: { _ in .pt(measure) }), of: items)
        expectEachBoxOnce(balancedLines(items, measure: .pt(measure), lineCount: 3), of: items)
      }
    }
  }

  @Test func aHundredThousandItemsAreBrokenInEveryMeasure() {
    let items = words(50_000)
    for measure in [5, 55, 700, .infinity] as [Double] {
      let breaks = breakLines(items, measure: { _ in .pt(measure) })
      let boxes = breaks.lines.reduce(0) { $0 + ($1.range.count + 1) / 2 }
      // The end of the paragraph adds a penalty and a glue to the last line.
      #expect(boxes == 50_001)
      #expect(breaks.isOverfull == (measure == 5))
    }
  }

  @Test func glueThatCannotStretchEndsInABoundedSearch() {
    let stiff = Item.glue(Glue(width: .pt(3)))
    let forced = Item.penalty(Penalty(cost: Penalty.forced))
    let items = Array(repeatElement([box(10), stiff], count: 2000).joined()) + [forced]
    let breaks = breakLines(items, measure: { _ in .pt(50_000) })
    #expect(breaks.lines.last?.breakpoint == items.count - 1)
    #expect(!breaks.isOverfull)
  }
}
