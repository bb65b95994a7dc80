import FoundationEssentials
import Glibc

/// What runs that were killed leave behind.
extension OutputFile {
  /// The longest name that a file may have, in bytes: a name of 255 with what a temporary one has besides.
  static let longestName = 255 - temporaryName(of: "").utf8.count - 6

  /// The name under which this process writes a file.
  static func temporaryName(of name: String) -> String {
    ".\(name).\(ProcessInfo.processInfo.processIdentifier).tmp"
  }

  /// Removes what is left of a file that a process which is no more was writing.
  static func removeLeftovers(of path: String) {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
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
      guard let name = finishedName(of: String(file.dropFirst(folder.count))) else { continue }
      if isOurs(folder + name) { try? FileManager.default.removeItem(atPath: "\(root)/\(file)") }
    }
  }

  /// The name that a temporary file was to get; nil for one that is none, or whose process is still there.
  private static func finishedName(of name: String) -> String? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 4, parts[0].isEmpty, parts[parts.count - 1] == "tmp",
      let process = Int32(parts[parts.count - 2]), kill(process, 0) != 0, errno == ESRCH
    else { return nil }
    return parts[1..<parts.count - 2].joined(separator: ".")
  }

  /// Waits until everything written is on the disk.
  static func synchronize(folderOf path: String) { sync() }
}
