/// One thing that is wrong or doubtful: what, where, and how to mend it.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, Hashable, Sendable {
    case error, warning
  }

  /// A stable name of the kind of problem, `room.problem`; tests and scripts match it, never the words.
  package struct Code: Hashable, Sendable, CustomStringConvertible {
    package let description: String
    package init(_ description: String) { self.description = description }
  }

  package var code: Code
  package var severity: Severity
  package var message: Message
  package var location: SourceLocation?
  /// The other places that the problem lies between: where the value stands that this one contradicts.
  package var related: [RelatedPlace] = []
  /// How to mend it, where we know.
  package var hint: Message?

  package static func error(
    _ code: Code, _ message: Message, at location: SourceLocation?,
    related: [RelatedPlace] = [], hint: Message? = nil
  ) -> Diagnostic {
    Diagnostic(
      code: code, severity: .error, message: message, location: location, related: related,
      hint: hint)
  }

  package static func warning(
    _ code: Code, _ message: Message, at location: SourceLocation?,
    related: [RelatedPlace] = [], hint: Message? = nil
  ) -> Diagnostic {
    Diagnostic(
      code: code, severity: .warning, message: message, location: location, related: related,
      hint: hint)
  }

  package init(
    code: Code, severity: Severity, message: Message, location: SourceLocation?,
    related: [RelatedPlace] = [], hint: Message?
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.location = location
    self.related = related
    self.hint = hint
  }
}

extension Diagnostic {
  /// The same as a warning: what is wrong with a record need not be wrong with one document of it.
  package var asWarning: Diagnostic {
    var warning = self
    warning.severity = .warning
    return warning
  }
}

/// Another place that a diagnostic speaks of, and what stands there.
package struct RelatedPlace: Hashable, Sendable {
  package let location: SourceLocation
  package let note: Message

  package init(_ location: SourceLocation, _ note: Message) {
    self.location = location
    self.note = note
  }
}

/// A sentence in both languages of our users; the compiler sees to it that neither is forgotten.
package struct Message: Hashable, Sendable {
  package let vietnamese: String
  package let english: String

  package init(vi vietnamese: String, en english: String) {
    self.vietnamese = vietnamese
    self.english = english
  }

  package func text(in language: MessageLanguage) -> String {
    switch language {
    case .vietnamese: vietnamese
    case .english: english
    }
  }
}

/// The language in which we speak to the user; documents are always Vietnamese.
package enum MessageLanguage: Hashable, Sendable {
  case vietnamese, english
}

/// Why something could not be made: at least one error, with all that was found beside it.
package struct Failure: Error, Hashable, Sendable {
  package let diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) {
    precondition(diagnostics.contains { $0.severity == .error }, "a failure without an error")
    self.diagnostics = diagnostics
  }

  package init(_ diagnostic: Diagnostic) { self.init([diagnostic]) }
}

extension Array<Diagnostic> {
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// Throws everything collected so far if any of it is an error.
  package func throwIfErrors() throws(Failure) {
    if hasErrors { throw Failure(self) }
  }
}
