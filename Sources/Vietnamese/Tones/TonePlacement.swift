/// What to do with tone marks in the open rhymes oa, oe and uy.
package enum TonePlacement: Hashable, Sendable {
  /// Leave the text as it is.
  case keep
  /// On the first letter: hòa, khỏe, ủy. The usage of State documents.
  case old
  /// On the main vowel: hoà, khoẻ, uỷ. Source: Quyết định 1989/QĐ-BGDĐT, điều 8.
  case new
}

/// The text with the tone marks of oa, oe and uy in the chosen place: "UỶ BAN" → "ỦY BAN".
///
/// Only whole words that are syllables of Vietnamese change, and of them only those in which usage
/// differs: "quý", "già", "hoàn" stay, as do "khoẻ2" and "hoàa". Letter case is kept. Expects form C.
///
/// - Parameters:
///   - exceptions: the UTF-8 ranges of names, quotations and foreign words; a word that overlaps one of
///     them stays.
/// Source: domain.md §6.1.
package func toned(
  _ text: String, style: TonePlacement, except exceptions: [Range<Int>] = []
) -> String {
  guard let wanted = style.written else { return text }
  var result = String.UnicodeScalarView()
  for word in textWords(of: text) {
    if let open = OpenTone(word), open.style != wanted, !word.overlaps(exceptions) {
      result.append(contentsOf: open.moved())
    } else {
      result.append(contentsOf: word.scalars)
    }
  }
  return String(result)
}

/// The UTF-8 ranges of the words whose tone mark is in the old place, and of those in the new place.
///
/// Words without a choice are in neither; if both lists have entries, the text mixes the two usages.
/// Expects form C.
///
/// - Parameter exceptions: the UTF-8 ranges that do not count, as for ``toned(_:style:except:)``.
package func toneStyles(
  in text: String, except exceptions: [Range<Int>] = []
) -> (old: [Range<Int>], new: [Range<Int>]) {
  var styles: (old: [Range<Int>], new: [Range<Int>]) = ([], [])
  for word in textWords(of: text) where !word.overlaps(exceptions) {
    switch OpenTone(word)?.style {
    case .old: styles.old.append(word.range)
    case .new: styles.new.append(word.range)
    case nil: break
    }
  }
  return styles
}

extension TonePlacement {
  /// The style to write; nil for `keep`.
  fileprivate var written: Syllable.ToneStyle? {
    switch self {
    case .keep: nil
    case .old: .old
    case .new: .new
    }
  }
}
