import Foundation
import TestSupport
import Testing

/// Parts of a list: rows keep their numbers, and the parts are the pieces of the whole.
@Suite struct BatchSelectionTests {
  private let fixture: BatchFixture

  init() throws { fixture = try BatchFixture() }

  @Test func numberOfThreadsDoesNotShow() throws {
    let list = try fixture.list(30)
    for jobs in ["1", "2", "7"] {
      let one = try fixture.run(list, to: "one-\(jobs).pdf", ["--jobs", jobs])
      let many = try fixture.run(list, to: "many-\(jobs)/{stt}.pdf", ["--jobs", jobs])
      #expect(one.status == 0 && many.status == 0, "\(one.errors)\(many.errors)")
    }
    for jobs in ["2", "7"] {
      #expect(
        try fixture.folder.bytes(of: "one-\(jobs).pdf") == fixture.folder.bytes(of: "one-1.pdf"))
      #expect(try fixture.contents(of: "many-\(jobs)") == fixture.contents(of: "many-1"))
    }
  }

  @Test func shardsAreThePiecesOfTheWhole() throws {
    let list = try fixture.list(11)
    _ = try fixture.run(list, to: "whole/{stt}.pdf")
    for part in 1...4 {
      let result = try fixture.run(list, to: "parts/{stt}.pdf", ["--shard", "\(part)/4"])
      #expect(result.status == 0, "\(result.errors)")
    }
    #expect(try fixture.contents(of: "parts") == fixture.contents(of: "whole"))
    // A run over the whole finds that nothing is left to do.
    let check = try fixture.run(list, to: "parts/{stt}.pdf", ["--resume"])
    #expect(check.errors == "0 written, 11 unchanged, 0 rows failed\n")
  }

  @Test(
    arguments: [
      (["--only", "2,5-6"], ["02", "05", "06"]), (["--only", "10-"], ["10", "11", "12"]),
      (["--only", " 1 , 1-2"], ["01", "02"]),
      (["--where", "họ và tên = người  HAI"], ["02"]),
      (["--where", "ho va ten=Người Hai"], ["02"]),
      (["--where", "name!=Người Hai", "--only", "1-3"], ["01", "03"]),
      (["--where", "Chức vụ=", "--only", "1"], []),
      (["--shard", "2/5"], ["04", "05", "06"]),
    ])
  func rowsAreChosen(options: [String], rows: [String]) throws {
    let list = try fixture.list(12)
    let result = try fixture.run(list, to: "out/{stt}.pdf", options)
    #expect(result.status == (rows.isEmpty ? 65 : 0), "\(result.errors)")
    #expect(try fixture.files(in: "out") == rows.map { "\($0).pdf" })
  }

  @Test(
    arguments: [
      ["--only", "x"], ["--only", "0"], ["--only", "3-2"], ["--only", "13"], ["--only", "1,,2"],
      ["--where", "Nguyễn"], ["--where", "Nmae=An"], ["--shard", "0/3"], ["--shard", "4/3"],
      ["--shard", "3"], ["--jobs", "0"],
    ])
  func whatCannotBeUnderstoodIs64(options: [String]) throws {
    let result = try fixture.run(fixture.list(12), to: "out/{stt}.pdf", options)
    #expect(result.status == 64, "\(result.errors)")
    #expect(try fixture.files(in: "out").isEmpty)
  }

  /// A file must not be taken by one row today and by another tomorrow.
  @Test func namesCollideWithThoseOfRowsNotChosen() throws {
    let list = try fixture.list(4)
    let result = try fixture.run(list, to: "out/{position}.pdf", ["--only", "2"])
    #expect(
      result.status == 65 && result.errors.contains("batch.name-collision"), "\(result.errors)")
    #expect(try fixture.files(in: "out").isEmpty)
  }

  @Test func nameThatIsTooLongIsToldAndTheOthersAreWritten() throws {
    let long = String(repeating: "Nghiêng ", count: 20) + "An"
    let list = try fixture.list(3, names: [2: long])
    let pattern = "out/{stt}-{name}-{name}.pdf"
    let result = try fixture.run(list, to: pattern)
    #expect(result.status == 1 && result.errors.contains("list.csv!A3"), "\(result.errors)")
    #expect(try fixture.files(in: "out").count == 2)
  }

  @Test func reportNamesEachRow() throws {
    let list = try fixture.list(5, names: [3: "Lê 𝄞", 5: ""])
    let result = try fixture.run(
      list, to: "out/{stt}.pdf",
      ["--report", fixture.folder.path("report.json"), "--diagnostics", "json"])
    #expect(result.status == 1)
    for line in result.errors.split(separator: "\n") {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
    }
    let report = try JSONDecoder().decode(
      Report.self, from: Data(fixture.folder.bytes(of: "report.json")))
    #expect(report.rows == 5 && report.written == 3 && report.notReached == 0)
    #expect(report.failed.map(\.row) == [3, 5])
  }

  private struct Report: Decodable {
    struct Row: Decodable {
      let row: Int
    }

    let rows: Int
    let written: Int
    let notReached: Int
    let failed: [Row]
  }
}
