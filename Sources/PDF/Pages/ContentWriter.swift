import Fonts
import Frames
import Geometry

/// Writes the ink of a span as operators of PDF: glyphs, rules and grids.
///
/// Places are the page's own, from the top left corner and y down. Nothing but the colour is changed for what follows.
/// Source: ISO 32000-1, 8.5 and 9.4.
struct ContentWriter {
  private var bytes: [UInt8]
  /// The fonts that the bytes name, by their places among those of the file.
  private(set) var fonts: [Int] = []

  private let blackIsGray: Bool
  private var color: Color?
  private var isInText = false
  private var font: Int?

  /// - Parameters:
  ///   - opening: the operator that opens the span's tag; empty for one without.
  ///   - blackIsGray: whether black is written as DeviceGray: black of red, green and blue becomes four inks on a press,
  ///     and small letters blur where the plates do not meet.
  init(_ opening: [UInt8], blackIsGray: Bool) {
    bytes = opening
    self.blackIsGray = blackIsGray
  }

  // MARK: Glyphs

  /// Shows a run whose baseline starts at `origin`.
  ///
  /// - Parameters:
  ///   - font: that of the run's face.
  ///   - index: its place among the fonts of the file.
  mutating func show(_ run: GlyphRun, in font: EmbeddedFont, _ index: Int, at origin: Point) {
    guard !run.glyphs.isEmpty else { return }
    choose(run.color)
    beginText()
    choose(font: index)
    let (width, height) = (run.size.points * run.horizontalScale, run.size.points)
    append(numbers: [width, 0, 0, -height], decimals: 5)
    append(numbers: [origin.x.points, origin.y.points], decimals: 4)
    bytes.append("Tm\n")
    var line = TextLine(font: font, ems: 1000 / width, risesPerPoint: -1 / height)
    let text = Array(run.text.utf8)
    var first = 0
    while first < run.glyphs.count {
      var end = first + 1
      while end < run.glyphs.count, run.glyphs[end].cluster == run.glyphs[first].cluster {
        end += 1
      }
      // Text before the first glyph's goes with it, so that none is lost.
      let start = first == 0 ? 0 : run.glyphs[first].cluster
      let textEnd = end < run.glyphs.count ? run.glyphs[end].cluster : text.count
      line.show(run.glyphs[first..<end], as: text[start..<textEnd], &bytes)
      first = end
    }
    line.end(&bytes)
  }

  private mutating func beginText() {
    guard !isInText else { return }
    bytes.append("BT\n")
    isInText = true
  }

  private mutating func endText() {
    guard isInText else { return }
    bytes.append("ET\n")
    isInText = false
  }

  private mutating func choose(font index: Int) {
    guard font != index else { return }
    font = index
    if !fonts.contains(index) { fonts.append(index) }
    bytes.append("/\(FileFonts.name(index)) 1 Tf\n")
  }

  // MARK: Areas

  mutating func fill(_ rect: Rect, _ color: Color) {
    endText()
    choose(color)
    append(rect)
    bytes.append("f\n")
  }

  /// Fills the cells of a grid as one shape, so that no seam shows where they touch.
  mutating func fill(_ grid: GridPattern, at origin: Point) {
    endText()
    choose(grid.color)
    for block in grid.blocks {
      append(
        Rect(
          origin: origin
            + Point(x: grid.cell * Double(block.column), y: grid.cell * Double(block.row)),
          size: Size(
            width: grid.cell * Double(block.columns), height: grid.cell * Double(block.rows))))
    }
    bytes.append("f\n")
  }

  /// The operators of the span, its tag closed.
  consuming func finished(isTagged: Bool) -> [UInt8] {
    endText()
    if isTagged { bytes.append("EMC\n") }
    return bytes
  }

  private mutating func append(_ rect: Rect) {
    append(
      numbers: [
        rect.left.points, rect.top.points, rect.size.width.points, rect.size.height.points,
      ], decimals: 4)
    bytes.append("re\n")
  }

  private mutating func choose(_ color: Color) {
    if color == self.color { return }
    self.color = color
    if blackIsGray, color == .black { return bytes.append("0 g\n") }
    append(numbers: [color.red, color.green, color.blue], decimals: 6)
    bytes.append("rg\n")
  }

  private mutating func append(numbers: [Double], decimals: Int) {
    for number in numbers {
      bytes.append(number, decimals: decimals)
      bytes.append(UInt8(ascii: " "))
    }
  }
}

/// The glyphs of a run, which follow one another on its line, as operands of `TJ`.
/// Source: ISO 32000-1, 9.4.3.
private struct TextLine {
  let font: EmbeddedFont
  /// Thousandths of an em in a point across.
  let ems: Double
  /// Text rise of a point down.
  let risesPerPoint: Double

  /// Where the frames have the pen, in points from the run's start.
  private var place = Length.zero
  /// Where a reader has the pen, in thousandths of an em from the run's start.
  private var pen = 0.0
  private var rise = 0.0
  /// Whether an array of operands, and a string in it, are open.
  private var isOpen = false
  private var isInString = false

  /// In points: how far a glyph may stand from its place before the pen is moved.
  private static let tolerance = 0.006

  init(font: EmbeddedFont, ems: Double, risesPerPoint: Double) {
    self.font = font
    self.ems = ems
    self.risesPerPoint = risesPerPoint
  }

  /// Shows the glyphs of a cluster, of which a reader gets `text`.
  mutating func show(
    _ glyphs: ArraySlice<Glyph>, as text: ArraySlice<UInt8>, _ bytes: inout [UInt8]
  ) {
    let isTold =
      text.isEmpty
      || glyphs.count == 1 && font.claim(glyphs[glyphs.startIndex].id, for: text)
    if !isTold {
      finish(&bytes)
      bytes.append("/Span<</ActualText")
      bytes.append(.text(String(decoding: text, as: UTF8.self)))
      bytes.append(">>BDC\n")
    }
    for glyph in glyphs { show(glyph, &bytes) }
    if !isTold {
      finish(&bytes)
      bytes.append("EMC\n")
    }
  }

  private mutating func show(_ glyph: Glyph, _ bytes: inout [UInt8]) {
    let wanted = glyph.offset.y.points * risesPerPoint
    if wanted != rise {
      finish(&bytes)
      bytes.append(wanted, decimals: 5)
      bytes.append(" Ts\n")
      rise = wanted
    }
    let drift = pen - (place + glyph.offset.x).points * ems
    if abs(drift) > Self.tolerance * ems { move(by: drift, &bytes) }
    openString(&bytes)
    bytes.appendInString(UInt8(truncatingIfNeeded: glyph.id >> 8))
    bytes.appendInString(UInt8(truncatingIfNeeded: glyph.id))
    pen += font.show(glyph.id)
    place += glyph.advance
  }

  /// Moves the pen back by thousandths of an em, rounded to tenths.
  private mutating func move(by distance: Double, _ bytes: inout [UInt8]) {
    if isInString {
      bytes.append(UInt8(ascii: ")"))
      isInString = false
    } else if !isOpen {
      bytes.append(UInt8(ascii: "["))
      isOpen = true
    }
    bytes.append(distance, decimals: 1)
    pen -= (distance * 10).rounded() / 10
  }

  private mutating func openString(_ bytes: inout [UInt8]) {
    if isInString { return }
    if !isOpen { bytes.append(UInt8(ascii: "[")) }
    bytes.append(UInt8(ascii: "("))
    (isOpen, isInString) = (true, true)
  }

  /// Ends the line: what follows finds the text rise as it was.
  mutating func end(_ bytes: inout [UInt8]) {
    finish(&bytes)
    if rise != 0 { bytes.append("0 Ts\n") }
  }

  /// Ends the operands. The next glyph begins others.
  private mutating func finish(_ bytes: inout [UInt8]) {
    if isInString { bytes.append(UInt8(ascii: ")")) }
    if isOpen { bytes.append("]TJ\n") }
    (isOpen, isInString) = (false, false)
  }
}
