import Documents
import Geometry
import Imposition

/// What the clerk does with the ruler sheet, in the middle of it.
struct RulerInstructions {
  let size: Size
  let crosses: Crosses

  var blocks: [Block] {
    let margin = Length.mm(38)
    let frame = Rect(
      origin: Point(x: margin, y: .mm(36)),
      size: Size(width: size.width - margin * 2, height: size.height - .mm(36 + 24)))
    return [
      .region(
        Region(
          name: "Hướng dẫn", frame: frame, vertical: .middle, minimumScale: 0.5,
          blocks: heading + steps + table))
    ]
  }

  private var heading: [Block] {
    [
      RulerStyles.paragraph("TỜ THƯỚC HIỆU CHỈNH MÁY IN", RulerStyles.title),
      RulerStyles.paragraph(
        "Khổ \(size.inMillimetres). In ở cỡ 100 %, không “vừa khổ giấy”, nạp giấy như sẽ nạp phôi.",
        RulerStyles.lead),
      .space(.mm(6)),
    ]
  }

  private var steps: [Block] {
    [
      "In tờ này. Bằng thước thẳng có vạch mi-li-mét, đo các khoảng dưới đây, từ mép giấy thật và từ tâm dấu cộng, chính xác đến 0,2 mm nếu được.",
      "Ghi các số đo, ví dụ: vanthu calibrate set --printer “HP phòng Văn thư” --size \(sizeName) --measured 25,4 24,6 24,9 \(Self.decimal(crosses.across.millimetres - 0.5))",
      "In lại tờ này qua hiệu chỉnh: vanthu calibrate sheet --printer “HP phòng Văn thư” --size \(sizeName). Các số đo nay phải đúng như cột “đúng” dưới đây.",
      "Từ nay in phôi bằng: vanthu batch giay-khen --overlay --printer “HP phòng Văn thư” …",
    ].enumerated().map { index, text in
      RulerStyles.paragraph(text, RulerStyles.step, marker: "\(index + 1). ")
    }
  }

  private var table: [Block] {
    let rows: [(letter: String, what: String, length: Length)] = [
      ("a", "từ mép trái của giấy đến dấu cộng thứ nhất", crosses.first.x),
      ("b", "từ mép trên của giấy đến dấu cộng thứ nhất", crosses.first.y),
      ("c", "từ mép trên của giấy đến dấu cộng thứ hai, bên phải", crosses.second.y),
      ("d", "từ dấu cộng thứ nhất đến dấu cộng thứ hai", crosses.across),
      (
        "e", "từ dấu cộng thứ nhất xuống dấu cộng dưới (đo thêm nếu cần rất chính xác)",
        crosses.down
      ),
    ]
    return [.space(.mm(5))]
      + rows.map { row in
        .columns(
          Columns(
            columns: [
              column(.fixed(.mm(12)), RulerStyles.paragraph(row.letter, RulerStyles.rowLetter)),
              column(.share(1), RulerStyles.paragraph(row.what, RulerStyles.row)),
              column(
                .fixed(.mm(27)),
                RulerStyles.paragraph(
                  "đúng \(Self.decimal(row.length.millimetres)) mm", RulerStyles.row)),
              column(
                .fixed(.mm(30)), RulerStyles.paragraph("đo được ………", RulerStyles.row)),
            ], gap: .mm(3), spaceBefore: .mm(1.6)))
      }
  }

  private func column(_ width: Columns.Width, _ block: Block) -> Columns.Column {
    Columns.Column(width: width, blocks: [block])
  }

  /// What `--size` takes for this sheet.
  private var sizeName: String {
    PaperSize.names.first { name in
      PaperSize.size(name).map { $0 == size || $0.turned == size } ?? false
    } ?? "\(Int(size.width.millimetres.rounded()))x\(Int(size.height.millimetres.rounded()))"
  }

  /// A decimal comma, one figure after it if it is needed.
  private static func decimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10),\(tenths % 10)"
  }
}

/// The styles of the ruler sheet.
enum RulerStyles {
  private static let red = Color(red: 0.70, green: 0.07, blue: 0.11)

  static let title = style(17, weight: .bold, alignment: .center, color: red)
  static let lead = style(11.5, italic: true, alignment: .center, before: 3)
  static let step = style(11.5, alignment: .justified, before: 4)
  static let row = style(11, alignment: .left)
  static let rowLetter = style(12, weight: .bold, alignment: .right, color: red)
  static let figure = style(6.5, alignment: .center)
  static let letter = style(12, weight: .bold, italic: true, alignment: .center, color: red)

  static func paragraph(_ text: String, _ style: ParagraphStyle, marker: String? = nil) -> Block {
    .paragraph(
      Paragraph(
        inlines: [.text(StyledText(text: text, style: style.text, source: nil))], style: style,
        marker: marker.map { Marker(text: StyledText(text: $0, style: style.text, source: nil)) },
        source: nil))
  }

  private static func style(
    _ size: Double, weight: TextStyle.Weight = .regular, italic: Bool = false,
    alignment: Alignment, color: Color = .black, before: Double = 0
  ) -> ParagraphStyle {
    ParagraphStyle(
      text: TextStyle(
        font: "text", weight: weight, isItalic: italic, size: .pt(size), color: color,
        trackingRatio: 0),
      alignment: alignment, firstLineIndent: .zero, leftIndent: .zero, rightIndent: .zero,
      lineSpacingRatio: 1.05, minimumLineSpacingRatio: 1, spaceBefore: .pt(before),
      spaceStretch: .zero, spaceAfter: .zero, keepsWithNext: false, keepsTogether: false,
      minimumLinesAtBreak: 1, fitting: nil)
  }
}
