import Foundation
import TestSupport
import Testing

/// Lists: a bad row never stops the others, and nothing is half done.
@Suite struct BatchCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func everyRowBecomesAPage() throws {
    let result = try run(DataText.list, output: "out/a.pdf")
    #expect(result.status == 0, "\(result.errors)")
    #expect(try pages("out/a.pdf") == 3)
    #expect(try made() == ["out/a.pdf"])
  }

  @Test(
    arguments: [
      // The choice is no choice: column B. The letter has no font: column D. The name is too long.
      ("1;Cá nhân;Bà;Nguyễn Thị An;", "1;Xe;Bà;Nguyễn Thị An;", "B2"),
      ("Phòng Nội vụ quận", "Phòng Nội vụ 𝄞", "D3"),
      ("Phòng Nội vụ quận", String(repeating: "Ạ", count: 5000), "D3"),
      ("Phòng Nội vụ quận", String(repeating: "nghiêng", count: 28), "D3"),
      ("3;Cá nhân;Ông;Đỗ Văn Bình", "ba;Cá nhân;Ông;Đỗ Văn Bình", "A4"),
      ("3;Cá nhân;Ông;Đỗ Văn Bình", "3;Cá nhân;Ông;", "D4"),
    ], ["all.pdf", "each/{stt}.pdf"])
  func badRowIsNamedAndTheOthersAreWritten(
    change: (old: String, new: String, cell: String), output: String
  ) throws {
    let list = DataText.list.replacing(change.old, with: change.new)
    try #require(list != DataText.list)
    let locale = output.contains("{") ? Vanthu.Locale.vietnamese : .plain
    let result = try run(list, output: output, locale: locale)
    #expect(result.status == 1, "\(result.errors)")
    let place = "\(folder.path("a.csv"))!\(change.cell): \(locale.error)"
    #expect(result.errors.contains(place), "\(result.errors)")
    let files = try made()
    #expect(files.count == (output.contains("{") ? 2 : 1), "\(files)")
    #expect(try files.map { try pages($0) }.reduce(0, +) == 2)
  }

  @Test(arguments: ["all.pdf", "each/{stt}.pdf"])
  func allRowsBadWritesNothing(output: String) throws {
    let list = DataText.list.replacing("Cá nhân", with: "Xe").replacing("Tập thể", with: "Xe")
    let result = try run(list, output: output)
    #expect(result.status == 65)
    for cell in ["B2", "B3", "B4"] { #expect(result.errors.contains("a.csv!\(cell): error")) }
    #expect(try made() == [])
  }

  @Test func patternNamesTheFiles() throws {
    let result = try run(DataText.list, output: "giấy khen/{stt}-{name as slug}.pdf")
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      try made() == [
        "giấy khen/01-nguyen-thi-an.pdf", "giấy khen/02-phong-noi-vu-quan.pdf",
        "giấy khen/03-do-van-binh.pdf",
      ])
  }

  /// What a row says never leads out of the folder.
  @Test func fieldsCannotNameFolders() throws {
    let list = DataText.list.replacing("Phòng Nội vụ quận", with: "../../A/B")
    let result = try run(list, output: "out/{name}.pdf")
    #expect(result.status == 0, "\(result.errors)")
    let files = try made()
    #expect(files.count == 3 && files.allSatisfy { $0.split(separator: "/").count == 2 })
  }

  @Test func equalNamesAreFoundBeforeAnythingIsWritten() throws {
    // An and Ân have one slug, and stand last.
    let list = DataText.list.replacing("Đỗ Văn Bình", with: "Nguyễn Thị Ân")
    let result = try run(list, output: "out/{name as slug}.pdf")
    #expect(result.status == 65)
    #expect(result.errors.contains("[batch.name-collision]"), "\(result.errors)")
    #expect(result.errors.contains("nguyen-thi-an.pdf"))
    #expect(try made() == [])
  }

  @Test(arguments: ["out/{nmae}.pdf", "out/{name as slgu}.pdf", "out/{.pdf", "out/{name as}.pdf"])
  func patternThatCannotBeUnderstood(output: String) throws {
    let result = try run(DataText.list, output: output)
    #expect(result.status == 65 || result.status == 64, "\(result.errors)")
    #expect(result.errors.contains("-o: error: "), "\(result.errors)")
    #expect(try made() == [])
  }

  @Test(
    arguments: [
      ("Họ và tên", "Biệt danh", "a.csv!D1"), ("STT;", "STT;STT;", "a.csv!B1"),
      ("3;Cá nhân", "\"3;Cá nhân", "a.csv:4:1"), ("Chuyên viên\n", "Chuyên viên;;x\n", "a.csv!G2"),
    ])
  func tableThatIsWrongAsAWhole(old: String, new: String, place: String) throws {
    let result = try run(DataText.list.replacing(old, with: new), output: "a.pdf")
    #expect(result.status == 65, "\(result.errors)")
    #expect(result.errors.contains(place), "\(result.errors)")
    #expect(try made() == [])
  }

  @Test(arguments: ["", "STT;Đối tượng;Họ và tên\n", "\n\n"])
  func emptyList(text: String) throws {
    let result = try run(text, output: "a.pdf")
    #expect(result.status == 65, "\(result.errors)")
    #expect(result.errors.contains("a.csv"))
    #expect(try made() == [])
  }

  /// The record says that more are honoured than the list has: told, and nothing is held back.
  @Test func listThatContradictsTheRecord() throws {
    let record = DataText.conference.replacing(
      "awards:\n", with: "awards:\n  collectives: 1\n  individuals: 3\n")
    let result = try run(DataText.list, record: record, output: "a.pdf")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.contains("warning: "), "\(result.errors)")
    #expect(
      result.errors.components(separatedBy: "[consistency.").count == 2
        && result.errors.contains("[consistency.award-count]"), "\(result.errors)")
    let right = try run(
      DataText.list, record: record.replacing("individuals: 3", with: "individuals: 2"),
      output: "a.pdf")
    #expect(right.status == 0 && right.errors == "3 written, 0 rows failed\n", "\(right.errors)")
  }

  @Test func listTooLongToBeComparedIsSaidSo() throws {
    let fixture = try BatchFixture()
    let result = try fixture.run(fixture.list(2_001), to: "a.pdf", ["--only", "1"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.contains("[consistency.not-compared]"), "\(result.errors)")
    #expect(!result.errors.contains("[consistency.award-count]"), "\(result.errors)")
  }

  /// What is wrong with the record is wrong for every row, and is told once.
  @Test func faultOfTheRecordIsToldOnce() throws {
    let record = DataText.conference.split(separator: "awards:")[0]
    let result = try run(DataText.list, record: String(record), output: "a.pdf")
    #expect(result.status == 65, "\(result.errors)")
    let told = result.errors.split(separator: "\n").filter { $0.contains("error: ") }
    #expect(!told.isEmpty && Set(told).count == told.count, "\(result.errors)")
    #expect(try made() == [])
  }

  private func run(
    _ list: String, record: String = DataText.conference, output: String,
    locale: Vanthu.Locale = .plain
  ) throws -> Tool.Result {
    let list = try folder.write(list, to: "a.csv")
    let data = try folder.write(record, to: "a.yaml")
    return try Vanthu.run(
      ["batch", "giay-khen", "--data", data, "--records", list, "-o", folder.path(output)],
      locale: locale)
  }

  /// What is in the folder besides the data.
  private func made() throws -> [String] {
    try folder.files().filter {
      !["a.csv", "a.yaml"].contains($0) && !$0.hasSuffix(".manifest.jsonl")
    }
  }

  private func pages(_ name: String) throws -> Int {
    let text = try Tool.read("pdfinfo", [folder.path(name)])
    let line = text.split(separator: "\n").first { $0.hasPrefix("Pages:") }
    return line.flatMap { Int($0.dropFirst(6).filter { $0 != " " }) } ?? 0
  }
}
