package import Diagnostics
import Threads
package import Vietnamese

/// A value whose type is known, with the place where the clerk wrote it.
///
/// What stands in a table beside the record may still be being read, and what follows from other data be made only if it is asked for:
/// whoever asks for such a content waits for it, and need not know.
package struct Datum: Sendable {
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

  private enum Standing {
    case known(Content)
    case onDemand(OnDemand<Content>)
  }

  private let standing: Standing
  /// Where it stands; for a missing one, where the group around it stands.
  package let location: SourceLocation

  /// What was written, or `.missing`.
  package var content: Content {
    switch standing {
    case .known(let content): content
    case .onDemand(let content): content.value
    }
  }

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
    standing = .known(content)
    self.location = location
  }

  /// A datum whose content is made when it is first asked for.
  ///
  /// - Parameter content: may wait for another thread; always gives the same.
  package init(
    onDemand content: @escaping @Sendable () -> Content, at location: SourceLocation
  ) {
    standing = .onDemand(OnDemand(content))
    self.location = location
  }
}

extension Datum: Hashable {
  package static func == (left: Datum, right: Datum) -> Bool {
    left.location == right.location && left.content == right.content
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(location)
    hasher.combine(content)
  }
}
