import Diagnostics

extension Diagnostic {
  static func breaksSignature(_ field: String, _ file: String) -> Diagnostic {
    sign(
      "breaks-signature", file,
      vi: "chữ ký ở ô “\(field)” không cho phép thêm chữ ký này vào tệp",
      en: "the signature in the field “\(field)” does not allow this one to be added",
      hint: Message(
        vi: "ký vào ô đã có sẵn, hoặc xin người ký trước tệp chưa chứng thực, chưa khóa ô này",
        en: "sign in a field that is there, or ask for the file without certification or lock"
      ))
  }

  static func notPDF(_ file: String) -> Diagnostic {
    sign(
      "not-pdf", file, vi: "“\(file)” không phải tệp PDF", en: "“\(file)” is not a PDF",
      hint: Message(
        vi: "soạn bằng “vanthu render … --signature-fields” rồi ký",
        en: "make it with “vanthu render … --signature-fields”, then sign"))
  }

  static func noLibqpdf(_ file: String) -> Diagnostic {
    sign(
      "no-libqpdf", file, vi: "để đọc tệp PDF cần thư viện libqpdf, máy này không có",
      en: "to read a PDF takes libqpdf, which this machine does not have",
      hint: Message(
        vi: "cài gói libqpdf29 (Debian 12) hoặc libqpdf30 (Debian 13)",
        en: "install the package libqpdf29 (Debian 12) or libqpdf30 (Debian 13)"))
  }

  static func encrypted(_ file: String) -> Diagnostic {
    sign(
      "encrypted", file, vi: "tệp PDF có mật khẩu bảo vệ nên không ký thêm được",
      en: "the PDF is encrypted and cannot be signed",
      hint: Message(vi: "ký bản không đặt mật khẩu", en: "sign the file without a password"))
  }

  static func damaged(_ file: String) -> Diagnostic {
    sign(
      "damaged", file, vi: "tệp PDF hỏng hoặc bị cắt cụt; không ký và không sửa",
      en: "the PDF is damaged or cut off; it is neither signed nor mended",
      hint: Message(vi: "soạn lại hoặc lấy lại tệp gốc", en: "make it again, or fetch the original")
    )
  }

  static func noField(_ file: String) -> Diagnostic {
    sign(
      "no-field", file, vi: "tệp PDF không có ô chữ ký nào", en: "the PDF has no signature field",
      hint: Message(
        vi: "soạn lại với --signature-fields để có ô chữ ký, "
          + "hoặc thêm --invisible để ký mà không hiện hình",
        en: "render it with --signature-fields to have one, "
          + "or add --invisible to sign without showing anything"))
  }

  static func unknownField(_ field: String, known: [String], _ file: String) -> Diagnostic {
    sign(
      "unknown-field", file, vi: "không có ô chữ ký “\(field)”",
      en: "there is no signature field “\(field)”",
      hint: nearest(to: field, among: known).map(Message.didYouMean) ?? fieldsThereAre(known))
  }

  static func fieldSigned(_ field: String, _ file: String) -> Diagnostic {
    sign(
      "field-signed", file, vi: "ô “\(field)” đã có chữ ký; chữ ký đã ký không bao giờ bị thay",
      en: "the field “\(field)” is signed already; a signature is never replaced",
      hint: Message(vi: "chọn ô khác bằng --field", en: "choose another field with --field"))
  }

  static func allSigned(_ file: String) -> Diagnostic {
    sign(
      "field-signed", file, vi: "mọi ô chữ ký của tệp đều đã ký",
      en: "all signature fields of the file are signed",
      hint: Message(
        vi: "thêm --invisible --field TÊN để ký thêm mà không hiện hình",
        en: "add --invisible --field NAME to sign once more without showing anything"))
  }

  static func fieldExists(_ field: String, _ file: String) -> Diagnostic {
    sign(
      "field-exists", file, vi: "ô chữ ký “\(field)” đã có trong tệp",
      en: "the signature field “\(field)” is in the file already",
      hint: Message(
        vi: "bỏ --invisible, --corner để ký vào ô đó, hoặc đặt tên khác bằng --field",
        en: "leave --invisible or --corner away to sign it, or name another one with --field"))
  }

  static func severalFields(_ fields: [String], _ file: String) -> Diagnostic {
    sign(
      "several-fields", file, vi: "tệp có nhiều ô chữ ký chưa ký, chưa rõ ký vào ô nào",
      en: "several signature fields are free; it is not said which to sign",
      hint: fieldsThereAre(fields))
  }

  private static func fieldsThereAre(_ fields: [String]) -> Message {
    let list = fields.joined(separator: ", ")
    return Message(vi: "chọn bằng --field: \(list)", en: "choose with --field: \(list)")
  }

  static func notPrepared(_ file: String) -> Diagnostic {
    sign(
      "not-prepared", file, vi: "tệp không có ô chữ ký đang chờ",
      en: "no signature of the file is waited for",
      hint: Message(
        vi:
          "bước một: vanthu sign TỆP.pdf --certificates CHỨNG-THƯ.pem --digest-out … -o CHỜ-KÝ.pdf",
        en:
          "step one: vanthu sign FILE.pdf --certificates CERTIFICATE.pem --digest-out … -o PREPARED.pdf"
      ))
  }

  static func wrongSignature(_ subject: String) -> Diagnostic {
    sign(
      "wrong-signature", "--signature-in",
      vi: "chữ ký không phải do khóa của “\(subject)” ký cho tệp này",
      en: "the signature was not made for this file by the key of “\(subject)”",
      hint: Message(
        vi:
          "ký đúng các byte “signedAttributes” của tệp JSON (SHA-256), đúng chứng thư của bước một",
        en:
          "sign the bytes “signedAttributes” of the JSON (SHA-256) with the certificate of step one"
      ))
  }

  /// - Parameter code: the part after `sign.`.
  static func sign(
    _ code: String, _ file: String, vi: String, en: String, hint: Message
  ) -> Diagnostic {
    .error(
      Diagnostic.Code("sign.\(code)"), Message(vi: vi, en: en), at: .file(file), hint: hint)
  }
}
