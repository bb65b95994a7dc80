package import Diagnostics
import FoundationEssentials
import Glibc
import Synchronization

/// A file that appears whole or not at all: written under another name, renamed at the end.
///
/// Dropped before `commit`, it leaves nothing behind. What it replaces keeps its mode and owner; what may not be
/// written, and what somebody has signed, is not replaced.
package struct OutputFile: ~Copyable, Sendable {
  /// What may stand in a file's place.
  package enum Replacing: Sendable {
    /// Anything but what is signed.
    case unsigned
    /// Anything: whoever asks knows what stands there.
    case anything
    /// Nothing.
    case nothing
  }

  /// What the user calls it.
  private let path: String
  private let targetPath: String
  private let temporaryPath: String
  private let file: OpenFile
  /// What stood in its place when it was begun.
  private let replaced: FileState?
  private var isCommitted = false

  /// Begins a file, making the folders on its way; behind a link, the file that it leads to.
  ///
  /// - Parameter isSecret: whether nobody but the user may read it.
  /// - Throws: `output.unwritable`, also for what is there and is no file: a folder, a pipe, a device, whose
  ///   place a rename would take; `output.read-only`, `output.signed`, `output.exists`.
  package init(
    path: String, isSecret: Bool = false, replacing: Replacing = .unsigned
  ) throws(Failure) {
    let target = Self.target(of: path)
    let folder = target.deletingLastPathComponent()
    let replaced = try Self.replaceable(target.path, named: path, replacing)
    let mode: mode_t = isSecret || replaced != nil ? 0o600 : 0o666
    let new: (file: OpenFile, path: String)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      new = try Self.temporaryFile(for: target.lastPathComponent, in: folder, mode: mode)
    } catch { throw Self.failure(path, error) }
    if let replaced, !isSecret, (try? new.file.take(ownerAndModeOf: replaced)) == nil {
      Self.remove(unfinished: new.path)
      throw Failure(.foreignOwner(path))
    }
    self.path = path
    self.replaced = replaced
    targetPath = target.path
    (file, temporaryPath) = new
  }

  deinit {
    if !isCommitted { Self.remove(unfinished: temporaryPath) }
  }

  /// What stands at a path; nil for nothing.
  private static func replaceable(
    _ target: String, named path: String, _ replacing: Replacing
  ) throws(Failure) -> FileState? {
    guard !path.utf8.contains(0) else { throw failure(path, OpenFile.Problem(number: EINVAL)) }
    guard let state = FileState(of: target, followsLinks: false) else { return nil }
    if replacing == .nothing { throw Failure(.outputExists(path)) }
    guard state.isRegular else { throw failure(path, OpenFile.Problem(number: EISDIR)) }
    if FileState.isReadOnly(target, state) { throw Failure(.readOnly(path)) }
    if replacing == .unsigned, isSigned(target) { throw Failure(.signedOutput(path)) }
    return state
  }

  /// A closure that writes to the file, for writers that stream.
  package var sink: ([UInt8]) throws(Failure) -> Void {
    let (file, path) = (file, path)
    return { bytes throws(Failure) in
      do { try file.write(bytes) } catch { throw Self.failure(path, error) }
    }
  }

  /// Puts the file in its place, if there still stands what stood there when it was begun.
  ///
  /// - Parameter isDurable: whether it must outlive a loss of power from now on. Waiting for the disk takes
  ///   longer than making a certificate; whoever writes thousands of files waits once, by `synchronize`.
  package consuming func commit(isDurable: Bool = true) throws(Failure) {
    do {
      if isDurable { try file.synchronize() }
      guard FileState(of: targetPath, followsLinks: false) == replaced else {
        throw Failure(.changedMeanwhile(path))
      }
      try Self.move(temporaryPath, to: targetPath, replacing: replaced != nil)
    } catch let problem as OpenFile.Problem where problem.number == EEXIST {
      throw Failure(.changedMeanwhile(path))
    } catch { throw Self.failure(path, error) }
    isCommitted = true
    Self.unfinished.withLock { _ = $0.remove(temporaryPath) }
  }

  private static func move(_ old: String, to new: String, replacing: Bool) throws(OpenFile.Problem)
  {
    // Where nothing stood, what has come meanwhile stays; not every file system knows links.
    if !replacing {
      if unsafe link(old, new) == 0 {
        _ = unsafe unlink(old)
        return
      }
      if errno == EEXIST { throw OpenFile.Problem(number: errno) }
    }
    guard unsafe rename(old, new) == 0 else { throw OpenFile.Problem(number: errno) }
  }

  /// The file that a path leads to through all links, there or not.
  static func target(of path: String) -> URL {
    var target = URL(fileURLWithPath: path)
    // What is resolved ends where nothing is; the last link may lead there.
    for _ in 0..<40 {
      let folder = target.deletingLastPathComponent().resolvingSymlinksInPath()
      target = folder.appendingPathComponent(target.lastPathComponent)
      guard let next = try? FileManager.default.destinationOfSymbolicLink(atPath: target.path)
      else { break }
      target =
        URL(fileURLWithPath: next, relativeTo: URL(fileURLWithPath: folder.path + "/"))
        .absoluteURL.standardizedFileURL
    }
    return target
  }

  /// Whether there is anything at a path.
  package static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }

  /// Writes a whole file at once.
  package static func write(
    _ bytes: [UInt8], to path: String, isDurable: Bool = true, isSecret: Bool = false,
    replacing: Replacing = .unsigned
  ) throws(Failure) {
    let file = try OutputFile(path: path, isSecret: isSecret, replacing: replacing)
    try file.sink(bytes)
    try file.commit(isDurable: isDurable)
  }

  static func failure(_ path: String, _ error: any Error) -> Failure {
    error as? Failure ?? Failure(.unwritable(path))
  }
}
