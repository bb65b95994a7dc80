/// A stretch of text: a word, or what stands between words.
struct TextWord {
  /// UTF-8 offsets in the text.
  let range: Range<Int>
  let scalars: ArraySlice<Unicode.Scalar>

  func overlaps(_ ranges: [Range<Int>]) -> Bool { ranges.contains { $0.overlaps(range) } }
}

/// The text cut where words begin and end: words and what stands between them, in turn, nothing left
/// out. Letters with their marks, figures and the underscore make a word.
func textWords(of text: String) -> [TextWord] {
  let scalars = Array(text.unicodeScalars)
  var words: [TextWord] = []
  var start = 0
  var offset = 0
  var length = 0
  for index in scalars.indices {
    length += UTF8.encode(scalars[index])?.count ?? 0
    let isLast = index + 1 == scalars.count
    if isLast || scalars[index].isInWord != scalars[index + 1].isInWord {
      words.append(
        TextWord(range: offset..<offset + length, scalars: scalars[start..<index + 1]))
      offset += length
      start = index + 1
      length = 0
    }
  }
  return words
}

extension Unicode.Scalar {
  fileprivate var isInWord: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .decimalNumber: true
    default: properties.isAlphabetic || self == "_"
    }
  }
}
