import Vietnamese

/// All readings of one text, and the choice among them.
struct Candidates: Sendable {
  /// One encoding's reading.
  struct Reading: Sendable {
    let encoding: LegacyEncoding
    let text: [ReadScalar]
    let evidence: Evidence
  }

  /// The text as it came; nil for bytes that are no Unicode.
  let unicode: String?
  /// What the text says as it stands; nothing if it is no Unicode.
  let plain: Evidence
  /// The readings that gain something, the best first.
  let readings: [Reading]
  private let units: [UInt32]

  init(text: String) {
    unicode = text
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    let encodings = !isASCII ? Self.recognized : VIQR.mayBe(text) ? [.viqr] : []
    guard !encodings.isEmpty else {
      (plain, readings, units) = (Evidence(of: []), [], [])
      return
    }
    units = Windows1252.units(of: text.normalizedVietnamese)
    plain = isASCII ? Evidence(of: []) : Evidence(of: units.map(ReadScalar.init(unit:)))
    readings = Self.readings(of: units, as: encodings)
  }

  /// The readings of bytes that are no Unicode.
  private init(legacy bytes: [UInt8]) {
    unicode = nil
    plain = Evidence(of: [])
    units = bytes.map(UInt32.init)
    readings = Self.readings(of: units, as: Self.recognized)
  }

  /// Short texts in old codes can be good UTF-8 by chance ("ươ" of VISCII is one letter of N'Ko):
  /// where a foreign alphabet shows, the bytes are tried as well.
  init(bytes: [UInt8]) {
    guard let text = UnicodeBytes.text(of: bytes) else {
      self.init(legacy: bytes)
      return
    }
    if text.unicodeScalars.contains(where: UnicodeBytes.isForeign) {
      let legacy = Candidates(legacy: bytes)
      if legacy.isPlausible {
        self = legacy
        return
      }
    }
    self.init(text: text)
  }

  /// Whether a line ends before the last unit.
  var hasSeveralLines: Bool { units.dropLast().contains { $0 == 0x0A || $0 == 0x0D } }

  /// The encodings that the bytes can tell apart.
  private static let recognized = LegacyEncoding.allCases.filter { $0 != .tcvn3Capitals }

  private static func readings(
    of units: [UInt32], as encodings: [LegacyEncoding]
  ) -> [Reading] {
    encodings.map { encoding in
      let text = encoding.read(units)
      return Reading(encoding: encoding, text: text, evidence: Evidence(of: text))
    }
    .filter { $0.evidence.gained > 0 }
    .sorted { $0.evidence.balance > $1.evidence.balance }
  }
}

// MARK: The choice

extension Candidates {
  /// What must be gained to be certain.
  private enum Threshold {
    /// Syllables gained, of these different ones, and all with marks: a name has two to four
    /// syllables, a text of twenty has ten with marks, of which VISCII shares up to a half with
    /// Windows-1252.
    static let gained = 4
    static let marked = 7
    static let share = 0.85
    /// The share of good words among those that codes made; lines with foreign names have few
    /// others.
    static let codedShare = 0.75
    /// The lead over the next best reading, as a share of what the best gains, and at the least: a
    /// word that the other spoils counts two.
    static let lead = 0.2
    static let leastLead = 2.0
    /// The share of VIQR words among all: English sentences have a few by chance. Where they are
    /// fewer (a table with English keys) nearly all must be syllables.
    static let viqrWords = 0.3
    static let rareShare = 0.9
  }

  /// Good words as the text stands that a reading spoils.
  private func lost(by evidence: Evidence) -> Int { max(0, plain.kept - evidence.kept) }

  /// Whether the best reading makes far more than it spoils.
  var isPlausible: Bool { readings.first.map { isPlausible($0) } ?? false }

  private func isPlausible(_ reading: Reading) -> Bool {
    let evidence = reading.evidence
    if reading.encoding == .viqr {
      let isRare = Double(evidence.gained) < Threshold.viqrWords * Double(evidence.words)
      if isRare
        && !(evidence.distinct >= Evidence.enough && evidence.codedShare >= Threshold.rareShare)
      {
        return false
      }
    }
    return evidence.gained > 0 && evidence.codedShare >= Threshold.codedShare
      && lost(by: evidence) * 2 <= evidence.gained && evidence.keptOutside <= evidence.gained
  }

  /// Whether the best reading leaves no reasonable doubt.
  var isCertain: Bool {
    guard let best = readings.first, isPlausible(best) else { return false }
    let evidence = best.evidence
    guard evidence.distinct >= Threshold.gained,
      evidence.gained + evidence.kept >= Threshold.marked, evidence.share >= Threshold.share,
      evidence.keptOutside == 0
    else { return false }
    let lead = max(Threshold.leastLead, Threshold.lead * Double(evidence.gained))
    return readings.dropFirst().allSatisfy { rival in
      Double(evidence.balance - rival.evidence.balance) >= lead
        || rival.text.elementsEqual(best.text) { $0.value == $1.value }
    }
  }

  /// The best reading if it is worth to be proposed, else the text as it came.
  var recognition: Recognition {
    if let best = readings.first, isPlausible(best) {
      return Recognition(best, isCertain: isCertain)
    }
    return asItStands
  }

  /// The text as it came: certain if that was Unicode.
  var asItStands: Recognition {
    Recognition(
      encoding: nil, score: unicode == nil ? 0 : plain.share, isCertain: unicode != nil,
      text: unicode ?? String(units.map(ReadScalar.init(unit:))), doubts: [])
  }
}

extension Recognition {
  /// A reading as the outcome.
  init(_ reading: Candidates.Reading, isCertain: Bool) {
    let (text, doubts) = Doubts.text(of: reading.text, in: reading.encoding)
    self.init(
      encoding: reading.encoding, score: reading.evidence.codedShare, isCertain: isCertain,
      text: text, doubts: doubts)
  }
}
