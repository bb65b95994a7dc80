import Diagnostics
import Fonts
import Frames
import Geometry

/// A letter as Cairo drew it, to be set into words: Cairo draws each letter of a file once, as a foundry casts type.
///
/// A letter is a cluster: the least of a text that some glyphs show together.
final class CastLetter {
  /// A letter that is nothing but one glyph on the line.
  struct Plain {
    /// The operator that chooses its font.
    let font: [UInt8]
    /// Its code in that font.
    let code: [UInt8]
    /// How far a reader's pen moves on after it, in thousandths of an em.
    let width: Double
  }

  /// Several for a letter whose glyphs stand at several heights.
  private(set) var lines: [CastLine] = []
  private(set) var plain: Plain?
  /// The fonts that the operators name.
  private(set) var fonts: [PDFDictionary.Entry] = []

  /// Takes the operators that drew the letter.
  ///
  /// - Parameters:
  ///   - content: what Cairo wrote for the letter alone.
  ///   - run: the letter as it was drawn.
  ///   - page: where it was drawn.
  ///   - resources: what the operators name.
  /// - Throws: `render.unfinished` for operators that Cairo is not known to draw text with.
  func cast(
    _ content: [UInt8], of run: GlyphRun, on page: InkedPage, resources: PDFDictionary
  ) throws(Failure) {
    let (width, height) = (run.size.points * run.horizontalScale, run.size.points)
    let origin = page.castingOrigin
    var line = CastLine(x: 0, y: 0)
    var shown: [ContentOperations.Operation] = []
    func begin(x: Double, y: Double) {
      if !line.operators.isEmpty { lines.append(line) }
      line = CastLine(x: x, y: y, firstFont: line.lastFont, lastFont: line.lastFont)
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
      case "Tj", "TJ", "BDC", "EMC":
        line.operators += operation.bytes
        shown.append(operation)
      case "BT", "ET", "rg", "gs": break
      default: throw Failure(FinishingDiagnostics.unexpected(operation.name))
      }
    }
    if !line.operators.isEmpty { lines.append(line) }
    plain = plain(of: run, shownBy: shown)
  }

  private func plain(of run: GlyphRun, shownBy shown: [ContentOperations.Operation]) -> Plain? {
    guard lines.count == 1, shown.count == 1, shown[0].name == "Tj", run.glyphs.count == 1,
      abs(lines[0].x) < Self.fineness, abs(lines[0].y) < Self.fineness,
      let operand = shown[0].operands.first
    else { return nil }
    var parser = PDFParser(operand)
    guard case .string(let code)? = parser.value() else { return nil }
    // Cairo writes the widths of a font without their fractions.
    let width = (run.face.advance(ofGlyph: run.glyphs[0].id) * 1000).rounded(.down)
    return Plain(font: lines[0].firstFont, code: code, width: width)
  }

  /// In ems: what Cairo's places are finer than.
  private static let fineness = 0.001

  private func claim(_ name: ArraySlice<UInt8>?, from resources: PDFDictionary) {
    guard let name = name?.dropFirst(), !fonts.contains(where: { $0.key.utf8.elementsEqual(name) }),
      let known = resources["Font"]?.dictionary,
      let font = known.entries.first(where: { $0.key.utf8.elementsEqual(name) })
    else { return }
    fonts.append(font)
  }
}

/// The letters of a file that have been cast, or will be before the page that asked for them first.
struct CastLetters {
  /// A letter that is still to be drawn.
  struct New {
    let letter: CastLetter
    /// It alone.
    let run: GlyphRun
  }

  private var known: [[Int32]: CastLetter] = [:]
  private var faces: [FontFace: Int32] = [:]

  /// Gives the letters of a word, and adds to `new` those that are still to be drawn.
  mutating func letters(
    of word: CutSpan.Word, of span: CutSpan, in run: GlyphRun, new: inout [New]
  ) -> [CastWord.Letter] {
    var letters: [CastWord.Letter] = []
    let em = run.size.points * run.horizontalScale
    var (first, x) = (word.word.glyphs.lowerBound, Length.zero)
    var textStart = word.word.bytes.lowerBound
    while first < word.word.glyphs.upperBound {
      let cluster = run.glyphs[first].cluster
      var (end, advance) = (first, Length.zero)
      while end < word.word.glyphs.upperBound, run.glyphs[end].cluster == cluster {
        advance += run.glyphs[end].advance
        end += 1
      }
      // Text before the first glyph's letter goes to the first letter, so that none is lost.
      let textEnd =
        end < word.word.glyphs.upperBound ? run.glyphs[end].cluster : word.word.bytes.upperBound
      let range = textStart..<textEnd
      let key = span.key(of: range, shownBy: first..<end, in: word, face: number(of: run.face))
      let letter: CastLetter
      if let found = known[key] {
        letter = found
      } else {
        letter = CastLetter()
        known[key] = letter
        new.append(New(letter: letter, run: run.run(of: range, shownBy: first..<end)))
      }
      letters.append(CastWord.Letter(cast: letter, x: x.points / em))
      (first, textStart) = (end, textEnd)
      x += advance
    }
    return letters
  }

  private mutating func number(of face: FontFace) -> Int32 {
    if let known = faces[face] { return known }
    let number = Int32(faces.count)
    faces[face] = number
    return number
  }
}
