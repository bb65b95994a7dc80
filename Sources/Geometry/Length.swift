/// A distance on the page, kept in PostScript points (1/72 inch).
///
/// Positive is right and down, as everywhere on our pages.
package struct Length: Hashable, Sendable, Comparable {
  /// The distance in points.
  package var points: Double

  package static let zero = Length(points: 0)
  package static let infinity = Length(points: .infinity)

  @inlinable package static func pt(_ value: Double) -> Length { Length(points: value) }
  package static func mm(_ value: Double) -> Length { Length(points: value * 72 / 25.4) }
  package static func cm(_ value: Double) -> Length { .mm(value * 10) }

  /// The distance in millimetres.
  package var millimetres: Double { points * 25.4 / 72 }

  @inlinable package static func < (a: Length, b: Length) -> Bool { a.points < b.points }
  @inlinable package static func + (a: Length, b: Length) -> Length {
    Length(points: a.points + b.points)
  }
  @inlinable package static func - (a: Length, b: Length) -> Length {
    Length(points: a.points - b.points)
  }
  @inlinable package static prefix func - (a: Length) -> Length { Length(points: -a.points) }
  @inlinable package static func * (a: Length, factor: Double) -> Length {
    Length(points: a.points * factor)
  }
  @inlinable package static func * (factor: Double, a: Length) -> Length {
    Length(points: a.points * factor)
  }
  @inlinable package static func / (a: Length, divisor: Double) -> Length {
    Length(points: a.points / divisor)
  }
  /// The ratio of two distances, a bare number.
  @inlinable package static func / (a: Length, b: Length) -> Double { a.points / b.points }
  @inlinable package static func += (a: inout Length, b: Length) { a.points += b.points }
  @inlinable package static func -= (a: inout Length, b: Length) { a.points -= b.points }

  @inlinable package init(points: Double) { self.points = points }
}

extension Length {
  /// Reads a length with its unit as layouts write it: `20mm`, `1.27cm`, `14pt`.
  ///
  /// Returns nil for anything else: a bare number has no unit and so says nothing.
  package init?(parsing text: some StringProtocol) {
    let unit = text.suffix(2)
    guard let value = Double(text.dropLast(2)), value.isFinite else { return nil }
    switch unit {
    case "pt": self = .pt(value)
    case "mm": self = .mm(value)
    case "cm": self = .cm(value)
    default: return nil
    }
  }
}

extension Sequence<Length> {
  /// The sum of the lengths; zero for none.
  package func sum() -> Length { reduce(.zero, +) }
}
