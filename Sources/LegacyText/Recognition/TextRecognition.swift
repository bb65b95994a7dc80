import Vietnamese

/// A text among others, such as a cell among those of its column.
package struct GroupedText: Hashable, Sendable {
  package let text: String
  /// What the text belongs to: a column of a table, a field of a record.
  package let group: Int

  package init(_ text: String, group: Int) {
    self.text = text
    self.group = group
  }
}

/// Finds out which of several short texts of one source are in old codes; nil for those that are
/// not, or say nothing.
///
/// A cell holds two or three words, too few to be certain of by `recognize(text:)`. It is certain
/// here
/// - if one of its words is none of any language as it stands, and a syllable in TCVN3;
/// - if it is no good Vietnamese as it stands and all of it is in an old encoding, by two different
///   syllables or more;
/// - if it reads well in an encoding that all texts together prove, or most of its group.
///
/// The texts must not have been cleaned: to TCVN3 the soft hyphen is an "ư".
package func recognize(texts: [GroupedText]) -> [Recognition?] {
  var screen = LegacyScreen()
  let asked = texts.indices.filter { screen.mayBeLegacy(texts[$0].text) }
  var found = [Recognition?](repeating: nil, count: texts.count)
  if asked.isEmpty { return found }
  let candidates = asked.map { Candidates(text: texts[$0].text) }
  let sizes = texts.reduce(into: [Int: Int]()) { sizes, text in
    if LegacyScreen.saysSomething(text.text) { sizes[text.group, default: 0] += 1 }
  }
  let lines = LineRecognition(candidates)
  var groups: [Int: [Candidates]] = [:]
  for (index, line) in zip(asked, candidates) {
    groups[texts[index].group, default: []].append(line)
  }
  let proved = groups.mapValues { Candidates.common(to: $0) }.filter { group, common in
    common.map { $0.count * 3 >= 2 * (sizes[group] ?? 0) } ?? false
  }
  for (index, line) in zip(asked, candidates) {
    let known = lines.recognition(of: line)
    let encoding = proved[texts[index].group]??.encoding
    let reading =
      known.isCertain && known.encoding != nil
      ? nil : line.wholeReading ?? encoding.flatMap { line.fittingReading(in: $0) }
    let result = reading.map { Recognition($0, isCertain: true) } ?? known
    if result.encoding != nil { found[index] = result }
  }
  return found
}

// MARK: One text

extension Candidates {
  /// The reading of a short text that must be in old codes; nil if it need not be.
  fileprivate var wholeReading: Reading? {
    if let odd = readings.first(where: { $0.encoding == .tcvn3 && $0.evidence.impossible > 0 }) {
      return odd
    }
    guard plain.keptOutside == 0 else { return nil }
    return readings.first { reading in
      let evidence = reading.evidence
      return evidence.distinct >= 2 && evidence.isSpotless && evidence.foreign == 0
        && (reading.encoding == .viqr || plain.strange > plain.kept)
    }
  }

  /// The reading in an encoding if all of the text is good in it, and it is not good as it stands.
  fileprivate func fittingReading(in encoding: LegacyEncoding) -> Reading? {
    guard plain.strange > 0 || encoding == .viqr, plain.keptOutside == 0 else { return nil }
    return readings.first { $0.encoding == encoding && $0.evidence.isSpotless }
  }

  /// The encoding in which the most of some texts fit, and how many do; nil if their syllables are
  /// too few to prove any.
  fileprivate static func common(to texts: [Candidates]) -> (encoding: LegacyEncoding, count: Int)?
  {
    var best: (encoding: LegacyEncoding, count: Int)?
    for encoding in LegacyEncoding.allCases {
      let fitting = texts.compactMap { $0.fittingReading(in: encoding) }
      let different = Set(fitting.map { String($0.text) })
      if different.count >= 3, fitting.count > best?.count ?? 0 { best = (encoding, fitting.count) }
    }
    return best
  }
}

extension Evidence {
  /// Whether every word that counts is a syllable.
  fileprivate var isSpotless: Bool { gained > 0 && bad == 0 && strange == 0 && keptOutside == 0 }
}
