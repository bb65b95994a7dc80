import Diagnostics
import Vietnamese

/// The fields of one group, to be found by what clerks write: name, label or alias.
struct FieldNames {
  private let fields: [Field]

  init(_ fields: [Field]) { self.fields = fields }

  /// The field that a spreadsheet's heading means.
  ///
  /// Case, spaces and punctuation do not matter. Accents decide only where several fields differ by nothing
  /// else ("Số" and "Sở"); a heading that could still mean several means none.
  func field(headed heading: String) -> Field? {
    let exact = matches { Self.folded($0) == Self.folded(heading) }
    if exact.count == 1 { return exact.first }
    let bare = matches { Self.bare($0) == Self.bare(heading) }
    return exact.isEmpty && bare.count == 1 ? bare.first : nil
  }

  private func matches(_ isSame: (String) -> Bool) -> [Field] {
    fields.filter { Self.names(of: $0).contains(where: isSame) }
  }

  /// Everything a heading may say, for hints.
  var headings: [String] { fields.flatMap(Self.names) }

  static func names(of field: Field) -> [String] { [field.name, field.label] + field.aliases }

  /// Lower case without spaces and punctuation; text of nothing else ("%") stays as it is.
  static func folded(_ text: String) -> String {
    let folded = text.normalizedVietnamese.lowercased().unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    return folded.isEmpty ? text : String(String.UnicodeScalarView(folded))
  }

  /// The same without accents, đ as d; what is not Latin stays as it is.
  static func bare(_ text: String) -> String {
    let folded = folded(text)
    let bare = slug(folded)
    return bare.isEmpty ? folded : bare
  }
}
