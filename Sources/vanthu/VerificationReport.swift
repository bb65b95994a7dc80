import Diagnostics
import FoundationEssentials
import Signing

/// What `vanthu verify` has found about a PDF.
struct VerificationReport {
  let verdict: SignatureVerdict
  private let checks: [SignatureCheck]
  private let hasRoots: Bool

  /// - Throws: what is wrong with the file; `verify.no-signature` if nobody signed it.
  init(pdf: [UInt8], name: String, trusting roots: TrustRoots) throws(Failure) {
    checks = try SignatureCheck.all(in: pdf, name: name, trusting: roots)
    hasRoots = !roots.isEmpty
    if checks.isEmpty, !SignedFile.isSigned(pdf) { throw Failure(Self.noSignature(name)) }
    // A signature that no field shows any more was taken away after it was made.
    verdict = checks.map(\.verdict).max() ?? .changed
  }

  /// Of its own for each verdict; nobody signed is 65, as for all that cannot be worked on.
  var exitStatus: Int32 {
    switch verdict {
    case .trusted: 0
    case .broken: 1
    case .intact: 2
    case .changed: 3
    }
  }

  // MARK: Words

  func lines(in language: MessageLanguage) -> [String] {
    var lines = [Self.sentence(verdict)] + checks.flatMap(Self.lines)
    if checks.isEmpty {
      lines.append(
        Message(
          vi: "  chữ ký trong tệp đã bị gỡ khỏi ô của nó",
          en: "  the file holds a signature that was taken out of its field"))
    }
    if !hasRoots, verdict < .broken {
      lines.append(
        Message(
          vi: "Chưa kiểm tra CA có đáng tin không: thêm --trust CA-GOC.pem.",
          en: "Not checked: whether the authority is trusted; add --trust ROOT.pem."))
    }
    lines.append(
      Message(
        vi: "Chưa kiểm tra: chứng thư có bị thu hồi không.",
        en: "Not checked: whether the certificate was revoked."))
    return lines.map { $0.text(in: language) }
  }

  private static func sentence(_ verdict: SignatureVerdict) -> Message {
    switch verdict {
    case .trusted:
      Message(vi: "NGUYÊN VẸN VÀ ĐÁNG TIN", en: "INTACT AND TRUSTED")
    case .intact:
      Message(
        vi: "NGUYÊN VẸN, CHƯA RÕ CÓ ĐÁNG TIN KHÔNG", en: "INTACT, NOT TRUSTED")
    case .changed:
      Message(vi: "ĐÃ BỊ SỬA SAU KHI KÝ", en: "CHANGED AFTERWARDS")
    case .broken:
      Message(vi: "CHỮ KÝ HỎNG", en: "BROKEN")
    }
  }

  private static func lines(for check: SignatureCheck) -> [Message] {
    let sentence = sentence(check.verdict)
    var lines = [
      Message(
        vi: "\(check.field): \(sentence.vietnamese)", en: "\(check.field): \(sentence.english)")
    ]
    if let reason = reason(of: check) {
      lines.append(Message(vi: "  " + reason.vietnamese, en: "  " + reason.english))
    }
    guard let signer = check.signer else { return lines }
    lines.append(
      check.isTimeStamp
        ? Message(
          vi: "  dấu thời gian của: \(signer.subject) (CA: \(signer.issuerName))",
          en: "  time stamp by: \(signer.subject) (issued by \(signer.issuerName))")
        : Message(
          vi: "  người ký: \(signer.subject) (CA: \(signer.issuerName))",
          en: "  signer: \(signer.subject) (issued by \(signer.issuerName))"))
    if let time = check.time {
      lines.append(
        check.isTimeStamp
          ? Message(
            vi: "  thời gian: \(time.longForm)", en: "  time: \(time.longForm)")
          : Message(
            vi: "  thời gian ký (theo người ký): \(time.longForm)",
            en: "  signed, as the signer says: \(time.longForm)"))
    }
    if check.laterBytes > 0, check.verdict < .changed {
      let what = words(check.changes)
      lines.append(
        Message(
          vi: "  sau đó có thêm: \(what.vietnamese) (\(check.laterBytes) byte)",
          en: "  added afterwards: \(what.english) (\(check.laterBytes) bytes)"))
    }
    return lines
  }

  private static func words(_ level: ChangeLevel) -> Message {
    switch level {
    case .none: Message(vi: "không có gì được đọc", en: "nothing that is read")
    case .maintenance:
      Message(
        vi: "dấu thời gian hoặc dữ liệu kiểm tra chữ ký",
        en: "time stamps, or data to check signatures by")
    case .formFilling: Message(vi: "chữ ký khác hoặc ô điền", en: "signatures or form values")
    case .annotations: Message(vi: "chú thích", en: "annotations")
    case .other: Message(vi: "thay đổi khác", en: "other changes")
    }
  }

  private static func reason(of check: SignatureCheck) -> Message? {
    switch (check.fault, check.verdict) {
    case (.content, _):
      return Message(
        vi: "nội dung không đúng với chữ ký", en: "the content is not what was signed")
    case (.weak, _):
      return Message(
        vi: "ký bằng MD5 hoặc SHA-1, không còn chứng minh được gì",
        en: "made by MD5 or SHA-1, which prove nothing any more")
    case (.unknown, _):
      return Message(
        vi: "loại chữ ký này không kiểm tra được", en: "signatures of this kind cannot be judged")
    case (nil, .changed):
      return check.changes == .other
        ? Message(
          vi: "nội dung hoặc ô bị khóa của tệp đã đổi sau khi ký",
          en: "the file's content, or a locked field, was changed after signing")
        : Message(
          vi: "chữ ký này không cho phép thêm gì như vậy: \(words(check.changes).vietnamese)",
          en: "the signature does not allow what was added: \(words(check.changes).english)")
    case (nil, .intact) where !check.isTimely:
      return Message(
        vi: "chứng thư không có hiệu lực lúc ký, hoặc không rõ giờ ký",
        en: "the certificate was not valid at the time of signing, or no time is known")
    default: return nil
    }
  }

  // MARK: JSON

  private struct Entry: Encodable {
    let field: String
    let kind: String
    let verdict: String
    let fault: String?
    let changes: String
    let laterBytes: Int
    let signer: String?
    let issuer: String?
    let time: String?
    let reason: [String: String]?
  }

  private struct Whole: Encodable {
    let verdict: String
    let signatures: [Entry]
  }

  /// The report as JSON, with a line end after it.
  var json: String {
    let entries = checks.map { check in
      Entry(
        field: check.field, kind: check.isTimeStamp ? "time-stamp" : "signature",
        verdict: check.verdict.rawValue, fault: check.fault.map { "\($0)" },
        changes: "\(check.changes)", laterBytes: check.laterBytes, signer: check.signer?.subject,
        issuer: check.signer?.issuerName, time: check.time?.isoForm,
        reason: Self.reason(of: check).map { ["vi": $0.vietnamese, "en": $0.english] })
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let data = try? encoder.encode(Whole(verdict: verdict.rawValue, signatures: entries))
    return String(decoding: data ?? Data(), as: UTF8.self) + "\n"
  }

  private static func noSignature(_ file: String) -> Diagnostic {
    .error(
      Diagnostic.Code("verify.no-signature"),
      Message(vi: "tệp PDF chưa có chữ ký nào", en: "nobody has signed the PDF"),
      at: .file(file), hint: Message(vi: "ký bằng “vanthu sign”", en: "sign it with “vanthu sign”"))
  }
}
