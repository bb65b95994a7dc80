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
    // Minutes are signed by the secretary and the chair, though no field says so.
    let signers = try #require(metadata["SignerInfo"] as? [[String: String]])
    #expect(signers.map { $0["FullName"] } == ["Vừ Thị Mỷ", "Công Tôn Nữ Diệu Huyền Trâm"])
    #expect(signers.allSatisfy { $0["Position"]?.isEmpty == false })
  }

  /// The ward's files, the record changed, in a folder.
  private func ward(_ change: (String) -> String) throws -> (TemporaryFolder, record: String) {
    let folder = try TemporaryFolder()
    for name in ["khen-thuong.csv", "khach-moi.csv"] {
      _ = try folder.write(
        Repository.text("samples/phuong-tan-thuong-giang/\(name)"), to: name)
    }
    let text = try change(Repository.text("samples/phuong-tan-thuong-giang/tong-ket-2025.yaml"))
    return (folder, try folder.write(text, to: "a.yaml"))
  }

  /// One document that cannot be made stops no other, and is told with its place.
  @Test func oneFailingDocumentStopsNoOther() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(
      Repository.text("samples/tinh-ha-duong/khen-thuong.csv"), to: "khen-thuong.csv")
    let text = try Repository.text("samples/tinh-ha-duong/tong-ket-2025.yaml")
      .replacing("    symbol: KH-UBND\n", with: "")
    let file = try folder.write(text, to: "a.yaml")
    let result = try Vanthu.run(["dossier", file, "-o", "out"], directory: folder.url)
    #expect(result.status == 1)
    #expect(result.errors.contains("layout.missing-value"))
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "out").path)
    #expect(names.contains { $0.hasSuffix("-cong-van.pdf") })
    #expect(!names.contains { $0.hasSuffix("-ke-hoach.pdf") })
    #expect(names.contains("00-muc-luc.pdf"))
  }

  /// The form of the award decides which certificate there is.
  @Test func commendationsAreNoCertificatesOfMerit() throws {
    let folder = try TemporaryFolder()
    let record = Repository.path("samples/tinh-ha-duong/tong-ket-2025.yaml")
    let result = try Vanthu.run(["dossier", record, "-o", "out"], directory: folder.url)
    #expect(result.status == 0, "\(result.errors)")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "out").path)
    #expect(names.contains { $0.hasSuffix("-bang-khen.pdf") })
    #expect(!names.contains { $0.hasSuffix("-giay-khen.pdf") })
    let batch = try Vanthu.run(
      [
        "batch", "giay-khen", "--data", record, "--records",
        Repository.path("samples/tinh-ha-duong/khen-thuong.csv"), "-o", "a.pdf",
      ], directory: folder.url)
    #expect(batch.status != 0 && batch.errors.contains("layout.not-meant"))
  }

  /// The list that certificates will be printed from is held against the record.
  @Test func checkTakesAnotherList() throws {
    let (folder, file) = try ward { $0 }
    var rows = try Repository.text("samples/phuong-tan-thuong-giang/khen-thuong.csv")
      .split(separator: "\n")
    rows.removeLast()
    _ = try folder.write(rows.joined(separator: "\n"), to: "b.csv")
    #expect(try Vanthu.run(["check", file], directory: folder.url).status == 0)
    let short = try Vanthu.run(["check", file, "--records", "b.csv"], directory: folder.url)
    #expect(short.status == 65 && short.text.contains("consistency.award-count"))
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
