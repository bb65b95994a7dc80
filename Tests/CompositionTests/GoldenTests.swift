import Diagnostics
import Documents
import Frames
import Geometry
import Testing

@testable import Composition

@Suite("Small documents as they were looked at")
struct GoldenTests {
  /// Every golden is read, because each case makes its own document.
  enum Sample: String, CaseIterable {
    case minutes, certificate, letterhead
  }

  @Test("Frames are where they were", arguments: Sample.allCases)
  func frames(sample: Sample) throws {
    let composed = Composer(fonts: TestFonts.book).compose(document(sample))
    #expect(composed.diagnostics == [])
    try expectGolden(sample.rawValue, composed.pages.map(\.dump).joined())
  }

  @Test("No golden file is left that nobody reads")
  func everyGoldenIsRead() {
    #expect(Golden.names == Set(Sample.allCases.map(\.rawValue)))
  }

  private func document(_ sample: Sample) -> Document {
    switch sample {
    case .minutes:
      page(
        .pt(420), .pt(160), minutes,
        number: PageNumberStyle(
          style: textStyle { $0.size = .pt(9) }, firstShown: 2, baseline: .pt(12)))
    case .certificate: page(.pt(400), .pt(280), certificate, number: nil)
    case .letterhead: page(.mm(210), .mm(60), letterhead, number: nil)
    }
  }

  private func page(
    _ width: Length, _ height: Length, _ blocks: [Block], number: PageNumberStyle?
  ) -> Document {
    let art = Art(
      name: "goc.svg", frame: Rect(origin: .zero, size: Size(width: .pt(30), height: .pt(30))),
      fit: .stretch, orientation: Art.Orientation(quarterTurns: 1, isMirrored: false))
    let style = PageStyle(
      size: Size(width: width, height: height),
      margins: Insets(top: .pt(20), bottom: .pt(20), left: .pt(25), right: .pt(20)),
      pageNumber: number, underlay: [art])
    return Document(
      information: DocumentInformation(title: "", author: "", subject: "", date: nil),
      page: style, blocks: blocks)
  }

  private var minutes: [Block] {
    let title = paragraphStyle {
      $0.alignment = .center
      $0.text.weight = .bold
      $0.keepsWithNext = true
    }
    let body = paragraphStyle {
      $0.alignment = .justified
      $0.firstLineIndent = .mm(10)
      $0.spaceBefore = .pt(6)
      $0.minimumLinesAtBreak = 2
    }
    let text = """
      Thời gian bắt đầu: 14 giờ 00 phút, ngày 06 tháng 01 năm 2023. Hội nghị tổng kết công tác năm 2022 và \
      triển khai phương hướng, nhiệm vụ năm 2023 được tổ chức tại hội trường Ủy ban nhân dân phường.
      """
    let rule = RuleBlock(
      length: .ofLineAbove(0.42), thickness: .pt(0.75), color: .black, gap: .pt(3),
      alignment: .center)
    let signature = Columns(
      columns: ["THƯ KÝ|Lê Bình", "CHỦ TỌA|Nguyễn An"].map { text in
        Columns.Column(width: .share(1), blocks: [.paragraph(paragraph(text, title))])
      }, gap: .zero, spaceBefore: .pt(14))
    return [
      .paragraph(paragraph("BIÊN BẢN|Hội nghị tổng kết", title)), .rule(rule),
      .paragraph(paragraph(text, body)), .paragraph(paragraph(text, body)),
      .paragraph(paragraph("Như trên;", body, marker: "- ")),
      .group(Group(blocks: [.columns(signature)], linesBefore: 2)),
    ]
  }

  private var certificate: [Block] {
    let name = paragraphStyle {
      $0.text.font = "script"
      $0.text.isItalic = true
      $0.text.size = .pt(34)
      $0.alignment = .center
      $0.fitting = Fitting(
        lines: 1, maximumLines: 2, minimumTrackingRatio: -0.02, minimumSize: .pt(22))
    }
    let title = paragraphStyle {
      $0.text.font = "display"
      $0.text.weight = .bold
      $0.text.size = .pt(30)
      $0.text.trackingRatio = 0.03
      $0.alignment = .center
    }
    func region(_ y: Double, _ vertical: Region.VerticalAlignment, _ blocks: [Block]) -> Block {
      .region(
        Region(
          name: "r",
          frame: Rect(
            origin: Point(x: .pt(40), y: .pt(y)), size: Size(width: .pt(320), height: .pt(80))),
          vertical: vertical, minimumScale: 0.8, blocks: blocks))
    }
    return [
      region(30, .middle, [.paragraph(paragraph("GIẤY KHEN", title))]),
      region(120, .top, [.paragraph(paragraph("Công Tằng Tôn Nữ Thị Thuý", name))]),
      region(
        190, .bottom,
        [.paragraph(paragraph("Số sổ vàng:")), .space(.pt(4)), .paragraph(paragraph("01"))]),
    ]
  }

  private var letterhead: [Block] {
    let bold = paragraphStyle {
      $0.alignment = .center
      $0.text.weight = .bold
      $0.text.size = .pt(13)
    }
    func rule(_ ratio: Double) -> Block {
      .rule(
        RuleBlock(
          length: .ofLineAbove(ratio), thickness: .pt(0.75), color: .black, gap: .pt(2),
          alignment: .center))
    }
    let left = [
      Block.paragraph(paragraph("ỦY BAN NHÂN DÂN PHƯỜNG DỊCH VỌNG HẬU", bold)), rule(0.42),
    ]
    let right = [
      Block.paragraph(
        paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc", bold)),
      rule(1),
    ]
    return [
      .columns(
        Columns(
          columns: [
            Columns.Column(width: .share(1), blocks: left),
            Columns.Column(width: .natural(plus: .mm(2)), blocks: right),
          ], gap: .mm(4), spaceBefore: .zero))
    ]
  }
}
