import TestSupport
import Testing
import Typesetting

/// Certificates of commendation measured against Decree 50/2006/NĐ-CP, article 28.
@Suite struct CommendationTests {
  static let order = [
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "CHỦ TỊCH",
    "ỦY BAN NHÂN DÂN TỈNH HÀ DƯƠNG", "TẶNG", "BẰNG KHEN",
  ]

  /// 400 x 300 mm, 320 x 230 mm within the ornament; the lines in their order, the authority and the kind red, “tặng” black;
  /// number and register below on the left, place, date and signature on the right, 35 mm to sign in.
  @Test func everyAwardeeHasOne() throws {
    let sheets = try Office.provincial("bang-khen")
    #expect(sheets.count == 8 && sheets.allSatisfy { $0.diagnostics.isEmpty })
    let pages = try sheets.map(\.withoutUnderlay).measured()
    for page in pages {
      #expect(abs(page.width - 400) < 0.05 && abs(page.height - 300) < 0.05)
      for line in page.lines {
        #expect(line.left > 40 && line.right < 360, "“\(line.text)”")
        #expect(line.baseline > 35 && line.baseline < 265, "“\(line.text)”")
      }
      let lines = Self.order.compactMap { text in page.lines.first { $0.text == text } }
      #expect(lines.map(\.text) == Self.order)
      #expect(lines.map(\.baseline) == lines.map(\.baseline).sorted())
      #expect(lines.allSatisfy { abs($0.center - 200) < 0.3 })
      #expect(lines[4].colors == [.black])
      for line in [lines[2], lines[3], lines[5]] {
        #expect(line.colors.allSatisfy { $0.red > 150 })
      }
      try checkFoot(page)
    }
  }

  private func checkFoot(_ page: MeasuredPage) throws {
    let decision = try #require(page.lines.first { $0.text.hasPrefix("Quyết định số: ") })
    let register = try #require(page.lines.first { $0.text.hasPrefix("Số sổ vàng: ") })
    #expect(decision.right < 200 && register.baseline > decision.baseline)
    let position = try #require(page.lines.last { $0.text == "CHỦ TỊCH" })
    let name = try #require(page.lines.first { $0.text == "Phan Hoàng Hải Dương" })
    #expect(position.left > 200 && abs(name.center - position.center) < 0.2)
    let room =
      name.baseline - DecreeForm.ascent(of: name) - position.baseline
      - DecreeForm.descent(of: position)
    #expect(room > 35 - 0.05 && room < 37, "\(room) mm to sign in")
  }

  @Test(arguments: [("A3", 420.0, 297.0), ("A4", 297, 210)])
  func everySheetIsExact(name: String, width: Double, height: Double) throws {
    let sheet = try #require(Office.provincial("bang-khen", sheet: name).first)
    #expect(sheet.diagnostics.isEmpty)
    let page = try #require(sheet.withoutUnderlay.measured().first)
    #expect(abs(page.width - width) < 0.05 && abs(page.height - height) < 0.05)
  }

  @Test func noLetterTouchesTheBorder() throws {
    let sheets = try Office.provincial("bang-khen")
    let border = try [sheets[0].onlyBorder].masks()[0]
    for text in try sheets.map(\.withoutUnderlay).masks() {
      #expect(text.common(with: border) == 0)
    }
  }
}
