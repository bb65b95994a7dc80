/// The place of a text in alphabetical order, made once and compared byte by byte.
///
/// Keys of one order are compared with each other; composed and decomposed text have equal keys.
package struct CollationKey: Hashable, Sendable, Comparable {
  /// Which letters and marks of a text are looked at first.
  package enum Order: Hashable, Sendable {
    /// All letters of the text, then all tones, then case. Source: Unicode CLDR, locale vi; Unicode
    /// Technical Standard #10.
    case letters
    /// The letters of the first syllable, then its tone, then the next syllable; case last of all. A
    /// space or hyphen ends a syllable. The order of dictionaries and lists.
    /// Source: Vũ Xuân Lương, "Quy tắc sắp xếp đơn vị từ vựng trong từ điển tiếng Việt", Vietlex, 3–4.
    case syllables
  }

  /// The bytes to compare from left to right; no other meaning.
  package let bytes: [UInt8]

  /// The key of a text; the empty text comes first.
  package init(_ text: String, by order: Order = .letters) {
    var writer = CollationWriter()
    switch order {
    case .letters:
      for scalar in text.normalizedVietnamese.unicodeScalars { writer.append(scalar) }
      writer.endSyllable()
      writer.endPart()
    case .syllables: writer.appendPart(text)
    }
    bytes = writer.finished()
  }

  /// The key of several texts, the first of which decides, then the second, and so on; the order
  /// within each is by syllables.
  init(partsBySyllable parts: [String]) {
    var writer = CollationWriter()
    for part in parts { writer.appendPart(part) }
    bytes = writer.finished()
  }

  package static func < (a: CollationKey, b: CollationKey) -> Bool {
    a.bytes.lexicographicallyPrecedes(b.bytes)
  }
}

/// How two texts stand in alphabetical order.
package enum TextOrder: Hashable, Sendable {
  case before
  case same
  case after
}

/// Compares two texts in the alphabetical order of Vietnamese: a ă â b c d đ e ê …, tones huyền hỏi ngã
/// sắc nặng, small letters before capitals. For long lists, make each ``CollationKey`` once.
package func compareVietnamese(
  _ a: String, _ b: String, by order: CollationKey.Order = .letters
) -> TextOrder {
  let (first, second) = (CollationKey(a, by: order), CollationKey(b, by: order))
  if first == second { return .same }
  return first < second ? .before : .after
}
