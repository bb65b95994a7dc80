import TestSupport
import Testing
import Typesetting

/// The minutes of many conferences, each held against the decree.
@Suite struct MinutesFormTests {
  /// What varies from the plain data.
  enum Case: String, CaseIterable {
    case plain, parent, fiveLineAgency, numbered, sixSyllableNames, longestNames
    case sixtyRecipients, noRecipients, fortySections, noAwards, longSubject, onlyHeadings
  }

  @Test func sampleHasTheFormOfTheDecree() throws {
    let form = try DecreeForm(pages: Sample.minutes.typesets.measured(), parentLines: 0)
    #expect(form.pages.count > 1)
    form.checkAll()
  }

  @Test(arguments: Case.allCases)
  func hasTheFormOfTheDecree(_ name: Case) throws {
    let pages = try Office.minutes(Self.data(name)).measured()
    let form = try DecreeForm(pages: pages, parentLines: name == .parent ? 2 : 0)
    form.checkAll()
    let texts = pages.flatMap(\.lines).map(\.text)
    switch name {
    case .fiveLineAgency: #expect(form.agencies.count == 5)
    case .numbered: #expect(form.number.text == "Số: 05/BB-HĐND")
    case .plain: #expect(form.number.text == "Số: /BB-HĐND")
    case .sixSyllableNames:
      #expect(texts.contains("Công Tằng Tôn Nữ Diệu Huyền"))
      #expect(texts.contains("Đỗ Lê Hà Vũ Bảo An"))
    case .sixtyRecipients: #expect(texts.filter { $0.hasPrefix("- Đơn vị") }.count == 60)
    case .fortySections: #expect(pages.count > 10)
    default: break
    }
  }

  /// I.3 and I.7 by the picture: white outside the margins, but for the page number.
  @Test func sampleHasNoInkOutsideTheMargins() throws {
    for (index, mask) in try Sample.minutes.typesets.masks().enumerated() {
      let ink = try #require(mask.bounds(from: 18))
      // A point of the picture is half a millimetre.
      #expect(ink.left > 29.4 && ink.right < 210 - 15)
      #expect(ink.top > 19.4 && ink.bottom < 297 - 20 + 0.6)
      let number = mask.bounds(to: 18)
      #expect((number == nil) == (index == 0))
      if let number {
        #expect(number.right - number.left < 10 && abs(number.left + number.right - 220) < 2)
      }
    }
  }

  /// II.3 leaves the number to be written after signing: the room for it must be there.
  @Test func missingNumberLeavesRoom() throws {
    let form = try DecreeForm(
      pages: Office.minutes(ConferenceData()).measured(), parentLines: 0)
    let colon = try #require(form.number.glyphs.first { $0.text == ":" })
    let stroke = try #require(form.number.glyphs.first { $0.text == "/" })
    #expect(stroke.left - colon.right > 10)
  }

  /// However much text stands before them, two lines of it are on the signatures' page.
  @Test func signaturesNeverStandAlone() throws {
    var lastPages: Set<Int> = []
    for count in 0..<12 {
      var data = ConferenceData()
      data.proceedings[0].points = Array(repeating: "Nhất trí với báo cáo", count: count)
      let form = try DecreeForm(pages: Office.minutes(data).measured(), parentLines: 0)
      let signatures = try #require(DecreeForm.Signatures(form))
      signatures.check()
      lastPages.insert(signatures.page)
    }
    #expect(lastPages.count > 1, "the lengths tried must cross the end of a page")
  }

  private static func data(_ name: Case) -> ConferenceData {
    var data = ConferenceData()
    switch name {
    case .plain: break
    case .parent:
      data.agencies[0].parent = ["Ủy ban nhân dân", "quận Cầu Giấy"]
      data.agencies[0].name = ["Phòng Nội vụ"]
    case .fiveLineAgency:
      data.agencies[0].name = [
        "Ban Chỉ đạo", "phong trào Toàn dân", "đoàn kết xây dựng", "đời sống văn hóa",
        "quận Cầu Giấy",
      ]
    case .numbered: data.documents.minutes.number = "05"
    case .sixSyllableNames:
      data.people[0].name = "Công Tằng Tôn Nữ Diệu Huyền"
      data.people[1].name = "Đỗ Lê Hà Vũ Bảo An"
    case .longestNames:
      // Annex VI: a name has at most 50 letters.
      data.people[0].name =
        "Công Huyền Tôn Nữ Nguyễn Phúc Hoàng Thiên Trường An"
        .prefix(50).trimmingTrailingSpaces
    case .sixtyRecipients:
      data.documents.minutes.recipients = (1...60).map { "Đơn vị số \($0) (để thực hiện)" }
    case .noRecipients: data.documents.minutes.recipients = []
    case .fortySections:
      data.proceedings = (1...40).map { number in
        .init(
          title: "Nội dung số \(number)",
          text: Array(repeating: ConferenceData.report, count: 1 + number % 3),
          points: (0..<number % 4).map { "Ý kiến thứ \($0 + 1) của các đại biểu dự họp" })
      }
    case .noAwards: data.awards = nil
    case .longSubject:
      data.conference.name = Array(repeating: "Hội nghị tổng kết công tác", count: 17)
        .joined(separator: ", ")
    case .onlyHeadings: data.proceedings = [.init(title: "Khai mạc"), .init(title: "Bế mạc")]
    }
    return data
  }
}

extension Substring {
  fileprivate var trimmingTrailingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
