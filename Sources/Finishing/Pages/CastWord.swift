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

  fileprivate let key: [Int32]
  private(set) var lines: [Line] = []
  /// The fonts that the operators name.
  private(set) var fonts: [PDFDictionary.Entry] = []

  fileprivate init(key: [Int32]) { self.key = key }

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
  private var faces: [FontFace: Int32] = [:]
  /// The key that is being made; kept for its room.
  private var key: [Int32] = []

  /// The words that so many others have come after without their being shown again are forgotten: a list has numbers without end.
  private static let manyWords = 4_000

  /// Advances that differ by less than this part of an em are the same: Cairo itself passes over thirty times as much.
  private static let fineness = 10_000.0

  /// Gives the casting of a word of a run, and whether it is still to be drawn.
  mutating func word(
    _ word: GlyphRun.Word, of run: GlyphRun, text: [UInt8]
  ) -> (word: CastWord, isNew: Bool) {
    makeKey(word, of: run, text: text)
    let digest = digest
    if let known = recent[digest], known.key == key { return (known, false) }
    if recent.count >= Self.manyWords { (recent, older) = ([:], recent) }
    let known = older[digest].flatMap { $0.key == key ? $0 : nil }
    let cast = known ?? CastWord(key: key)
    recent[digest] = cast
    return (cast, known == nil)
  }

  /// Source: FNV-1a, 64 bits: www.isthe.com/chongo/tech/comp/fnv
  private var digest: UInt64 {
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    for number in key {
      digest = (digest ^ UInt64(UInt32(bitPattern: number))) &* 0x100_0000_01B3
    }
    return digest
  }

  /// What tells words apart: the face, the text, and the glyphs with their distances in ems.
  ///
  /// How far the pen moves on after the last glyph is nothing of the word: the spaces of each justified line have a width of
  /// their own, and the next word begins where the frames say.
  private mutating func makeKey(_ word: GlyphRun.Word, of run: GlyphRun, text: [UInt8]) {
    let count = Int32(faces.count)
    let face = faces[run.face] ?? count
    if face == count { faces[run.face] = face }
    let down = Self.fineness / run.size.points
    let across = down / run.horizontalScale
    key.removeAll(keepingCapacity: true)
    key.append(face)
    key.append(Int32(word.bytes.count))
    for byte in text[word.bytes] { key.append(Int32(byte)) }
    for index in word.glyphs {
      let glyph = run.glyphs[index]
      let isLast = index == word.glyphs.upperBound - 1
      key.append(Int32(bitPattern: glyph.id))
      key.append(Int32(glyph.cluster - word.bytes.lowerBound))
      key.append(isLast ? 0 : Self.steps(glyph.advance.points * across))
      key.append(Self.steps(glyph.offset.x.points * across))
      key.append(Self.steps(glyph.offset.y.points * down))
    }
  }

  private static func steps(_ distance: Double) -> Int32 {
    Int32(exactly: distance.rounded()) ?? .max
  }
}
