import Fonts
package import Frames
import Geometry
import Vietnamese

/// A page with its words cut out of its ink: what can be done for a page before the pages in front of it are in the file, by any
/// thread.
package struct CutPage: Sendable {
  package let inked: InkedPage
  /// The spans of all its parts, one after the other; none of a page whose spans are cut when their turn comes.
  private let spans: [CutSpan]

  /// A page of which nothing is cut yet: most spans of a list's pages are copied, and never are.
  package init(_ inked: InkedPage) {
    self.inked = inked
    spans = []
  }

  /// A page of which all spans are cut.
  package init(cutting page: Page) {
    inked = InkedPage(page)
    spans = inked.parts.flatMap(\.spans).map { CutSpan($0) }
  }

  /// A span of the page.
  ///
  /// - Parameters:
  ///   - index: which it is of the spans of all parts.
  ///   - span: the same.
  func cut(_ index: Int, _ span: Span) -> CutSpan {
    spans.isEmpty ? CutSpan(span) : spans[index]
  }

  func ink(of index: Int, _ span: Span) -> Span.Ink {
    spans.isEmpty ? span.ink : spans[index].ink
  }
}

/// A span with the words of its runs.
struct CutSpan: Sendable {
  struct Word: Sendable {
    /// Which of the span's items the run is.
    let item: Int
    let word: GlyphRun.Word
    /// Where its key stands among the keys.
    let key: Range<Int>
    let digest: TextDigest
  }

  let ink: Span.Ink
  /// In the order in which the runs have them.
  private(set) var words: [Word] = []
  /// What tells words apart, one after the other: the text, and the glyphs with their distances in ems.
  private(set) var keys: [Int32] = []

  /// Advances that differ by less than this part of an em are the same: Cairo itself passes over thirty times as much.
  private static let fineness = 10_000.0

  init(_ span: Span) {
    ink = span.ink
    for (index, placed) in span.items.enumerated() {
      guard let run = placed.run else { continue }
      let text = Array(run.text.utf8)
      for word in run.words(of: text) { append(word, of: run, text: text, item: index) }
    }
  }

  private mutating func append(_ word: GlyphRun.Word, of run: GlyphRun, text: [UInt8], item: Int) {
    let start = keys.count
    appendKey(word, of: run, text: text)
    var digest = TextDigest()
    for index in start..<keys.count { digest.add(UInt64(UInt32(bitPattern: keys[index]))) }
    words.append(Word(item: item, word: word, key: start..<keys.count, digest: digest))
  }

  /// - Parameters:
  ///   - text: bytes of the run's text.
  ///   - glyphs: which of the run's.
  ///   - word: the word that they are of.
  func key(of text: Range<Int>, shownBy glyphs: Range<Int>, in word: Word, face: Int32) -> LetterKey
  {
    let start = word.key.lowerBound + 1
    let bytes = start - word.word.bytes.lowerBound
    let firstGlyph =
      start + word.word.bytes.count - word.word.glyphs.lowerBound * Self.numbersOfGlyph
    return LetterKey(
      face: face, bytes: keys[bytes + text.lowerBound..<bytes + text.upperBound],
      glyphs: keys[
        firstGlyph + glyphs.lowerBound * Self.numbersOfGlyph..<firstGlyph + glyphs.upperBound
          * Self.numbersOfGlyph])
  }

  /// What tells letters apart: the face, the text, and the glyphs with their distances; how far the pen moves on after the last
  /// glyph is nothing of the letter.
  struct LetterKey {
    private let face: Int32
    private let bytes: ArraySlice<Int32>
    private let glyphs: ArraySlice<Int32>

    fileprivate init(face: Int32, bytes: ArraySlice<Int32>, glyphs: ArraySlice<Int32>) {
      self.face = face
      self.bytes = bytes
      self.glyphs = glyphs
    }

    /// The bytes of the letter's text.
    var text: [UInt8] { bytes.map { UInt8(truncatingIfNeeded: $0) } }

    var digest: UInt64 {
      var digest = TextDigest()
      forEachNumber { digest.add(UInt64(UInt32(bitPattern: $0))) }
      return digest.value
    }

    var numbers: [Int32] {
      var numbers: [Int32] = []
      numbers.reserveCapacity(1 + bytes.count + glyphs.count)
      forEachNumber { numbers.append($0) }
      return numbers
    }

    func numbers(are others: [Int32]) -> Bool {
      var (index, areAlike) = (0, true)
      forEachNumber { number in
        areAlike = areAlike && index < others.count && others[index] == number
        index += 1
      }
      return areAlike && index == others.count
    }

    private func forEachNumber(_ body: (Int32) -> Void) {
      body(face)
      for byte in bytes { body(byte) }
      // Bytes are never negative.
      body(-1)
      var place = glyphs.startIndex
      while place < glyphs.endIndex {
        let next = place + CutSpan.numbersOfGlyph
        body(glyphs[place])
        // Which letter of the word it is tells nothing.
        body(next < glyphs.endIndex ? glyphs[place + 2] : 0)
        body(glyphs[place + 3])
        body(glyphs[place + 4])
        place = next
      }
    }
  }

  /// How many numbers a key has for a glyph.
  private static let numbersOfGlyph = 5

  /// How far the pen moves on after the last glyph is nothing of the word: the spaces of each justified line have a width of
  /// their own, and the next word begins where the frames say.
  private mutating func appendKey(_ word: GlyphRun.Word, of run: GlyphRun, text: [UInt8]) {
    let down = Self.fineness / run.size.points
    let across = down / run.horizontalScale
    keys.append(Int32(word.bytes.count))
    for index in word.bytes { keys.append(Int32(text[index])) }
    for index in word.glyphs {
      let glyph = run.glyphs[index]
      let isLast = index == word.glyphs.upperBound - 1
      keys.append(Int32(bitPattern: glyph.id))
      keys.append(Int32(glyph.cluster - word.bytes.lowerBound))
      keys.append(isLast ? 0 : Self.steps(glyph.advance.points * across))
      keys.append(Self.steps(glyph.offset.x.points * across))
      keys.append(Self.steps(glyph.offset.y.points * down))
    }
  }

  private static func steps(_ distance: Double) -> Int32 {
    if distance == 0 { return 0 }
    return Int32(exactly: distance.rounded()) ?? .max
  }
}

extension Placed<FrameItem> {
  /// The letters or the space that it is.
  var run: GlyphRun? {
    switch item {
    case .glyphs(let run), .space(let run): run
    case .rule, .grid, .frame, .field: nil
    }
  }
}
