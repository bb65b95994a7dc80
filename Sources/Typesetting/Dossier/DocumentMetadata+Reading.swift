import Diagnostics
import Layouts
import Records
import Vietnamese

extension DocumentMetadata {
  /// What is known of a document once it is set.
  ///
  /// - Parameters:
  ///   - document: what the record holds of this document alone.
  ///   - subject: what the layout says that it is about, where the record has no trích yếu.
  ///   - pages: the pages of one copy.
  ///   - copies: how many were made from a list; nil for one that all receive alike.
  init(
    of document: Datum, in record: Record, layout: Layout, subject: String, ordinal: Int,
    pages: Int, copies: Int?
  ) {
    let host = record["host"]
    let date = record["conference.date"]?.date
    fileCode = FileCode(
      organId: host?["organ-id"]?.text,
      fileCatalog: date?.year ?? document["date"]?.date?.year ?? 0,
      fileNotation: record["conference.file-notation"]?.text)
    self.ordinal = ordinal
    let type = DocumentType.administrative.beginning(layout.label)?.name
    typeName = type.map { $0.prefix(1).uppercased() + $0.dropFirst() } ?? layout.label
    number = document["number"]?.text
    notation = document["symbol"]?.text
    issuedDate = document["date"]?.date?.isoForm
    organName = document["issuer.name"]?.text ?? host?["name"]?.text ?? ""
    self.subject = document["subject"]?.text ?? subject
    pageAmount = pages
    description = copies.map { "\($0) bản theo danh sách" }
    let together = document["signatures"]?.items ?? []
    let signed = ([document["signature"]].compactMap(\.self) + together).compactMap { Signer($0) }
    signers = signed.isEmpty ? Self.signers(ofMinutes: document, in: record) : signed
    let addressees = document["addressees"]?.items ?? []
    let recipients = addressees.isEmpty ? document["recipients"]?.items ?? [] : addressees
    receivers = recipients.compactMap(\.text).filter { !$0.hasPrefix("Lưu") }.map {
      Receiver(organName: $0)
    }
    priority = Self.priorities[document["urgency"]?.choice ?? ""] ?? 0
    issuedAmount = copies ?? document["copies"]?.whole
  }

  /// Minutes are signed by whoever kept them and by the chair (PL III, template 1.9), in that order.
  private static func signers(ofMinutes document: Datum, in record: Record) -> [Signer] {
    guard let minutes = record["documents.minutes"], minutes.location == document.location else {
      return []
    }
    return ["secretary", "chair"].compactMap { role in
      guard let name = record["\(role).name"]?.text else { return nil }
      let position = document["\(role)-position"]?.text ?? record["\(role).title"]?.text
      return Signer(position: position ?? "", fullName: name)
    }
  }

  /// The degrees of PL I, II.10 from the least.
  private static let priorities = ["urgent": 1, "very-urgent": 2, "express": 3]

  /// What is longer than a records system takes.
  func excesses(at location: SourceLocation) -> [Diagnostic] {
    let texts: [(name: String, text: String, limit: Int)] =
      [
        ("TypeName", typeName, 100), ("CodeNumber", number ?? "", 11),
        ("CodeNotation", notation ?? "", 30), ("OrganName", organName, 200),
        ("Subject", subject, 500),
      ] + signers.flatMap { [("Position", $0.position, 100), ("FullName", $0.fullName, 50)] }
      + receivers.map { ("OrganName", $0.organName, 200) }
    return texts.filter { $0.text.count > $0.limit }.map { name, text, limit in
      .warning(
        .init("dossier.metadata-too-long"),
        Message(
          vi: "\(name) dài \(text.count) chữ, hệ thống quản lý văn bản nhận đến \(limit)",
          en: "\(name) has \(text.count) letters, a records system takes \(limit)"),
        at: location,
        hint: Message(
          vi: "viết gọn lại (Phụ lục VI, phần II, mục I, Nghị định 30/2020/NĐ-CP)",
          en: "make it shorter (Decree 30/2020/NĐ-CP, Annex VI, part II, I)"))
    }
  }
}

extension DocumentMetadata.Signer {
  fileprivate init?(_ signature: Datum) {
    guard let name = signature["person.name"]?.text else { return nil }
    fullName = name
    position = signature["position"]?.text ?? ""
  }
}
