import Diagnostics
import Signing

/// What `vanthu verify` has found about the text of a QR code, in words.
struct SealReport {
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

  private static func noSeal() -> Diagnostic {
    .error(
      Diagnostic.Code("verify.no-seal"),
      Message(vi: "nội dung không có chữ ký của cơ quan", en: "the text has no office's seal"),
      at: nil,
      hint: Message(
        vi: "đưa toàn bộ nội dung mã QR, kể cả dòng cuối “vanthu1:…”",
        en: "give the whole text of the QR code, with its last line “vanthu1:…”"))
  }
}
