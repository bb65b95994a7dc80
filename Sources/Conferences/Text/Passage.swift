import Diagnostics
import Records

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
    for (index, word) in words.enumerated() where word.endsSentence {
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

extension Word {
  /// Whether a sign behind it ends a sentence.
  fileprivate var endsSentence: Bool { closing.utf8.contains(where: ".?!:;".utf8.contains) }
}
