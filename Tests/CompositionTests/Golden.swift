import Foundation
import Testing

/// Texts that were looked at once and must not change unseen: `Golden/<name>.txt`.
enum Golden {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden")

  static var isUpdating: Bool { ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" }

  /// The names of the files that are there.
  static var names: Set<String> {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return Set(files.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) })
  }
}

/// Compares a text with its golden file line by line; `UPDATE_GOLDEN=1` writes the file anew instead.
func expectGolden(
  _ name: String, _ text: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = Golden.folder.appending(path: "\(name).txt")
  if Golden.isUpdating {
    try FileManager.default.createDirectory(at: Golden.folder, withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
    return
  }
  let golden = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  let pairs = zip(golden.split(separator: "\n"), text.split(separator: "\n"))
  let different = pairs.enumerated().first { $0.element.0 != $0.element.1 }
  let difference = different.map {
    "line \($0.offset + 1): “\($0.element.1)”, not “\($0.element.0)”"
  }
  #expect(
    golden == text, "\(name): \(difference ?? "the number of lines differs")",
    sourceLocation: sourceLocation)
}
