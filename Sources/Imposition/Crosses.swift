package import Geometry

/// The three crosses of the ruler sheet, from which a printer's correction is measured.
package struct Crosses: Hashable, Sendable {
  /// The first cross, at the top left, from the page's corner.
  package let first: Point
  /// From the first to the second, to its right; whole centimetres that a common ruler can measure.
  package let across: Length
  /// From the first to the third, below it.
  package let down: Length

  package var second: Point { first + Point(x: across, y: .zero) }
  package var third: Point { first + Point(x: .zero, y: down) }

  /// The crosses of a sheet: 25 mm from its edges, and at most 280 mm from each other.
  package init(on sheet: Size) {
    let margin = 25.0
    func span(_ side: Length) -> Length {
      .cm(((min(side.millimetres - 2 * margin, 280) + 1e-6) / 10).rounded(.down))
    }
    first = Point(x: .mm(margin), y: .mm(margin))
    across = span(sheet.width)
    down = span(sheet.height)
  }
}
