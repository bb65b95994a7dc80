package import Diagnostics

/// A value as the clerk wrote it, with its place; nothing is guessed about its type before a schema says so.
package struct Value: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    /// Nothing was written: an empty cell, or `~` in YAML.
    case empty
    /// Text in NFC, as it stood: `012` stays `012`, `no` stays `no`.
    case text(String)
    case list([Value])
    case map([Entry])
    /// A cell that cannot be read, and why: a formula that failed, say.
    indirect case fault(Diagnostic)
  }

  /// A key of a map with its own place, so that an unknown key can be pointed at.
  package struct Entry: Hashable, Sendable {
    package let key: String
    package let keyLocation: SourceLocation
    package let value: Value

    package init(key: String, keyLocation: SourceLocation, value: Value) {
      self.key = key
      self.keyLocation = keyLocation
      self.value = value
    }
  }

  package var content: Content
  package let location: SourceLocation
  /// What is to be said of a file's text that stops nothing; of its root only.
  package var remarks: [Diagnostic] = []

  /// The text, or nil if this is something else.
  package var text: String? {
    if case .text(let text) = content { text } else { nil }
  }

  /// The items of a list; nil if this is something else.
  package var list: [Value]? {
    if case .list(let items) = content { items } else { nil }
  }

  /// The entries of a map in the order of the file; nil if this is something else.
  package var entries: [Entry]? {
    if case .map(let entries) = content { entries } else { nil }
  }

  package var isEmpty: Bool { content == .empty }

  /// The value of a key, or nil if this is no map or has no such key.
  package subscript(key: String) -> Value? {
    entries?.first { $0.key == key }?.value
  }

  package init(_ content: Content, at location: SourceLocation) {
    self.content = content
    self.location = location
  }
}
