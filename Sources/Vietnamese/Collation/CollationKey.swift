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

  /// What ends a part of a key; every weight is higher.
  private enum Separator {
    static let end: UInt8 = 0
    static let marks: UInt8 = 1
    static let nextSyllable: UInt8 = 2
  }

  /// The bytes to compare from left to right; no other meaning.
  package let bytes: [UInt8]

  /// The key of a text; the empty text comes first.
  package init(_ text: String, by order: Order = .letters) {
    switch order {
    case .letters: self.init(levelsOf: [[LetterWeights.weights(of: text)]])
    case .syllables: self.init(partsBySyllable: [text])
    }
  }

  /// The key of several texts, the first of which decides, then the second, and so on; the order
  /// within each is by syllables.
  init(partsBySyllable parts: [String]) {
    self.init(
      levelsOf: parts.map {
        $0.unicodeScalars.split(whereSeparator: Self.endsSyllable).map {
          LetterWeights.weights(of: String($0))
        }
      })
  }

  private init(levelsOf parts: [[[LetterWeights]]]) {
    var bytes: [UInt8] = []
    for part in parts {
      for (index, syllable) in part.enumerated() {
        if index > 0 { bytes.append(Separator.nextSyllable) }
        bytes += syllable.flatMap(\.letter) + [Separator.marks] + syllable.flatMap(\.marks)
      }
      bytes.append(Separator.end)
    }
    self.bytes = bytes + parts.joined().joined().compactMap(\.letterCase)
  }

  private static func endsSyllable(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isSpace || scalar == "-" || (0x2010...0x2013).contains(scalar.value)
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
