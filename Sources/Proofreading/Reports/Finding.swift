package import Diagnostics

/// A remark or a diagnostic, ready to be told: where, what, and what should stand there.
package struct Finding: Hashable, Sendable, Encodable {
  package let location: SourceLocation?
  /// Where the place ends; nil where only its beginning is known.
  package let end: TextEnd?
  /// Whether the place is that of the whole value, in which the words stand somewhere.
  package let isApproximate: Bool
  package let rule: String
  package let citation: String?
  package let isError: Bool
  package let message: Message
  /// The other places that a diagnostic speaks of.
  package let related: [RelatedPlace]
  /// How to mend it, of a diagnostic.
  package let hint: Message?
  /// The words found, with enough around them to be recognised, and the same words put right.
  package let excerpt: String?
  package let corrected: String?
  /// What the proposal would replace, exactly; and the proposal.
  package let found: String?
  package let proposal: String?

  /// The line and column after the last character of a place, both from 1.
  package struct TextEnd: Hashable, Sendable, Encodable {
    package let line: Int
    package let column: Int
  }

  /// A remark on a text that is a file itself, at its exact place.
  package init(_ remark: Remark, in places: TextPlaces, file: String) {
    let start = places.place(at: remark.range.lowerBound)
    let end = places.place(at: remark.range.upperBound)
    self.init(
      remark, in: places,
      at: .text(file: file, line: start.line, column: start.column),
      end: TextEnd(line: end.line, column: end.column), isApproximate: false)
  }

  /// A remark on a value of a data file, at the place where the value begins.
  package init(_ remark: Remark, in places: TextPlaces, ofValueAt location: SourceLocation) {
    self.init(remark, in: places, at: location, end: nil, isApproximate: true)
  }

  private init(
    _ remark: Remark, in places: TextPlaces, at location: SourceLocation, end: TextEnd?,
    isApproximate: Bool
  ) {
    self.location = location
    self.end = end
    self.isApproximate = isApproximate
    rule = remark.rule.id
    citation = remark.rule.citation
    isError = remark.isCertain
    message = remark.rule.description
    related = []
    hint = nil
    found = remark.found
    proposal = remark.proposal
    (excerpt, corrected) = remark.excerpt(from: places.bytes)
  }

  /// Something wrong with the data themselves.
  package init(_ diagnostic: Diagnostic) {
    location = diagnostic.location
    end = nil
    isApproximate = false
    rule = diagnostic.code.description
    citation = nil
    isError = diagnostic.severity == .error
    message = diagnostic.message
    related = diagnostic.related
    hint = diagnostic.hint
    (excerpt, corrected, found, proposal) = (nil, nil, nil, nil)
  }

  // MARK: Text and JSON

  /// The finding for a terminal.
  package func text(in language: MessageLanguage) -> String {
    lines(in: language).map { $0 + "\n" }.joined()
  }

  /// Its lines: one with the place, the words and the rule, one with the clause; without their ends.
  package func lines(in language: MessageLanguage) -> [String] {
    let isVietnamese = language == .vietnamese
    let level =
      isError
      ? (isVietnamese ? "lỗi" : "error") : (isVietnamese ? "nên xem" : "suggestion")
    var line = location.map { "\($0): " } ?? ""
    line += "\(level): "
    if let excerpt { line += "“\(excerpt)”" }
    if let corrected { line += " → “\(corrected)”" }
    if excerpt != nil { line += ": " }
    line += "\(message.text(in: language)) [\(rule)]"
    let printer = DiagnosticPrinter(language: language)
    let notes = [citation, hint?.text(in: language)].compactMap(\.self)
    return ([line] + related.map(printer.line) + notes.map { "  \($0)" }).map(\.printable)
  }

  private enum CodingKeys: String, CodingKey {
    case place, file, line, column, end, approximate, rule, citation, level, vi, en, excerpt
    case corrected, found, proposal, related
  }

  /// Another place, as JSON tells it.
  private struct Place: Encodable {
    let place: String
    let file: String
    let line: Int?
    let column: Int?
    let vi: String
    let en: String

    init(_ related: RelatedPlace) {
      place = related.location.description
      file = related.location.file
      line = related.location.start?.line
      column = related.location.start?.column
      vi = related.note.vietnamese
      en = related.note.english
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(location?.description, forKey: .place)
    try container.encodeIfPresent(location?.file, forKey: .file)
    try container.encodeIfPresent(location?.start?.line, forKey: .line)
    try container.encodeIfPresent(location?.start?.column, forKey: .column)
    try container.encodeIfPresent(end, forKey: .end)
    try container.encode(isApproximate, forKey: .approximate)
    try container.encode(rule, forKey: .rule)
    try container.encodeIfPresent(citation, forKey: .citation)
    try container.encode(isError ? "error" : "suggestion", forKey: .level)
    try container.encode(message.vietnamese, forKey: .vi)
    try container.encode(message.english, forKey: .en)
    try container.encodeIfPresent(excerpt, forKey: .excerpt)
    try container.encodeIfPresent(corrected, forKey: .corrected)
    try container.encodeIfPresent(found, forKey: .found)
    try container.encodeIfPresent(proposal, forKey: .proposal)
    if !related.isEmpty { try container.encode(related.map(Place.init), forKey: .related) }
  }
}

extension SourceLocation {
  /// The line and the column, of a cell its row and its column; nil for a whole file.
  package var start: (line: Int, column: Int)? {
    switch place {
    case .wholeFile: nil
    case .text(let line, let column): (line, column)
    case .cell(let row, let column): (row, column)
    }
  }
}
