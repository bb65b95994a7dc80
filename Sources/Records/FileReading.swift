// The system is asked itself: Foundation's ways look up the names of a file's owner and group as well.
package import Diagnostics
import Glibc

/// The bytes of a file on disk.
package enum FileReading {
  /// The largest file that is read, in bytes: far above any list of names, far below the memory.
  package static let sizeLimit = 64 << 20

  /// Reads a whole file; `name` is what messages call it.
  ///
  /// Only ordinary files (or links to them) are read, so a device or pipe cannot hang us.
  ///
  /// - Parameter limit: the most bytes that the file may have.
  /// - Throws: `data.unreadable`.
  package static func bytes(
    atPath path: String, named name: String, atMost limit: Int = sizeLimit
  ) throws(Failure) -> [UInt8] {
    guard !path.utf8.contains(0) else { throw Failure(.unreadable(name, reason(of: ENOENT))) }
    // Without O_NONBLOCK, to open a pipe that nobody writes to would never end.
    let file = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw Failure(.unreadable(name, reason(of: errno))) }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else {
      throw Failure(.unreadable(name, reason(of: errno)))
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw Failure(.unreadable(name, Message(vi: "là một thư mục", en: "is a folder")))
    default:
      throw Failure(
        .unreadable(name, Message(vi: "không phải là tệp thường", en: "is not an ordinary file")))
    }
    guard status.st_size <= limit else {
      let megabytes = limit >> 20
      throw Failure(
        .unreadable(
          name,
          Message(vi: "quá lớn (trên \(megabytes) MB)", en: "exceeds \(megabytes) MB")))
    }
    let (bytes, problem) = read(file, atMost: Int(status.st_size))
    guard problem == 0 else { throw Failure(.unreadable(name, reason(of: problem))) }
    return bytes
  }

  /// Reads the standard input to its end, or as far as it can be read.
  package static func standardInput(atMost limit: Int) -> [UInt8] {
    read(STDIN_FILENO, atMost: limit).bytes
  }

  /// Reads an open file to its end, and tells why if that cannot be.
  private static func read(_ file: Int32, atMost size: Int) -> (bytes: [UInt8], problem: Int32) {
    var problem: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let rest = unsafe UnsafeMutableBufferPointer(rebasing: buffer[count...])
        let read = unsafe Glibc.read(file, rest.baseAddress, rest.count)
        if read > 0 {
          count += read
        } else {
          // Nothing more: the file became shorter meanwhile.
          if read == 0 { return }
          if errno != EINTR {
            problem = errno
            return
          }
        }
      }
    }
    return (bytes, problem)
  }

  private static func reason(of error: Int32) -> Message {
    switch error {
    case ENOENT, ENOTDIR: Message(vi: "không tìm thấy", en: "does not exist")
    case EACCES, EPERM: Message(vi: "không có quyền đọc", en: "may not be read by you")
    default: Message(vi: "không đọc được", en: "cannot be read")
    }
  }
}

extension Diagnostic {
  fileprivate static func unreadable(_ name: String, _ reason: Message) -> Diagnostic {
    .error(
      .unreadable,
      Message(vi: "tệp “\(name)” \(reason.vietnamese)", en: "the file “\(name)” \(reason.english)"),
      at: .file(name))
  }
}
