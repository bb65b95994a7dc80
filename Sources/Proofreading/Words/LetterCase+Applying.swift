extension String {
  /// The text with its first letter capital.
  var capitalizedFirst: String {
    guard let first else { return self }
    return first.uppercased() + dropFirst()
  }

  /// The word written in the letter case of another; mixed case counts as small.
  func cased(like letterCase: LetterCase) -> String {
    switch letterCase {
    case .capitalized: capitalizedFirst
    case .upper: uppercased()
    case .none, .lower, .mixed: self
    }
  }
}

extension Manuscript {
  /// A proposal for a run of words, written in the same letter case: all small, the first capital, or
  /// all capital. Nil for anything else, as it might be a name.
  func cased(_ proposal: String, like run: Range<Int>) -> String? {
    let cases = run.map { self[$0].letterCase }
    if cases.allSatisfy({ $0 == .upper || $0 == .capitalized }), cases.contains(.upper) {
      return proposal.uppercased()
    }
    guard cases.dropFirst().allSatisfy({ $0 == .lower }) else { return nil }
    switch cases.first {
    case .lower: return proposal
    case .capitalized: return proposal.capitalizedFirst
    default: return nil
    }
  }
}
