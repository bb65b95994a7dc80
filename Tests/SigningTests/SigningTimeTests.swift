import Foundation
import Testing

@testable import Signing

@Suite struct SigningTimeTests {
  @Test(arguments: [
    ("2023-01-06T14:30:05+07:00", "D:20230106143005+07'00'", 1_672_990_205.0),
    ("2023-01-06 14:30", "D:20230106143000+07'00'", 1_672_990_200.0),
    ("2023-01-06T07:30:05Z", "D:20230106073005+00'00'", 1_672_990_205.0),
    ("2024-02-29T23:59:59-03:30", "D:20240229235959-03'30'", 1_709_263_799.0),
  ])
  func readsAndWrites(text: String, pdf: String, seconds: Double) throws {
    let time = try #require(SigningTime(parsing: text))
    #expect(time.pdfForm == pdf)
    #expect(time.instant == Date(timeIntervalSince1970: seconds))
    #expect(SigningTime(pdfForm: pdf) == time)
  }

  @Test(arguments: [
    "", "now", "2023-02-29T10:00", "2023-01-06", "2023-01-06T24:00", "2023-01-06T10:60",
    "2023-01-06T10:00:60", "2023-13-06T10:00", "2023-01-06T10:00+15:00", "2023-01-06T10:00+07:60",
  ])
  func refuses(text: String) { #expect(SigningTime(parsing: text) == nil) }

  /// Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục II.7d.
  @Test func asTheDecreeWritesIt() {
    #expect(
      SigningTime(parsing: "2023-01-06T14:30:05+07:00")?.longForm == "06/01/2023; 14:30:05 +07:00")
  }
}
