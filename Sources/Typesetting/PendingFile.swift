package import Diagnostics
import Records
import Signing
import Synchronization

/// A file that is written whole and not yet in its place; dropped before `commit`, it leaves nothing behind.
package final class PendingFile: Sendable {
  private let file: Mutex<OutputFile?>

  /// - Throws: as `OutputFile`.
  package init(
    _ bytes: [UInt8], to path: String, isSecret: Bool = false,
    replacing: OutputFile.Replacing = .unsigned
  ) throws(Failure) {
    let new = try OutputFile(path: path, isSecret: isSecret, replacing: replacing)
    try new.sink(bytes)
    file = Mutex(consume new)
  }

  /// A file that a writer has filled.
  init(_ file: consuming OutputFile) { self.file = Mutex(file) }

  /// Puts the file in its place.
  package func commit(isDurable: Bool = true) throws(Failure) {
    guard let file = file.withLock({ $0.take() }) else { return }
    try file.commit(isDurable: isDurable)
  }
}

extension OutputFile {
  /// Whether a file on the disk holds somebody's signature.
  static func isSigned(_ path: String) -> Bool {
    guard let bytes = try? FileReading.bytes(atPath: path, named: path, atMost: .max) else {
      return false
    }
    return SignedFile.isSigned(bytes)
  }
}
