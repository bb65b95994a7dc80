/// Diagnostics as text for a terminal: one block each, `place: error: message [code]` and a hint.
package struct DiagnosticPrinter: Sendable {
  package let language: MessageLanguage

  package func text(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.location.map { "\($0): " } ?? ""
    var lines = "\(place)\(severity(diagnostic.severity)): "
    lines += "\(diagnostic.message.text(in: language)) [\(diagnostic.code)]\n"
    if let hint = diagnostic.hint {
      lines += language == .vietnamese ? "  gợi ý: " : "  hint: "
      lines += hint.text(in: language) + "\n"
    }
    return lines
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
