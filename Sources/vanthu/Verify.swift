import ArgumentParser
import Diagnostics
import FoundationEssentials
import Records
import Signing

/// `vanthu verify TEXT`: whether a QR code's text was sealed by the office, without any network.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Kiểm tra nội dung mã QR hoặc chữ ký của tệp PDF. Checks a QR code or a PDF.",
    discussion: """
      Mã thoát / exit status: 0 hợp lệ / valid; 1 không hợp lệ / not valid; 65 không có gì để kiểm tra / nothing to check.
      """)

  @Argument(
    help:
      "Nội dung mã QR, hoặc tên tệp (.txt, .pdf), hoặc - cho đầu vào chuẩn. The text, a file, or -."
  )
  var subject: String

  @Option(
    name: .customLong("key"),
    help: "Khóa công khai của cơ quan; dùng nhiều lần được. The public key.")
  var keys: [String] = []

  @OptionGroup var shared: SharedOptions

  func run() throws {
    var isValid = true
    try shared.run { () throws(Failure) in
      let bytes = try subjectBytes()
      let report =
        bytes.starts(with: Array("%PDF-".utf8))
        ? try VerificationReport(pdf: bytes, name: subject)
        : try VerificationReport(
          text: String(decoding: bytes, as: UTF8.self), keys: publicKeys())
      isValid = report.isValid
      try Terminal.tell(report.lines(in: shared.language))
      return []
    }
    if !isValid { throw ExitCode(1) }
  }

  private func subjectBytes() throws(Failure) -> [UInt8] {
    if subject == "-" {
      return FileReading.standardInput(atMost: Self.inputLimit)
    }
    if FileManager.default.fileExists(atPath: subject) || subject.hasSuffix(".pdf") {
      return try InputFile.bytes(atPath: subject)
    }
    return Array(subject.utf8)
  }

  private func publicKeys() throws(Failure) -> [OfficePublicKey] {
    if keys.isEmpty { throw Failure(Self.noKey()) }
    var read: [OfficePublicKey] = []
    for key in keys {
      read.append(try OfficePublicKey(pem: InputFile.bytes(atPath: key), name: key))
    }
    return read
  }

  /// The most that is read from the standard input: a QR code holds less than 3000 bytes, a PDF may be long.
  private static let inputLimit = 1 << 28

  private static func noKey() -> Diagnostic {
    .error(
      Diagnostic.Code("usage.no-key"),
      Message(
        vi: "cần khóa công khai của cơ quan để kiểm tra mã QR",
        en: "the office's public key is needed to check a QR code"),
      at: nil, hint: Message(vi: "thêm --key KHOA.pub.pem", en: "add --key KEY.pub.pem"))
  }
}
