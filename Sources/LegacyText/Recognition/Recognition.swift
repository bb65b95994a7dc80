/// What a text was found to be.
package struct Recognition: Hashable, Sendable {
  /// The encoding; nil for Unicode, plain ASCII, and what cannot be told.
  package let encoding: LegacyEncoding?
  /// The share of Vietnamese syllables among the words that speak for or against the encoding, 0…1.
  package let score: Double
  /// Whether ``text`` may be used without asking. If not, it is only a proposal; without an
  /// encoding it is then the bytes as Windows-1252 shows them.
  package let isCertain: Bool
  /// The text, converted if there is an encoding, else as it came.
  package let text: String
  /// Words of a converted text that its codes leave open, as UTF-8 offsets in ``text``: in TCVN3 a
  /// word that may have begun with a toned capital, in VIQR a mark that may have been punctuation.
  package let doubts: [Range<Int>]
}

/// Finds out what a text that came as UTF-8 is: Unicode, or legacy codes that were taken for Latin
/// letters.
///
/// Good Vietnamese, other languages, numbers and addresses are never changed: a reading as legacy
/// codes must gain many syllables, spoil next to none, and none that was good before. Short texts,
/// names for example, may be recognised but are not certain; nor is a text of several lines of
/// which some are Unicode and some are not (see `recognizeLines`). Ask before the text is cleaned:
/// to TCVN3 the soft hyphen is an "ư".
package func recognize(text: String) -> Recognition {
  Candidates(text: text).recognition(asking: { LineRecognition(bytes: Array(text.utf8)) })
}

/// Finds out what the bytes of a file are: UTF-8, UTF-16 with its mark, or a legacy encoding.
package func recognize(bytes: [UInt8]) -> Recognition {
  let candidates = Candidates(bytes: bytes)
  return candidates.recognition(asking: {
    LineRecognition(bytes: candidates.unicode.map { Array($0.utf8) } ?? bytes)
  })
}

extension Candidates {
  /// The recognition of a whole text, made doubtful if one of its lines stands against it.
  fileprivate func recognition(asking lines: () -> LineRecognition) -> Recognition {
    let whole = recognition
    guard whole.isCertain, !readings.isEmpty, hasSeveralLines else { return whole }
    let isDoubtful = whole.encoding.map { lines().contradicts($0) } ?? lines().hasLegacy
    return isDoubtful ? whole.doubtful : whole
  }
}

extension Recognition {
  /// The same without certainty.
  fileprivate var doubtful: Recognition {
    Recognition(
      encoding: encoding, score: score, isCertain: false, text: text, doubts: doubts)
  }
}
