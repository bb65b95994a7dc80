/// A page of a PDF as another program sees it.
///
/// Places are millimetres from the paper's top left corner, y down; sizes of letters are points.
package struct MeasuredPage: Sendable {
  package let width: Double
  package let height: Double
  /// In the order of painting.
  package let glyphs: [MeasuredGlyph]
  /// Filled shapes that are no letters, in the order of painting.
  package let fills: [MeasuredFill]

  /// The letters as lines: one ends where the painting moves to another baseline, back to the left, or
  /// further to the right than a letter without a space leading there, as to the next column.
  package var lines: [MeasuredLine] {
    var lines: [[MeasuredGlyph]] = []
    for glyph in glyphs {
      if let last = lines.last?.last, abs(last.baseline - glyph.baseline) < 0.01,
        glyph.left > last.left, last.text == " " || glyph.left - last.right < last.emWidth
      {
        lines[lines.count - 1].append(glyph)
      } else {
        lines.append([glyph])
      }
    }
    return lines.compactMap { MeasuredLine($0) }
  }
}

/// A letter on the page.
package struct MeasuredGlyph: Sendable {
  package let text: String
  /// The font's PostScript name without the subset's mark, and never longer than 31 letters.
  package let font: String
  package let size: Double
  /// How much wider the letter is drawn than its size says: 1 as designed.
  package let widthRatio: Double
  package let left: Double
  package let baseline: Double
  package let advance: Double
  package let color: MeasuredColor

  package var right: Double { left + advance }
  fileprivate var emWidth: Double { size * 25.4 / 72 }
  package var isBold: Bool { font.contains("Bold") }
  package var isItalic: Bool { font.contains("Ital") }
}

/// A filled shape, by the rectangle around it.
package struct MeasuredFill: Sendable {
  package let left: Double
  package let top: Double
  package let right: Double
  package let bottom: Double
  package let color: MeasuredColor

  package var width: Double { right - left }
  package var center: Double { (left + right) / 2 }
}

/// Red, green and blue as bytes.
package struct MeasuredColor: Hashable, Sendable, CustomStringConvertible {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8

  package static let black = MeasuredColor(red: 0, green: 0, blue: 0)

  package var description: String { "(\(red), \(green), \(blue))" }

  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }
}

/// Letters on one baseline, from the first that is no space to the last.
package struct MeasuredLine: Sendable {
  package let glyphs: [MeasuredGlyph]
  package let left: Double
  package let right: Double
  package let baseline: Double

  package var text: String { glyphs.map(\.text).joined() }
  package var width: Double { right - left }
  package var center: Double { (left + right) / 2 }
  /// All sizes on the line.
  package var sizes: Set<Double> { Set(glyphs.map(\.size)) }
  package var colors: Set<MeasuredColor> { Set(glyphs.map(\.color)) }
  package var isBold: Bool { glyphs.allSatisfy(\.isBold) }
  package var isRegular: Bool { !glyphs.contains(where: \.isBold) }
  package var isItalic: Bool { glyphs.allSatisfy(\.isItalic) }
  package var isUpright: Bool { !glyphs.contains(where: \.isItalic) }

  /// Nil for a line of spaces only.
  package init?(_ all: [MeasuredGlyph]) {
    func isInk(_ glyph: MeasuredGlyph) -> Bool {
      glyph.text.unicodeScalars.contains { !$0.properties.isWhitespace }
    }
    guard let first = all.firstIndex(where: isInk), let last = all.lastIndex(where: isInk) else {
      return nil
    }
    glyphs = Array(all[first...last])
    left = all[first].left
    right = all[last].right
    baseline = all[first].baseline
  }
}
