import Diagnostics
import Records
import Vietnamese

/// Legal bases that were in force when a document was signed.
extension ConsistencyFamily {
  private static let late = ConsistencyRule(
    "legal-basis-late", .error, vi: "căn cứ ban hành trước văn bản dẫn nó",
    en: "a legal basis is earlier than what rests on it",
    reason: "PL I, phần I, mục II.6, Nghị định 30/2020/NĐ-CP")
  private static let replaced = ConsistencyRule(
    "legal-basis-replaced", .warning, vi: "căn cứ còn hiệu lực khi văn bản được ký",
    en: "a legal basis is in force when the document is signed",
    reason: "layouts/norms/hieu-luc.yaml")

  static let legalForce = ConsistencyFamily(rules: [late, replaced]) { conference, norms in
    conference.documents.flatMap { document -> [Diagnostic] in
      // What has no date yet is signed about the day of the conference.
      let day = document.date ?? conference.date
      return document.legalBases.compactMap { basis in
        lateBasis(basis, document, day) ?? replacedBasis(basis, document, day, norms)
      }
    }
  }

  private static func lateBasis(
    _ basis: LegalBasis, _ document: RecordedDocument, _ day: Entry<CalendarDate>
  ) -> Diagnostic? {
    guard let date = basis.date, date.value > day.value else { return nil }
    return late.broken(
      vi:
        "“\(document.label)” ngày \(day.value.shortForm) căn cứ “\(basis.name.value)” ngày \(date.value.shortForm)",
      en:
        "“\(document.label)” of \(day.value.isoForm) rests on “\(basis.name.value)” of \(date.value.isoForm)",
      at: basis.citation, against: [.here(date.location, date.value.shortForm)])
  }

  private static func replacedBasis(
    _ basis: LegalBasis, _ document: RecordedDocument, _ day: Entry<CalendarDate>, _ norms: Norms
  ) -> Diagnostic? {
    let replacement = norms.replacements.first { norm in
      norm.date <= day.value && norm.isNamed(basis)
    }
    guard let replacement else { return nil }
    return replaced.broken(
      vi:
        "“\(basis.name.value)” đã được thay thế từ ngày \(replacement.date.shortForm) bằng \(replacement.successor)",
      en:
        "“\(basis.name.value)” was replaced on \(replacement.date.isoForm) by \(replacement.successor)",
      at: basis.citation,
      against: [
        RelatedPlace(
          day.location,
          Message(
            vi: "“\(document.label)” ký ngày \(day.value.shortForm)",
            en: "“\(document.label)” is of \(day.value.isoForm)"))
      ])
  }
}

extension Norms.Replacement {
  /// Whether a legal basis is the document that was replaced: by its number, or by its name and, where the
  /// norm gives it, its year.
  fileprivate func isNamed(_ basis: LegalBasis) -> Bool {
    let words = basis.name.value.split(separator: " ")
    if name.contains("/") { return words.contains { $0 == name[...] } }
    guard let year = name.split(separator: " ").last.flatMap({ Int($0) }) else {
      return basis.name.value == name
    }
    let title = name.dropLast(5)
    return basis.name.value.hasPrefix(title) && basis.date?.value.year == year
  }
}
