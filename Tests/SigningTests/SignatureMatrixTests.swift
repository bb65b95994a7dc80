import Foundation
import TestSupport
import Testing

@testable import Signing

/// Some 160 signed files: approvals, certifications, locks, further revisions, and the attacks that research knows; each
/// signature is judged as pyHanko judges it.
@Suite(.enabled(if: PyHanko.isInstalled)) struct SignatureMatrixTests {
  @Test func judgedAsPyHankoJudges() throws {
    let keys = try SigningKeys.shared.get()
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path("out"), withIntermediateDirectories: false)
    let bases = try SigningSheet.allCases.map {
      try folder.write($0.bytes(), to: "\($0.rawValue).pdf")
    }
    let judgements = try PyHanko.matrix(key: keys.folder.path("rsa.p12"), into: folder, bases)
    #expect(judgements.count >= 160)
    var counts: [String: Int] = [:]
    for (file, expected) in judgements {
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: file)))
      let name = URL(filePath: file).lastPathComponent
      let checks = (try? SignatureCheck.all(in: bytes, name: name)) ?? []
      if expected.values.contains(where: { $0.hasPrefix("error") }) {
        #expect(checks.allSatisfy { $0.verdict > .intact }, "\(name): \(expected)")
        continue
      }
      let found = Dictionary(uniqueKeysWithValues: checks.map { ($0.field, word($0.verdict)) })
      #expect(found == expected, "\(name)")
      for word in expected.values { counts[word, default: 0] += 1 }
    }
    // Each verdict is there, so that none is right for want of cases.
    #expect(counts["intact", default: 0] > 60 && counts["changed", default: 0] > 60)
    #expect(counts["broken", default: 0] > 1)
  }

  private func word(_ verdict: SignatureVerdict) -> String {
    switch verdict {
    case .trusted, .intact: "intact"
    case .changed: "changed"
    case .broken: "broken"
    }
  }
}
