import Foundation
import TestSupport
import Testing
import Typesetting

/// The door for other programs.
@Suite struct VanthuTests {
  @Test func aDossierIsMadeAndTold() throws {
    let folder = try TemporaryFolder()
    let vanthu = try Vanthu(assets: Repository.root.path)
    let record = Repository.path("samples/tinh-ha-duong/tong-ket-2025.yaml")
    let dossier = try vanthu.dossier(data: record, into: folder.url.path)
    #expect(dossier.failed.isEmpty && dossier.made.count == 4)
    for made in dossier.made {
      #expect(
        FileManager.default.fileExists(atPath: folder.url.appending(path: made.file).path))
    }
    #expect(dossier.made.last?.copies == 8)
    let reasons = dossier.omitted.flatMap(\.reasons)
    #expect(!reasons.isEmpty && reasons.allSatisfy { $0.code.hasPrefix("layout.") })
  }

  @Test func whatIsWrongHasItsPlace() throws {
    let vanthu = try Vanthu(assets: Repository.root.path)
    let folder = try TemporaryFolder()
    let file = try folder.write("conference: {name: a}\n", to: "a.yaml")
    #expect {
      try vanthu.dossier(data: file, into: folder.path("out"))
    } throws: { error in
      guard let error = error as? VanthuError else { return false }
      return error.problems.allSatisfy { $0.place?.contains("a.yaml:") == true }
    }
  }
}
