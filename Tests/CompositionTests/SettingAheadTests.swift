import Diagnostics
import Documents
import Frames
import Geometry
import Testing

@testable import Composition

@Suite("Paragraphs at hand")
struct SettingAheadTests {
  private static func document(_ blocks: [Block]) -> Document {
    let margin = Length.pt(10)
    return Document(
      information: DocumentInformation(title: "", author: "", subject: "", date: nil),
      page: PageStyle(
        size: Size(width: .pt(320), height: .pt(420)),
        margins: Insets(top: margin, bottom: margin, left: margin, right: margin),
        pageNumber: nil, underlay: []), blocks: blocks)
  }

  /// Many paragraphs, some of them alike, justified and not, two that something is wrong with.
  private static let long: Document = {
    let words =
      "Ủy ban nhân dân quận đã phối hợp với các phường triển khai đồng bộ nhiệm vụ trọng tâm năm"
      .split(separator: " ")
    let justified = paragraphStyle { $0.alignment = .justified }
    let blocks = (0..<700).map { number -> Block in
      let text = (0..<20).map { words[(number * 7 + $0 * $0) % words.count] }
        .joined(separator: " ")
      let wrong = number == 333 || number == 600 ? " 漢" : ""
      return .paragraph(
        paragraph(
          "\(number % 9 == 0 ? "" : "\(number). ")\(text)\(wrong)",
          number.isMultiple(of: 2) ? justified : paragraphStyle(),
          source: .file("d\(number)")))
    }
    return document([.passage(Passage(role: .section, blocks: blocks))])
  }()

  @Test("Pages and faults are the same however many threads set them", arguments: [2, 3])
  func sameForAnyJobs(jobs: Int) {
    let alone = Composer(fonts: TestFonts.book).compose(Self.long)
    let together = Composer(fonts: TestFonts.book, jobs: jobs).compose(Self.long)
    #expect(alone.pages.map(\.dump) == together.pages.map(\.dump))
    #expect(alone.diagnostics == together.diagnostics)
    #expect(alone.diagnostics.map(\.location) == [.file("d333"), .file("d600")])
    #expect(alone.pages.count > 30)
  }

  @Test("A fault that stands twice in one document is a fault of the next one too")
  func faultsAreNotKept() {
    let document = Self.document(
      [1, 2].map { _ in .paragraph(paragraph("Một chữ 漢 lạ", source: .file("layout"))) })
    let composer = Composer(fonts: TestFonts.book)
    for _ in 1...3 {
      #expect(composer.compose(document).diagnostics.map(\.code) == [.missingGlyph])
    }
  }
}
