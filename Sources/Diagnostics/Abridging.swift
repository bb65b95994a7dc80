extension [Diagnostic] {
  /// How many diagnostics of one kind are told one by one.
  package static var mostOfAKind: Int { 200 }

  /// The first of each kind, and a count of the others behind them: nobody reads twenty thousand messages.
  package var abridged: [Diagnostic] {
    guard count > Self.mostOfAKind else { return self }
    var counts: [Kind: Int] = [:]
    var order: [Kind] = []
    var told: [Diagnostic] = []
    for diagnostic in self {
      let kind = Kind(code: diagnostic.code, severity: diagnostic.severity)
      let count = counts[kind, default: 0]
      if count == 0 { order.append(kind) }
      counts[kind] = count + 1
      if count < Self.mostOfAKind { told.append(diagnostic) }
    }
    for kind in order {
      let more = (counts[kind] ?? 0) - Self.mostOfAKind
      if more > 0 { told.append(kind.others(more)) }
    }
    return told
  }

  private struct Kind: Hashable {
    let code: Diagnostic.Code
    let severity: Diagnostic.Severity

    /// What is said of those that are not told.
    func others(_ count: Int) -> Diagnostic {
      let isError = severity == .error
      return Diagnostic(
        code: code, severity: severity,
        message: Message(
          vi: "và \(count) \(isError ? "lỗi" : "cảnh báo") nữa cùng loại, không kê ra",
          en: "and \(count) more \(isError ? "errors" : "warnings") of this kind"),
        location: nil, hint: nil)
    }
  }
}
