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
      Mã thoát / exit status, PDF: 0 nguyên vẹn và đáng tin (--trust) / intact and trusted; 2 nguyên vẹn, chưa rõ có \
      đáng tin không / intact, not trusted; 3 đã bị sửa sau khi ký / changed afterwards; 1 chữ ký hỏng / broken; 65 \
      chưa ai ký / nobody signed.
      Mã QR / QR code: 0 hợp lệ / valid; 1 không hợp lệ / not valid; 65 không có gì để kiểm tra / nothing to check.
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

  @Option(help: "Chứng thư của CA gốc đáng tin (.pem); dùng nhiều lần được. Roots to trust.")
  var trust: [String] = []

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(help: "text hoặc json, cho tệp PDF. The format of the report on a PDF.")
  var format = Format.text

  @OptionGroup var shared: SharedOptions

  func run() throws {
    var status: Int32 = 0
    try shared.run { () throws(Failure) in
      let bytes = try subjectBytes()
      if bytes.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil {
        let report = try VerificationReport(pdf: bytes, name: subject, trusting: roots())
        status = report.exitStatus
        switch format {
        case .text: try Terminal.tell(report.lines(in: shared.language))
        case .json: try Terminal.tell(asItIs: report.json)
        }
      } else {
        let report = try SealReport(
          text: String(decoding: bytes, as: UTF8.self), keys: publicKeys())
        status = report.isValid ? 0 : 1
        try Terminal.tell(report.lines(in: shared.language))
      }
      return []
    }
    if status != 0 { throw ExitCode(status) }
  }

  private func roots() throws(Failure) -> TrustRoots {
    var files: [(name: String, bytes: [UInt8])] = []
    for file in trust { files.append((file, try InputFile.bytes(atPath: file))) }
    return try TrustRoots(files: files)
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
