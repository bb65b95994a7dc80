import TestSupport
import Testing
import Typesetting

/// Certificates of every kind and on every sheet, measured.
@Suite struct CertificateFormTests {
  static let signing = (position: "CHỦ TỊCH", name: "Nguyễn Văn Chiến")

  /// Three lines, the most that there may be.
  static let longAchievement = """
    Đã có thành tích xuất sắc trong công tác hoạt động Hội đồng nhân dân và thực hiện Chương trình \
    phối hợp giữa Thường trực Hội đồng nhân dân, Ủy ban nhân dân và Ban Thường trực Ủy ban Mặt \
    trận Tổ quốc quận
    """

  @Test func sampleCertificatesHaveTheirForm() throws {
    let certificates = try Sample.certificates.typesets
    let pages = try certificates.map { $0.withoutUnderlay }.measured()
    #expect(pages.count == 33)
    for (page, certificate) in zip(pages, certificates) {
      let texts = certificate.document.texts
      let form = try CertificateForm(page: page)
      // The name follows the kind of receiver.
      let kind = try #require(texts.firstIndex { ["Tập thể", "Ông", "Bà"].contains($0) })
      try form.checkAll(name: texts[kind + 1], signing: ("CHỦ TỊCH", #require(texts.last)))
    }
  }

  @Test func noLetterTouchesTheBorder() throws {
    let certificates = try Sample.certificates.typesets
    let border = try [certificates[0].onlyBorder].masks()[0]
    #expect(!border.isEmpty)
    for (page, text) in try certificates.map({ $0.withoutUnderlay }).masks().enumerated() {
      #expect(!text.isEmpty)
      #expect(text.common(with: border) == 0, "certificate \(page + 1)")
    }
  }

  @Test(
    arguments: [
      ("A4", 297.0, 210.0), ("A3", 420, 297), ("360x270", 360, 270), ("365x270", 365, 270),
      ("400x300", 400, 300),
    ])
  func everySheetIsExactAndFilledAlike(name: String, width: Double, height: Double) throws {
    let row = AwardRow(position: "Chuyên viên", unit: "Văn phòng HĐND và UBND quận")
    let certificate = try Office.certificate(row, sheet: name)
    let page = try #require(certificate.measured(.fromFirstLetter).first)
    let form = try CertificateForm(page: page, size: (width, height))
    try form.checkAll(name: row.name, signing: Self.signing)
    let title = try form.line("GIẤY KHEN")
    let size = 40 * form.scale
    #expect(title.sizes.allSatisfy { abs($0 - size) < 0.02 }, "\(title.sizes) pt, not \(size)")
  }

  /// Letters set apart have no space after the last: it would push the line to the left.
  @Test(arguments: ["TẶNG", "GIẤY KHEN"])
  func spacedLinesAreCentred(text: String) throws {
    let form = try Self.form(AwardRow())
    #expect(try abs(form.line(text).center - 297 / 2) < 0.1)
  }

  @Test(arguments: ["collective", "household", "individual"])
  func everyKindOfReceiver(kind: String) throws {
    let row = AwardRow(
      kind: kind, honorific: kind == "collective" ? nil : "ông",
      name: kind == "collective" ? "Ban Pháp chế HĐND quận" : "Nguyễn Văn Thịnh",
      address: kind == "household" ? "Số 36, phố Xuân Thủy, phường Dịch Vọng Hậu" : nil)
    let form = try Self.form(row)
    try form.checkAll(name: row.name, signing: Self.signing)
    let label = ["collective": "Tập thể", "household": "Hộ gia đình ông", "individual": "ông"][kind]
    #expect(form.lines.contains { $0.text == label })
    if let address = row.address { _ = try form.line(address) }
  }

  /// “KT. CHỦ TỊCH” above “PHÓ CHỦ TỊCH”, under a short text and under the longest.
  @Test(arguments: [nil, longAchievement])
  func deputySignsBelowTheHeadsTitle(achievement: String?) throws {
    var data = ConferenceData()
    data.documents.decision?.signature.capacity = ["KT. Chủ tịch"]
    data.documents.decision?.signature.position = ["Phó Chủ tịch"]
    let row = AwardRow(
      position: "Chuyên viên", unit: "Văn phòng HĐND và UBND quận", achievement: achievement)
    let form = try Self.form(row, data)
    try form.checkAll(name: row.name, signing: ("PHÓ CHỦ TỊCH", Self.signing.name))
    #expect(try form.line("KT. CHỦ TỊCH").baseline < form.line("PHÓ CHỦ TỊCH").baseline)
  }

  @Test func missingNumbersLeaveRoom() throws {
    var data = ConferenceData()
    data.documents.decision?.number = nil
    let form = try Self.form(AwardRow(), data)
    let line = try form.line("Quyết định số: /QĐ-UBND ngày 05 tháng 01 năm 2023")
    let stroke = try #require(line.glyphs.first { $0.text == "/" })
    let colon = try #require(line.glyphs.first { $0.text == ":" })
    #expect(stroke.left - colon.right > 9)
  }

  @Test func achievementMayTakeThreeLines() throws {
    let form = try Self.form(AwardRow(achievement: Self.longAchievement))
    try form.checkAll(name: AwardRow().name, signing: Self.signing)
    let lines = form.lines.filter {
      Self.longAchievement.contains($0.text) && $0.text.count > 12
    }
    #expect(lines.map(\.text).joined(separator: " ") == Self.longAchievement)
    #expect(lines.count == 3)
  }

  /// The ladder: at first tighter, then smaller, then one line more; never off the paper.
  @Test func longUnitsClimbTheLadder() throws {
    let words = """
      Trung tâm Bồi dưỡng chính trị và Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên \
      thuộc Ủy ban nhân dân quận Cầu Giấy, thành phố Hà Nội, nước Cộng hòa xã hội chủ nghĩa
      """.split(separator: " ")
    var sizes: Set<Double> = []
    var counts: Set<Int> = []
    for count in stride(from: 6, through: words.count, by: 4) {
      let unit = words.prefix(count).joined(separator: " ")
      let form = try Self.form(AwardRow(unit: unit))
      try form.checkAll(name: AwardRow().name, signing: Self.signing)
      let lines = form.lines.filter { unit.contains($0.text) }
      #expect(lines.map(\.text).joined(separator: " ") == unit)
      sizes.formUnion(lines.flatMap(\.sizes))
      counts.insert(lines.count)
    }
    #expect(counts == [1, 2])
    #expect(sizes.count > 1, "no rung was climbed: \(sizes)")
    #expect(sizes.allSatisfy { (12 * 0.82 - 0.01...14).contains($0) })
  }

  @Test func longNamesClimbTheLadderAndThenFail() throws {
    let syllables = "Công Huyền Tôn Nữ Nguyễn Phúc Hoàng Thiên Trường An".split(separator: " ")
    var sizes: [Double] = []
    for count in [3, 6, 8, 10] {
      let name = syllables.prefix(count).joined(separator: " ")
      let form = try Self.form(AwardRow(name: name))
      try form.checkAll(name: name, signing: Self.signing)
      sizes += try form.line(name).sizes
    }
    #expect(sizes == sizes.sorted(by: >) && Set(sizes).count > 1, "\(sizes)")
    let endless = Array(repeating: "Nghiêng", count: 24).joined(separator: " ")
    let failure = #expect(throws: (any Error).self) { try Self.form(AwardRow(name: endless)) }
    #expect("\(String(describing: failure))".contains("composition.does-not-fit"))
  }

  private static func form(
    _ row: AwardRow, _ data: ConferenceData = ConferenceData()
  ) throws -> CertificateForm {
    let certificate = try Office.certificate(row, data)
    let pages = try certificate.withoutUnderlay.measured()
    #expect(pages.count == 1)
    return try CertificateForm(page: pages[0])
  }
}
