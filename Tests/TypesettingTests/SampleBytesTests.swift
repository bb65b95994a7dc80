import Foundation
import Layouts
import Records
import TestSupport
import Testing
import Typesetting

/// The samples' files themselves: sound, with their fonts, and the same whenever they are made.
@Suite struct SampleBytesTests {
  @Test(arguments: Sample.allCases)
  func everyFontIsEmbedded(sample: Sample) throws {
    let folder = try TemporaryFolder()
    let table = try Tool.read("pdffonts", [folder.write(sample.pdf, to: "a.pdf")])
    let rows = table.split(separator: "\n").dropFirst(2)
    #expect(rows.count >= 3)
    for row in rows {
      // `emb sub uni object generation`, counted from the end: the encoding may have spaces.
      let columns = row.split(separator: " ")
      #expect(columns.dropLast(2).suffix(3) == ["yes", "yes", "yes"], "\(row)")
    }
  }

  @Test(arguments: Sample.allCases)
  func qpdfFindsNothingWrong(sample: Sample) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(sample.pdf, to: "a.pdf")
    let result = try Tool.run("qpdf", ["--check", file])
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(!result.text.contains("WARNING"))
  }

  @Test(arguments: Sample.allCases)
  func secondRunGivesTheSameBytes(sample: Sample) throws {
    #expect(try sample.pdf == sample.newPDF)
  }

  /// Letters and their marks apart, as some systems write them, are the same letters.
  @Test func decomposedDataGivesTheSameBytes() throws {
    let record = try Self.decomposed(Repository.sampleRecord)
    let list = try Self.decomposed(Repository.sampleList)

    let minutes = try Office.minutes
    let data = try minutes.layout.record.check(
      RecordReader.parse(record, as: .yaml, named: "du-lieu.yaml"),
      lists: .beside(Repository.sampleRecord))
    let typeset = try minutes.typeset(data)
    #expect(try typeset.pdf() == Sample.minutes.pdf)

    let certificate = try Office.certificate
    let rows = try certificate.layout.row?.check(
      rows: RecordReader.parse(list, as: .csv, named: "danh-sach.csv"))
    let typesets = try (rows ?? []).map { try certificate.typeset(data, row: $0.result.get()) }
    #expect(try typesets.pdf() == Sample.certificates.pdf)
  }

  /// Nothing of the machine and nothing of the day is in the file, compressed or not.
  @Test(arguments: Sample.allCases)
  func fileTellsNothingOfTheMachine(sample: Sample) throws {
    let folder = try TemporaryFolder()
    let bytes = try sample.pdf
    let file = try folder.write(bytes, to: "a.pdf")
    _ = try Tool.run(
      "qpdf", ["--qdf", "--object-streams=disable", file, folder.path("plain.pdf")])
    let plain = try folder.bytes(of: "plain.pdf")
    let today = Date.now.formatted(.iso8601.year().month().day())
    let traces = [
      "/home/", "/root", "/tmp/", "/usr/", "/work/", Repository.root.path, NSFullUserName(),
      ProcessInfo.processInfo.hostName, today, today.filter { $0 != "-" }, ".yaml", ".csv", ".ttf",
    ]
    for trace in traces where trace.count > 4 {
      #expect(!Self.holds(bytes, trace) && !Self.holds(plain, trace), "“\(trace)”")
    }
    let day = sample == .minutes ? "20230106" : "20230105"
    let created = try #require(Data(plain).range(of: Data("/CreationDate (".utf8)))
    #expect(Self.holds(Array(plain[created.upperBound...].prefix(12)), day), "the conference's day")
  }

  private static func decomposed(_ path: String) throws -> [UInt8] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let decomposed = text.decomposedStringWithCanonicalMapping
    try #require(Array(text.utf8) != Array(decomposed.utf8))
    return Array(decomposed.utf8)
  }

  private static func holds(_ bytes: [UInt8], _ text: String) -> Bool {
    Data(bytes).range(of: Data(text.utf8)) != nil
  }
}
