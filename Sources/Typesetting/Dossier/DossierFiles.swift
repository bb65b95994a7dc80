import Diagnostics
import Signing

/// The files of a dossier on their way into its folder: all of them appear, or none.
final class DossierFiles {
  private struct Waiting {
    let name: String
    let path: String
    let file: PendingFile
    let digest: RunningDigest
  }

  private let manifest: Manifest
  private let run: Manifest.Run
  private let log: ManifestLog
  private let known: FilesInPlace
  private var waiting: [Waiting] = []

  /// Takes the folder for the dossier of a record.
  ///
  /// - Throws: `usage.folder-taken` where the folder holds another record's; `usage.folder-busy`.
  init(of record: String, in folder: String) throws(Failure) {
    manifest = Manifest(folder: "\(folder)/", layout: "ho-so", part: "")
    run = manifest.run(of: record, pattern: "dossier")
    log = try manifest.begin(run)
    known = FilesInPlace(of: manifest)
    OutputFile.removeLeftovers(in: manifest.folder, below: false) { name in
      name == manifest.name || name.wholeMatch(of: /\d\d+-[a-z0-9-]+\.(pdf|json)/) != nil
    }
  }

  /// Begins a file, which waits from now on for the others.
  ///
  /// - Returns: what takes its content.
  func begin(_ name: String) throws(Failure) -> ([UInt8]) throws(Failure) -> Void {
    let path = manifest.folder + name
    let file = try OutputFile(path: path, replacing: .anything)
    let (sink, digest) = (file.sink, RunningDigest())
    waiting.append(Waiting(name: name, path: path, file: PendingFile(file), digest: digest))
    return { bytes throws(Failure) in
      digest.add(bytes)
      try sink(bytes)
    }
  }

  func add(_ bytes: [UInt8], _ name: String) throws(Failure) { try begin(name)(bytes) }

  /// Drops the files that were added since there were so many.
  func drop(after count: Int) { waiting.removeLast(waiting.count - count) }

  var count: Int { waiting.count }

  /// Puts all files in their places.
  ///
  /// - Throws: `output.foreign` for each place that another file has, before anything is changed.
  func commit() throws(Failure) {
    var problems: [Diagnostic] = []
    var entries: [Manifest.Entry] = []
    for file in waiting {
      let digest = file.digest.finish()
      entries.append(
        Manifest.Entry(row: entries.count + 1, file: file.name, key: "", bytes: 0, digest: digest))
      do throws(Failure) {
        _ = try known.replacing(file.path) { FileDigest.text($0) == digest }
      } catch { problems += error.diagnostics }
    }
    try problems.throwIfErrors()
    for entry in entries { try log.append(entry) }
    for file in waiting { try file.file.commit() }
    let places = Dictionary(zip(waiting.map(\.path), 1...)) { first, _ in first }
    try manifest.settle(as: run) { places[$0] }
  }
}
