import Foundation
import TestSupport
import Testing

/// Where the links of a list of contents and the reader's side bar lead, as mupdf finds it.
@Suite struct LinkTests {
  private let folder: TemporaryFolder

  /// Pages of two: a list of contents, then a heading.
  private static let layout = """
    label: Sổ tay
    row: guests
    profile: nd30-2020
    record: hoi-nghi
    information: {title: "Sổ tay {name}", author: "A", subject: "B"}
    styles:
      contents-1: {like: base}
    blocks:
      - contents: {styles: [contents-1]}
      - page-break: true
      - paragraph: {style: heading-roman, text: "I. PHẦN CỦA {name as upper}"}
    """

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(DataText.conference, to: "data.yaml")
    try folder.copyAssets(to: "assets")
    try folder.write(Self.layout, to: "assets/layouts/so-tay.yaml")
  }

  private func batch(_ names: [String], conformance: String) throws {
    try folder.write((["Họ và tên"] + names).joined(separator: "\n") + "\n", to: "a.csv")
    let result = try Vanthu.run(
      [
        "batch", "so-tay", "--data", "data.yaml", "--records", "a.csv", "-o", "a.pdf",
        "--conformance", conformance,
      ], directory: folder.url, assets: folder.path("assets"))
    try #require(result.status == 0, "\(result.errors)")
  }

  /// The pages that links lead to, in the order of their pages.
  private func targets() throws -> [Int] {
    let file = folder.path("a.pdf")
    var pages: [String: Int] = [:]
    for line in try Tool.read("mutool", ["show", file, "pages"]).split(separator: "\n") {
      if let match = line.firstMatch(of: /page (\d+) = (\d+) 0 R/) {
        pages[String(match.2)] = Int(match.1)
      }
    }
    let objects = try Tool.read("mutool", ["show", file, "grep"]).split(separator: "\n")
    let numbers = objects.compactMap { line in
      line.contains("/Subtype/Link") ? line.firstMatch(of: /\/Dest (\d+) 0 R/)?.1 : nil
    }
    return try numbers.map { number in
      let text = try Tool.read("mutool", ["show", file, String(number)])
      let page = try #require(text.firstMatch(of: /\[\s*(\d+) 0 R/)).1
      return try #require(pages[String(page)])
    }
  }

  @Test(arguments: ["a2a+ua1", "a2b", "none"])
  func contentsLeadToTheirHeadings(conformance: String) throws {
    try batch(["Nguyễn Thị An"], conformance: conformance)
    let targets = try targets()
    #expect(targets == [2])
    let outline = try Tool.read("mutool", ["show", folder.path("a.pdf"), "outline"])
    #expect(outline.contains("I. PHẦN CỦA NGUYỄN THỊ AN"), "\(outline)")
    #expect(outline.contains("#page=2"), "\(outline)")
  }

  @Test func documentsOfOneFileHaveTheirOwnPlaces() throws {
    try batch(["Nguyễn Thị An", "Trần Văn Bé", "Lê Thị Chi"], conformance: "a2a+ua1")
    let targets = try targets().sorted()
    #expect(targets == [2, 4, 6])
  }
}
