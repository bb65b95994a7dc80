package import Diagnostics
import FoundationEssentials
import Glibc

extension Diagnostic.Code {
  package static let outputUnwritable = Diagnostic.Code("output.unwritable")
}

/// A file that appears whole or not at all: written under another name, renamed at the end.
///
/// Dropped before `commit`, it leaves nothing behind.
package struct OutputFile: ~Copyable {
  /// What the user calls it.
  private let path: String
  private let targetPath: String
  private let temporaryPath: String
  private let file: OpenFile
  private var isCommitted = false

  /// Begins a file, making the folders on its way; behind a link, the file that it leads to.
  ///
  /// - Parameter isSecret: whether nobody but the user may read it.
  /// - Throws: `output.unwritable`, also for what is there and is no file: a folder, a pipe, a device, whose
  ///   place a rename would take.
  package init(path: String, isSecret: Bool = false) throws(Failure) {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let folder = target.deletingLastPathComponent()
    let name = target.lastPathComponent
    let temporary = folder.appendingPathComponent(Self.temporaryName(of: name)).path
    do {
      var there = stat()
      if unsafe lstat(target.path, &there) == 0, there.st_mode & S_IFMT != S_IFREG {
        throw CocoaError(.fileWriteUnknown)
      }
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      // Foundation's own way to create a file leaves one of another name behind if we are killed meanwhile.
      file = try OpenFile(path: temporary, isEmptied: true, isSecret: isSecret)
    } catch { throw Self.failure(path, error) }
    self.path = path
    targetPath = target.path
    temporaryPath = temporary
  }

  deinit {
    if !isCommitted { try? FileManager.default.removeItem(atPath: temporaryPath) }
  }

  /// A closure that writes to the file, for writers that stream.
  package var sink: ([UInt8]) throws(Failure) -> Void {
    let (file, path) = (file, path)
    return { bytes throws(Failure) in
      do { try file.write(bytes) } catch { throw Self.failure(path, error) }
    }
  }

  /// Puts the file in its place.
  ///
  /// - Parameter isDurable: whether it must outlive a loss of power from now on. Waiting for the disk takes
  ///   longer than making a certificate; whoever writes thousands of files waits once, by `synchronize`.
  package consuming func commit(isDurable: Bool = true) throws(Failure) {
    do {
      if isDurable { try file.synchronize() }
      guard unsafe rename(temporaryPath, targetPath) == 0 else {
        throw CocoaError(.fileWriteUnknown)
      }
    } catch { throw Self.failure(path, error) }
    isCommitted = true
  }

  /// Whether there is anything at a path.
  package static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }

  /// The size of a file in bytes, behind a link too; nil if there is none.
  static func size(of path: String) -> Int? {
    var there = stat()
    return unsafe stat(path, &there) == 0 ? Int(there.st_size) : nil
  }

  /// Writes a whole file at once.
  package static func write(
    _ bytes: [UInt8], to path: String, isDurable: Bool = true, isSecret: Bool = false
  ) throws(Failure) {
    let file = try OutputFile(path: path, isSecret: isSecret)
    try file.sink(bytes)
    try file.commit(isDurable: isDurable)
  }

  static func failure(_ path: String, _ error: any Error) -> Failure {
    Failure(
      .error(
        .outputUnwritable,
        Message(vi: "không ghi được “\(path)”", en: "“\(path)” cannot be written"),
        at: .file(path),
        hint: Message(
          vi: "kiểm tra thư mục, quyền ghi và chỗ trống của đĩa",
          en: "check the folder, the permission to write and the room on the disk")))
  }
}
