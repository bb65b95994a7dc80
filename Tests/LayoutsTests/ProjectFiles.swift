import Diagnostics
import Foundation
import Records

@testable import Layouts

/// The layouts of the project, found from this file's place.
enum ProjectFiles {
  static let folder = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "layouts")

  static func value(_ name: String) throws(Failure) -> Value {
    try RecordReader.read(path: folder.appending(path: name).path, displayName: name)
  }

  /// The text of a file of the folder, for tests that spoil it.
  static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  static var sources: LayoutSources {
    LayoutSources(
      profile: { name throws(Failure) in try value("profiles/\(name).yaml") },
      schema: { name throws(Failure) in try Schema(value("records/\(name).yaml")) })
  }

  static let layoutNames =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()

  static func layout(_ name: String) throws(Failure) -> Layout {
    try Layout(name: name, value("\(name).yaml"), sources: sources)
  }
}
