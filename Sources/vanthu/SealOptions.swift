import ArgumentParser
import Diagnostics
import Signing

/// The office's key for the QR codes of certificates.
struct SealOptions: ParsableArguments {
  @Option(
    help:
      "Khóa bí mật của cơ quan (vanthu keygen): in mã QR có chữ ký. The key that seals QR codes.")
  var qrKey: String?

  func officeKey() throws(Failure) -> OfficeKey? {
    guard let qrKey else { return nil }
    return try OfficeKey(pem: InputFile.bytes(atPath: qrKey), name: qrKey)
  }
}
