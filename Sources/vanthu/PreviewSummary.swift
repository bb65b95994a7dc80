import Diagnostics
import Typesetting

/// What a preview found: the files, and the row that was hardest to fit.
struct PreviewSummary {
  private let report: PreviewReport

  init(_ report: PreviewReport) { self.report = report }

  func lines(in language: MessageLanguage) -> [String] {
    let isVietnamese = language == .vietnamese
    let files = report.files.joined(separator: ", ")
    guard let worst = report.worst else { return [files] }
    let head =
      isVietnamese
      ? "Bản khó vừa nhất: dòng \(worst.row) (\(worst.location)): "
      : "The hardest to fit: row \(worst.row) (\(worst.location)): "
    return [head + worst.reason.text(in: language), files]
  }
}
