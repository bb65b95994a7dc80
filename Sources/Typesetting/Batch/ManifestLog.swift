import Diagnostics
import FoundationEssentials

/// A manifest being written by a run, which has it for itself until it ends, however it ends.
final class ManifestLog {
  private let path: String
  private let file: OpenFile
  /// Folders that were made for it, the outermost first.
  private let newFolders: [String]
  private let isNew: Bool
  private var isTaken = false
  private var hasEntries = false

  fileprivate init(_ manifest: Manifest) throws(Failure) {
    path = manifest.path
    newFolders = Self.missing(on: manifest.folder)
    isNew = FileState(of: path, followsLinks: false) == nil
    do {
      let folder = URL(filePath: path).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      file = try OpenFile(appendingTo: path)
    } catch { throw OutputFile.failure(path, error) }
  }

  /// A run that made nothing leaves nothing.
  deinit {
    guard isNew, isTaken, !hasEntries else { return }
    try? FileManager.default.removeItem(atPath: path)
    for folder in newFolders.reversed() {
      let isEmpty = (try? FileManager.default.contentsOfDirectory(atPath: folder))?.isEmpty
      if isEmpty ?? false { try? FileManager.default.removeItem(atPath: folder) }
    }
  }

  /// Takes the manifest for this run alone, if it still is the one that its path leads to.
  fileprivate func take() -> Bool {
    let identity = file.state?.identity
    isTaken = file.lock() && identity == FileState(of: path, followsLinks: false)?.identity
    return isTaken
  }

  fileprivate func begin(_ run: Manifest.Run) throws(Failure) {
    // Half a line of a run that was killed is closed off.
    let newline = UInt8(ascii: "\n")
    do {
      if let last = try file.lastByte(), last != newline { try file.write([newline]) }
      try file.write(Self.line(run, of: path))
    } catch { throw OutputFile.failure(path, error) }
  }

  /// Adds the line of a file that is about to be put in its place.
  func append(_ entry: Manifest.Entry) throws(Failure) {
    hasEntries = true
    let bytes = try Self.line(entry, of: path)
    do { try file.write(bytes) } catch { throw OutputFile.failure(path, error) }
  }

  static func line(_ line: some Encodable, of path: String) throws(Failure) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return try encoder.encode(line) + [UInt8(ascii: "\n")]
    } catch { throw OutputFile.failure(path, error) }
  }

  private static func missing(on folder: String) -> [String] {
    var missing: [String] = []
    var next = URL(fileURLWithPath: folder.isEmpty ? "." : folder)
    while next.path != "/", FileState(of: next.path) == nil {
      missing.insert(next.path, at: 0)
      next = next.deletingLastPathComponent()
    }
    return missing
  }
}

extension Manifest {
  /// Takes the folder for a run, before it looks at what is there.
  ///
  /// Parts of one list may be made at once by several processes, each its own; the whole list only by one.
  ///
  /// - Throws: `usage.folder-busy`; `usage.folder-taken` where the folder holds the files of another list, or by
  ///   another pattern; `output.unwritable`.
  func begin(_ run: Run) throws(Failure) -> ManifestLog {
    let log = try ManifestLog(self)
    // Two runs that begin at once look at each other's manifests one after the other.
    let gate = try? OpenFile(lockable: folder.isEmpty ? "." : folder)
    defer { withExtendedLifetime(gate) {} }
    _ = gate?.lock(waits: true)
    guard log.take() else { throw Failure(.folderBusy(path)) }
    for part in parts {
      var other: Run?
      var hasEntries = false
      forEachLine(of: part) {
        other = $0
      } entry: { _ in
        hasEntries = true
      }
      let isBusy = part != name && isLocked(part)
      if let other, !other.makesFiles(of: run), hasEntries || isBusy {
        throw Failure(.folderTaken(folder + part, list: other.list, pattern: other.pattern))
      }
      if isBusy, isOfWholeList || part == nameOfWhole { throw Failure(.folderBusy(folder + part)) }
    }
    try log.begin(run)
    return log
  }

  /// Whether a process is writing the manifest of a part.
  private func isLocked(_ part: String) -> Bool {
    guard let file = try? OpenFile(lockable: folder + part) else { return false }
    return !file.lock()
  }
}
