import Composition
import Diagnostics

/// How hard a document was to fit: what makes one row of a list the worst case.
///
/// Compared by the smallest size reached, then by the tightest tracking, then by the number of lines, then by how
/// full the fullest lines are: a long name is the one that is wide as set, not the one of many letters.
package struct Strain: Comparable, Sendable {
  /// The text or region set smallest; nil where nothing has to fit.
  let tightest: Fit?
  private let lines: Int
  /// The texts, those that take the most of their room first: what all rows have in common decides nothing.
  private let texts: [Fit]

  init(_ fits: [Fit]) {
    tightest = fits.min { Self.key($0) < Self.key($1) }
    texts = fits.filter { $0.lines > 0 }.sorted { $0.fullness > $1.fullness }
    lines = texts.reduce(0) { $0 + $1.lines }
  }

  package static func < (a: Strain, b: Strain) -> Bool {
    let (keyOfA, keyOfB) = (key(a.tightest), key(b.tightest))
    if keyOfA != keyOfB { return keyOfA > keyOfB }
    if a.lines != b.lines { return a.lines < b.lines }
    return a.texts.map(\.fullness).lexicographicallyPrecedes(b.texts.map(\.fullness))
  }

  package static func == (a: Strain, b: Strain) -> Bool { !(a < b) && !(b < a) }

  /// Size first, then tracking: both in steps far below what an eye sees.
  private static func key(_ fit: Fit?) -> Double {
    guard let fit else { return 2000 }
    return (fit.scale * 1000).rounded() + max(fit.trackingRatio, -0.9)
  }

  /// The texts that had to fit.
  var words: Set<String> { Set(texts.map(\.text)) }

  /// Why this is the worst, in words; what the document shares with others is not spoken of.
  func reason(besides common: Set<String>) -> Message {
    let longest = texts.first { !common.contains($0.text) }
    var vietnamese: [String] = []
    var english: [String] = []
    if let tightest, tightest.scale < 1 || tightest.trackingRatio < 0 {
      let size = Self.percent(tightest.scale)
      vietnamese.append("“\(tightest.text)” thu còn \(size) %")
      english.append("“\(tightest.text)” is set at \(size) %")
      if tightest.trackingRatio < 0 {
        vietnamese.append("chữ sát lại \(Self.permille(tightest.trackingRatio)) ‰")
        english.append("its letters closer by \(Self.permille(tightest.trackingRatio)) ‰")
      }
    } else {
      vietnamese.append("mọi chữ đều đúng cỡ thiết kế")
      english.append("everything is set as designed")
    }
    if let longest {
      vietnamese.append(
        "dài nhất “\(longest.text)”: \(longest.text.count) chữ cái, \(longest.lines) dòng")
      english.append(
        "the longest is “\(longest.text)”: \(longest.text.count) letters, \(longest.lines) lines")
    }
    return Message(vi: vietnamese.joined(separator: "; "), en: english.joined(separator: "; "))
  }

  private static func percent(_ ratio: Double) -> Int { Int((ratio * 100).rounded()) }
  private static func permille(_ ratio: Double) -> Int { Int((-ratio * 1000).rounded()) }
}
