import Proofreading
import Testing

/// A rule shown at work: what it remarks on, and what it leaves alone.
struct Example: Sendable, CustomTestStringConvertible {
  let rule: String
  /// Wrong texts. What is wrong stands between brackets with what is proposed: "18 [các→cá] nhân";
  /// "!" after the proposal says that it is certain; no arrow, that nothing is proposed.
  let wrong: [String]
  /// Texts on which this rule, and any other, says nothing.
  let right: [String]
  var options = Proofreader.Options()

  var testDescription: String { rule }
}

/// A marked text: the plain one, and the remarks that its brackets stand for.
struct MarkedText {
  var plain = ""
  var remarks: [String] = []

  init(_ marked: String) {
    var rest = marked[...]
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      plain += rest[..<open]
      let inside = String(rest[rest.index(after: open)..<close])
      plain += inside.split(separator: "→", omittingEmptySubsequences: false).first ?? ""
      remarks.append(inside)
      rest = rest[rest.index(after: close)...]
    }
    plain += rest
  }
}

extension Remark {
  /// The remark as the brackets of an example write it.
  var mark: String {
    guard let proposal else { return found }
    return "\(found)→\(proposal)\(isCertain ? "!" : "")"
  }
}
