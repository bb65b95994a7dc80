import Diagnostics
import Documents
import Fonts
import Foundation
import Frames
import Geometry
import PDF
import Testing

@testable import Rendering
@testable import Typesetting

struct PDFWriterTests {
  private func samplePages(_ count: Int = 3) throws -> [Page] {
    let faces = try Samples.faceNames.map { try Samples.face($0) }
    return (0..<count).map { number in
      Samples.page { frame in
        for (index, face) in faces.enumerated() {
          let run = Samples.run("Số \(number): Quyết định khen thưởng \(index)", face)
          frame.place(.glyphs(run), at: Samples.point(72, 72 + 20 * Double(index)))
        }
        let rule = Rule(size: Samples.size(100, 1), color: .black)
        frame.place(.rule(rule), at: Samples.point(72, 200))
      }
    }
  }

  @Test(arguments: [1, 90])
  func severalThreadsGiveTheSameBytes(count: Int) throws {
    let pages = try samplePages(count)
    var options = Samples.options
    options.jobs = 3
    let together = try renderPDF(
      pages, information: Samples.information, drawings: DrawingForms(of: .empty),
      options: options)
    #expect(try Samples.pdf(pages) == together)
  }

  @Test func twoWritesGiveTheSameBytes() throws {
    let art = try Samples.art(["a.svg": ArtSamples.quarters])
    let placed = Placed(ArtSamples.placed("a.svg"), at: .zero)
    let pages = try samplePages().map {
      Page(size: $0.size, underlay: [placed], frame: $0.frame)
    }
    let first = try Samples.pdf(pages, art: art)
    // Other work in between must leave no trace, nor other objects for the same fonts.
    _ = try renderSVG(pages[0], art: art)
    let again = try samplePages().map {
      Page(size: $0.size, underlay: [placed], frame: $0.frame)
    }
    #expect(try Samples.pdf(again, art: art) == first)
  }

  @Test func eightTasksWriteTheSameBytes() async throws {
    let art = try Samples.art(["a.svg": ArtSamples.quarters])
    let placed = Placed(ArtSamples.placed("a.svg"), at: .zero)
    let pages = try samplePages(20).map {
      Page(size: $0.size, underlay: [placed], frame: $0.frame)
    }
    let alone = try Samples.pdf(pages, art: art)
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 {
        group.addTask {
          for _ in 0..<5 { _ = try Samples.pdf(pages, art: art) }
          return try Samples.pdf(pages, art: art)
        }
      }
      for try await bytes in group { #expect(bytes == alone) }
    }
  }

  @Test func theInformationIsTheDocumentsOwn() throws {
    let pdf = try Samples.pdf(try samplePages(1))
    let info = try Tool.read("pdfinfo", ["-isodates", "@"], on: pdf)
    #expect(info.contains(/Title: +Giấy khen\n/))
    #expect(info.contains(/Author: +Ủy ban nhân dân\n/))
    #expect(info.contains(/Subject: +Hội nghị tổng kết\n/))
    #expect(info.contains(/CreationDate: +2023-01-06T00:00:00\+07/))
    #expect(info.contains(/ModDate: +2023-01-06T00:00:00\+07/))
  }

  @Test func aDocumentWithoutDateDoesNotTakeTheClocks() throws {
    let information = DocumentInformation(title: "", author: "", subject: "", date: nil)
    let pdf = try renderPDF(
      try samplePages(1), information: information, drawings: DrawingForms(of: .empty),
      options: Samples.options)
    let info = try Tool.read("pdfinfo", ["-isodates", "@"], on: pdf)
    #expect(info.contains(/CreationDate: +2000-01-01T00:00:00\+07/))
    #expect(info.contains(/ModDate: +2000-01-01T00:00:00\+07/))
    #expect(info.contains(/Title: +Văn bản\n/))
  }

  @Test(arguments: [
    "", "hôm nay", "06/01/2023", "2023-13-01", "2023-01-00", "2023-1-6", "-2023-01-06",
  ])
  func otherFormsOfDatesAreRefused(date: String) throws {
    let information = DocumentInformation(title: "", author: "", subject: "", date: date)
    expectFailure(Diagnostic.Code("render.bad-date")) { () throws(Failure) in
      _ = try renderPDF(
        [Samples.page()], information: information, drawings: DrawingForms(of: .empty),
        options: Samples.options)
    }
  }

  @Test func pagesLeaveWhileOthersAreWritten() throws {
    let pages = try samplePages(400)
    var pieces: [Int] = []
    var writer = try Samples.writer {
      pieces.append($0.count)
    }
    for page in pages { try writer.append(page) }
    let before = pieces.count
    try writer.finish()
    #expect(before >= 2)
    #expect(pieces.dropLast().allSatisfy { $0 >= 1 << 16 && $0 < 1 << 18 })
    #expect(pieces.reduce(0, +) == (try Samples.pdf(pages)).count)
  }

  @Test func theFailureOfTheSinkComesBack() throws {
    let full = Failure(
      .error(Diagnostic.Code("disk.full"), Message(vi: "đĩa đầy", en: "disk full"), at: nil))
    let pages = try samplePages(3)
    var calls = 0
    do throws(Failure) {
      var writer = try Samples.writer { (_: [UInt8]) throws(Failure) in
        calls += 1
        throw full
      }
      for page in pages { try writer.append(page) }
      try writer.finish()
      Issue.record("the failure was lost")
    } catch {
      #expect(error == full)
    }
    #expect(calls == 1)
  }

  @Test func aDroppedWriterWritesNoEnd() throws {
    var bytes: [UInt8] = []
    do {
      var writer = try Samples.writer { bytes += $0 }
      for page in try samplePages(400) { try writer.append(page) }
    }
    #expect(!bytes.isEmpty)
    #expect(!String(decoding: bytes, as: UTF8.self).contains("%%EOF"))
  }

  @Test func nothingFollowsAFailure() throws {
    let bad = Samples.page(underlay: [Placed(ArtSamples.placed("x.svg"), at: .zero)])
    var writer = try Samples.writer { _ in }
    try writer.append(Samples.page())
    for page in [bad, Samples.page()] {
      do throws(Failure) {
        try writer.append(page)
        Issue.record("a page was taken")
      } catch {
        #expect(error.diagnostics.map(\.code) == [.artMissing])
      }
    }
    do throws(Failure) {
      try writer.finish()
      Issue.record("the file was finished")
    } catch {
      #expect(error.diagnostics.map(\.code) == [.artMissing])
    }
  }

  @Test func nothingIsNoFile() {
    expectFailure(.renderFailed) { () throws(Failure) in _ = try Samples.pdf([]) }
  }

  @Test(arguments: [0, -1, Double.nan, .infinity])
  func pagesNeedASize(width: Double) {
    let page = Samples.page(size: Samples.size(width, 100))
    expectFailure(.renderFailed) { () throws(Failure) in _ = try Samples.pdf([page]) }
    expectFailure(.renderFailed) { () throws(Failure) in _ = try renderSVG(page, art: .empty) }
    expectFailure(.renderFailed) { () throws(Failure) in
      _ = try renderPNG(page, art: .empty, resolution: 72)
    }
  }
}

/// Expects a failure whose errors all have one code, in both languages.
func expectFailure(
  _ code: Diagnostic.Code, sourceLocation: Testing.SourceLocation = #_sourceLocation,
  _ body: () throws(Failure) -> Void
) {
  do throws(Failure) {
    try body()
    Issue.record("no failure", sourceLocation: sourceLocation)
  } catch {
    #expect(
      error.diagnostics.allSatisfy {
        $0.code == code && !$0.message.vietnamese.isEmpty && !$0.message.english.isEmpty
      }, "\(error.diagnostics)", sourceLocation: sourceLocation)
  }
}
