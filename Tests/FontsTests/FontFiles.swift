import Diagnostics
import Fonts
import Foundation

/// The font files of the project, found from this file's place.
enum FontFiles {
  static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "fonts")

  /// Every font file below `fonts/`, as a path relative to it, sorted.
  static let names: [String] = {
    let files = FileManager.default.enumerator(atPath: root.path)
    let paths = (files?.allObjects ?? []).compactMap { $0 as? String }
    return paths.filter { $0.hasSuffix(".ttf") || $0.hasSuffix(".otf") }.sorted()
  }()

  static let liberation = "liberation-serif/LiberationSerif-Regular.ttf"

  static func path(_ name: String) -> String { root.appending(path: name).path }

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: root.appending(path: name)))
  }

  static func face(_ name: String) throws -> FontFace {
    try FontFace(name: name, bytes: try bytes(name))
  }
}
