import Foundation
import TestSupport

/// pyHanko, which looks at signatures as the validating programs of authorities do.
enum PyHanko {
  struct Judgement: Decodable {
    var error: String?
    var field: String?
    var valid: Bool?
    var intact: Bool?
    var coverage: String?
    /// What later revisions changed: `NONE`, `FORM_FILLING`, …, `OTHER`.
    var changes: String?
    var subfilter: String?
    var attributes: [String]?
    var unsigned: Int?
    var time: String?
    var signer: String?
  }

  /// `make setup` installs it; without it the tests that need it are not run.
  static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: python) }

  private static let python = Repository.path(".build/oracles/bin/python")

  /// Makes signed files and attacks on them from sheets, and says of each file's fields `intact`, `changed`, `broken`.
  static func matrix(
    key: String, into folder: TemporaryFolder, _ bases: [String]
  ) throws -> [String: [String: String]] {
    let script = Repository.path("Tests/SigningTests/pyhanko-matrix.py")
    let answer = try Tool.read(
      python, [script, key, SigningKeys.password, folder.path("out")] + bases)
    return try JSONDecoder().decode([String: [String: String]].self, from: Data(answer.utf8))
  }

  /// What it thinks of every signature of each file.
  static func judge(_ files: [String], root: String) throws -> [String: [Judgement]] {
    let script = Repository.path("Tests/SigningTests/pyhanko-oracle.py")
    let answer = try Tool.read(python, [script, root] + files)
    return try JSONDecoder().decode([String: [Judgement]].self, from: Data(answer.utf8))
  }
}
