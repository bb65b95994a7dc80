import ArgumentParser
import Diagnostics
import Typesetting

/// `vanthu batch LAYOUT --data RECORD --records LIST`: one document for each row of a list.
struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Soạn mỗi dòng của danh sách một bản. One document for each row of a list.")

  @Argument(help: "Tên bố cục, ví dụ giay-khen. The layout.")
  var layout: String

  @Option(help: "Hồ sơ hội nghị (.yaml, .json). The record of the conference.")
  var data: String

  @Option(help: "Danh sách (.csv, .yaml, .json). The list.")
  var records: String

  @Option(
    name: [.customShort("o"), .long],
    help:
      "Một tệp cho tất cả (out.pdf), hoặc mẫu tên cho từng tệp ('out/{stt}-{name as slug}.pdf').")
  var output: String?

  @Option(help: "Khổ giấy, ví dụ A3. The sheet.")
  var sheet: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    var report: Batch.Report?
    try shared.run { () throws(Failure) in
      let assets = try AssetRoot(path: shared.assets)
      let typesetter = try Typesetter(layout: layout, assets: assets)
      let record = try typesetter.record(atPath: data)
      let rows = try typesetter.rows(atPath: records)
      let batch = Batch(typesetter: typesetter, record: record, rows: rows, sheet: sheet)
      let path = output ?? "\(layout).pdf"
      report =
        try path.contains("{")
        ? batch.writeFiles(pattern: path) : batch.writeOneFile(to: path)
      return []
    }
    if let report { try tell(report) }
  }

  /// Tells what became of the list; a list with bad rows ends with status 1, one without a good row with 65.
  ///
  /// What is wrong with the record fails every row alike, and is told once.
  private func tell(_ report: Batch.Report) throws {
    var told: Set<Diagnostic> = []
    for diagnostic in report.failures.flatMap(\.failure.diagnostics)
    where told.insert(diagnostic).inserted {
      Terminal.print([diagnostic], in: shared.language)
    }
    let failed = report.failures.count
    Terminal.say(
      shared.language == .vietnamese
        ? "\(report.written) bản xong, \(failed) dòng lỗi\n"
        : "\(report.written) written, \(failed) rows failed\n")
    if failed > 0 { throw ExitCode(report.written > 0 ? 1 : 65) }
  }
}
