/// Diagnostics as text for a terminal: one block each, `place: error: message [code]`, the other places, a hint.
package struct DiagnosticPrinter: Sendable {
  package let language: MessageLanguage

  package func text(_ diagnostic: Diagnostic) -> String {
    lines(diagnostic).map { $0 + "\n" }.joined()
  }

  /// The lines of a diagnostic, without their ends.
  package func lines(_ diagnostic: Diagnostic) -> [String] {
    let place = diagnostic.location.map { "\($0): " } ?? ""
    let message = diagnostic.message.text(in: language)
    var lines = ["\(place)\(severity(diagnostic.severity)): \(message) [\(diagnostic.code)]"]
    lines += diagnostic.related.map(line)
    if let hint = diagnostic.hint {
      lines.append((language == .vietnamese ? "  gợi ý: " : "  hint: ") + hint.text(in: language))
    }
    return lines.map(\.printable)
  }

  /// The line of another place: `  see also file:line:column: what stands there`.
  package func line(_ place: RelatedPlace) -> String {
    let lead = language == .vietnamese ? "  xem thêm " : "  see also "
    return "\(lead)\(place.location): \(place.note.text(in: language))".printable
  }

  private func severity(_ severity: Diagnostic.Severity) -> String {
    switch (language, severity) {
    case (.vietnamese, .error): "lỗi"
    case (.vietnamese, .warning): "cảnh báo"
    case (.english, .error): "error"
    case (.english, .warning): "warning"
    }
  }

  package init(language: MessageLanguage) { self.language = language }
}
