import ArgumentParser
import Diagnostics
import FoundationEssentials
import Records
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

  @Option(help: "Danh sách (.xlsx, .ods, .csv, .yaml, .json). The list.")
  var records: String

  @Option(
    name: [.customShort("o"), .long],
    help:
      "Một tệp cho tất cả (out.pdf), hoặc mẫu tên cho từng tệp ('out/{stt}-{name as slug}.pdf').")
  var output: String?

  @Option(help: "Khổ giấy, ví dụ A3. The sheet.")
  var sheet: String?

  @OptionGroup var list: ListOptions
  enum Preview: EnumerableFlag {
    case preview, previewAll

    var kind: PreviewKind { self == .preview ? .worst : .all }

    static func help(for value: Preview) -> ArgumentHelp? {
      switch value {
      case .preview: "Chỉ vẽ ảnh bản khó vừa nhất của danh sách. Only a picture of the worst case."
      case .previewAll: "Chỉ vẽ ảnh tất cả, thu nhỏ. Only pictures of all, small."
      }
    }
  }

  @Flag var preview: Preview?

  @OptionGroup var register: RegisterOption
  @OptionGroup var printing: PrintingOptions
  @OptionGroup var choice: BatchChoice

  @OptionGroup var pdf: PDFArguments

  @OptionGroup var seal: SealOptions

  @OptionGroup var shared: SharedOptions

  func run() throws {
    var meter = ProgressMeter(language: shared.language)
    var made: BatchReport?
    var remarks: [Diagnostic] = []
    try shared.run { () throws(Failure) in
      try checkNames()
      let assets = try AssetRoot(path: shared.assets)
      let inputs = inputs(of: assets)
      try inputs.spare(outputs + [list.saveMapping])
      let batch = try batch(of: assets, sparing: inputs, remarks: &remarks)
      // The tables beside the record are known only now.
      try inputs.spare(outputs)
      made = try make(batch, sparing: inputs, telling: &meter)
      return []
    }
    meter.end()
    guard let report = made else { return }
    shared.print(remarks)
    try tell(report, remarks)
  }

  /// Reads all that the batch takes; what can go wrong with it goes wrong before anything is written.
  private func batch(
    of assets: AssetRoot, sparing inputs: InputFiles, remarks: inout [Diagnostic]
  ) throws(Failure) -> Batch {
    var typesetter = try pdf.applied(
      to: Typesetter(layout: layout, assets: assets, on: printing.stock), data: [data, records])
    typesetter.officeKey = try seal.officeKey()
    let record = try typesetter.record(atPath: data)
    let rows = try typesetter.numbered(
      list.rows(atPath: records, by: typesetter, sparing: inputs), from: register.first)
    var options = try choice.options(for: rows)
    options.sheet = sheet
    options.listName = records
    options.printing = try printing.request()
    remarks =
      try record.remarks + rows.warnings + typesetter.inconsistencies(of: rows, with: record)
    return Batch(
      typesetter: typesetter, record: record, rows: rows, options: options,
      isStopped: { Interruption.watch.hasCome })
  }

  private func make(
    _ batch: Batch, sparing inputs: InputFiles, telling meter: inout ProgressMeter
  ) throws(Failure) -> BatchReport {
    // Until here there is nothing to be finished.
    Interruption.watch.finishWork()
    if let kind = preview?.kind {
      let report = try batch.preview(kind, to: path, resolution: 110, sparing: inputs) {
        meter.show($0)
      }
      meter.end()
      shared.say(PreviewSummary(report))
      return report.rows
    }
    return try isPattern
      ? batch.writeFiles(pattern: path) { meter.show($0) }
      : batch.writeOneFile(to: path) { meter.show($0) }
  }

  private func inputs(of assets: AssetRoot) -> InputFiles {
    let printers = printing.printer == nil ? nil : printing.printers.path
    return InputFiles(
      [data, records, list.mapping, seal.qrKey, printing.blank, printers], assets: assets)
  }

  /// What is written beside the files of a pattern, none of which replaces what no batch has written.
  private var outputs: [String?] { [isPattern ? nil : path, choice.report] }

  private var path: String { output ?? (preview == nil ? "\(layout).pdf" : "\(layout).png") }

  /// Whether each row gets a file of its own.
  private var isPattern: Bool { preview == nil && path.contains("{") }

  private func checkNames() throws(Failure) {
    try OutputName.check(output, endsIn: [preview == nil ? "pdf" : "png"])
    try OutputName.check(choice.report, endsIn: ["json", "xlsx"], at: "--report")
    try OutputName.check(list.saveMapping, endsIn: ["yaml", "yml"], at: "--save-mapping")
  }

  /// Tells what became of the list; a list with bad rows ends with status 1, one without a good row with 65,
  /// one that was stopped as the shell expects of a program that was interrupted.
  private func tell(_ report: BatchReport, _ remarks: [Diagnostic]) throws {
    shared.print(report.diagnostics)
    try shared.run { () throws(Failure) in
      try choice.report.map { (path) throws(Failure) in
        if !path.lowercased().hasSuffix(".xlsx") {
          try OutputFile.write(BatchReportFile(report).bytes, to: path)
        }
      }
      if let marked = MarkedReport(report, remarks, list: records, asked: choice.report) {
        try marked.write(in: shared)
      }
      return []
    }
    if preview == nil || !report.failures.isEmpty {
      shared.say(BatchSummary(report, hasFiles: output?.contains("{") ?? false))
    }
    if report.isInterrupted { throw ExitCode(130) }
    if !report.failures.isEmpty {
      throw ExitCode(report.written + report.unchanged > 0 ? 1 : 65)
    }
  }
}

/// Which rows, on how many cores, and what is told of them.
struct BatchChoice: ParsableArguments {
  @Option(help: "Chỉ các dòng này, ví dụ 3,7-9,40-. Only these rows, counted from 1.")
  var only: String?

  @Option(
    name: .customLong("where"),
    help:
      "Chỉ các dòng có 'trường=giá trị' hoặc 'trường!=giá trị'; dùng nhiều lần được. Only such rows."
  )
  var conditions: [String] = []

  @Option(help: "Phần K trong N phần của danh sách, cho nhiều máy: K/N. One part of the list.")
  var shard: String?

  @Flag(help: "Làm tiếp: tệp đã có và không đổi thì để nguyên. Leave what is done already.")
  var resume = false

  @Option(help: "Số luồng soạn; mặc định bằng số lõi. Threads.")
  var jobs: Int?

  @Option(
    help:
      "Ghi báo cáo ra tệp .json, hoặc .xlsx: bản sao danh sách có đánh dấu ô lỗi. Write a report.")
  var report: String?

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs: 1…1024") }
  }

  func options(for rows: CheckedList) throws(Failure) -> Batch.Options {
    var options = Batch.Options()
    options.selection = try RowSelection(only: only, shard: shard)
    for text in conditions { options.conditions.append(try rows.condition(text)) }
    options.resumes = resume
    options.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    return options
  }
}
