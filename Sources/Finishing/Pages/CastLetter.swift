import Diagnostics
import Fonts
import Frames
import Geometry

/// A letter as Cairo drew it, to be set into words: Cairo draws each letter of a file once, as a foundry casts type.
///
/// A letter is a cluster: the least of a text that some glyphs show together.
final class CastLetter {
  /// What shows a letter that is nothing but one glyph on the line, in the font that its line names.
  struct Code {
    /// One byte, or two, the first of them above.
    let value: UInt16
    let isTwoBytes: Bool
    /// How far a reader's pen moves on after it, in thousandths of an em.
    let width: Double
  }

  /// Several for a letter whose glyphs stand at several heights.
  private(set) var lines: [CastLine] = []
  /// Nil for a letter that is more than one glyph on the line.
  private(set) var code: Code?
  /// The operator that chooses its first font.
  private(set) var font: [UInt8] = []
  /// The fonts that the operators name.
  private(set) var fonts: [PDFDictionary.Entry] = []

  /// What tells it from other letters.
  private let key: [Int32]

  fileprivate init(key: [Int32]) { self.key = key }

  fileprivate func isCast(from key: CutSpan.LetterKey) -> Bool { key.numbers(are: self.key) }

  /// Takes what Cairo drew.
  func cast(_ drawn: CastingReader.Drawn, of casting: Casting) {
    lines = drawn.lines
    fonts = drawn.fonts
    font = lines.first?.firstFont ?? []
    code = code(of: casting, shownBy: drawn.shown)
  }

  private func code(
    of casting: Casting, shownBy shown: [ContentOperations.Operation]
  ) -> Code? {
    guard lines.count == 1, shown.count == 1, shown[0].name == "Tj", casting.glyphs.count == 1,
      abs(lines[0].x) < Self.fineness, abs(lines[0].y) < Self.fineness,
      let operand = shown[0].operands.first
    else { return nil }
    var parser = PDFParser(operand)
    guard case .string(let bytes)? = parser.value(), (1...2).contains(bytes.count) else {
      return nil
    }
    // Cairo writes the widths of a font without their fractions.
    let width = (casting.face.advance(ofGlyph: casting.glyphs[0].id) * 1000).rounded(.down)
    return Code(
      value: bytes.reduce(0) { $0 << 8 | UInt16($1) }, isTwoBytes: bytes.count == 2, width: width)
  }

  /// In ems: what Cairo's places are finer than.
  private static let fineness = 0.001
}

/// The letters of a file that have been cast, or will be before the page that asked for them first.
struct CastLetters {
  /// A letter that is still to be drawn.
  struct New {
    let letter: CastLetter
    let casting: Casting
  }

  /// By the digests of their keys; where two agree, the later takes the place.
  private var known: [UInt64: CastLetter] = [:]
  /// By their places: no document has many.
  private var faces: [FontFace] = []

  /// Gives the letters of a word, and adds to `new` those that are still to be drawn.
  mutating func letters(
    of word: CutSpan.Word, of span: CutSpan, in run: GlyphRun, new: inout [New]
  ) -> [CastWord.Letter] {
    let (glyphs, face) = (word.word.glyphs, number(of: run.face))
    var letters: [CastWord.Letter] = []
    letters.reserveCapacity(glyphs.count)
    let em = run.size.points * run.horizontalScale
    var (first, x) = (glyphs.lowerBound, Length.zero)
    var textStart = word.word.bytes.lowerBound
    while first < glyphs.upperBound {
      let cluster = run.glyphs[first].cluster
      var (end, advance) = (first, Length.zero)
      while end < glyphs.upperBound, run.glyphs[end].cluster == cluster {
        advance += run.glyphs[end].advance
        end += 1
      }
      // Text before the first glyph's letter goes to the first letter, so that none is lost.
      let textEnd = end < glyphs.upperBound ? run.glyphs[end].cluster : word.word.bytes.upperBound
      let key = span.key(of: textStart..<textEnd, shownBy: first..<end, in: word, face: face)
      let letter = letter(key) { letter in
        let casting = Casting(of: key.text[...], shownBy: first..<end, in: run)
        new.append(New(letter: letter, casting: casting))
      }
      letters.append(CastWord.Letter(cast: letter, x: x.points / em))
      (first, textStart) = (end, textEnd)
      x += advance
    }
    return letters
  }

  private mutating func letter(
    _ key: CutSpan.LetterKey, isNew: (CastLetter) -> Void
  ) -> CastLetter {
    let digest = key.digest
    if let found = known[digest], found.isCast(from: key) { return found }
    let letter = CastLetter(key: key.numbers)
    known[digest] = letter
    isNew(letter)
    return letter
  }

  private mutating func number(of face: FontFace) -> Int32 {
    if let known = faces.firstIndex(where: { $0 === face }) { return Int32(known) }
    faces.append(face)
    return Int32(faces.count - 1)
  }
}
