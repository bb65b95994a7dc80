import Vietnamese

/// A word of a text: letters and figures with the signs inside, such as `25/QĐ-UBND`.
///
/// It is where it stands among the bytes of its text, and how it is spelled: a record has tens of thousands of words, and the
/// letters of few are ever wanted.
struct Word: Hashable, Sendable {
  /// How it is spelled.
  private(set) var spelling = Spelling()
  /// The text that it stands in, by its number among those of the record.
  let passage: Int32
  /// From its first letter or figure to its last, as UTF-8 offsets of the text.
  private(set) var start: Int32
  private(set) var end: Int32
  /// The end of the marks behind it, up to the next word's space: quotation marks, commas, full stops.
  private(set) var closingEnd: Int32
  private(set) var traits: Traits = []

  struct Traits: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    static let isCapitalized = Traits(rawValue: 1)
    static let hasOpening = Traits(rawValue: 2)
    static let endsSentence = Traits(rawValue: 4)
    static let hasSlash = Traits(rawValue: 8)
  }

  /// Whether its first letter is capital.
  var isCapitalized: Bool { traits.contains(.isCapitalized) }
  /// Whether marks stand right before it.
  var hasOpening: Bool { traits.contains(.hasOpening) }
  /// Whether a mark behind it ends a sentence.
  var endsSentence: Bool { traits.contains(.endsSentence) }
  /// Whether it has a stroke inside, as numbers of documents and short dates have.
  var hasSlash: Bool { traits.contains(.hasSlash) }
  /// Whether nothing but a space stands between this word and the next.
  var joinsNext: Bool { closingEnd == end }

  /// The word without the marks around it, given its text.
  func text(in text: String) -> String { text[utf8: Int(start)..<Int(end)] }

  /// The marks behind it, up to the next word, without the spaces between them.
  func closing(in text: String) -> String {
    if joinsNext { return "" }
    let marks = text[utf8: Int(end)..<Int(closingEnd)].unicodeScalars
    return String(String.UnicodeScalarView(marks.filter { !$0.isSpace }))
  }

  /// Cuts a text into words. A sign that stands alone, as the hyphen between two names, closes the word before it.
  static func cut(_ text: String, passage: Int = 0, into words: inout [Word]) {
    let first = words.count
    var part = Part(passage: Int32(passage))
    var offset: Int32 = 0
    for scalar in text.unicodeScalars {
      if scalar.isSpace {
        part.finish(at: offset, into: &words, from: first)
        part = Part(passage: Int32(passage))
      } else {
        part.append(scalar, at: offset)
      }
      offset += Int32(UTF8.width(scalar))
    }
    part.finish(at: offset, into: &words, from: first)
  }

  static func words(of text: String) -> [Word] {
    var words: [Word] = []
    cut(text, into: &words)
    return words
  }

  /// What stands between two spaces, while it is read.
  private struct Part {
    let passage: Int32
    /// Whether it has any sign; a word begins with the first letter or figure.
    private var isEmpty = true
    private var word: Word?
    /// The spelling up to here, with signs that may not be of the word.
    private var spelling = Spelling()
    private var sawSlash = false
    private var sawStop = false

    init(passage: Int32) { self.passage = passage }

    mutating func append(_ scalar: Unicode.Scalar, at offset: Int32) {
      let isOfWord = Word.isOfWord(scalar)
      if word != nil || isOfWord { spelling.append(scalar) }
      if isOfWord {
        if word == nil {
          var traits: Traits = isEmpty ? [] : .hasOpening
          if scalar.isCapitalLetter { traits.insert(.isCapitalized) }
          word = Word(passage: passage, start: offset, traits: traits)
        }
        let end = offset + Int32(UTF8.width(scalar))
        word?.end = end
        word?.spelling = spelling
        if sawSlash { word?.traits.insert(.hasSlash) }
        sawStop = false
      } else {
        switch scalar {
        case "/": sawSlash = word != nil
        case ".", "?", "!", ":", ";": sawStop = true
        default: break
        }
      }
      isEmpty = false
    }

    func finish(at end: Int32, into words: inout [Word], from first: Int) {
      let traits: Traits = sawStop ? .endsSentence : []
      if var word {
        word.closingEnd = end
        word.traits.formUnion(traits)
        words.append(word)
      } else if !isEmpty, words.count > first {
        words[words.count - 1].closingEnd = end
        words[words.count - 1].traits.formUnion(traits)
      }
    }
  }

  private init(passage: Int32, start: Int32, traits: Traits) {
    self.passage = passage
    self.start = start
    (end, closingEnd) = (start, start)
    self.traits = traits
  }

  /// Whether a sign belongs to a word wherever it stands; marks above and below letters do.
  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLetterOrDigit || scalar == "%" || !scalar.isASCII && isMark(scalar)
  }

  @inline(never) private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .nonspacingMark
  }
}

extension String {
  /// The part between two UTF-8 offsets, each at a letter.
  fileprivate subscript(utf8 range: Range<Int>) -> String {
    let start = utf8.index(startIndex, offsetBy: range.lowerBound)
    return String(self[start..<utf8.index(start, offsetBy: range.count)])
  }
}
