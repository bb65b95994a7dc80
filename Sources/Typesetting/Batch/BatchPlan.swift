import Diagnostics
import Imposition
import Layouts
import Records
import Threads

/// What a run has to do, found before anything is written: rows that are wrong, names that two rows would share,
/// files that are in place already.
///
/// Of a row only its number is kept, and of its file's name a digest.
struct BatchPlan {
  /// The places of the rows to be set, rising, counted from 1.
  private(set) var places: [Int] = []
  private(set) var report = BatchReport()
  /// The names of the files of all rows.
  private(set) var names = NameRegister()
  /// Whether it was stopped before it had seen all rows.
  private(set) var isCut = false

  /// What was found about one row.
  private struct Finding: Sendable {
    var isSelected = true
    var failure: Failure?
    var path: String?
    var isInPlace = false
  }

  /// - Parameter known: the files of earlier runs.
  /// - Throws: what is wrong with the run as a whole: `batch.name-collision`, `batch.nothing-selected`.
  init(_ batch: Batch, files: FileNaming?, known: FilesInPlace? = nil) throws(Failure) {
    let inPlace = batch.options.resumes ? known : nil
    let wanted = try batch.options.selection.places(of: batch.rows.count)
    let isWanted = Set(wanted)
    // Names may collide with those of rows that are not wanted now.
    let surveyed = files.map { $0.namesAreUnique ? wanted : Array(1...batch.rows.count) } ?? wanted
    let work = OrderedWork(jobs: batch.options.jobs)
    var seen = 0
    try work.run(count: surveyed.count, isStopped: batch.isStopped) {
      { index in
        Self.finding(
          of: surveyed[index], in: batch, files: files, inPlace: inPlace)
      }
    } consume: { (index, finding) throws(Failure) in
      let place = surveyed[index]
      seen += 1
      if let path = finding.path, let files {
        names.add(path, of: place) { files.path(of: $0) }
      }
      guard finding.isSelected, isWanted.contains(place) else { return }
      report.total += 1
      if let failure = finding.failure {
        report.failures.append(BatchReport.RowFailure(row: place, failure: failure))
      } else if finding.isInPlace {
        report.unchanged += 1
      } else {
        places.append(place)
      }
    }
    isCut = seen < surveyed.count
    try names.collisions.throwIfErrors()
    if report.total == 0, !batch.isStopped() { throw Failure(.nothingSelected()) }
    if let files, !batch.isStopped() {
      files.removeLeftovers(named: names)
      if batch.options.isWhole, let inPlace {
        report.removed = files.removeStale(besides: names, known: inPlace)
      }
    }
  }

  private static func finding(
    of place: Int, in batch: Batch, files: FileNaming?, inPlace: FilesInPlace?
  ) -> Finding {
    var finding = Finding()
    let index = place - 1
    finding.isSelected = batch.options.conditions.allSatisfy { batch.rows.row(index, meets: $0) }
    // In one file for all a row that is wrong keeps its place, which stays empty: it is told of when it is to be set.
    guard let files else { return finding }
    do throws(Failure) {
      let row = try batch.rows[index].result.get()
      let path = try files.path(of: place, row: row)
      finding.path = path
      if let inPlace, finding.isSelected {
        finding.isInPlace = inPlace.holds(path, key: files.key(ofPlace: place))
      }
    } catch { finding.failure = error }
    return finding
  }
}

/// The names of all files that a list makes, as digests.
struct NameRegister {
  private var placeOfName: [Int: Int] = [:]
  private(set) var collisions: [Diagnostic] = []

  /// Enters the name of a row's file; `path` gives that of another row again, should their digests be equal.
  mutating func add(_ path: String, of place: Int, path other: (Int) -> String?) {
    let digest = Self.digest(path)
    guard let first = placeOfName.updateValue(place, forKey: digest) else { return }
    if let name = other(first), Self.folded(name) == Self.folded(path) {
      collisions.append(.nameCollision(path, first, place))
    }
  }

  func contains(_ path: String) -> Bool { place(of: path) != nil }

  /// The place of the row whose file has this name.
  func place(of path: String) -> Int? { placeOfName[Self.digest(path)] }

  private static func digest(_ path: String) -> Int { folded(path).hashValue }

  /// A file server of Windows takes names that differ in case for one.
  private static func folded(_ path: String) -> String { path.lowercased() }
}
