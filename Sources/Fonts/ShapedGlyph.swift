/// A glyph as HarfBuzz gives it, in units of the face's em: the same for every size.
package struct ShapedGlyph: Hashable, Sendable {
  package let id: UInt32
  /// Where in the shaped text its letter starts, in UTF-8 bytes.
  package let cluster: Int
  package let advance: Int32
  package let xOffset: Int32
  /// Positive upwards, as in font files.
  package let yOffset: Int32

  package init(id: UInt32, cluster: Int, advance: Int32, xOffset: Int32, yOffset: Int32) {
    self.id = id
    self.cluster = cluster
    self.advance = advance
    self.xOffset = xOffset
    self.yOffset = yOffset
  }
}
