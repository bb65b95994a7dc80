import Documents
import Geometry

/// The rungs of a fitting, from the text as designed down to the last resort.
///
/// For each number of lines allowed: as designed; tighter, in four steps; smaller, half a point at a time,
/// at the tightest tracking. Then one line more, from the top.
struct FittingLadder {
  struct Rung: Hashable {
    let lines: Int
    /// The size as a ratio of the designed size.
    let scale: Double
    /// Tracking beyond the designed one, zero or negative.
    let trackingRatio: Double
  }

  let rungs: [Rung]

  private static let trackingSteps = 4
  private static let sizeStep = Length.pt(0.5)

  init(_ fitting: Fitting, size: Length) {
    var rungs: [Rung] = []
    for lines in fitting.lines...max(fitting.lines, fitting.maximumLines) {
      for step in 0...Self.trackingSteps {
        let ratio = fitting.minimumTrackingRatio * Double(step) / Double(Self.trackingSteps)
        rungs.append(Rung(lines: lines, scale: 1, trackingRatio: ratio))
        if fitting.minimumTrackingRatio == 0 { break }
      }
      var smaller = size - Self.sizeStep
      while smaller > fitting.minimumSize {
        rungs.append(
          Rung(lines: lines, scale: smaller / size, trackingRatio: fitting.minimumTrackingRatio))
        smaller -= Self.sizeStep
      }
      if fitting.minimumSize < size {
        rungs.append(
          Rung(
            lines: lines, scale: fitting.minimumSize / size,
            trackingRatio: fitting.minimumTrackingRatio))
      }
    }
    self.rungs = rungs
  }
}
