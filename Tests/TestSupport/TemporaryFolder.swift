package import Foundation

/// A new folder for one test, removed with all that is in it when nobody holds it any more.
package final class TemporaryFolder: Sendable {
  package let url: URL

  package init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "vanthu-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of a file in the folder, there or not.
  package func path(_ name: String) -> String { url.appending(path: name).path }

  /// Writes a file, with the folders on its way, and returns its path.
  @discardableResult
  package func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path
  }

  /// Writes a text as it is, without normalising it.
  @discardableResult
  package func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  /// Copies the project's fonts, layouts and colours into a folder, to be changed there.
  package func copyAssets(to name: String) throws {
    try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: true)
    let root = Repository.root.resolvingSymlinksInPath()
    for folder in ["color", "fonts", "layouts"] {
      try FileManager.default.copyItem(
        atPath: root.appending(path: folder).path, toPath: path("\(name)/\(folder)"))
    }
  }

  package func bytes(of name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: url.appending(path: name)))
  }

  /// All files in the folder and below it, hidden ones too, by their paths in the folder, sorted.
  package func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: url.path).filter { name in
      var isFolder: ObjCBool = false
      let isThere = unsafe FileManager.default.fileExists(
        atPath: path(name), isDirectory: &isFolder)
      return isThere && !isFolder.boolValue
    }.sorted()
  }
}
