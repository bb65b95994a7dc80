package import Geometry

/// How letters look: face, size, colour, spacing.
package struct TextStyle: Hashable, Sendable {
  package enum Weight: String, Hashable, Sendable, CaseIterable {
    case regular, bold
  }

  /// The role of the font in `fonts.yaml`: text, display, script.
  package var font: String
  package var weight: Weight
  package var isItalic: Bool
  package var size: Length
  package var color: Color
  /// Space added after every letter, as a ratio of the size; negative sets tighter.
  package var trackingRatio: Double

  package init(
    font: String, weight: Weight, isItalic: Bool, size: Length, color: Color,
    trackingRatio: Double
  ) {
    self.font = font
    self.weight = weight
    self.isItalic = isItalic
    self.size = size
    self.color = color
    self.trackingRatio = trackingRatio
  }
}
