package import Geometry

/// Breaks a paragraph into lines so that the demerits of all lines together are least.
///
/// A line may break at a penalty below ``Penalty/forbidden``, whose width then counts, and at glue
/// directly after a box; it must break at a forced penalty. Glue and penalties after a break vanish
/// up to the next box or forced break. End the items with ``Item/paragraphEnd``; a list that does
/// not close with a forced break is ended as if its last line were filled.
///
/// Passes: up to the tolerance; up to the relaxed tolerance; that with the emergency stretch; at
/// last, with any looseness, and with overfull lines where nothing else is left. So there is always
/// a result, and it shows each box once. An overfull line breaks as soon as it overflows. Time grows with the number of items times the breaks
/// within reach of a line.
///
/// Lines must not become narrower by taking in more items; where negative boxes, or glue that
/// shrinks below nothing, make them, the best breaks may be missed.
///
/// Source: Knuth & Plass 1981, pp. 1156–1162; TeX: The Program, parts 38 and 39.
///
/// - Parameters:
///   - measure: The width of each line from 0 on, asked for as many lines as there are
///     opportunities to break. Negative or NaN counts as zero; an infinite one breaks only at forced
///     breaks and sets the line at its natural width.
package func breakLines(
  _ items: [Item], measure: (Int) -> Length, parameters: Parameters = Parameters()
) -> Breaks {
  let passes = [
    Pass(tolerance: parameters.tolerance),
    Pass(tolerance: parameters.relaxedTolerance),
    parameters.emergencyStretch > .zero
      ? Pass(
        tolerance: parameters.relaxedTolerance, lentStretch: parameters.emergencyStretch.points)
      : nil,
    Pass.lastResort(lentStretch: parameters.emergencyStretch.points),
  ].compactMap(\.self)
  return breakLines(items, measure: measure, parameters: parameters, passes: passes)
}

/// Breaks text that is set ragged, flush on one side: every space keeps its natural width, and the
/// demerits come from the slack at the ragged edge.
///
/// As ``breakLines(_:measure:parameters:)`` otherwise; stretch below ``Glue/fill`` and all shrink of
/// the glue are disregarded, so the lines' ratios are 0, or next to it where a line is filled.
///
/// - Parameters:
///   - raggedness: The slack that has badness 100, as the full stretch of a justified line has: two
///     ems make a moderate rag. Less than a point counts as one.
package func raggedBreaks(
  _ items: [Item], raggedness: Length, measure: (Int) -> Length,
  parameters: Parameters = Parameters()
) -> Breaks {
  let stiff = items.map { item in
    guard case .glue(var glue) = item else { return item }
    glue.shrink = .zero
    if glue.stretch < Glue.fill { glue.stretch = .zero }
    return .glue(glue)
  }
  let lent = max(raggedness.points, 1)
  // However short a ragged line is, it may be better than one that ends inside a name: demerits alone choose.
  let passes = [Pass(tolerance: .infinity, lentStretch: lent), Pass.lastResort(lentStretch: lent)]
  return breakLines(stiff, measure: measure, parameters: parameters, passes: passes)
}

private func breakLines(
  _ items: [Item], measure: (Int) -> Length, parameters: Parameters, passes: [Pass]
) -> Breaks {
  let measured = MeasuredItems(items, boxElasticity: parameters.boxElasticity)
  guard !measured.opportunities.isEmpty else { return Breaks(lines: []) }
  let widths = LineWidths(count: measured.opportunities.count, measure: measure)
  for pass in passes {
    var search = TotalFit(
      items: measured, widths: widths, parameters: parameters, pass: pass)
    if let path = search.bestPath() { return measured.breaks(at: path, widths: widths) }
  }
  preconditionFailure("the last pass accepts every line")
}

/// What one attempt at a paragraph bears.
struct Pass {
  /// The largest adjustment ratio.
  var tolerance: Double
  /// Stretch in points that each line is lent when its badness is reckoned.
  var lentStretch = 0.0
  /// Whether overfull lines are borne, for want of anything better.
  var bearsOverfull = false

  /// The attempt that cannot fail: it bears all lines, and only their demerits choose.
  static func lastResort(lentStretch: Double) -> Pass {
    Pass(tolerance: .infinity, lentStretch: lentStretch, bearsOverfull: true)
  }
}

extension MeasuredItems {
  /// The lines of a path through the opportunities, which it names from left to right.
  func breaks(at path: [Int], widths: LineWidths) -> Breaks {
    var start = 0
    var lines: [Line] = []
    lines.reserveCapacity(path.count)
    for (line, chosen) in path.enumerated() {
      let end = opportunities[chosen]
      let extent = extent(from: start, to: end)
      let fit = LineFit(extent, measure: widths[line])
      lines.append(
        Line(
          range: start..<max(start, end.end),
          breakpoint: end.index,
          adjustmentRatio: fit.ratio == .infinity ? 0 : max(-1, fit.ratio),
          naturalWidth: .pt(extent.width),
          isOverfull: fit.isOverfull))
      start = end.nextStart
    }
    return Breaks(lines: lines)
  }
}
