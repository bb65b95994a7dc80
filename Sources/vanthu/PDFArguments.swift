import ArgumentParser
import Diagnostics
import FoundationEssentials
import PDF
import Typesetting

extension Conformance: ExpressibleByArgument {
  package init?(argument: String) {
    // "a2a" alone is what people will type.
    self.init(rawValue: argument == "a2a" ? Conformance.a2a.rawValue : argument.lowercased())
  }
}

/// What every command takes that writes PDF.
struct PDFArguments: ParsableArguments {
  @Option(
    help: """
      Chuẩn lưu trữ: a2a+ua1 (mặc định), a2b, a3a (kèm dữ liệu gốc), none. What the PDF is to conform to.
      """)
  var conformance = Conformance.a2a

  @Flag(help: "Thêm ô chữ ký số ở chỗ ký và chỗ đóng dấu. Fields for electronic signatures.")
  var signatureFields = false

  @Flag(
    help: ArgumentHelp(
      "Đặt mật khẩu. Not together with PDF/A.", visibility: .hidden))
  var encrypt = false

  /// The typesetter with these wishes.
  ///
  /// - Parameter data: the files that the document is made from; `a3a` attaches them.
  /// - Throws: `usage.encrypted-archive`; what is wrong with the files.
  func applied(to typesetter: Typesetter, data: [String]) throws(Failure) -> Typesetter {
    if encrypt { throw Failure(.encryptedArchive) }
    var typesetter = typesetter
    typesetter.pdfOptions.conformance = conformance
    typesetter.pdfOptions.hasSignatureFields = signatureFields
    if conformance == .a3a {
      typesetter.pdfOptions.attachments = try data.map { path throws(Failure) in
        try Attachment(readingFile: path)
      }
    }
    return typesetter
  }
}

extension Diagnostic {
  fileprivate static var encryptedArchive: Diagnostic {
    .error(
      Code("usage.encrypted-archive"),
      Message(
        vi: "PDF/A cấm mật khẩu: tài liệu lưu trữ phải mở được khi không còn ai nhớ mật khẩu",
        en: "PDF/A forbids passwords: what is archived must open when nobody remembers one"),
      at: nil,
      hint: Message(
        vi:
          "ghi với --conformance none, rồi: qpdf --encrypt MẬT-KHẨU MẬT-KHẨU 256 -- VÀO.pdf RA.pdf",
        en: "write with --conformance none, then: qpdf --encrypt USER OWNER 256 -- IN.pdf OUT.pdf"))
  }
}

extension Attachment {
  /// Reads a file to be attached.
  ///
  /// - Throws: `data.unreadable`.
  fileprivate init(readingFile path: String) throws(Failure) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure(
        .error(
          Diagnostic.Code("data.unreadable"),
          Message(vi: "không đọc được tệp", en: "the file cannot be read"), at: .file(path)))
    }
    let file = URL(filePath: path)
    let types = [
      "yaml": "application/yaml", "yml": "application/yaml", "json": "application/json",
      "csv": "text/csv", "ods": "application/vnd.oasis.opendocument.spreadsheet",
      "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ]
    self.init(
      name: file.lastPathComponent, bytes: [UInt8](data),
      mediaType: types[file.pathExtension.lowercased()] ?? "application/octet-stream")
  }
}
