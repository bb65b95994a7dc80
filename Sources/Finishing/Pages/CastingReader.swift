import Diagnostics
import Frames
import Geometry

/// Cuts what Cairo drew for a page into the letters that it was to draw.
///
/// Cairo moves its pen to each letter, so a letter begins where the pen comes to its place. What belongs to a letter but stands
/// before the move, the choice of a font and the opening of its text, waits until something is shown.
struct CastingReader {
  /// A letter as it was drawn.
  struct Drawn {
    fileprivate(set) var lines: [CastLine] = []
    /// The operators that show it, and those that say what text it is.
    fileprivate(set) var shown: [ContentOperations.Operation] = []
    /// The fonts that the operators name.
    fileprivate(set) var fonts: [PDFDictionary.Entry] = []
  }

  private let sheet: CastingSheet
  private let fonts: [PDFDictionary.Entry]
  private var letters: [Drawn] = []
  private var line = CastLine(x: 0, y: 0)
  private var pen = Point.zero
  /// The operator that chose the font, and the font.
  private var font: (choice: [UInt8], entry: PDFDictionary.Entry?) = ([], nil)
  /// Opens a text that the next glyphs show.
  private var openings: [ContentOperations.Operation] = []

  /// - Parameter resources: what the operators name.
  init(_ sheet: CastingSheet, resources: PDFDictionary) {
    self.sheet = sheet
    fonts = resources["Font"]?.dictionary?.entries ?? []
    letters.reserveCapacity(sheet.letters.count)
  }

  /// The letters of a page's content, in the order of the sheet.
  ///
  /// - Throws: `render.unfinished` for operators that Cairo is not known to draw text with, and where a letter is missing.
  consuming func letters(of content: [UInt8]) throws(Failure) -> [Drawn] {
    for operation in ContentOperations(content) { try read(operation) }
    endLine()
    guard letters.count == sheet.letters.count else {
      throw Failure(FinishingDiagnostics.unexpected("letters"))
    }
    return letters
  }

  private mutating func read(_ operation: ContentOperations.Operation) throws(Failure) {
    switch operation.name {
    case "Td" where operation.operands.count == 2:
      // Text has y upwards, the page downwards.
      move(
        to: pen
          + Point(
            x: CastingSheet.em * operation.number(0), y: CastingSheet.em * -operation.number(1)))
    case "Tm" where operation.operands.count == 6:
      move(to: Point(x: .pt(operation.number(4)), y: .pt(operation.number(5))))
    case "Tf":
      let name = operation.operands.first?.dropFirst() ?? []
      font = (operation.bytes, fonts.first { $0.key.utf8.elementsEqual(name) })
    case "Tj", "TJ": try show(operation)
    case "BDC": openings.append(operation)
    case "EMC": try append(operation)
    case "BT", "ET", "rg", "gs", "q", "Q", "cm": break
    default: throw Failure(FinishingDiagnostics.unexpected(operation.name))
    }
  }

  /// Begins a line of the letter, or the next letter.
  private mutating func move(to place: Point) {
    endLine()
    pen = place
    let next = letters.count
    if next < sheet.letters.count, isPart(ofLetter: next) { letters.append(Drawn()) }
    if letters.isEmpty { return }
    let way = pen - sheet.place(of: letters.count - 1)
    line = CastLine(x: way.x / CastingSheet.em, y: way.y / CastingSheet.em)
  }

  private func isPart(ofLetter index: Int) -> Bool {
    let way = pen - sheet.place(of: index)
    let reach = CastingSheet.pitch / 2
    return max(way.x, -way.x) < reach && max(way.y, -way.y) < reach
  }

  private mutating func show(_ operation: ContentOperations.Operation) throws(Failure) {
    if line.operators.isEmpty {
      line.firstFont = font.choice
    } else if line.lastFont != font.choice {
      line.operators += font.choice
    }
    line.lastFont = font.choice
    for opening in openings { try append(opening) }
    openings = []
    try append(operation)
    let last = letters.count - 1
    if let entry = font.entry, !letters[last].fonts.contains(where: { $0.key == entry.key }) {
      letters[last].fonts.append(entry)
    }
  }

  private mutating func append(_ operation: ContentOperations.Operation) throws(Failure) {
    guard let last = letters.indices.last else {
      throw Failure(FinishingDiagnostics.unexpected(operation.name))
    }
    line.operators += operation.bytes
    letters[last].shown.append(operation)
  }

  private mutating func endLine() {
    guard !line.operators.isEmpty, let last = letters.indices.last else { return }
    letters[last].lines.append(line)
    line = CastLine(x: 0, y: 0)
  }
}
