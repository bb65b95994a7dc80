import Diagnostics
import Foundation
import Proofreading
import Testing

@Suite("Reports of proofreading")
struct ReportTests {
  private let text = "Biên bản\r\n15 tập thể và 18 các nhân\nHĐND- UBND"

  private var findings: [Finding] {
    let places = TextPlaces(text)
    return Proofreader().remarks(on: text).map { Finding($0, in: places, file: "bài viết.txt") }
  }

  @Test("Places are lines and columns of scalars, from 1")
  func places() {
    let places = TextPlaces("\u{FEFF}ab\r\nđêm\r\rx")
    #expect(places.place(at: 3) == (1, 1))
    #expect(places.place(at: 4) == (1, 2))
    #expect(places.place(at: 7) == (2, 1))
    #expect(places.place(at: 9) == (2, 2))
    #expect(places.place(at: 13) == (3, 1))
    #expect(places.place(at: 14) == (4, 1))
    #expect(places.place(at: 99) == (4, 2))
  }

  @Test("A line tells the place, the words, the words put right, the rule and its clause")
  func lines() {
    #expect(
      findings.map { $0.text(in: .english) } == [
        """
        bài viết.txt:2:18: error: “18 các nhân” → “18 cá nhân”: after a number it is “cá nhân” (a person), \
        not “các nhân” [slips.person-count]
          Hoàng Phê (chủ biên), Từ điển tiếng Việt

        """,
        """
        bài viết.txt:3:5: error: “HĐND- UBND” → “HĐND - UBND”: a hyphen between names or phrases has a space \
        on both sides: HĐND - UBND [hyphens.spaces]
          Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.1.b (có cách chữ)

        """,
      ])
  }

  @Test("JSON has every part of a finding")
  func json() throws {
    let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(findings))
    let first = try #require((object as? [[String: Any]])?.first)
    #expect(first["rule"] as? String == "slips.person-count")
    #expect(first["line"] as? Int == 2)
    #expect(first["column"] as? Int == 18)
    #expect(first["found"] as? String == "các")
    #expect(first["proposal"] as? String == "cá")
    #expect(first["level"] as? String == "error")
    #expect(first["approximate"] as? Bool == false)
    #expect((first["vi"] as? String)?.isEmpty == false)
  }

  @Test("SARIF has what the standard requires, and fixes at exact places only")
  func sarif() throws {
    let places = TextPlaces(text)
    let cell = Finding(
      Proofreader().remarks(on: text)[0], in: places,
      ofValueAt: .cell(file: "a.csv", sheet: nil, row: 4, column: 2))
    let log = SARIFLog(
      findings + [
        cell,
        Finding(
          .error(.init("data.test"), Message(vi: "lỗi", en: "wrong"), at: .file("b.yaml"))),
      ], language: .english, version: "1.0")
    let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(log))
    let root = try #require(object as? [String: Any])
    #expect(root["version"] as? String == "2.1.0")
    let run = try #require((root["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "vanthu")
    let rules = try #require(driver["rules"] as? [[String: Any]]).compactMap { $0["id"] as? String }
    #expect(Set(rules).count == rules.count)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == 4)
    for result in results {
      #expect(rules.contains(try #require(result["ruleId"] as? String)))
      #expect((result["message"] as? [String: Any])?["text"] is String)
    }
    #expect(results.map { $0["fixes"] != nil } == [true, true, false, false])
    let location = try #require((results[0]["locations"] as? [[String: Any]])?.first)
    let physical = try #require(location["physicalLocation"] as? [String: Any])
    let artifact = try #require(physical["artifactLocation"] as? [String: Any])
    #expect(artifact["uri"] as? String == "b%C3%A0i%20vi%E1%BA%BFt.txt")
    let region = try #require(physical["region"] as? [String: Int])
    #expect(region == ["startLine": 2, "startColumn": 18, "endLine": 2, "endColumn": 21])
  }

  @Test("What two places say differently is told with both, in every format")
  func related() throws {
    let row = SourceLocation.cell(file: "ds.csv", sheet: nil, row: 3, column: 4)
    let finding = Finding(
      .error(
        .init("data.test"), Message(vi: "hai nơi khác nhau", en: "two places differ"),
        at: .text(file: "b.yaml", line: 7, column: 2),
        related: [RelatedPlace(row, Message(vi: "ở đây là 16", en: "here it is 16"))]))
    #expect(
      finding.text(in: .vietnamese) == """
        b.yaml:7:2: lỗi: hai nơi khác nhau [data.test]
          xem thêm ds.csv!D3: ở đây là 16

        """)
    let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(finding))
    let places = try #require((json as? [String: Any])?["related"] as? [[String: Any]])
    #expect(places.map { $0["place"] as? String } == ["ds.csv!D3"])
    #expect(places.map { $0["en"] as? String } == ["here it is 16"])
    let log = SARIFLog([finding], language: .english, version: "1.0")
    let sarif = String(decoding: try JSONEncoder().encode(log), as: UTF8.self)
    #expect(sarif.contains(#""relatedLocations":[{"#))
    #expect(sarif.contains(#""message":{"text":"here it is 16"}"#))
  }
}
