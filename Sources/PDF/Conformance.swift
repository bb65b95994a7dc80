/// What a finished file claims to be.
package enum Conformance: String, Hashable, Sendable, CaseIterable {
  /// PDF/A-2a and PDF/UA-1: for archives and for readers that speak.
  case a2a = "a2a+ua1"
  /// PDF/A-2b: for archives; without structure.
  case a2b
  /// PDF/A-3a and PDF/UA-1, with the data that the document was made from attached.
  case a3a
  /// No claim; all else as in `a2a+ua1`.
  case none

  /// The part and the level of PDF/A.
  var archive: (part: Int, level: String)? {
    switch self {
    case .a2a: (2, "A")
    case .a2b: (2, "B")
    case .a3a: (3, "A")
    case .none: nil
    }
  }

  /// Whether the file says what its ink means.
  var isTagged: Bool { self != .a2b }

  /// Whether the file claims to be PDF/UA-1.
  var isAccessible: Bool { self == .a2a || self == .a3a }
}
