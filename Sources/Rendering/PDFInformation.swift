import Diagnostics

/// What a PDF says about itself.
package struct PDFInformation: Hashable, Sendable {
  package let title: String
  package let author: String
  package let subject: String
  /// The document's own date, `2023-01-06`; nil if it has none.
  package let date: String?

  package init(title: String, author: String, subject: String, date: String?) {
    self.title = title
    self.author = author
    self.subject = subject
    self.date = date
  }

  /// The date with the time zone of Vietnam, as Cairo takes it.
  ///
  /// A document without a date gets a fixed one: no output may depend on the clock.
  /// Cairo would quietly take today for a date that it cannot read, so the form is checked here.
  func timestamp() throws(Failure) -> String {
    let day = date ?? "2000-01-01"
    let parts = day.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let month = Int(parts[1]), (1...12).contains(month),
      let number = Int(parts[2]), (1...31).contains(number)
    else { throw Failure(RenderingDiagnostics.badDate(day)) }
    return "\(day)T00:00:00+07:00"
  }
}
