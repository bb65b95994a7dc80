/// One place of a text that cleaning changed.
package struct Change: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A letter and its marks became one character, or a character its canonical equal.
    case composed
    /// As `composed`, but the marks stood in the wrong order: the tone before the circumflex.
    case markOrder
    /// A no-break space became a plain one.
    case space
    /// An invisible character was removed.
    case invisible
    /// A letter that only looks right was replaced: Ð (Icelandic) by Đ, а (Cyrillic) by a.
    case lookAlike
  }

  package let kind: Kind
  /// UTF-8 offsets in the source.
  package let sourceRange: Range<Int>
  /// UTF-8 offsets in the result; empty where something was removed.
  package let resultRange: Range<Int>
  package let before: String
  package let after: String
}

/// A text in the one form that the house works with, and what was changed for it.
package struct CleanedText: Hashable, Sendable {
  package let text: String
  /// In the order of the text; the ranges do not overlap.
  package let changes: [Change]

  /// The UTF-8 offset in the source that an offset in ``text`` came from.
  ///
  /// Inside a change, and at its start, it is the start of what was changed; a removal belongs to
  /// what follows it. Monotone; the end maps to the end.
  package func sourceOffset(of offset: Int) -> Int {
    // The last change that ends at or before the offset shifts all that follows it.
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].resultRange.upperBound <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    if low < changes.count, changes[low].resultRange.lowerBound <= offset {
      return changes[low].sourceRange.lowerBound
    }
    guard low > 0 else { return offset }
    let last = changes[low - 1]
    return last.sourceRange.upperBound + offset - last.resultRange.upperBound
  }
}
