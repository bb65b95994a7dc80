import Diagnostics
import Records
import Vietnamese

/// The list of the documents in a file (mục lục văn bản trong hồ sơ), as the record of the layout `muc-luc`.
struct DossierIndex {
  static let layoutName = "muc-luc"

  /// The record, for the schema `muc-luc` to check.
  let value: Value
  /// The first and the last day of the documents that have one.
  let firstDate: CalendarDate?
  let lastDate: CalendarDate?

  init(of made: [Dossier.Made], record: Record) {
    let place = SourceLocation.file(DossierIndex.layoutName)
    func text(_ text: String?) -> Value { Value(text.map { .text($0) } ?? .empty, at: place) }
    func map(_ entries: KeyValuePairs<String, Value>) -> Value {
      Value(
        .map(entries.map { .init(key: $0.key, keyLocation: place, value: $0.value) }), at: place)
    }
    var page = 1
    let documents = made.map { document in
      let metadata = document.metadata
      let reference = metadata.notation.map { "\(metadata.number ?? "    ")/\($0)" }
      let value = map([
        "reference": text(reference), "date": text(metadata.issuedDate),
        "title": text("\(document.label): \(metadata.subject)".trimmedTitle(document.label)),
        "agency": text(metadata.organName),
        "pages": text(String(document.pages)), "first-page": text(String(page)),
        "note": text(document.copies.map { "\($0) bản" }),
      ])
      page += document.pages
      return value
    }
    let host = record["host"]
    let agency = host?["full-name"]?.text ?? host?["name"]?.text
    value = map([
      "agency": text(agency ?? ""),
      "title": text(record["conference.name"]?.text ?? ""),
      "notation": text(record["conference.file-notation"]?.text),
      "documents": Value(.list(documents), at: place),
      "document-total": text(String(made.count)), "page-total": text(String(page - 1)),
    ])
    let dates = made.compactMap { $0.metadata.issuedDate.flatMap { CalendarDate(parsing: $0) } }
    firstDate = dates.min()
    lastDate = dates.max()
  }
}

extension String {
  /// "Giấy mời: Giấy mời dự …" says its type once.
  fileprivate func trimmedTitle(_ label: String) -> String {
    let rest = dropFirst(label.count + 2)
    if rest.isEmpty { return label }
    return rest.lowercased().hasPrefix(label.lowercased()) ? String(rest) : self
  }
}

/// What a records system is told of the file as a whole.
///
/// Source: Nghị định 30/2020/NĐ-CP, Phụ lục VI, phần II, mục III.
struct FileMetadata: Encodable {
  let fileCode: DocumentMetadata.FileCode?
  let title: String
  let startDate: String?
  let endDate: String?
  let documentTotal: Int
  let pageTotal: Int

  private enum CodingKeys: String, CodingKey {
    case fileCode = "FileCode"
    case title = "Title"
    case startDate = "StartDate"
    case endDate = "EndDate"
    case documentTotal = "DocTotal"
    case pageTotal = "PageTotal"
  }

  init(of report: Dossier.Report, index: DossierIndex, record: Record) {
    fileCode = report.made.first?.metadata.fileCode
    title = record["conference.name"]?.text ?? ""
    startDate = index.firstDate?.isoForm
    endDate = index.lastDate?.isoForm
    documentTotal = report.made.count
    pageTotal = report.pages
  }
}
