import Documents
import Geometry
import Testing

@testable import Composition

@Suite("The rungs of the ladder")
struct FittingLadderTests {
  /// The rungs as lines, size in points, tracking in per mille.
  private func rungs(
    lines: Int = 1, maximum: Int = 1, tracking: Double = 0, smallest: Double, size: Double = 16
  ) -> [String] {
    let fitting = Fitting(
      lines: lines, maximumLines: maximum, minimumTrackingRatio: tracking,
      minimumSize: .pt(smallest))
    return FittingLadder(fitting, size: .pt(size)).rungs.map { rung in
      let thousandths = (rung.scale * size * 1000).rounded() / 1000
      return "\(rung.lines) \(thousandths) \((rung.trackingRatio * 10_000).rounded() / 10 + 0)"
    }
  }

  @Test("As designed, tighter in four steps, smaller by half points, then the smallest size")
  func full() {
    #expect(
      rungs(tracking: -0.02, smallest: 14.3) == [
        "1 16.0 0.0", "1 16.0 -5.0", "1 16.0 -10.0", "1 16.0 -15.0", "1 16.0 -20.0",
        "1 15.5 -20.0", "1 15.0 -20.0", "1 14.5 -20.0", "1 14.3 -20.0",
      ])
  }

  @Test("Then the same with a line more")
  func moreLines() {
    #expect(
      rungs(lines: 2, maximum: 4, smallest: 15.5) == [
        "2 16.0 0.0", "2 15.5 0.0", "3 16.0 0.0", "3 15.5 0.0", "4 16.0 0.0", "4 15.5 0.0",
      ])
  }

  @Test("Without tracking or smaller sizes there is one rung for each number of lines")
  func bare() {
    #expect(rungs(smallest: 16) == ["1 16.0 0.0"])
    #expect(rungs(maximum: 2, smallest: 20) == ["1 16.0 0.0", "2 16.0 0.0"])
    #expect(rungs(lines: 3, maximum: 1, smallest: 16) == ["3 16.0 0.0"])
  }

  @Test("A smallest size on the half point is not tried twice")
  func halfPoint() {
    #expect(rungs(smallest: 15) == ["1 16.0 0.0", "1 15.5 0.0", "1 15.0 0.0"])
  }
}
