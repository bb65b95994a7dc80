import FoundationEssentials
import Glibc
import Synchronization

/// What is written under another name until it is whole, and what runs that were killed leave of it.
extension OutputFile {
  /// The longest name that a file may have, in bytes: a name of 255 with what a temporary one has besides.
  static let longestName = 255 - temporaryName(of: "").utf8.count

  /// The temporary files of this process, so that one that is told to end takes them away.
  static let unfinished = Mutex<Set<String>>([])

  /// Removes the temporary files of this process, which is about to end in the middle of its work.
  package static func removeUnfinished() {
    for path in unfinished.withLock({ $0 }) { _ = unsafe unlink(path) }
  }

  static func remove(unfinished path: String) {
    _ = unsafe unlink(path)
    unfinished.withLock { _ = $0.remove(path) }
  }

  /// A new file under a name that nobody can guess, locked for as long as its process writes it.
  static func temporaryFile(
    for name: String, in folder: URL, mode: mode_t
  ) throws -> (OpenFile, String) {
    for _ in 0..<Self.attempts {
      let path = folder.appendingPathComponent(temporaryName(of: name)).path
      unfinished.withLock { _ = $0.insert(path) }
      do {
        let file = try OpenFile(creating: path, mode: mode)
        // Before it was locked, another run may have taken it for a leftover.
        if let state = file.state, FileState(of: path, followsLinks: false) == state {
          return (file, path)
        }
      } catch let problem {
        unfinished.withLock { _ = $0.remove(path) }
        if problem.number != EEXIST { throw problem }
      }
    }
    throw OpenFile.Problem(number: EEXIST)
  }

  private static let attempts = 100

  /// `.name.0123456789abcdef.tmp`, with digits that the system draws.
  private static func temporaryName(of name: String) -> String {
    let digits = String(UInt64.random(in: .min ... .max), radix: 16)
    return ".\(name).\(String(repeating: "0", count: digitCount - digits.count))\(digits).tmp"
  }

  private static let digitCount = 16

  /// Removes what is left of a file that a process which is no more was writing.
  static func removeLeftovers(of path: String) {
    let target = target(of: path)
    removeLeftovers(in: target.deletingLastPathComponent().path + "/", below: false) {
      $0 == target.lastPathComponent
    }
  }

  /// Removes what is left of files in a folder and below it.
  ///
  /// - Parameters:
  ///   - folder: with a slash after it; empty for the working folder.
  ///   - isOurs: whether a file is one of those that this run makes, by its path in the folder.
  static func removeLeftovers(
    in folder: String, below: Bool = true, _ isOurs: (String) -> Bool
  ) {
    let root = folder.isEmpty ? "." : folder
    let files =
      below
      ? try? FileManager.default.subpathsOfDirectory(atPath: root)
      : try? FileManager.default.contentsOfDirectory(atPath: root)
    for file in files ?? [] {
      let folder = file.lastIndex(of: "/").map { file[...$0] } ?? ""
      guard let name = finishedName(of: String(file.dropFirst(folder.count))),
        isOurs(folder + name)
      else { continue }
      removeLeftover("\(root)/\(file)")
    }
  }

  /// Removes a temporary file of the user's that no process has locked.
  private static func removeLeftover(_ path: String) {
    guard let file = try? OpenFile(lockable: path), let state = file.state, state.isRegular,
      state.isOwn, file.lock(), FileState(of: path, followsLinks: false) == state
    else { return }
    _ = unsafe unlink(path)
  }

  /// The name that a temporary file was to get; nil for one that is none.
  private static func finishedName(of name: String) -> String? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 4, parts[0].isEmpty, parts[parts.count - 1] == "tmp",
      parts[parts.count - 2].count == digitCount,
      parts[parts.count - 2].allSatisfy({ $0.isASCII && $0.isHexDigit })
    else { return nil }
    return parts[1..<parts.count - 2].joined(separator: ".")
  }

  /// Waits until everything written is on the disk.
  static func synchronize(folderOf path: String) { sync() }
}
