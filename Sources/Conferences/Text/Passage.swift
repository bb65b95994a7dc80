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
///
/// A class, because texts are gone through again and again, and five strings are much to copy each time.
final class Word: Sendable {
  /// The word without the marks around it.
  let text: String
  /// The marks before and after it, up to the spaces: quotation marks, commas, full stops.
  let opening: String
  let closing: String
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
    let parts = text.unicodeScalars.split(whereSeparator: \.isSpace)
    var words: [Word] = []
    words.reserveCapacity(parts.count)
    var index = 0
    while index < parts.count {
      let part = parts[index]
      index += 1
      guard let first = part.firstIndex(where: isOfWord), let last = part.lastIndex(where: isOfWord)
      else { continue }
      let end = part.index(after: last)
      var closing = String(part[end...])
      // A sign that stands alone, as the hyphen between two names, closes the word before it.
      while index < parts.count, !parts[index].contains(where: isOfWord) {
        closing += String(parts[index])
        index += 1
      }
      words.append(
        Word(String(part[first..<end]), opening: String(part[..<first]), closing: closing))
    }
    return words
  }

  private init(_ text: String, opening: String, closing: String) {
    self.text = text
    self.opening = opening
    self.closing = closing
    folded = text.lowercasedVietnamese
    bare = bareLetters(folded)
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
