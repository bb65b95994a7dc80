import Foundation

/// A file of `Fixtures/`; the script of the same name says how it was made.
enum FixtureFile {
  /// The lines of the file.
  static func lines(_ name: String) throws -> [String] {
    let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    let text = try String(contentsOf: folder.appending(path: "Fixtures/\(name)"), encoding: .utf8)
    return text.split(separator: "\n").map(String.init)
  }
}
