import Foundation
import TestSupport
import Testing

/// `vanthu check` and `vanthu convert`, run as clerks run them.
@Suite struct LanguageCommandTests {
  private let slip = "Nhân dịp này, 15 tập thể và 18 các nhân được khen thưởng.\n"

  @Test(arguments: Vanthu.Locale.allCases)
  func checkNamesThePlaceAndTheProposal(locale: Vanthu.Locale) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(slip, to: "a.txt")
    let result = try Vanthu.run(["check", file], locale: locale)
    #expect(result.status == 1)
    #expect(result.text.contains("\(file):1:32: \(locale.error)"), "\(result.text)")
    #expect(result.text.contains("18 cá nhân"))
  }

  @Test func checkOfRightTextSaysNothing() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      slip.replacingOccurrences(of: "các nhân", with: "cá nhân"), to: "a.txt")
    let result = try Vanthu.run(["check", file])
    #expect(result.status == 0)
    #expect(result.output.isEmpty, "\(result.text)")
  }

  @Test func fixMendsWhatIsCertainAndNothingElse() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(slip + "HĐND- UBND quận, chữ\u{A0}lạ.\r\n", to: "a.txt")
    let result = try Vanthu.run(["check", "--fix", file])
    #expect(result.status == 0, "\(result.text)\(result.errors)")
    let mended = String(decoding: try folder.bytes(of: "a.txt"), as: UTF8.self)
    #expect(
      mended == "Nhân dịp này, 15 tập thể và 18 cá nhân được khen thưởng.\n"
        + "HĐND - UBND quận, chữ\u{A0}lạ.\r\n")
    #expect(try folder.files() == ["a.txt"])
  }

  @Test(arguments: ["json", "sarif"])
  func reportsForMachinesParse(format: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(slip, to: "a.txt")
    let result = try Vanthu.run(["check", "--format", format, file])
    let object = try JSONSerialization.jsonObject(with: Data(result.text.utf8))
    #expect("\(object)".contains("slips.person-count"))
  }

  @Test func samplesHaveNoRemark() throws {
    let result = try Vanthu.run(
      ["check", Repository.sampleRecord, "--layout", "bien-ban"], locale: .vietnamese)
    #expect(result.status == 0)
    #expect(result.output.isEmpty, "\(result.text)")
  }

  /// The bytes that a clerk's old Excel wrote: TCVN3, by iconv.
  private func tcvn3(_ text: String, in folder: TemporaryFolder) throws -> String {
    let file = try folder.write(text, to: "unicode.txt")
    return try folder.write(
      try Tool.run("iconv", ["-f", "UTF-8", "-t", "TCVN", file]).output, to: "tcvn3.txt")
  }

  @Test func convertGivesBackWhatWasWritten() throws {
    let folder = try TemporaryFolder()
    let text = """
      hội nghị tổng kết hoạt động của hội đồng nhân dân quận và chương trình phối hợp công tác
      giữa thường trực hội đồng nhân dân, ủy ban nhân dân và ủy ban mặt trận tổ quốc năm trước

      """
    let file = try tcvn3(text, in: folder)
    let result = try Vanthu.run(["convert", file, "-o", folder.path("out.txt")])
    #expect(result.status == 0, "\(result.errors)")
    #expect(String(decoding: try folder.bytes(of: "out.txt"), as: UTF8.self) == text)
  }

  @Test func convertRefusesWhatIsDoubtful() throws {
    let folder = try TemporaryFolder()
    let file = try tcvn3("lê anh\n", in: folder)
    let result = try Vanthu.run(["convert", file, "-o", folder.path("out.txt")])
    #expect(result.status == 65, "\(result.errors)")
    #expect(try folder.files() == ["tcvn3.txt", "unicode.txt"])
  }
}
