import Diagnostics
import Records
import Vietnamese

/// Every text of a record as its words, in one array, and where each word stands.
///
/// The rules look for some hundred names and phrases in tens of thousands of words: they go from one place of a name's first word to
/// the next, instead of through all texts.
struct Concordance: Sendable {
  let passages: [Passage]
  /// The words of all texts, one after the other.
  let words: [Word]
  /// The paths of the fields that texts stand in, through any lists: `proceedings.text`.
  let fields: [String]

  /// The first word of those whose spellings end in the same bits, and for each word the next of them; -1 after the last.
  private let first: [Int32]
  private let next: [Int32]

  /// The words of nothing.
  static let empty = Concordance([], fields: [])

  /// The words of one text that stands by itself.
  init(_ text: String) {
    self.init([Passage(text: text, field: 0, location: .file(""))], fields: [""])
  }

  init(_ texts: [Passage], fields: [String]) {
    var passages = texts
    var words: [Word] = []
    // A word and its space take some six bytes.
    words.reserveCapacity(texts.reduce(0) { $0 + $1.text.utf8.count } / 5)
    for index in passages.indices {
      let start = words.count
      Word.cut(passages[index].text, passage: index, into: &words)
      passages[index].words = start..<words.count
    }
    var size = 1
    while size < words.count { size *= 2 }
    var first = [Int32](repeating: -1, count: size)
    var next = [Int32](repeating: -1, count: words.count)
    for index in words.indices.reversed() {
      let slot = words[index].spelling.bare.place(among: size)
      next[index] = first[slot]
      first[slot] = Int32(index)
    }
    (self.passages, self.words, self.fields) = (passages, words, fields)
    (self.first, self.next) = (first, next)
  }

  // MARK: - Words

  /// The passage that a word stands in.
  func passage(of word: Int) -> Passage { passages[Int(words[word].passage)] }

  /// Where the words of the text end that a word stands in.
  func end(ofPassageOf word: Int) -> Int { passages[Int(words[word].passage)].words.upperBound }

  /// A word without the marks around it.
  func text(_ word: Int) -> String { words[word].text(in: passage(of: word).text) }

  /// The marks behind a word, up to the next one.
  func closing(_ word: Int) -> String { words[word].closing(in: passage(of: word).text) }

  /// The words of a range in one text, as they stand, one space between them.
  func text(_ range: Range<Int>) -> String { range.map(text).joined(separator: " ") }

  // MARK: - Places

  /// Where words stand with these letters, marks and case aside, rising.
  func places(ofBare bare: TextDigest) -> [Int] {
    var places: [Int] = []
    var index = first[bare.place(among: first.count)]
    while index >= 0 {
      if words[Int(index)].spelling.bare == bare { places.append(Int(index)) }
      index = next[Int(index)]
    }
    return places
  }

  /// Where a word stands, case aside, rising.
  func places(of word: Spelling) -> [Int] {
    places(ofBare: word.bare).filter { words[$0].spelling == word }
  }

  /// Where a sequence of words stands, case aside, rising; never from one text into the next.
  func ranges(of sequence: [Spelling]) -> [Range<Int>] {
    guard let head = sequence.first else { return [] }
    return places(ofBare: head.bare).compactMap { start in
      let range = start..<start + sequence.count
      return range.upperBound <= end(ofPassageOf: start) && has(sequence, at: start) ? range : nil
    }
  }

  /// Whether a range of words has a sequence in it.
  func contains(_ sequence: [Spelling], in range: Range<Int>) -> Bool {
    range.dropLast(sequence.count - 1).contains { has(sequence, at: $0) }
  }

  private func has(_ sequence: [Spelling], at start: Int) -> Bool {
    sequence.indices.allSatisfy { words[start + $0].spelling == sequence[$0] }
  }

  // MARK: - Sentences

  /// The sentence that a word stands in.
  func sentence(around word: Int) -> Range<Int> {
    let text = passages[Int(words[word].passage)].words
    var start = word
    while start > text.lowerBound, !words[start - 1].endsSentence { start -= 1 }
    var end = word
    while end < text.upperBound - 1, !words[end].endsSentence { end += 1 }
    return start..<end + 1
  }
}

extension [Spelling] {
  /// The spellings of a text's words.
  init(of text: String) { self = Word.words(of: text).map(\.spelling) }
}
