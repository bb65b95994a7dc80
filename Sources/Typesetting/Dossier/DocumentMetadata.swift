/// What a records system is told of an outgoing document, with the names and limits of the decree.
///
/// Source: Nghị định 30/2020/NĐ-CP, Phụ lục VI, phần II, mục I.
package struct DocumentMetadata: Hashable, Sendable {
  /// Who holds the file that the document belongs to.
  package struct FileCode: Hashable, Sendable, Encodable {
    /// Mã định danh của cơ quan lập danh mục hồ sơ.
    package var organId: String?
    /// Năm hình thành hồ sơ.
    package var fileCatalog: Int
    /// Số và ký hiệu hồ sơ.
    package var fileNotation: String?

    private enum CodingKeys: String, CodingKey {
      case organId = "OrganId"
      case fileCatalog = "FileCatalog"
      case fileNotation = "FileNotation"
    }
  }

  package struct Signer: Hashable, Sendable, Encodable {
    package var position: String
    package var fullName: String

    private enum CodingKeys: String, CodingKey {
      case position = "Position"
      case fullName = "FullName"
    }
  }

  package struct Receiver: Hashable, Sendable, Encodable {
    package var organName: String

    private enum CodingKeys: String, CodingKey {
      case organName = "OrganName"
    }
  }

  package var fileCode: FileCode
  /// The place in the file, from 1.
  package var ordinal: Int
  package var typeName: String
  package var number: String?
  package var notation: String?
  /// `2023-01-06`, ten signs (ISO 8601); nil before the document is signed.
  package var issuedDate: String?
  package var organName: String
  package var subject: String
  /// The pages of one copy; known only after the document is set.
  package var pageAmount: Int
  package var description: String?
  package var signers: [Signer]
  package var receivers: [Receiver]
  /// 0 where it is neither urgent nor secret, else 1 to 3 by urgency.
  package var priority: Int
  package var issuedAmount: Int?
}

extension DocumentMetadata: Encodable {
  private enum CodingKeys: String, CodingKey {
    case fileCode = "FileCode"
    case ordinal = "DocOrdinal"
    case typeName = "TypeName"
    case number = "CodeNumber"
    case notation = "CodeNotation"
    case issuedDate = "IssuedDate"
    case organName = "OrganName"
    case subject = "Subject"
    case language = "Language"
    case pageAmount = "PageAmount"
    case description = "Description"
    case signers = "SignerInfo"
    case receivers = "To"
    case priority = "Priority"
    case issuedAmount = "IssuedAmount"
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(fileCode, forKey: .fileCode)
    try container.encode(ordinal, forKey: .ordinal)
    try container.encode(typeName, forKey: .typeName)
    try container.encodeIfPresent(number, forKey: .number)
    try container.encodeIfPresent(notation, forKey: .notation)
    try container.encodeIfPresent(issuedDate, forKey: .issuedDate)
    try container.encode(organName, forKey: .organName)
    try container.encode(subject, forKey: .subject)
    try container.encode("Tiếng Việt", forKey: .language)
    try container.encode(pageAmount, forKey: .pageAmount)
    try container.encodeIfPresent(description, forKey: .description)
    try container.encode(signers, forKey: .signers)
    try container.encode(receivers, forKey: .receivers)
    try container.encode(priority, forKey: .priority)
    try container.encodeIfPresent(issuedAmount, forKey: .issuedAmount)
  }
}
