import Vietnamese

/// A word of a text: letters and figures with the signs inside, such as `25/QĐ-UBND`.
///
/// A class, because texts are gone through again and again, and five strings are much to copy each time.
final class Word: Sendable {
  /// The word without the marks around it.
  let text: String
  /// The marks before and after it, up to the spaces: quotation marks, commas, full stops.
  let opening: String
  let closing: String
  /// The word in small letters.
  let folded: Spelling
  /// The word without case, tones and marks: `quận` is `quan`.
  let bare: Spelling
  /// Whether its first letter is capital.
  let isCapitalized: Bool

  /// Whether all its letters are capital, and there is more than one.
  var isAllCapitals: Bool {
    text.count > 1 && text == text.uppercased() && text != folded.text
  }
  /// Whether nothing but a space stands between this word and the next.
  var joinsNext: Bool { closing.isEmpty }

  /// Cuts a text into words. A sign that stands alone, as the hyphen between two names, closes the word before it.
  static func words(of text: String) -> [Word] {
    let bytes = Array(text.utf8)
    var words: [Word] = []
    var open: Parts?
    var part = 0..<0
    var core: Range<Int>?
    func finishPart() {
      if let core {
        if let open { words.append(Word(open, in: bytes)) }
        open = Parts(whole: part, core: core)
      } else if !part.isEmpty {
        open?.signsAfter.append(part)
      }
    }
    var offset = 0
    for scalar in text.unicodeScalars {
      let end = offset + UTF8.width(scalar)
      if scalar.isSpace {
        finishPart()
        (part, core) = (end..<end, nil)
      } else {
        part = part.lowerBound..<end
        if isOfWord(scalar) { core = (core?.lowerBound ?? offset)..<end }
      }
      offset = end
    }
    finishPart()
    if let open { words.append(Word(open, in: bytes)) }
    return words
  }

  /// Where a word stands among the bytes of its text.
  private struct Parts {
    /// From space to space.
    let whole: Range<Int>
    /// From the first letter or figure to the last.
    let core: Range<Int>
    /// Signs that stand alone behind it.
    var signsAfter: [Range<Int>] = []
  }

  private init(_ parts: Parts, in bytes: [UInt8]) {
    func text(_ range: Range<Int>) -> String {
      range.isEmpty ? "" : String(decoding: bytes[range], as: UTF8.self)
    }
    let (whole, core) = (parts.whole, parts.core)
    self.text = text(core)
    opening = text(whole.lowerBound..<core.lowerBound)
    closing = parts.signsAfter.reduce(text(core.upperBound..<whole.upperBound)) { $0 + text($1) }
    let small = self.text.lowercasedVietnamese
    folded = Spelling(small)
    bare = Spelling(bareLetters(small))
    isCapitalized = small != self.text && self.text.first?.isUppercase ?? false
  }

  /// Whether a sign belongs to a word wherever it stands; marks above and below letters do.
  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLetterOrDigit || scalar == "%"
      || !scalar.isASCII && scalar.properties.generalCategory == .nonspacingMark
  }
}

extension Word: Hashable {
  static func == (a: Word, b: Word) -> Bool {
    a.text == b.text && a.opening == b.opening && a.closing == b.closing
  }

  func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
