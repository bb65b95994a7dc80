package import Diagnostics
package import Records

extension Layout {
  /// Reads a pattern for the names of files, with the same places as the layout's texts and `{stt}`.
  ///
  /// - Throws: a place that cannot be understood or a field that there is none of.
  package func namePattern(_ text: String, at location: SourceLocation)
    throws(Failure) -> NamePattern
  {
    let findings = Findings()
    let template = TextTemplate(text, at: location, findings: findings)
    FieldCheck(self, findings: findings)
      .check(template, besides: [NamePattern.numberName])
    try findings.diagnostics.throwIfErrors()
    return NamePattern(template: template, document: document?.path)
  }
}

/// A pattern such as `{stt}-{name as slug}.pdf`.
package struct NamePattern: Sendable {
  /// The place of the row in its list, from 1, with as many digits as the largest.
  static let numberName = "stt"

  let template: TextTemplate
  let document: FieldPath?

  /// Whether the files' names begin with the rows' numbers, so that no two can be the same.
  package var beginsWithNumber: Bool {
    var first = 0
    for (index, piece) in template.pieces.enumerated() {
      guard case .literal(let text) = piece, let slash = text.lastIndex(of: "/") else { continue }
      guard text[slash...] == "/" else { return false }
      first = index + 1
    }
    guard template.pieces.indices.contains(first),
      case .field(let place) = template.pieces[first]
    else { return false }
    return place.path.names == [Self.numberName] && place.format == nil
  }

  /// The name for one row.
  ///
  /// - Throws: a field without a value.
  package func path(record: Record, row: Record, number: Int, of count: Int)
    throws(Failure) -> String
  {
    let findings = Findings()
    let digits = String(number)
    let width = max(String(count).count, 2)
    let padded = String(repeating: "0", count: max(width - digits.count, 0)) + digits
    let item = Scope.Item(
      datum: Datum(.text(padded), at: template.location), position: number)
    let scope = Scope(record: record, row: row, document: document).adding(
      item, as: Self.numberName)
    let path = TextBinder(findings: findings).text(template, in: scope, clean: Self.fileName)
    try findings.diagnostics.throwIfErrors()
    return path
  }

  /// What a field holds never leads to another folder, nor does it hide a file or what its name says.
  ///
  /// Separators, control characters and invisible ones become hyphens, and so do full stops at the start.
  /// Scalars are looked at, for a separator with an accent is still one for the file system.
  private static func fileName(_ text: String) -> String {
    var name = String.UnicodeScalarView()
    var isAtStart = true
    for scalar in text.unicodeScalars {
      isAtStart = isAtStart && scalar == "."
      name.append(isAtStart || isUnfit(scalar) ? "-" : scalar)
    }
    return String(name)
  }

  private static func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: "/\\:*?\"<>|".unicodeScalars.contains(scalar)
    }
  }
}
