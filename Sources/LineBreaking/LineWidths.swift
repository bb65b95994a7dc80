import Geometry

/// The measures of all lines that a paragraph can have.
struct LineWidths {
  private let widths: [Double]
  /// The first line from which on all measures are equal: how a node came that far, or beyond, no
  /// longer matters. Source: TeX: The Program §847 `easy_line`.
  let settledLine: Int

  /// Asks for the measures of `count` lines; a negative or NaN one counts as zero.
  init(count: Int, measure: (Int) -> Length) {
    var widths = (0..<max(count, 1)).map { line in
      let points = measure(line).points
      return points > 0 ? points : 0
    }
    while widths.count > 1, widths[widths.count - 1] == widths[widths.count - 2] {
      widths.removeLast()
    }
    self.widths = widths
    settledLine = widths.count - 1
  }

  /// The measure of a line in points.
  subscript(line: Int) -> Double { widths[min(line, settledLine)] }
}
