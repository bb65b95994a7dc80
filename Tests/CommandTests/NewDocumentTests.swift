import Foundation
import TestSupport
import Testing

/// What `docs/new-document.md` says, done to the letter: one YAML file, some data, one command.
@Suite struct NewDocumentTests {
  @Test func pageAddsAKindOfDocument() throws {
    let page = try String(
      contentsOf: Repository.root.appending(path: "docs/new-document.md"), encoding: .utf8)
    let code = page.components(separatedBy: "```").enumerated().filter { $0.offset % 2 == 1 }
      .map { String($0.element.drop { !$0.isNewline }.dropFirst()) }
    try #require(code.count == 3)

    let folder = try TemporaryFolder()
    try folder.copyAssets(to: "assets")
    for name in try FileManager.default.contentsOfDirectory(
      atPath: Repository.path("samples/hoi-nghi"))
    {
      try FileManager.default.copyItem(
        atPath: "\(Repository.path("samples/hoi-nghi"))/\(name)", toPath: folder.path(name))
    }
    try folder.write(code[0], to: "assets/layouts/giay-gioi-thieu.yaml")
    let record = try String(contentsOfFile: Repository.sampleRecord, encoding: .utf8)
    try folder.write(record + "\n" + code[1], to: "hoi-nghi.yaml")

    let words = code[2].split { $0.isWhitespace }.dropFirst().map(String.init)
    let result = try Vanthu.run(words, directory: folder.url, assets: folder.path("assets"))
    #expect(result.status == 0 && result.errors == "", "\(result.errors)")
    let text = try Tool.read("pdftotext", ["-layout", folder.path("giay-gioi-thieu.pdf"), "-"])
    for line in [
      "GIẤY GIỚI THIỆU", "Số: 07/GGT-HĐND", "Đỗ Thị Quỳnh Châu", "31 tháng 01 năm 2023./.",
    ] {
      #expect(text.contains(line), "\(text)")
    }

    // The other documents of the same record know of the new fields.
    let other = try Vanthu.run(
      ["render", "hoi-nghi.yaml", "--layout", "cong-van"], directory: folder.url,
      assets: folder.path("assets"))
    #expect(other.status == 0, "\(other.errors)")
    // Without the layout its data are unknown.
    let before = try Vanthu.run(
      ["render", "hoi-nghi.yaml", "--layout", "cong-van"], directory: folder.url)
    #expect(before.status == 65 && before.errors.contains("[data.unknown-key]"))
  }
}
