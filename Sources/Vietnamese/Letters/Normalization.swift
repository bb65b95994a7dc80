extension String {
  /// The text in Unicode form C, with Vietnamese marks typed in the wrong order repaired.
  ///
  /// Old keyboards and some converters write the tone before the circumflex or breve: "é" + U+0302
  /// for "ế". Both marks have combining class 230, so Unicode keeps their order and "é̂" stays two
  /// characters; it is repaired for the letters a, e and o only, where no other language can be
  /// meant. (The horn, class 216, and the dot below, class 220, are put in order by Unicode itself.)
  /// Text that needs nothing is returned as it is, without a copy.
  ///
  /// Source: Unicode Standard Annex #15 (form C); domain.md §6.3 for the repair.
  package var normalizedVietnamese: String {
    isPlainlyNormalized ? self : canonicallyComposed.repairingMarkOrder
  }

  /// Whether every byte belongs to a block in which nothing composes or decomposes.
  ///
  /// True means form C for certain; false means only that the tables must be asked. The blocks are
  /// U+0000–02FF, 1E00–1EFF (all Vietnamese letters) and the punctuation, superscripts and currency
  /// signs of 2002–20BF. Source: DerivedNormalizationProps.txt (NFC_Quick_Check, Unicode 15.0).
  private var isPlainlyNormalized: Bool {
    var bytes = utf8.makeIterator()
    while let lead = bytes.next() {
      if lead < 0xCC { continue }  // ASCII, the leads C2–CB and the bytes that follow them
      guard let second = bytes.next() else { return false }
      switch (lead, second) {
      case (0xE1, 0xB8...0xBB), (0xE2, 0x81...0x82): _ = bytes.next()
      case (0xE2, 0x80):
        // U+2000 and U+2001 are other names of U+2002 and U+2003.
        guard let third = bytes.next(), third >= 0x82 else { return false }
      default: return false
      }
    }
    return true
  }

  /// Joins a vowel that carries its tone with the circumflex or breve that follows it.
  ///
  /// Expects form C, in which the marks out of order always look like that pair.
  private var repairingMarkOrder: String {
    guard unicodeScalars.contains(where: { $0 == Mark.circumflex || $0 == Mark.breve }) else {
      return self
    }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if let last = result.last, let joined = Mark.joined(last, with: scalar) {
        result.removeLast()
        result.append(joined)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}

/// The two quality marks that Unicode does not move before a tone.
private enum Mark {
  static let circumflex: Unicode.Scalar = "\u{302}"
  static let breve: Unicode.Scalar = "\u{306}"

  private static let withCircumflex = pairs(of: "áàảãéèẻẽóòỏõ", "ấầẩẫếềểễốồổỗ")
  private static let withBreve = pairs(of: "áàảã", "ắằẳẵ")

  /// The single letter for `toned` followed by `mark`, if there is one.
  static func joined(_ toned: Unicode.Scalar, with mark: Unicode.Scalar) -> Unicode.Scalar? {
    switch mark {
    case circumflex: withCircumflex[toned]
    case breve: withBreve[toned]
    default: nil
    }
  }

  /// A table from each letter of one row to the letter below it, in both cases.
  private static func pairs(
    of toned: String, _ joined: String
  ) -> [Unicode.Scalar: Unicode.Scalar] {
    let keys = toned.unicodeScalars + toned.uppercased().unicodeScalars
    let values = joined.unicodeScalars + joined.uppercased().unicodeScalars
    return Dictionary(uniqueKeysWithValues: zip(keys, values))
  }
}
