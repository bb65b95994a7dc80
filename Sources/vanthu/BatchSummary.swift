import Diagnostics
import FoundationEssentials
import Proofreading
import Typesetting

/// The last line of a batch: what became of the list, and what to do next.
struct BatchSummary {
  private let report: BatchReport
  /// Whether each row has a file of its own, so that a stopped run can go on.
  private let hasFiles: Bool

  init(_ report: BatchReport, hasFiles: Bool) {
    self.report = report
    self.hasFiles = hasFiles
  }

  func lines(in language: MessageLanguage) -> [String] {
    let isVietnamese = language == .vietnamese
    var parts = [isVietnamese ? "\(report.written) bản xong" : "\(report.written) written"]
    func add(_ count: Int, _ vietnamese: String, _ english: String) {
      if count > 0 { parts.append("\(count) " + (isVietnamese ? vietnamese : english)) }
    }
    add(report.unchanged, "bản đã có, không đổi", "unchanged")
    add(report.removed, "tệp cũ đã xoá", "old files removed")
    parts.append(
      isVietnamese ? "\(report.failures.count) dòng lỗi" : "\(report.failures.count) rows failed")
    if report.isInterrupted { add(report.remaining, "dòng chưa làm", "not reached") }
    let line = parts.joined(separator: ", ")
    return report.isInterrupted ? [line, interruption(isVietnamese)] : [line]
  }

  private func interruption(_ isVietnamese: Bool) -> String {
    switch (hasFiles, isVietnamese) {
    case (true, true): "Đã dừng theo lệnh; chạy lại với --resume để làm tiếp."
    case (true, false): "Stopped as asked; run again with --resume to go on."
    case (false, true): "Đã dừng theo lệnh; tệp chung chưa được ghi, chạy lại để làm từ đầu."
    case (false, false):
      "Stopped as asked; the one file was not written, run again from the start."
    }
  }
}

/// A batch's report as JSON.
struct BatchReportFile: Encodable {
  struct Row: Encodable {
    let row: Int
    let problems: [Finding]
  }

  let rows: Int
  let written: Int
  let unchanged: Int
  let removed: Int
  let notReached: Int
  let failed: [Row]

  init(_ report: BatchReport) {
    rows = report.total
    written = report.written
    unchanged = report.unchanged
    removed = report.removed
    notReached = report.remaining
    failed = report.failures.map { failure in
      Row(row: failure.row, problems: failure.failure.diagnostics.map { Finding($0) })
    }
  }

  /// The report with a line end after it.
  var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return Array((try? encoder.encode(self)) ?? Data()) + [UInt8(ascii: "\n")]
  }
}
