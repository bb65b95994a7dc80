import Diagnostics
import Fonts
import Frames
import Geometry

/// A word as Cairo drew it, to be shown wherever it stands: Cairo draws each word of a file once, as a foundry casts a line of type.
///
/// The numbers of its operators are in ems of the word itself, so one casting serves every size and place.
final class CastWord {
  /// What is shown from one place on; a word whose letters stand at several heights has several.
  struct Line {
    /// How far from the word's origin it begins, in ems of the letters' width and height; y points down.
    let x: Double
    let y: Double
    /// The operator that chooses its first font, and the one that chose its last.
    var firstFont: [UInt8] = []
    var lastFont: [UInt8] = []
    /// The operators after its first font is chosen.
    var operators: [UInt8] = []
  }

  private let key: [Int32]
  private let face: FontFace
  private(set) var lines: [Line] = []
  /// The fonts that the operators name.
  private(set) var fonts: [PDFDictionary.Entry] = []

  /// - Parameter key: what tells it from the other words of its face.
  init(key: [Int32], face: FontFace) {
    self.key = key
    self.face = face
  }

  func isCast(from key: ArraySlice<Int32>, _ face: FontFace) -> Bool {
    self.face === face && self.key.elementsEqual(key)
  }

  /// Takes the operators that drew the word.
  ///
  /// - Parameters:
  ///   - content: what Cairo wrote for the word alone.
  ///   - run: the word as it was drawn.
  ///   - page: where it was drawn.
  ///   - resources: what the operators name.
  /// - Throws: `render.unfinished` for operators that Cairo is not known to draw text with.
  func cast(
    _ content: [UInt8], of run: GlyphRun, on page: InkedPage, resources: PDFDictionary
  ) throws(Failure) {
    let (width, height) = (run.size.points * run.horizontalScale, run.size.points)
    let origin = page.castingOrigin
    var line = Line(x: 0, y: 0)
    func begin(x: Double, y: Double) {
      if !line.operators.isEmpty { lines.append(line) }
      line = Line(x: x, y: y, firstFont: line.lastFont, lastFont: line.lastFont)
    }
    for operation in ContentOperations(content) {
      switch operation.name {
      case "Tm" where operation.operands.count == 6:
        begin(
          x: (operation.number(4) - origin.x.points) / width,
          y: (operation.number(5) - origin.y.points) / height)
      case "Td" where operation.operands.count == 2:
        // Text has y upwards, the page downwards.
        begin(x: line.x + operation.number(0), y: line.y - operation.number(1))
      case "Tf":
        if line.operators.isEmpty {
          line.firstFont = operation.bytes
        } else {
          line.operators += operation.bytes
        }
        line.lastFont = operation.bytes
        claim(operation.operands.first, from: resources)
      case "Tj", "TJ", "BDC", "EMC": line.operators += operation.bytes
      case "BT", "ET", "rg", "gs": break
      default: throw Failure(FinishingDiagnostics.unexpected(operation.name))
      }
    }
    if !line.operators.isEmpty { lines.append(line) }
  }

  private func claim(_ name: ArraySlice<UInt8>?, from resources: PDFDictionary) {
    guard let name = name?.dropFirst(), !fonts.contains(where: { $0.key.utf8.elementsEqual(name) }),
      let known = resources["Font"]?.dictionary,
      let font = known.entries.first(where: { $0.key.utf8.elementsEqual(name) })
    else { return }
    fonts.append(font)
  }
}

/// The words of a file that have been cast, or will be before the page that asked for them first.
struct CastWords {
  /// By the digests of their keys; where two agree, the later takes the place.
  private var recent: [UInt64: CastWord] = [:]
  private var older: [UInt64: CastWord] = [:]

  /// The words that so many others have come after without their being shown again are forgotten: a list has numbers without end.
  private static let manyWords = 4_000

  /// Gives the casting of a word of a span, and whether it is still to be drawn.
  mutating func word(
    _ word: CutSpan.Word, of span: CutSpan, in run: GlyphRun
  ) -> (word: CastWord, isNew: Bool) {
    // The face and the rest of the key must be the same, or the digest is.
    let digest = word.digest ^ UInt64(UInt(bitPattern: ObjectIdentifier(run.face).hashValue))
    let key = span.keys[word.key]
    if let known = recent[digest], known.isCast(from: key, run.face) { return (known, false) }
    if recent.count >= Self.manyWords { (recent, older) = ([:], recent) }
    let known = older[digest].flatMap { $0.isCast(from: key, run.face) ? $0 : nil }
    let cast = known ?? CastWord(key: Array(key), face: run.face)
    recent[digest] = cast
    return (cast, known == nil)
  }
}
