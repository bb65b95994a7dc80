import Testing

@testable import LineBreaking

/// Ratio, badness and fitness of single lines, worked out by hand.
struct LineFitTests {
  private func fit(_ width: Double, in measure: Double) -> LineFit {
    LineFit(
      MeasuredItems.Extent(width: width, stretch: 20, shrink: 10), measure: measure)
  }

  @Test func ratiosAndBadness() {
    #expect(fit(100, in: 100).ratio == 0)
    #expect(fit(100, in: 110).ratio == 0.5)
    #expect(fit(100, in: 110).badness == 12.5)
    #expect(fit(100, in: 95).ratio == -0.5)
    #expect(fit(100, in: 90).ratio == -1)
    #expect(fit(100, in: 90).badness == 100)
    #expect(!fit(100, in: 90).isOverfull)
    #expect(fit(100, in: 89).isOverfull)
    #expect(fit(100, in: 89).overflow == 1)
    #expect(fit(100, in: .infinity).ratio == 0)
  }

  @Test func elasticBoxesGrowNoFurtherThanAtRatioOne() {
    func ratio(_ measure: Double) -> Double {
      LineFit(
        MeasuredItems.Extent(width: 100, stretch: 20, shrink: 10, elastic: 5), measure: measure
      ).ratio
    }
    #expect(ratio(110) == 0.5)
    #expect(ratio(120) == 1)
    // Beyond the first 20 the glue's 15 stretch alone.
    #expect(ratio(150) == 3)
    #expect(ratio(95) == -0.5)
  }

  @Test(
    arguments: zip(
      [-1, -0.51, -0.5, 0, 0.5, 0.51, 1, 1.01, .infinity],
      [.tight, .tight, .decent, .decent, .decent, .loose, .loose, .veryLoose, .veryLoose]
        as [Fitness]))
  func fitnessClasses(ratio: Double, fitness: Fitness) {
    #expect(Fitness(ratio: ratio) == fitness)
  }

  @Test func onlyClassesThatAreNotNeighboursClash() {
    #expect(!Fitness.tight.clashes(with: .decent))
    #expect(Fitness.tight.clashes(with: .loose))
    #expect(Fitness.veryLoose.clashes(with: .decent))
    #expect(!Fitness.veryLoose.clashes(with: .loose))
  }
}
