import Fonts
import Frames
import Geometry

/// What Cairo writes for a word, learnt from the pages that it drew, so that a span of words that a file knows need not be
/// drawn.
///
/// Cairo states the place of each word anew (`Canvas.draw`):
///
///     0.61 0.04 0.06 rg BT            the colour, once
///     33 0 0 -33 266.17 312.52 Tm     the place of a word; what follows is the same wherever it stands
///     /f-3-0 1 Tf                     left out where the word before ended with this font
///     (Hu)Tj
///     …
///     ET
///
/// What is not exactly of this form is not learnt: a span is written as Cairo would have, or left to Cairo.
struct WordInk {
  /// What Cairo writes below the place of a word.
  private struct Word {
    /// The line that sets the font with which it begins, and the one with which it ends.
    let firstFont: [UInt8]
    let operators: [UInt8]
    let lastFont: [UInt8]
    let fonts: [PDFDictionary.Entry]
  }

  /// A word wherever it stands, in whatever colour.
  private struct Shape: Hashable {
    let run: GlyphRun

    static func == (a: Shape, b: Shape) -> Bool {
      a.run.face === b.run.face && a.run.size == b.run.size
        && a.run.horizontalScale == b.run.horizontalScale && a.run.glyphs == b.run.glyphs
        && a.run.text == b.run.text
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(run.size)
      for glyph in run.glyphs { hasher.combine(glyph.id) }
    }
  }

  private var words: [Shape: Word] = [:]
  /// What Cairo writes to set a colour.
  private var colors: [Color: [UInt8]] = [:]
  /// As many as a list's names have in a few styles; beyond, it begins anew.
  private static let most = 20_000

  // MARK: Writing

  /// Writes the operators of a span as Cairo would, if all that it says is known.
  func write(_ span: Span, to drawn: RepeatedInk.Drawn) -> Bool {
    guard let words = PlacedWord.words(of: span), let color = words.first?.run.color,
      let setting = colors[color]
    else { return false }
    var content = setting + Line.begin
    var fonts: [PDFDictionary.Entry] = []
    var font: [UInt8] = []
    for placed in words {
      guard let word = self.words[Shape(run: placed.run)] else { return false }
      content.append(placeOf: placed)
      if word.firstFont != font { content += word.firstFont }
      content += word.operators
      font = word.lastFont
      for font in word.fonts where !fonts.contains(where: { $0.key == font.key }) {
        fonts.append(font)
      }
    }
    content += Line.end
    drawn.keep(content, fonts: fonts)
    return true
  }

  // MARK: Learning

  /// Learns the words of a span from the operators that drew it.
  mutating func learn(_ span: Span, from drawn: RepeatedInk.Drawn) {
    let content = drawn.content
    guard let placed = PlacedWord.words(of: span), let color = placed.first?.run.color else {
      return
    }
    let lines = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard let setting = lines.first?.dropLast(Line.begin.count - 1),
      lines[0].elementsEqual(setting + Line.begin.dropLast()), lines.count > 3,
      lines[lines.count - 1].isEmpty, lines[lines.count - 2].elementsEqual(Line.end.dropLast())
    else { return }
    var found: [Word] = []
    var font: [UInt8] = []
    var index = 1
    for word in placed {
      var place: [UInt8] = []
      place.append(placeOf: word)
      guard lines[index].elementsEqual(place.dropLast()) else { return }
      index += 1
      var firstFont = font
      var operators: [UInt8] = []
      while index < lines.count - 2, !lines[index].hasSuffix(Line.place) {
        let line = lines[index]
        let setsFont = line.hasSuffix(Line.font)
        guard setsFont || line.hasSuffix(Line.show) || line.hasSuffix(Line.showSpaced) else {
          return
        }
        if setsFont { font = line + Line.newline }
        if setsFont, operators.isEmpty {
          firstFont = font
        } else {
          operators += line + Line.newline
        }
        index += 1
      }
      guard !firstFont.isEmpty, !operators.isEmpty else { return }
      found.append(
        Word(
          firstFont: firstFont, operators: operators, lastFont: font,
          fonts: drawn.fonts.filter { (firstFont + operators).names($0.key) }))
    }
    guard index == lines.count - 2 else { return }
    if words.count > Self.most { words.removeAll() }
    colors[color] = Array(setting)
    for (placed, word) in zip(placed, found) { words[Shape(run: placed.run)] = word }
  }

  private enum Line {
    static let begin = Array("BT\n".utf8)
    static let end = Array("ET\n".utf8)
    static let newline = Array("\n".utf8)
    static let place = Array(" Tm".utf8)
    static let font = Array(" 1 Tf".utf8)
    static let show = Array("Tj".utf8)
    static let showSpaced = Array("]TJ".utf8)
  }
}

/// A word with the place where Cairo is told to draw it.
private struct PlacedWord {
  let run: GlyphRun
  let origin: Point

  /// The words of a span in one colour; nil if there is anything else in it.
  static func words(of span: Span) -> [PlacedWord]? {
    var words: [PlacedWord] = []
    for placed in span.items {
      guard case .glyphs(let run) = placed.item else { return nil }
      for word in run.words {
        guard word.run.color == words.first?.run.color ?? word.run.color else { return nil }
        words.append(
          PlacedWord(run: word.run, origin: placed.origin + Point(x: word.x, y: .zero)))
      }
    }
    return words
  }
}

extension [UInt8] {
  /// Appends the line that states the place and the size of a word.
  fileprivate mutating func append(placeOf word: PlacedWord) {
    let size = word.run.size.points
    append(size * word.run.horizontalScale, decimals: 6)
    append(" 0 0 ")
    append(-size, decimals: 6)
    append(UInt8(ascii: " "))
    append(word.origin.x.points, decimals: 6)
    append(UInt8(ascii: " "))
    append(word.origin.y.points, decimals: 6)
    append(" Tm\n")
  }

  /// Whether operators name a resource.
  fileprivate func names(_ name: String) -> Bool {
    firstIndex(of: Array("/\(name) ".utf8), from: 0) != nil
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ word: [UInt8]) -> Bool { suffix(word.count).elementsEqual(word) }
}
