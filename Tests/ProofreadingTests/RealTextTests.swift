import Proofreading
import Testing

@Suite("Proofreading real texts")
struct RealTextTests {
  /// The slips of the article on the conference of 6 January 2023, each with the rule it breaks: those
  /// of the project's list, and after the line "Ban thường vụ", which the list has not.
  private static let foundingSlips = [
    "hyphens.spaces - → - !", "hyphens.spaces - → - !", "hyphens.spaces - → - !",
    "hyphens.spaces - → - !", "capitals.place Phố→phố!", "capitals.party-committee quận→Quận!",
    "tone-marks.mixture uỷ→ủy", "tone-marks.mixture Uỷ→Ủy",
    "names.front-standing-board Thường trực→Ban Thường trực", "abbreviations.wrong UVTV→UVBTV",
    "names.front MTTQ→MTTQ Việt Nam", "slips.person-count các→cá!",
    "capitals.organization Ban thường vụ→Ban Thường vụ",
  ]

  @Test(
    "The founding article gives each of its slips and no more",
    .enabled(if: Texts.reference("cau-giay-2023.txt") != nil, "needs the article"))
  func founding() throws {
    let text = try #require(Texts.reference("cau-giay-2023.txt"))
    let remarks = Proofreader().remarks(on: text)
    #expect(remarks.map(\.line).sorted() == Self.foundingSlips.sorted())
  }

  @Test("Its sentences with slips, quoted shortly, give the same ones")
  func excerpts() {
    let text = """
      Hội nghị tổng kết chương trình phối hợp công tác giữa Thường trực HĐND- UBND- Ủy ban MTTQ Việt Nam quận
      Phó ban Pháp chế HĐND Thành Phố Nguyễn Bích Thủy; Phó Bí thư quận ủy, Chủ tịch UBND quận Bùi Tuấn Anh;
      Ủy viên Ban Thường vụ Quận uỷ, Thường trực HĐND, lãnh đạo UBND, Thường trực Ủy ban MTTQ Việt Nam quận,
      đồng chí Nguyễn Thị Thanh – UVTV, Chủ tịch Ủy ban MTTQ Việt Nam quận đã báo cáo
      giữa Thường trực HĐND - UBND - Uỷ ban MTTQ quận trong năm 2022. Tổng thu đạt 110,5% dự toán.
      15 tập thể và 18 các nhân có thành tích; đồng chí Nguyễn Bích Thuỷ đọc “Quyết đinh”.
      """
    #expect(
      Proofreader().remarks(on: text).map(\.line) == [
        "hyphens.spaces - → - !", "hyphens.spaces - → - !", "capitals.place Phố→phố!",
        "capitals.party-committee quận→Quận!", "tone-marks.mixture uỷ→ủy",
        "names.front-standing-board Thường trực→Ban Thường trực", "abbreviations.wrong UVTV→UVBTV",
        "tone-marks.mixture Uỷ→Ủy", "names.front MTTQ→MTTQ Việt Nam",
        "slips.person-count các→cá!",
      ])
  }

  @Test(
    "The decree's annexes have no impossible syllable; what else is said of them is right",
    .enabled(if: Texts.reference("nd30-phu-luc-2.md") != nil, "needs the annexes"))
  func annexes() throws {
    let second = try #require(Texts.reference("nd30-phu-luc-2.md"))
    let sixth = try #require(Texts.reference("nd30-phu-luc-6.md"))
    #expect(Proofreader().remarks(on: second).isEmpty)
    // The conversion to Markdown left three double spaces.
    #expect(
      Proofreader().remarks(on: sixth).map(\.line)
        == Array(repeating: "punctuation.double-space   → !", count: 3))
  }

  /// All that is said on the 1062 sentences of the corpus, and why it is right.
  private static let corpusRemarks = [
    // "Theo báo cáo số 217/BC-STC": one document is meant.
    "capitals.document báo→Báo!",
    // Used and not explained.
    "abbreviations.undefined BTS", "abbreviations.undefined AQI",
    // "thành phố Hồ Chí Minh", twice.
    "capitals.place thành→Thành!", "capitals.place thành→Thành!",
    // Two sentences try brackets with spaces inside on purpose.
    "punctuation.bracket-space  →!", "punctuation.bracket-space  →!",
    "punctuation.bracket-space  →!", "punctuation.bracket-space  →!",
    // "cho nhân dân 03 xã"; "mức thu phí thăm quan".
    "capitals.nhan-dan nhân→Nhân!", "slips.spelling thăm quan→tham quan",
  ]

  @Test("The corpus, written to be right, gives only remarks that were found right")
  func corpus() throws {
    let remarks = Proofreader().remarks(on: try Texts.corpus()).map(\.line)
    #expect(remarks.filter { !Self.corpusRemarks.contains($0) }.isEmpty)
    #expect(remarks.count <= Self.corpusRemarks.count)
  }

  @Test("The corpus keeps the old tone marks, and nothing else is certain in it")
  func corpusTones() throws {
    let remarks = Proofreader(options: .init(tone: .old)).remarks(on: try Texts.corpus())
    #expect(remarks.allSatisfy { $0.rule.id != "tone-marks.style" })
  }

  @Test("A document that breaks every certain rule is put right in one go")
  func wholeDocument() {
    let text = """
      Độc lập – Tự do – Hạnh phúc
      Số: 5/QD-UBND
      Cầu Giấy, ngày 6 tháng 1 năm 2023
      Căn cứ nghị định số 30/2020/NĐ - CP;
      Điều 1. Tặng Giấy khen cho 15 tập thể và 18 các nhân thuộc Ủy Ban Nhân Dân quận ,phường.
      Điều 2. Kinh phí 1500000 đồng, bằng 110.5 % dự toán, theo Khoản 2 điều 5.
      """
    let right = """
      Độc lập - Tự do - Hạnh phúc
      Số: 05/QĐ-UBND
      Cầu Giấy, ngày 06 tháng 01 năm 2023
      Căn cứ Nghị định số 30/2020/NĐ-CP;
      Điều 1. Tặng Giấy khen cho 15 tập thể và 18 cá nhân thuộc Ủy ban nhân dân quận, phường.
      Điều 2. Kinh phí 1.500.000 đồng, bằng 110,5% dự toán, theo khoản 2 Điều 5.
      """
    #expect(Proofreader().mended(text) == right)
  }
}

extension Remark {
  /// The rule and the remark, for lists.
  fileprivate var line: String { "\(rule.id) \(mark)" }
}
