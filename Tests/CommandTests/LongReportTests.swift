import TestSupport
import Testing

/// A long report from the generator of `Benchmarks/report`, read back by pdftotext.
@Suite("A long report") struct LongReportTests {
  private static let chapters = 3
  private static let awards = 300

  /// What is read back of the report.
  private struct Report {
    /// The lines of each page.
    let pages: [[String]]
    /// Its catalog's labels of pages.
    let labels: String
  }

  private static let report = Result { () throws -> Report in
    let folder = try TemporaryFolder()
    let data = try Tool.read(
      "python3",
      [Repository.path("Benchmarks/report/generate.py"), "\(chapters)", "\(awards)"])
    try folder.write(data, to: "report.yaml")
    _ = try Tool.read("bash", [Repository.path("Benchmarks/report/root.sh"), folder.path("root")])
    let result = try Vanthu.run(
      [
        "render", folder.path("report.yaml"), "--layout", "bao-cao-dai", "-o",
        folder.path("report.pdf"),
      ], assets: folder.path("root"))
    try #require(result.status == 0, "\(result.errors)")
    let text = try Tool.read("pdftotext", ["-layout", folder.path("report.pdf"), "-"])
    let pages = text.split(separator: "\u{0C}").map { page in
      page.split(separator: "\n").map { String($0) }
    }
    let labels = try Tool.read(
      "mutool", ["show", folder.path("report.pdf"), "trailer/Root/PageLabels"])
    return Report(pages: pages, labels: labels)
  }

  @Test("Each heading of the list of contents stands on the page that the list names")
  func contents() throws {
    let pages = try Self.report.get().pages
    var found = 0
    for page in pages {
      for line in page {
        guard let match = line.firstMatch(of: /^\s*(.+?)\s*(?:\.\s*){4,}(\d+)\s*$/),
          let number = Int(match.2)
        else { continue }
        found += 1
        #expect(pages[number - 1].contains { $0.trimmed == match.1 }, "\(line)")
      }
    }
    #expect(found == Self.chapters * 5)
    // The appendix counts its own pages, and the list says so.
    #expect(pages[0].contains { $0.contains(/^ *PHỤ LỤC[ .]+PL 1$/) })
  }

  @Test("A reader calls pages by the numbers that they bear")
  func labels() throws {
    let report = try Self.report.get()
    let start = try #require(
      report.pages.firstIndex { $0.contains { $0.trimmed == "DANH SÁCH KHEN THƯỞNG" } })
    let labels = report.labels.split { $0.isWhitespace }.joined(separator: " ")
    #expect(labels.contains("[ 0 << /S /D >> \(start) << /S /D /P (PL ) >> ]"), "\(labels)")
  }

  @Test(
    "Every row of the appendix stands there once, under a heading on each page, pages counted anew")
  func rows() throws {
    let pages = try Self.report.get().pages
    let start = try #require(
      pages.firstIndex { $0.contains { $0.trimmed == "DANH SÁCH KHEN THƯỞNG" } })
    let appendix = pages[start...]
    let numbers = appendix.flatMap { page in
      page.compactMap { line in
        line.firstMatch(of: /^\s{0,12}(\d+)\s+\S.*(Công chức|Chủ tịch|Phó Bí thư|Bí thư|Hội viên)/)
          .flatMap { Int($0.1) }
      }
    }
    #expect(numbers == Array(1...Self.awards))
    for (index, page) in appendix.enumerated() {
      #expect(page.contains { $0.contains("STT") && $0.contains("Họ và tên") })
      #expect(page.contains { $0.trimmed == "(tiếp theo)" } == (index > 0))
      #expect(page.contains { $0.trimmed == "\(index + 1)" } == (index > 0))
    }
  }

  @Test("Notes are numbered through and stand on the pages of their marks")
  func notes() throws {
    let pages = try Self.report.get().pages
    let notes = pages.flatMap { page in
      page.filter { $0.contains("Báo cáo số") && $0.contains("/BC-UBND") }
    }
    #expect(notes.count == Self.chapters * 2)
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
