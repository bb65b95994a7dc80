import Composition
package import Diagnostics
package import Imposition
import Layouts
package import Records
import Rendering
import Signing
import Threads

/// One document for each row of a list, in the order of the list.
///
///     plan    each row: right? selected? what is its file called? is it in place?   BatchPlan     all cores
///     set     each row to be set ─► pages, or what is wrong with it                 Typesetter    all cores
///     write   one file, page after page, in the order of the list                  PDFWriter     one core
///             or each row its own file, with a line in the manifest                            all cores
///
/// A bad row never stops the others. Rows are read, set, written and forgotten. The bytes that come out do
/// not depend on how many cores there are.
package struct Batch: Sendable {
  /// What is wanted of a list.
  package struct Options: Sendable {
    package var sheet: String?
    package var selection = RowSelection.all
    package var conditions: [RowCondition] = []
    /// How the pages go onto paper.
    package var printing = PrintRequest()
    /// How many threads set rows.
    package var jobs = 1
    /// Whether files that are in place and would be the same are left alone.
    package var resumes = false
    /// What the user calls the list.
    package var listName = ""

    package init() {}

    /// Whether every row of the list is wanted.
    var isWhole: Bool { selection.isWhole && conditions.isEmpty }
  }

  let typesetter: Typesetter
  let record: Record
  let rows: CheckedList
  let options: Options
  /// Asked before each row; once true, rows under way are finished, and no more are begun.
  let isStopped: @Sendable () -> Bool

  package init(
    typesetter: Typesetter, record: Record, rows: CheckedList, options: Options,
    isStopped: @escaping @Sendable () -> Bool = { false }
  ) {
    self.typesetter = typesetter.printing(options.printing)
    self.record = record
    self.rows = rows
    self.options = options
    self.isStopped = isStopped
  }

  /// Writes all good rows to one PDF; no file if there is none, or if the run is stopped.
  ///
  /// - Throws: only what concerns the file as a whole.
  package func writeOneFile(
    to path: String, progress: (BatchProgress) -> Void = { _ in }
  ) throws(Failure) -> BatchReport {
    let plan = try BatchPlan(self, files: nil)
    OutputFile.removeLeftovers(of: path)
    let press = typesetter.press(options.printing, for: path)
    let slots = press.order(of: plan.places.count)
    let booklet = Booklet(
      path: path, typesetter: typesetter, run: press.run(pageCount: plan.places.count))
    var run = Run(plan)
    progress(run.progress)
    try OrderedWork(jobs: options.jobs).run(count: slots.count, isStopped: isStopped) {
      let desk = Desk(self)
      return { index in slots[index].map { desk.typeset(plan.places[$0]) } }
    } consume: { (index, typeset: Result<Typeset, Failure>?) throws(Failure) in
      // A row that is wrong leaves its place empty, so that the others keep theirs.
      try booklet.append(typeset.flatMap { try? $0.get() })
      guard let typeset, let place = slots[index] else { return }
      run.note(typeset, row: plan.places[place])
      progress(run.progress)
    }
    let report = run.finished(isStopped: isStopped())
    if !report.isInterrupted { try booklet.finish() }
    return report
  }

  /// Sets the rows that are wanted, one after the other, for whoever looks at them; nothing is written.
  func run(
    progress: (BatchProgress) -> Void,
    each: (_ row: Int, Typeset) throws(Failure) -> Void
  ) throws(Failure) -> BatchReport {
    let plan = try BatchPlan(self, files: nil)
    var run = Run(plan)
    progress(run.progress)
    try OrderedWork(jobs: options.jobs).run(count: plan.places.count, isStopped: isStopped) {
      let desk = Desk(self)
      return { desk.typeset(plan.places[$0]) }
    } consume: { (index, typeset: Result<Typeset, Failure>) throws(Failure) in
      if case .success(let typeset) = typeset { try each(plan.places[index], typeset) }
      run.note(typeset, row: plan.places[index])
      progress(run.progress)
    }
    return run.finished(isStopped: isStopped())
  }

  /// Writes each good row to a file of its own, named by a pattern such as `out/{stt}-{name as slug}.pdf`.
  ///
  /// - Throws: a pattern that cannot be understood, or that names two rows alike: found before anything is
  ///   written; `output.unwritable`, which ends the run.
  package func writeFiles(
    pattern: String, progress: (BatchProgress) -> Void = { _ in }
  ) throws(Failure) -> BatchReport {
    let files = try FileNaming(pattern, of: self)
    let line = files.manifest.run(of: options.listName, pattern: pattern)
    let log = try files.manifest.begin(line)
    let known = files.filesInPlace()
    let plan = try BatchPlan(self, files: files, known: known)
    var run = Run(plan)
    progress(run.progress)
    guard !plan.places.isEmpty else {
      return try settled(run.finished(isStopped: isStopped()), plan, files, as: line)
    }
    let drawings = DrawingForms(of: typesetter.art)
    try OrderedWork(jobs: options.jobs).run(count: plan.places.count, isStopped: isStopped) {
      let desk = Desk(self)
      return { desk.write(plan.places[$0], as: files, over: known, drawings: drawings) }
    } consume: { (index, made: Result<MadeFile, Failure>) throws(Failure) in
      let result = Result { () throws(Failure) in
        let made = try made.get()
        // The line first: a run that is killed between the two knows its own file again.
        try log.append(made.entry)
        try made.file.commit(isDurable: false)
      }
      // A row that is wrong is told of; a disk that is full ends the run.
      if case .failure(let failure) = result, failure.isOfOutput { throw failure }
      run.note(result, row: plan.places[index])
      progress(run.progress)
    }
    OutputFile.synchronize(folderOf: files.manifest.path)
    return try settled(run.finished(isStopped: isStopped()), plan, files, as: line)
  }

  /// A run that completes what earlier ones began leaves the manifest of one that made everything.
  private func settled(
    _ report: BatchReport, _ plan: BatchPlan, _ files: FileNaming, as run: Manifest.Run
  ) throws(Failure) -> BatchReport {
    if options.isWhole, report.remaining == 0, !report.isInterrupted,
      report.unchanged + report.written > 0
    {
      try files.manifest.settle(as: run) { plan.names.place(of: $0) }
    }
    return report
  }
}

/// A row's file, whole and not yet in its place, and its line in the manifest.
private struct MadeFile: Sendable {
  let entry: Manifest.Entry
  let file: PendingFile
}

/// Where one thread sets rows.
private struct Desk {
  private let batch: Batch
  private let composer: Composer
  private let binding: Result<Binding, Failure>

  init(_ batch: Batch) {
    self.batch = batch
    composer = batch.typesetter.composer()
    binding = Result { () throws(Failure) in
      try batch.typesetter.binding(of: batch.record, sheet: batch.options.sheet)
    }
  }

  func typeset(_ place: Int) -> Result<Typeset, Failure> {
    do throws(Failure) {
      return .success(try typeset(batch.rows[place - 1].result.get()))
    } catch { return .failure(error) }
  }

  private func typeset(_ row: Record) throws(Failure) -> Typeset {
    try batch.typesetter.typeset(binding.get(), row: row, with: composer)
  }

  func write(
    _ place: Int, as files: FileNaming, over known: FilesInPlace, drawings: DrawingForms
  ) -> Result<MadeFile, Failure> {
    do throws(Failure) {
      let row = try batch.rows[place - 1].result.get()
      let typeset = try typeset(row)
      let path = try files.path(of: place, row: row)
      let press = batch.typesetter.press(batch.options.printing, for: path)
      let bytes = try batch.typesetter.pdf(
        of: press.sheets(of: typeset.pages), as: typeset, drawings: drawings)
      let file = try PendingFile(
        bytes, to: path, replacing: known.replacing(path) { bytes.starts(with: $0) })
      let entry = Manifest.Entry(
        row: place, file: files.nameInFolder(path), key: files.key(ofPlace: place).text,
        bytes: bytes.count, digest: FileDigest.text(bytes))
      return .success(MadeFile(entry: entry, file: file))
    } catch { return .failure(error) }
  }
}

/// A run's account of itself.
private struct Run {
  private var report: BatchReport
  private(set) var progress: BatchProgress
  private let isCut: Bool

  init(_ plan: BatchPlan) {
    isCut = plan.isCut
    report = plan.report
    progress = BatchProgress(total: report.total)
    progress.failed = report.failures.count
    progress.unchanged = report.unchanged
  }

  mutating func note(_ result: Result<some Any, Failure>, row: Int) {
    switch result {
    case .success:
      report.written += 1
      progress.done += 1
    case .failure(let failure):
      report.failures.append(BatchReport.RowFailure(row: row, failure: failure))
      progress.failed += 1
    }
  }

  mutating func finished(isStopped: Bool) -> BatchReport {
    report.failures.sort { $0.row < $1.row }
    report.isInterrupted = isStopped && (isCut || report.remaining > 0)
    return report
  }
}

extension Failure {
  /// Whether it is the place to write to that is at fault, not what is written.
  fileprivate var isOfOutput: Bool {
    diagnostics.contains { $0.code == .outputUnwritable }
  }
}
