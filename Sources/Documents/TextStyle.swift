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
  /// How far letters stand above the baseline, as a ratio of the size: the mark of a note.
  package var riseRatio: Double

  package init(
    font: String, weight: Weight, isItalic: Bool, size: Length, color: Color,
    trackingRatio: Double, riseRatio: Double = 0
  ) {
    self.font = font
    self.weight = weight
    self.isItalic = isItalic
    self.size = size
    self.color = color
    self.trackingRatio = trackingRatio
    self.riseRatio = riseRatio
  }
}

extension TextStyle {
  /// The style of a raised sign beside text of this style.
  /// Source: OpenType's usual superscript measures, OS/2 `ySuperscriptYSize` 0.65 em and a rise of a third.
  package var raised: TextStyle {
    var style = self
    style.size = size * 0.65
    style.riseRatio = 0.5
    return style
  }
}
