import Fonts
import Frames
import Geometry

/// Writes the ink of a span: cast words where they stand, rules and grids.
///
/// Places are the page's own, from the top left corner and y down; each word starts exactly where the frames say.
struct InkWriter {
  private(set) var bytes: [UInt8] = []
  /// The fonts that the bytes name.
  private(set) var fonts: [PDFDictionary.Entry] = []

  private let blackIsGray: Bool
  private var color: Color?
  private var font: [UInt8] = []
  private var isInText = false
  private var line: TextLine?

  /// Where the last word began, as it was written, and the em of its letters.
  private struct TextLine {
    var x: Double
    let y: Double
    let width: Double
    let height: Double
  }

  /// - Parameter blackIsGray: whether black is written as DeviceGray: black of red, green and blue becomes four inks on a press,
  ///   and small letters blur where the plates do not meet.
  init(blackIsGray: Bool) { self.blackIsGray = blackIsGray }

  /// Shows a word of a run.
  mutating func show(_ word: CastWord, of run: GlyphRun, at origin: Point) {
    let (width, height) = (run.size.points * run.horizontalScale, run.size.points)
    choose(run.color)
    beginText()
    let setting = word.setting
    for part in setting.lines {
      move(
        to: TextLine(
          x: origin.x.points + part.x * width, y: origin.y.points + part.y * height, width: width,
          height: height))
      if part.firstFont != font { bytes += part.firstFont }
      bytes += part.operators
      font = part.lastFont
    }
    for entry in setting.fonts where !fonts.contains(where: { $0.key == entry.key }) {
      fonts.append(entry)
    }
  }

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

  /// Ends what is open: what follows finds nothing changed but the colour.
  mutating func finish() { endText() }

  /// Ends text, where it is open.
  private mutating func endText() {
    guard isInText else { return }
    bytes.append("ET\n")
    isInText = false
    line = nil
  }

  private mutating func beginText() {
    guard !isInText else { return }
    bytes.append("BT\n")
    isInText = true
  }

  /// Goes to where a word begins: along the line where it is one with the last word's.
  private mutating func move(to place: TextLine) {
    if let last = line, last.y == place.y, last.width == place.width, last.height == place.height {
      // What rounding takes from this step the next one gives back.
      let step = ((place.x - last.x) / place.width * Self.stepUnits).rounded() / Self.stepUnits
      bytes.append(step, decimals: 4)
      bytes.append(" 0 Td\n")
      line?.x = last.x + step * place.width
      return
    }
    bytes.append(place.width, decimals: 5)
    bytes.append(" 0 0 ")
    bytes.append(-place.height, decimals: 5)
    bytes.append(" ")
    bytes.append(place.x, decimals: 4)
    bytes.append(" ")
    bytes.append(place.y, decimals: 4)
    bytes.append(" Tm\n")
    line = place
  }

  /// Steps along a line are whole multiples of this part of an em: a thousandth of a point.
  private static let stepUnits = 10_000.0

  private mutating func append(_ rect: Rect) {
    for length in [rect.left, rect.top, rect.size.width, rect.size.height] {
      bytes.append(length.points, decimals: 4)
      bytes.append(" ")
    }
    bytes.append("re\n")
  }

  private mutating func choose(_ color: Color) {
    if color == self.color { return }
    self.color = color
    if blackIsGray, color == .black { return bytes.append("0 g\n") }
    for part in [color.red, color.green, color.blue] {
      bytes.append(part, decimals: 6)
      bytes.append(" ")
    }
    bytes.append("rg\n")
  }
}
