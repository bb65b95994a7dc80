package import Geometry

/// Breaks text for centred or short ragged setting into few lines of even width.
///
/// The lines are as few as fit the measure, or `lineCount` if that many are possible; without a
/// `lineCount` one more where that saves 160 000 of the sum below, as much as a break at a penalty of
/// 400, unless they would be more than `mostLines`. Among those breaks it takes the ones with the least sum of
/// - (100 (w - m) / m)² for each line, where w is its natural width and m the mean: the natural
///   width of all items, divided by the number of lines;
/// - ± cost² for each break at a penalty, as in ``breakLines(_:measure:parameters:)``: a cost of 50
///   weighs as much as a line that is half the mean too long or too short;
/// - 10 000 for a last line that is narrower than a third of the mean.
///
/// Of equal ways it takes the one whose earlier lines are longer.
///
/// All glue keeps its natural width. Breaks are allowed and items vanish as in
/// ``breakLines(_:measure:parameters:)``. A piece without a break that is wider than the measure
/// gets a line of its own, which is overfull. No two lines are joined across a forced break.
///
/// It is made for titles and captions: time grows with the items times the breaks within a line
/// times the ways in which the number of lines up to a place can vary.
///
/// - Parameters:
///   - measure: The width that no line should exceed. Negative or NaN counts as zero.
///   - lineCount: The number of lines wanted. Too few or too many give the nearest number that is
///     possible, up to 100 more than are needed.
///   - mostLines: The number of lines that the one more to save a break may not exceed.
package func balancedLines(
  _ items: [Item], measure: Length, lineCount: Int? = nil, mostLines: Int = .max
) -> Breaks {
  let measured = MeasuredItems(items)
  guard !measured.opportunities.isEmpty else { return Breaks(lines: []) }
  let widths = LineWidths(count: 1) { _ in measure }
  let balance = Balance(items: measured, measure: widths[0])
  let path =
    lineCount.map(balance.bestPath(lineCount:)) ?? balance.bestPath(mostLines: mostLines)
  return measured.unstretchedBreaks(at: path, widths: widths)
}

extension MeasuredItems {
  /// The lines of a path, each at its natural width.
  fileprivate func unstretchedBreaks(at path: [Int], widths: LineWidths) -> Breaks {
    let lines = breaks(at: path, widths: widths).lines.map { line in
      Line(
        range: line.range, breakpoint: line.breakpoint, adjustmentRatio: 0,
        naturalWidth: line.naturalWidth,
        isOverfull: line.naturalWidth.points > widths[0] + LineFit.rounding)
    }
    return Breaks(lines: lines)
  }
}
