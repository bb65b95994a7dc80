package import Diagnostics

extension Diagnostic {
  static func keyUnreadable(_ file: String) -> Diagnostic {
    sign(
      "key-unreadable", file, vi: "“\(file)” không đọc được là tệp khóa PKCS #12 (.p12, .pfx)",
      en: "“\(file)” cannot be read as a PKCS #12 key file (.p12, .pfx)",
      hint: Message(
        vi: "xuất lại khóa kèm chứng thư thành tệp .p12",
        en: "export the key with its certificate as a .p12 once more"))
  }

  static func wrongPassword(_ file: String) -> Diagnostic {
    sign(
      "wrong-password", file, vi: "mật khẩu không mở được tệp khóa",
      en: "the password does not open the key file",
      hint: Message(
        vi: "mật khẩu được hỏi trên màn hình, hoặc lấy từ biến môi trường VANTHU_P12_PASSWORD",
        en: "it is asked for on the terminal, or taken from the environment's VANTHU_P12_PASSWORD"))
  }

  static func noKey(_ file: String) -> Diagnostic {
    sign(
      "no-key", file, vi: "tệp khóa không có khóa bí mật cùng chứng thư của nó",
      en: "the key file does not hold a private key with its certificate",
      hint: Message(
        vi: "xuất lại, chọn xuất cả khóa bí mật; khóa trong token không xuất được: "
          + "ký hai bước (docs/signing.md)",
        en: "export it with the private key; a token's key cannot be exported: "
          + "sign in two steps (docs/signing.md)"))
  }

  static func unsupportedKey(_ file: String) -> Diagnostic {
    sign(
      "unsupported-key", file, vi: "khóa không phải RSA hay ECDSA P-256",
      en: "the key is neither RSA nor ECDSA P-256",
      hint: Message(
        vi: "dùng chứng thư có khóa RSA hoặc P-256",
        en: "use a certificate with an RSA or P-256 key")
    )
  }

  static func certificateUnreadable(_ file: String) -> Diagnostic {
    sign(
      "certificate-unreadable", file, vi: "“\(file)” không có chứng thư nào đọc được",
      en: "no certificate can be read in “\(file)”",
      hint: Message(
        vi: "xuất chứng thư dạng PEM hoặc DER (.pem, .cer, .crt), chứng thư của người ký đứng đầu",
        en: "export the certificates as PEM or DER (.pem, .cer, .crt), the signer's first"))
  }

  static func certificateMayNotSign(_ certificate: Certificate, _ file: String) -> Diagnostic {
    sign(
      "certificate-use", file,
      vi: "chứng thư của “\(certificate.subject)” không được cấp để ký",
      en: "the certificate of “\(certificate.subject)” is not issued for signing",
      hint: Message(vi: "dùng chứng thư ký số", en: "use a certificate for digital signatures"))
  }

  static func certificateNotValid(
    _ certificate: Certificate, at time: SigningTime, _ file: String
  ) -> Diagnostic {
    let from = SigningTime(inVietnam: certificate.validFrom).longForm
    let until = SigningTime(inVietnam: certificate.validUntil).longForm
    return sign(
      "certificate-not-valid", file,
      vi: "chứng thư của “\(certificate.subject)” không có hiệu lực lúc ký (\(time.longForm)); "
        + "hiệu lực từ \(from) đến \(until)",
      en: "the certificate of “\(certificate.subject)” is not valid at the time of signing "
        + "(\(time.longForm)); it is valid from \(from) to \(until)",
      hint: Message(
        vi: "xem lại --time, hoặc gia hạn chứng thư", en: "see --time, or renew the certificate"))
  }

  static func imageUnreadable(_ file: String) -> Diagnostic {
    sign(
      "image-unreadable", file, vi: "“\(file)” không đọc được là ảnh PNG, hoặc quá lớn",
      en: "“\(file)” cannot be read as a PNG, or is too large",
      hint: Message(vi: "lưu ảnh thành PNG nền trong suốt", en: "save it as a transparent PNG"))
  }

  static func imageTooLarge(
    _ extent: (width: Double, height: Double), field: String, size: (width: Double, height: Double),
    _ file: String
  ) -> Diagnostic {
    let picture = "\(millimetres(extent.width)) × \(millimetres(extent.height)) mm"
    let place = "\(millimetres(size.width)) × \(millimetres(size.height)) mm"
    return sign(
      "image-too-large", file, vi: "ảnh (\(picture)) lớn hơn ô “\(field)” (\(place))",
      en: "the picture (\(picture)) is larger than the field “\(field)” (\(place))",
      hint: Message(vi: "giảm --image-width", en: "make --image-width smaller"))
  }

  static func imageWithoutPlace(field: String, _ file: String) -> Diagnostic {
    sign(
      "image-without-place", file, vi: "ô “\(field)” không có chỗ trên trang để hiện ảnh",
      en: "the field “\(field)” has no place on the page to show the picture",
      hint: Message(vi: "bỏ --image", en: "leave --image away"))
  }

  static func officeKeyUnreadable(_ file: String) -> Diagnostic {
    .error(
      Diagnostic.Code("key.unreadable"),
      Message(
        vi: "“\(file)” không đọc được là khóa của cơ quan (Ed25519, PEM)",
        en: "“\(file)” cannot be read as an office's key (Ed25519, PEM)"),
      at: .file(file),
      hint: Message(
        vi:
          "tạo khóa bằng “vanthu keygen”; khóa bí mật để ký, khóa công khai (.pub.pem) để kiểm tra",
        en: "make one with “vanthu keygen”; the secret key seals, the public one (.pub.pem) checks")
    )
  }

  /// A picture that hides what lies under it.
  package static func imageOpaque(_ file: String) -> Diagnostic {
    .warning(
      Diagnostic.Code("sign.image-opaque"),
      Message(
        vi:
          "ảnh không có nền trong suốt (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục II.7, 8)",
        en: "the picture's ground is not transparent (Decree 30/2020, Annex I, part II, II.7 and 8)"
      ),
      at: .file(file),
      hint: Message(
        vi: "xóa nền trắng rồi lưu lại thành PNG", en: "remove the white ground and save the PNG"))
  }

  private static func millimetres(_ points: Double) -> String {
    String((points / 72 * 254).rounded() / 10)
  }
}
