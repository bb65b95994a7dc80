import Diagnostics

/// The sentences about files that cannot be written.
enum PDFDiagnostics {
  private static let failed = Diagnostic.Code("render.failed")

  static var noPages: Diagnostic {
    .error(
      failed,
      Message(vi: "tài liệu không có trang nào", en: "the document has no pages"), at: nil)
  }

  static func noPaper(_ size: String) -> Diagnostic {
    .error(
      failed,
      Message(
        vi: "không có giấy cỡ \(size)", en: "there is no paper of the size \(size)"), at: nil)
  }

  static func fontNotCut(_ name: String) -> Diagnostic {
    .error(
      failed,
      Message(
        vi: "phông chữ “\(name)” hỏng: không nhúng được vào tệp PDF",
        en: "the font “\(name)” is damaged: it cannot be embedded in the PDF"),
      at: .file("fonts/\(name)"))
  }

  static func notImported(_ name: String) -> Diagnostic {
    .error(
      failed,
      Message(
        vi: "hình vẽ “\(name)” không đưa được vào tệp PDF",
        en: "the drawing “\(name)” cannot be put into the PDF"),
      at: .file(name))
  }

  static func noLibqpdf(_ name: String) -> Diagnostic {
    .error(
      Diagnostic.Code("pdf.no-libqpdf"),
      Message(
        vi: "để đưa “\(name)” vào tệp PDF cần thư viện libqpdf, máy này không có",
        en: "to put “\(name)” into a PDF takes libqpdf, which this machine does not have"),
      at: .file(name),
      hint: Message(
        vi: "cài gói libqpdf29 (Debian 12) hoặc libqpdf30 (Debian 13)",
        en: "install the package libqpdf29 (Debian 12) or libqpdf30 (Debian 13)"))
  }

  static func badDate(_ date: String) -> Diagnostic {
    .error(
      Diagnostic.Code("render.bad-date"),
      Message(
        vi: "ngày của tài liệu, “\(date)”, không có dạng NĂM-THÁNG-NGÀY",
        en: "the document's date, “\(date)”, is not of the form YEAR-MONTH-DAY"),
      at: nil,
      hint: Message(vi: "viết như 2023-01-06", en: "write it like 2023-01-06"))
  }
}
