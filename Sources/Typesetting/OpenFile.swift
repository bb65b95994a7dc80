import Glibc

/// A file of the system that is open for writing; it is closed with its last owner.
package final class OpenFile: Sendable {
  /// Why the system did not do as it was asked, by the numbers of errno.
  package struct Problem: Error {
    package let number: Int32

    /// What the system has just said.
    fileprivate static var last: Problem { Problem(number: errno) }
  }

  private let descriptor: Int32

  private init(descriptor: Int32) { self.descriptor = descriptor }

  /// Makes a new file, locked for as long as it is open; fails where anything bears its name already, a link too.
  ///
  /// - Parameter mode: who may do what with it, before the user's mask.
  init(creating path: String, mode: mode_t) throws(Problem) {
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    guard descriptor >= 0, lock() else { throw .last }
  }

  /// Opens a file to write behind what it holds, and makes it if there is none; a link is not followed.
  init(appendingTo path: String) throws(Problem) {
    descriptor = unsafe open(
      path, O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .last }
  }

  /// Opens what is there, a folder too, to lock it; a link is not followed.
  init(lockable path: String) throws(Problem) {
    descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The stream for what was asked for.
  package static let standardOutput = OpenFile(descriptor: STDOUT_FILENO)

  /// The stream for what is said to the user.
  package static let standardError = OpenFile(descriptor: STDERR_FILENO)

  /// Locks the file until it is closed: at the latest when the process ends, however it ends.
  ///
  /// - Parameter waits: whether to wait for another process that has it.
  /// - Returns: whether it is locked now.
  func lock(waits: Bool = false) -> Bool {
    while flock(descriptor, LOCK_EX | (waits ? 0 : LOCK_NB)) != 0 {
      if errno != EINTR { return false }
    }
    return true
  }

  /// What the system knows of the file; nil if it does not say.
  var state: FileState? {
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 ? FileState(status) : nil
  }

  /// Gives the file the owner and the mode of another.
  func take(ownerAndModeOf other: FileState) throws(Problem) {
    guard let own = state else { throw .last }
    if own.owner != other.owner || own.group != other.group {
      guard fchown(descriptor, other.owner, other.group) == 0 else { throw .last }
    }
    guard fchmod(descriptor, other.mode) == 0 else { throw .last }
  }

  /// Writes all the bytes.
  package func write(_ bytes: [UInt8]) throws(Problem) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes { rest in
        unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
      }
      if count >= 0 { written += count } else if errno != EINTR { throw .last }
    }
  }

  /// The last byte of the file; nil if it is empty.
  func lastByte() throws(Problem) -> UInt8? {
    let end = lseek(descriptor, 0, SEEK_END)
    guard end >= 0 else { throw .last }
    if end == 0 { return nil }
    var byte: UInt8 = 0
    guard unsafe pread(descriptor, &byte, 1, end - 1) == 1 else { throw .last }
    return byte
  }

  /// Waits until everything written is on the disk.
  func synchronize() throws(Problem) {
    guard fsync(descriptor) == 0 else { throw .last }
  }
}
