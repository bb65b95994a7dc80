import Glibc

/// What the system knows of a file: which one it is, and how it stood when it was asked.
package struct FileState: Hashable, Sendable {
  /// What tells a file from all others of the machine, by whatever name or link it is reached.
  package struct Identity: Hashable, Sendable {
    let device: UInt64
    let number: UInt64
  }

  package let identity: Identity
  package let isRegular: Bool
  let isFolder: Bool
  let mode: mode_t
  let owner: uid_t
  let group: gid_t
  let size: Int
  private let seconds: Int
  private let nanoseconds: Int

  init(_ status: stat) {
    identity = Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
    isRegular = status.st_mode & S_IFMT == S_IFREG
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    mode = status.st_mode & 0o7777
    owner = status.st_uid
    group = status.st_gid
    size = Int(status.st_size)
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
  }

  /// - Parameter followsLinks: whether a link is what it leads to.
  /// - Returns: nil where there is nothing.
  package init?(of path: String, followsLinks: Bool = true) {
    guard !path.utf8.contains(0) else { return nil }
    var status = stat()
    let result = unsafe followsLinks ? stat(path, &status) : lstat(path, &status)
    guard result == 0 else { return nil }
    self.init(status)
  }

  /// Whether its owner has taken away the permission to write it, or the user has none.
  static func isReadOnly(_ path: String, _ state: FileState) -> Bool {
    unsafe state.mode & 0o200 == 0 || access(path, W_OK) != 0
  }

  /// Whether the user owns it.
  var isOwn: Bool { owner == geteuid() }
}
