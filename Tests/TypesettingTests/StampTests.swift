import TestSupport
import Testing
import Typesetting

/// What a record may add to any document, measured against Decree 30/2020/NĐ-CP, Annex I, part I, section III.
@Suite struct StampTests {
  /// The page of a document of the province with what it is to be held against.
  private func page(_ layout: String) throws -> MeasuredPage {
    let typeset = try #require(Office.provincial(layout).first)
    #expect(typeset.diagnostics.isEmpty)
    return try #require(typeset.measured().first)
  }

  private func line(_ text: String, on page: MeasuredPage) throws -> MeasuredLine {
    try #require(page.lines.first { $0.text == text }, "no “\(text)”")
  }

  /// The frame of four rules around a line: its outer edges, millimetres.
  private struct Outline {
    let left: Double
    let top: Double
    let right: Double
    let bottom: Double
    var width: Double { right - left }
    var center: Double { (left + right) / 2 }
  }

  private func outline(around line: MeasuredLine, on page: MeasuredPage) -> Outline? {
    let rules = page.fills.filter {
      $0.left < line.right + 10 && $0.right > line.left - 10 && $0.top < line.baseline + 6
        && $0.bottom > line.baseline - 10 && $0.color == line.colors.first
    }
    guard rules.count == 4 else { return nil }
    return Outline(
      left: rules.map(\.left).min() ?? 0, top: rules.map(\.top).min() ?? 0,
      right: rules.map(\.right).max() ?? 0, bottom: rules.map(\.bottom).max() ?? 0)
  }

  /// III.2b: 30 x 8, 40 x 8, 20 x 8 mm; 13–14, upright, bold; bright red; IV, place 10b: on the left, below the number.
  @Test(arguments: [("cong-van", "HỎA TỐC", 30.0), ("ke-hoach", "KHẨN", 20)])
  func urgency(layout: String, text: String, width: Double) throws {
    let page = try page(layout)
    let stamp = try line(text, on: page)
    #expect(stamp.sizes.allSatisfy { (13...14).contains($0) } && stamp.isBold && stamp.isUpright)
    let color = try #require(stamp.colors.first)
    #expect(color.red > 200 && color.green < 30 && color.blue < 30)
    let frame = try #require(outline(around: stamp, on: page))
    #expect(abs(frame.width - width) < 0.1 && abs(frame.bottom - frame.top - 8) < 0.1)
    #expect(abs(frame.center - stamp.center) < 0.2)
    let number = try #require(page.lines.first { $0.text.hasPrefix("Số: ") })
    #expect(frame.top > number.baseline && frame.right < 105)
  }

  /// III.2c: in capitals, 13–14, upright, bold, in a frame; IV, place 11: above the text, on the right.
  @Test func circulationAndDraft() throws {
    let page = try page("ke-hoach")
    let circulation = try line("LƯU HÀNH NỘI BỘ", on: page)
    let draft = try line("DỰ THẢO LẦN 2", on: page)
    for line in [circulation, draft] {
      #expect(line.sizes.allSatisfy { (13...14).contains($0) } && line.isBold && line.isUpright)
      let frame = try #require(outline(around: line, on: page))
      #expect(abs(frame.center - line.center) < 0.2)
      #expect(frame.left < line.left - 2 && frame.right > line.right + 2)
    }
    #expect(circulation.baseline < 20 && circulation.left > 105)
    #expect(abs((outline(around: circulation, on: page)?.right ?? 0) - 190) < 0.1)
  }

  /// III.3: the code in capitals and the number of copies, 11, upright, at the end of the recipients.
  @Test(arguments: [("cong-van", "LTA.(120)"), ("ke-hoach", "LTA.(30)")])
  func drafter(layout: String, text: String) throws {
    let page = try page(layout)
    let drafter = try line(text, on: page)
    #expect(drafter.sizes == [11] && drafter.isUpright && drafter.isRegular)
    let last = try #require(page.lines.last { $0.text.hasPrefix("- Lưu:") })
    #expect(drafter.baseline > last.baseline && abs(drafter.left - last.left) < 0.2)
  }

  /// III.4: on the first page, 11–12, upright, under a rule over the whole width of the text.
  @Test func address() throws {
    let page = try page("cong-van")
    let address = try #require(page.lines.last { $0.text.hasPrefix("Số 1, quảng trường") })
    let last = try #require(page.lines.last)
    #expect(address.sizes.allSatisfy { (11...12).contains($0) } && address.isUpright)
    #expect(last.text.contains("haduong.example"))
    #expect(abs(last.baseline + DecreeForm.descent(of: last) - 277) < 0.6)
    let rule = try #require(page.fills.last { $0.bottom < address.baseline })
    #expect(abs(rule.left - 30) < 0.1 && abs(rule.right - 190) < 0.1)
  }

  /// III.1c: an electronic document leaves number and date of what its appendix goes with to be filled by nobody.
  @Test func electronicAppendixNamesNoNumber() throws {
    let texts = try #require(Office.provincial("quyet-dinh-khen-thuong").first).document.texts
    let source = try #require(texts.first { $0.hasPrefix("(Kèm theo Quyết định") })
    #expect(!source.contains("2846") && !source.contains("2025") && source.contains("……"))
  }
}
