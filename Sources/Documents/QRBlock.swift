package import Diagnostics
package import Geometry

/// A text as a QR code.
package struct QRBlock: Hashable, Sendable {
  package let text: String
  /// An edge, with the white that belongs to the code.
  package let size: Length
  /// The smallest edge of a module that can still be printed and read.
  package let smallestModule: Length
  package let alignment: Alignment
  /// What is said of it to somebody who cannot see it.
  package let alternative: String
  /// Where its text comes from.
  package let source: SourceLocation?

  package init(
    text: String, size: Length, smallestModule: Length, alignment: Alignment,
    alternative: String, source: SourceLocation?
  ) {
    self.text = text
    self.size = size
    self.smallestModule = smallestModule
    self.alignment = alignment
    self.alternative = alternative
    self.source = source
  }
}
