import Foundation
import TestSupport
import Testing

/// `vanthu dossier`: every document, an index, metadata; nothing for a record that contradicts itself.
@Suite struct DossierCommandTests {
  static let record = Repository.path("samples/phuong-tan-thuong-giang/tong-ket-2025.yaml")

  @Test func documentsIndexAndMetadataAreWritten() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b"] {
      let result = try Vanthu.run(["dossier", Self.record, "-o", name], directory: folder.url)
      #expect(result.status == 0, "\(result.errors)")
    }
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "a").path
    ).sorted()
    #expect(names.contains("00-muc-luc.pdf") && names.contains("00-ho-so.json"))
    #expect(names.contains { $0.hasSuffix("-bien-ban.pdf") })
    for name in names {
      let first = try Data(contentsOf: folder.url.appending(path: "a/\(name)"))
      #expect(try first == Data(contentsOf: folder.url.appending(path: "b/\(name)")), "\(name)")
    }
    let name = try #require(names.first { $0.hasSuffix("-bien-ban.json") })
    let data = try Data(contentsOf: folder.url.appending(path: "a/\(name)"))
    let metadata = try #require(
      JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(metadata["TypeName"] as? String == "Biên bản")
    #expect(metadata["CodeNumber"] as? String == "06")
    #expect(metadata["CodeNotation"] as? String == "BB-MTTQ-BTT")
    #expect(metadata["IssuedDate"] as? String == "2025-12-26")
    #expect((metadata["PageAmount"] as? Int ?? 0) >= 1)
  }

  @Test func contradictionStopsEverything() throws {
    let folder = try TemporaryFolder()
    let text = try Repository.text("samples/phuong-tan-thuong-giang/tong-ket-2025.yaml")
      .replacing("  individuals: 5", with: "  individuals: 6")
    let file = try folder.write(text, to: "a.yaml")
    for name in ["khen-thuong.csv", "khach-moi.csv"] {
      _ = try folder.write(
        Repository.text("samples/phuong-tan-thuong-giang/\(name)"), to: name)
    }
    let result = try Vanthu.run(["dossier", file, "-o", "out"], directory: folder.url)
    #expect(result.status == 65)
    #expect(result.errors.contains("consistency.award-count"))
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "out").path))
    let check = try Vanthu.run(["check", file], directory: folder.url)
    #expect(check.text.contains("consistency.award-count") && check.status == 65)
  }
}
