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

  /// Opens a file, and makes it if there is none.
  ///
  /// - Parameters:
  ///   - isEmptied: whether what it holds is thrown away; otherwise what is written goes behind it.
  ///   - isSecret: whether nobody but the user may read it, if it is made.
  init(path: String, isEmptied: Bool, isSecret: Bool = false) throws(Problem) {
    descriptor = unsafe open(
      path, O_RDWR | O_CREAT | O_CLOEXEC | (isEmptied ? O_TRUNC : O_APPEND),
      isSecret ? 0o600 : 0o666)
    guard descriptor >= 0 else { throw .last }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The stream for what is said to the user.
  package static let standardError = OpenFile(descriptor: STDERR_FILENO)

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
