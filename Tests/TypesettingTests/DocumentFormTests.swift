import Records
import TestSupport
import Testing
import Typesetting

/// Every kind of document of the sample, measured.
@Suite struct DocumentFormTests {
  static let kinds: [DocumentForm.Kind] = [
    .init(layout: "ke-hoach", type: "KẾ HOẠCH"),
    .init(layout: "chuong-trinh", type: "CHƯƠNG TRÌNH", hasEnd: false),
    .init(layout: "giay-moi", type: "GIẤY MỜI"),
    .init(layout: "cong-van", type: nil),
    .init(layout: "bao-cao", type: "BÁO CÁO"),
    .init(layout: "bao-cao-phoi-hop", type: "BÁO CÁO"),
    .init(layout: "to-trinh-khen-thuong", type: "TỜ TRÌNH"),
    .init(layout: "quyet-dinh-khen-thuong", type: "QUYẾT ĐỊNH"),
    .init(layout: "nghi-quyet", type: "NGHỊ QUYẾT"),
    .init(layout: "thong-bao-ket-luan", type: "THÔNG BÁO"),
    .init(layout: "chuong-trinh-phoi-hop", type: "CHƯƠNG TRÌNH PHỐI HỢP", hasFoot: false),
    .init(
      layout: "thu-cam-on", type: "THƯ CẢM ƠN", isNumbered: false, hasEnd: false, hasFoot: false),
    .init(
      layout: "danh-sach-dai-bieu", type: "DANH SÁCH ĐẠI BIỂU", isNumbered: false, isDated: false,
      hasEnd: false, hasFoot: false),
    .init(
      layout: "danh-sach-diem-danh", type: "DANH SÁCH ĐIỂM DANH", isNumbered: false, isDated: false,
      hasEnd: false, hasFoot: false),
    .init(
      layout: "danh-sach-ky-nhan", type: "DANH SÁCH KÝ NHẬN", isNumbered: false, isDated: false,
      hasEnd: false, hasFoot: false),
  ]

  @Test(arguments: kinds)
  func hasTheFormOfTheDecree(_ kind: DocumentForm.Kind) throws {
    let typeset = try Office.sample(kind.layout)
    #expect(typeset.diagnostics.isEmpty)
    try DocumentForm(kind, pages: typeset.measured()).checkAll()
  }

  /// The columns of three agencies: names on one line, all on one page.
  @Test func jointSignaturesAreLevel() throws {
    let pages = try Office.sample("chuong-trinh-phoi-hop").measured()
    let names = ["Nguyễn Thị Thanh", "Bùi Tuấn Anh", "Nguyễn Văn Chiến"]
    let page = try #require(pages.last)
    let lines = names.compactMap { name in page.lines.last { $0.text == name && $0.isBold } }
    #expect(lines.count == 3)
    #expect(Set(lines.map(\.baseline)).count == 1)
    #expect(lines.map(\.center) == lines.map(\.center).sorted())
    let capacities = page.lines.filter { $0.text.hasPrefix("TM. ") }
    #expect(capacities.count == 3 && Set(capacities.map(\.baseline)).count == 1)
    #expect(page.lines.count { $0.text == "CHỦ TỊCH" } == 3)
  }

  /// The decision's list has every row of the award list once, in its order.
  @Test func appendixHoldsEveryAwardee() throws {
    let typeset = try Office.sample("quyet-dinh-khen-thuong")
    let texts = typeset.document.texts
    let rows = try Office.certificate.rows(atPath: Repository.sampleList).compactMap {
      try $0.result.get().fields["name"]?.content
    }
    #expect(rows.count == 33)
    for case .text(let name) in rows {
      #expect(
        texts.count { text in ["", "Ông ", "Bà "].contains { text == $0 + name } } == 1, "\(name)")
    }
  }
}
