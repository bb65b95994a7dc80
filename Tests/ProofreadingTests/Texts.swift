import Foundation

/// Texts of the project and, where they are at hand, of the decree.
enum Texts {
  /// The project's folder; this file is reached through links in the helpers' packages.
  private static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The decree's annexes and the article of 7 January 2023, which are no part of the repository.
  private static let references = root.deletingLastPathComponent()
    .appending(path: "shared/reference")

  static func project(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// A reference text; nil where it is not at hand.
  static func reference(_ name: String) -> String? {
    try? String(contentsOf: references.appending(path: name), encoding: .utf8)
  }

  /// The sentences of the corpus of line ends, without its marks and comments.
  static func corpus() throws -> String {
    let names = ["bien-ban-bao-cao", "ke-hoach-cong-van", "quyet-dinh-nghi-quyet"]
    return try names.map { try project("Tests/Corpus/\($0).txt") }.joined(separator: "\n")
      .split(separator: "\n").filter { !$0.hasPrefix("#") }.joined(separator: "\n")
      .replacing("×", with: " ").replacing("~", with: " ")
  }
}
