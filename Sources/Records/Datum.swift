package import Diagnostics
package import Vietnamese

/// A value whose type is known, with the place where the clerk wrote it.
package struct Datum: Hashable, Sendable {
  /// What was written, typed.
  package enum Content: Hashable, Sendable {
    /// An optional field that was not given.
    case missing
    case text(String)
    case lines([String])
    case whole(Int)
    case date(CalendarDate)
    /// Of an issue date, what is known before the document is signed.
    case month(CalendarMonth)
    case time(ClockTime)
    case choice(key: String, label: String)
    case list([Datum])
    /// Also a reference (the item it names) and an absent group (all of whose fields are missing).
    case group([String: Datum])
  }

  /// What was written, or `.missing`.
  package let content: Content
  /// Where it stands; for a missing one, where the group around it stands.
  package let location: SourceLocation

  /// Whether nothing was given: missing itself, or a group all of whose fields are missing.
  package var isMissing: Bool {
    switch content {
    case .missing: true
    case .group(let fields): fields.values.allSatisfy(\.isMissing)
    default: false
    }
  }

  /// The items of a list; none if it is missing or no list.
  package var items: [Datum] {
    if case .list(let items) = content { items } else { [] }
  }

  /// The datum at a path of names joined by full stops, through groups and references.
  package subscript(path: String) -> Datum? {
    if !path.utf8.contains(UInt8(ascii: ".")) {
      return if case .group(let fields) = content { fields[path] } else { nil }
    }
    var datum = self
    for name in path.split(separator: ".", omittingEmptySubsequences: false) {
      guard case .group(let fields) = datum.content, let next = fields[String(name)] else {
        return nil
      }
      datum = next
    }
    return datum
  }

  package init(_ content: Content, at location: SourceLocation) {
    self.content = content
    self.location = location
  }
}
