import Testing
import Vietnamese

@testable import Conferences

/// Deadlines are free text; the last day that they mean is what is compared.
@Suite struct DeadlineTests {
  @Test(arguments: [
    ("31/3/2023", "2023-03-31"), ("Trước ngày 15 tháng 02 năm 2023", "2023-02-15"),
    ("Tháng 02/2024", "2024-02-29"), ("tháng 4 năm 2023", "2023-04-30"),
    ("Quý I/2023", "2023-03-31"),
    ("Quý IV năm 2023", "2023-12-31"), ("Từ ngày 01/02/2023 đến ngày 28/02/2023", "2023-02-28"),
  ])
  func lastDay(text: String, day: String) {
    #expect(ConsistencyFamily.lastDay(in: text)?.isoForm == day)
  }

  @Test(arguments: ["Thường xuyên", "Hằng quý", "Cuối năm", "", "Quý V/2023", "tháng"])
  func noDay(text: String) {
    #expect(ConsistencyFamily.lastDay(in: text) == nil)
  }
}
