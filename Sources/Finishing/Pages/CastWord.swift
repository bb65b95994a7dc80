import Fonts
import Frames
import Geometry
import Vietnamese

/// A word set from cast letters, to be shown wherever it stands: each is set once.
///
/// The numbers of its operators are in ems of the word itself, so it serves every size and place.
final class CastWord {
  struct Letter {
    let cast: CastLetter
    /// How far from the word's origin it stands, in ems of its width.
    let x: Double
  }

  private let key: [Int32]
  private let face: FontFace
  /// Forgotten when they are set.
  private var letters: [Letter]
  private var known: Setting?

  /// A word that is set.
  struct Setting {
    /// One, unless it has letters that are more than a glyph on the line.
    let lines: [CastLine]
    /// The fonts that the operators name.
    let fonts: [PDFDictionary.Entry]
  }

  /// - Parameter key: what tells it from the other words of its face.
  fileprivate init(key: [Int32], face: FontFace, letters: [Letter]) {
    self.key = key
    self.face = face
    self.letters = letters
  }

  /// Only to be asked for when all letters are cast.
  var setting: Setting {
    if let known { return known }
    // Nearly all words have the fonts of their first letter.
    var fonts = letters.first?.cast.fonts ?? []
    for letter in letters.dropFirst() {
      for font in letter.cast.fonts where !fonts.contains(where: { $0.key == font.key }) {
        fonts.append(font)
      }
    }
    let setting = Setting(lines: WordSetter.lines(of: letters), fonts: fonts)
    known = setting
    letters = []
    return setting
  }

  fileprivate func isCast(from key: ArraySlice<Int32>, _ face: FontFace) -> Bool {
    self.face === face && self.key.elementsEqual(key)
  }
}

/// What is shown from one place on.
struct CastLine {
  /// How far from the origin of its letter or word it begins, in ems of the letters' width and height; y points down.
  var x: Double
  let y: Double
  /// The operator that chooses its first font, and the one that chose its last.
  var firstFont: [UInt8] = []
  var lastFont: [UInt8] = []
  /// The operators after its first font is chosen.
  var operators: [UInt8] = []
}

/// Sets letters into a word.
private struct WordSetter {
  private var lines: [CastLine] = []
  /// The line that is being set, and whether there is one.
  private var line = CastLine(x: 0, y: 0)
  private var isOpen = false
  /// Where a reader's pen stands, in ems from the word's origin.
  private var pen = 0.0
  /// The codes that the next operator shows; those before the last move of the pen with it, as they are to be written.
  private var codes: [UInt8] = []
  private var moved: [UInt8] = []

  /// The pen is moved to its place where it would stand further from it, in thousandths of an em: a thirtieth of a point at
  /// 14 points.
  private static let tolerance = 2.0

  static func lines(of letters: [CastWord.Letter]) -> [CastLine] {
    var setter = WordSetter()
    setter.codes.reserveCapacity(2 * letters.count)
    for letter in letters {
      if let code = letter.cast.code {
        setter.add(code, of: letter.cast, at: letter.x)
      } else {
        setter.endLine()
        for var own in letter.cast.lines {
          own.x += letter.x
          setter.lines.append(own)
        }
      }
    }
    setter.endLine()
    return setter.lines
  }

  private mutating func add(_ code: CastLetter.Code, of letter: CastLetter, at x: Double) {
    if !isOpen {
      line = CastLine(x: x, y: 0, firstFont: letter.font, lastFont: letter.font)
      isOpen = true
      pen = x
    }
    if line.lastFont != letter.font {
      show()
      line.operators += letter.font
      line.lastFont = letter.font
    }
    let drift = (pen - x) * 1000
    if abs(drift) >= Self.tolerance { move(Int(drift.rounded())) }
    if code.isTwoBytes { codes.append(UInt8(code.value >> 8)) }
    codes.append(UInt8(truncatingIfNeeded: code.value))
    pen += code.width / 1000
  }

  /// Moves the pen back by thousandths of an em.
  private mutating func move(_ distance: Int) {
    if !codes.isEmpty { moved.append(string: codes) }
    codes.removeAll(keepingCapacity: true)
    moved.append(integer: distance)
    pen -= Double(distance) / 1000
  }

  /// Source: ISO 32000-1, 9.4.3 (Tj, TJ).
  private mutating func show() {
    if moved.isEmpty {
      if codes.isEmpty { return }
      line.operators.append(string: codes)
      line.operators.append("Tj\n")
    } else {
      line.operators.append("[")
      line.operators += moved
      if !codes.isEmpty { line.operators.append(string: codes) }
      line.operators.append("]TJ\n")
      moved.removeAll(keepingCapacity: true)
    }
    codes.removeAll(keepingCapacity: true)
  }

  private mutating func endLine() {
    guard isOpen else { return }
    show()
    lines.append(line)
    isOpen = false
  }
}

/// The words of a file that have been set, or will be with the page that asked for them first.
struct CastWords {
  private var letters = CastLetters()
  /// By the digests of their keys; where two agree, the later takes the place.
  private var recent: [UInt64: CastWord] = [:]
  private var older: [UInt64: CastWord] = [:]

  /// The words that so many others have come after without their being shown again are forgotten: a list has numbers without end.
  private static let manyWords = 4_000

  /// Gives a word of a span, and adds to `new` its letters that are still to be drawn.
  mutating func word(
    _ word: CutSpan.Word, of span: CutSpan, in run: GlyphRun, new: inout [CastLetters.New]
  ) -> CastWord {
    // The face and the rest of the key must be the same, or the digest is.
    let digest = word.digest.value ^ UInt64(UInt(bitPattern: ObjectIdentifier(run.face)))
    let key = span.keys[word.key]
    if let known = recent[digest], known.isCast(from: key, run.face) { return known }
    if recent.count >= Self.manyWords { (recent, older) = ([:], recent) }
    let known = older[digest].flatMap { $0.isCast(from: key, run.face) ? $0 : nil }
    let cast =
      known
      ?? CastWord(
        key: Array(key), face: run.face,
        letters: letters.letters(of: word, of: span, in: run, new: &new))
    recent[digest] = cast
    return cast
  }
}
