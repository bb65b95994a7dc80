import Diagnostics
import Records
import Vietnamese

/// A text of the record with its place, cut into words.
struct Passage: Hashable, Sendable {
  let words: [Word]
  let location: SourceLocation
  /// The path of the field through any lists, such as `proceedings.text`.
  let path: String

  init(_ text: String, path: String, at location: SourceLocation) {
    words = Word.words(of: text)
    self.path = path
    self.location = location
  }

  /// The words of a range, as they stand, one space between them.
  func text(_ range: Range<Int>) -> String {
    words[range].map(\.text).joined(separator: " ")
  }

  /// The sentences, as ranges of words.
  var sentences: [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for (index, word) in words.enumerated() where word.closing.contains(where: ".?!:;".contains) {
      sentences.append(start..<index + 1)
      start = index + 1
    }
    if start < words.count { sentences.append(start..<words.count) }
    return sentences
  }

  /// Every text of a record, each where it was written: what a reference leads to is not told again.
  static func all(in record: Record, schema: Schema) -> [Passage] {
    schema.fields.flatMap { field in
      passages(of: record.fields[field.name], type: field.type, path: field.name)
    }
  }

  private static func passages(of datum: Datum?, type: FieldType, path: String) -> [Passage] {
    guard let datum else { return [] }
    switch type {
    case .text, .lines:
      return datum.text.map { [Passage($0, path: path, at: datum.location)] } ?? []
    case .group(let fields):
      return fields.flatMap { field in
        passages(of: datum[field.name], type: field.type, path: "\(path).\(field.name)")
      }
    case .list(let item, _):
      return datum.items.flatMap { passages(of: $0, type: item, path: path) }
    default: return []
    }
  }
}

/// A word of a text: letters and figures with the signs inside, such as `25/QĐ-UBND`.
struct Word: Hashable, Sendable {
  /// The word without the marks around it.
  let text: String
  /// The marks before and after it, up to the spaces: quotation marks, commas, full stops.
  let opening: String
  private(set) var closing: String
  /// The word in small letters.
  let folded: String
  /// The word without case, tones and marks: `quận` is `quan`.
  let bare: String

  /// Whether its first letter is capital.
  var isCapitalized: Bool { text.first?.isUppercase ?? false }
  /// Whether all its letters are capital, and there is more than one.
  var isAllCapitals: Bool { text.count > 1 && text == text.uppercased() && text != folded }
  /// Whether nothing but a space stands between this word and the next.
  var joinsNext: Bool { closing.isEmpty }

  static func words(of text: String) -> [Word] {
    var words: [Word] = []
    for part in text.unicodeScalars.split(whereSeparator: \.isSpace) {
      if let word = Word(part) {
        words.append(word)
      } else if let last = words.indices.last {
        // A sign that stands alone, as the hyphen between two names.
        words[last].closing += String(part)
      }
    }
    return words
  }

  private init?(_ part: Substring.UnicodeScalarView) {
    guard let first = part.firstIndex(where: Self.isOfWord),
      let last = part.lastIndex(where: Self.isOfWord)
    else { return nil }
    let end = part.index(after: last)
    opening = String(part[..<first])
    closing = String(part[end...])
    text = String(part[first..<end])
    folded = text.lowercasedVietnamese
    bare = bareLetters(folded)
  }

  /// Whether a sign belongs to a word wherever it stands; marks above and below letters do.
  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLetterOrDigit || scalar == "%"
      || !scalar.isASCII && scalar.properties.generalCategory == .nonspacingMark
  }
}
