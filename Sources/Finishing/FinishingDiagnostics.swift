import Diagnostics

/// The sentences about files that cannot be finished.
enum FinishingDiagnostics {
  /// What Cairo wrote is not what this version is made for: a mistake of the program, not of the data.
  static func unexpected(_ what: String) -> Diagnostic {
    .error(
      Diagnostic.Code("render.unfinished"),
      Message(
        vi: "không hoàn chỉnh được tệp PDF mà Cairo ghi: \(what)",
        en: "the PDF that Cairo wrote cannot be finished: \(what)"),
      at: nil,
      hint: Message(
        vi: "lỗi của chương trình: hãy báo kèm dữ liệu và phiên bản Cairo",
        en: "a mistake of the program: report it with the data and Cairo's version"))
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
