import Diagnostics
import Signing

/// What `vanthu verify` has found, in words.
struct VerificationReport {
  let isValid: Bool
  private let lines: [Message]

  func lines(in language: MessageLanguage) -> [String] { lines.map { $0.text(in: language) } }

  /// - Throws: `verify.no-seal` for a text without a seal.
  init(text: String, keys: [OfficePublicKey]) throws(Failure) {
    guard let sealed = SealedText(reading: text) else { throw Failure(Self.noSeal()) }
    isValid = keys.contains { sealed.isSealed(by: $0) }
    let isKnown = keys.contains { $0.name == sealed.keyName }
    var lines: [Message] = []
    if isValid {
      lines.append(
        Message(
          vi: "HỢP LỆ: khóa \(sealed.keyName) đã ký nội dung này",
          en: "VALID: the key \(sealed.keyName) sealed this text"))
    } else if isKnown {
      lines.append(
        Message(
          vi: "KHÔNG HỢP LỆ: nội dung không đúng với chữ ký của khóa \(sealed.keyName)",
          en: "NOT VALID: the text is not what the key \(sealed.keyName) sealed"))
    } else {
      lines.append(
        Message(
          vi: "KHÔNG HỢP LỆ: chữ ký bằng khóa \(sealed.keyName), không phải khóa đã cho",
          en: "NOT VALID: sealed by the key \(sealed.keyName), which is none of those given"))
    }
    // Set off from our own lines, so that what is sealed cannot pass for a verdict.
    self.lines =
      lines
      + sealed.content.split(separator: "\n", omittingEmptySubsequences: false).map {
        Message(vi: "  | \($0)", en: "  | \($0)")
      }
  }

  /// - Throws: what is wrong with the file; `verify.no-signature` if nobody signed it.
  init(pdf: [UInt8], name: String) throws(Failure) {
    let checks = try SignatureCheck.all(in: pdf, name: name)
    if checks.isEmpty { throw Failure(Self.noSignature(name)) }
    isValid = checks.allSatisfy(\.isValid)
    lines =
      checks.flatMap(Self.lines(for:))
      + [
        Message(
          vi: "Chưa kiểm tra: CA có đáng tin không, chứng thư có bị thu hồi không.",
          en: "Not checked: whether the authority is trusted and has not revoked the certificate.")
      ]
  }

  private static func lines(for check: SignatureCheck) -> [Message] {
    guard case .intact(let later) = check.integrity, let signer = check.signer else {
      return [
        Message(
          vi: "\(check.field): KHÔNG HỢP LỆ: tệp đã bị sửa sau khi ký",
          en: "\(check.field): NOT VALID: the file was changed after signing")
      ]
    }
    var lines = [
      check.isValid
        ? Message(vi: "\(check.field): HỢP LỆ", en: "\(check.field): VALID")
        : Message(
          vi: "\(check.field): KHÔNG HỢP LỆ: chứng thư không có hiệu lực lúc ký",
          en: "\(check.field): NOT VALID: the certificate was not valid at the time of signing")
    ]
    lines.append(
      Message(
        vi: "  người ký: \(signer.subject) (CA: \(signer.issuerName))",
        en: "  signer: \(signer.subject) (issued by \(signer.issuerName))"))
    if let time = check.time {
      lines.append(
        Message(
          vi: "  thời gian ký (theo người ký): \(time.longForm)",
          en: "  signed, as the signer says: \(time.longForm)"))
    }
    if later > 0 {
      lines.append(
        Message(
          vi: "  sau chữ ký này tệp có thêm \(later) byte (chữ ký sau, hoặc thay đổi)",
          en: "  \(later) bytes were added after this signature (further signatures, or changes)"))
    }
    return lines
  }

  private static func noSeal() -> Diagnostic {
    .error(
      Diagnostic.Code("verify.no-seal"),
      Message(vi: "nội dung không có chữ ký của cơ quan", en: "the text has no office's seal"),
      at: nil,
      hint: Message(
        vi: "đưa toàn bộ nội dung mã QR, kể cả dòng cuối “vanthu1:…”",
        en: "give the whole text of the QR code, with its last line “vanthu1:…”"))
  }

  private static func noSignature(_ file: String) -> Diagnostic {
    .error(
      Diagnostic.Code("verify.no-signature"),
      Message(vi: "tệp PDF chưa có chữ ký nào", en: "nobody has signed the PDF"),
      at: .file(file), hint: Message(vi: "ký bằng “vanthu sign”", en: "sign it with “vanthu sign”"))
  }
}
