/// Diagnostics as text for a terminal: one block each, `place: error: message [code]`, the other places, a hint.
package struct DiagnosticPrinter: Sendable {
  package let language: MessageLanguage

  package func text(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.location.map { "\($0): " } ?? ""
    var lines = "\(place)\(severity(diagnostic.severity)): "
    lines += "\(diagnostic.message.text(in: language)) [\(diagnostic.code)]\n"
    for place in diagnostic.related { lines += text(place) }
    if let hint = diagnostic.hint {
      lines += language == .vietnamese ? "  gợi ý: " : "  hint: "
      lines += hint.text(in: language) + "\n"
    }
    return lines
  }

  /// The line of another place: `  see also file:line:column: what stands there`.
  package func text(_ place: RelatedPlace) -> String {
    let lead = language == .vietnamese ? "  xem thêm " : "  see also "
    return "\(lead)\(place.location): \(place.note.text(in: language))\n"
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
