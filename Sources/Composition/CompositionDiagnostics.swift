package import Diagnostics
import Documents
import Fonts
import Geometry

extension Diagnostic.Code {
  package static let missingGlyph = Diagnostic.Code("composition.missing-glyph")
  package static let overfullLine = Diagnostic.Code("composition.overfull-line")
  package static let forcedBreak = Diagnostic.Code("composition.forced-break")
  package static let looseLine = Diagnostic.Code("composition.loose-line")
  package static let doesNotFit = Diagnostic.Code("composition.does-not-fit")
  package static let cellWithoutPlace = Diagnostic.Code("composition.cell-without-place")
  package static let unreadableCode = Diagnostic.Code("composition.unreadable-code")
  package static let overfullPage = Diagnostic.Code("composition.overfull-page")
}

extension Diagnostic {
  static func missingGlyph(
    _ character: Character, style: TextStyle, at location: SourceLocation?
  ) -> Diagnostic {
    let codes = character.unicodeScalars
      .map { "U+" + String(repeating: "0", count: max(0, 4 - hex($0).count)) + hex($0) }
      .joined(separator: " ")
    return .error(
      .missingGlyph,
      Message(
        vi: "không phông chữ nào có chữ “\(character)” (\(codes)); vai “\(style.font)”",
        en: "no font has the letter “\(character)” (\(codes)); role “\(style.font)”"),
      at: location,
      hint: Message(
        vi: "sửa chữ này trong dữ liệu, hoặc thêm vào fonts/ một phông có nó",
        en: "mend the letter in the data, or add a font that has it to fonts/"))
  }

  static func noSuchStyle(_ style: TextStyle) -> Diagnostic {
    let name = "\(style.font) \(style.weight.rawValue)\(style.isItalic ? " italic" : "")"
    return .error(
      .fontNoSuchStyle,
      Message(
        vi: "fonts.yaml không có kiểu chữ “\(name)”",
        en: "fonts.yaml has no face for “\(name)”"),
      at: nil)
  }

  static func overfullLine(_ text: String, by excess: Length, at location: SourceLocation?)
    -> Diagnostic
  {
    .error(
      .overfullLine,
      Message(
        vi: "dòng chữ “\(excerpt(text))” rộng quá khổ \(millimetres(excess)) mm",
        en: "the line “\(excerpt(text))” is \(millimetres(excess)) mm too wide"),
      at: location,
      hint: Message(
        vi: "thêm dấu cách để ngắt dòng được, hoặc rút ngắn chữ",
        en: "add a space where the line may end, or shorten the text"))
  }

  static func looseLine(_ text: String, at location: SourceLocation?) -> Diagnostic {
    .warning(
      .looseLine,
      Message(
        vi: "“\(excerpt(text))”: có dòng giãn cách chữ quá hai lần bình thường",
        en: "“\(excerpt(text))”: a line has spaces of more than twice their width"),
      at: location,
      hint: Message(
        vi: "viết lại câu một chút để dòng ngắt được chỗ khác",
        en: "change the wording a little so that the line can end elsewhere"))
  }

  static func forcedBreak(_ text: String, at location: SourceLocation?) -> Diagnostic {
    .warning(
      .forcedBreak,
      Message(
        vi: "“\(excerpt(text))”: cột quá hẹp, có dòng phải ngắt ở chỗ không nên ngắt",
        en: "“\(excerpt(text))”: the column is so narrow that a line ends where it should not"),
      at: location,
      hint: Message(
        vi: "nới rộng cột hoặc viết gọn lại", en: "widen the column or shorten the text"))
  }

  static func doesNotFit(
    _ text: String, lines: Int, minimumSize: Length, at location: SourceLocation?
  ) -> Diagnostic {
    let size = Double(Int((minimumSize.points * 10).rounded())) / 10
    return .error(
      .doesNotFit,
      Message(
        vi: "“\(excerpt(text))” không vừa \(lines) dòng, dù đã thu tới cỡ \(size)",
        en: "“\(excerpt(text))” does not fit \(lines) lines, even at \(size) pt"),
      at: location,
      hint: Message(
        vi: "rút ngắn chữ, hoặc cho phép cỡ nhỏ hơn hay thêm dòng trong bố cục",
        en: "shorten the text, or allow a smaller size or more lines in the layout"))
  }

  static func regionOverflows(_ name: String, by excess: Length, at location: SourceLocation?)
    -> Diagnostic
  {
    .error(
      .doesNotFit,
      Message(
        vi: "phần “\(name)” cao quá khuôn \(millimetres(excess)) mm",
        en: "the part “\(name)” is \(millimetres(excess)) mm too tall for its place"),
      at: location,
      hint: Message(vi: "rút ngắn chữ của phần này", en: "shorten the text of this part"))
  }

  static func qrTooLong(_ qr: QRBlock) -> Diagnostic {
    .error(
      .unreadableCode,
      Message(
        vi: "nội dung mã QR (\(qr.text.utf8.count) byte) dài hơn mọi mã QR",
        en: "the QR code's text (\(qr.text.utf8.count) bytes) is longer than any QR code holds"),
      at: qr.source, hint: Message(vi: "rút ngắn nội dung", en: "shorten the text"))
  }

  static func qrTooDense(_ qr: QRBlock, module: Length) -> Diagnostic {
    .error(
      .unreadableCode,
      Message(
        vi: "mã QR \(millimetres(qr.size)) mm cho \(qr.text.utf8.count) byte có ô nhỏ quá "
          + "(\(hundredths(module)) mm), máy khó đọc",
        en:
          "a QR code of \(millimetres(qr.size)) mm for \(qr.text.utf8.count) bytes has modules too "
          + "small (\(hundredths(module)) mm) to be read"),
      at: qr.source,
      hint: Message(
        vi: "rút ngắn nội dung, hoặc tăng size của khối qr trong bố cục",
        en: "shorten the text, or make the layout's qr block larger"))
  }

  private static func hundredths(_ length: Length) -> String {
    String((length.points / 72 * 2540).rounded() / 100)
  }

  static func boxOverflows(by excess: Length, at location: SourceLocation?) -> Diagnostic {
    .error(
      .doesNotFit,
      Message(
        vi: "chữ trong khung cao quá khung \(millimetres(excess)) mm",
        en: "the text is \(millimetres(excess)) mm too tall for its box"),
      at: location,
      hint: Message(
        vi: "rút ngắn chữ, hoặc chọn khung lớn hơn", en: "shorten the text, or take a larger box"))
  }

  static func columnsTooWide(by excess: Length, at location: SourceLocation?) -> Diagnostic {
    .error(
      .overfullLine,
      Message(
        vi: "các cột cạnh nhau rộng quá khổ \(millimetres(excess)) mm",
        en: "columns side by side are \(millimetres(excess)) mm too wide together"),
      at: location,
      hint: Message(
        vi: "rút ngắn chữ, hoặc thu hẹp cột trong bố cục",
        en: "shorten the text, or narrow the columns in the layout"))
  }

  static func cellWithoutPlace(at location: SourceLocation?) -> Diagnostic {
    .error(
      .cellWithoutPlace,
      Message(
        vi: "một hàng của bảng có nhiều ô hơn số cột",
        en: "a row of a table has more cells than columns"),
      at: location,
      hint: Message(
        vi: "bớt ô, thêm cột, hoặc xem lại các ô gộp",
        en: "drop a cell, add a column, or look at the spans"))
  }

  static func overfullPage(by excess: Length) -> Diagnostic {
    .error(
      .overfullPage,
      Message(
        vi: "một khối không được tách cao hơn trang giấy \(millimetres(excess)) mm",
        en: "a block that must stay together is \(millimetres(excess)) mm taller than the page"),
      at: nil)
  }

  /// Enough of a text to be recognised.
  private static func excerpt(_ text: String) -> String {
    text.count > 40 ? text.prefix(38) + "…" : text
  }

  private static func hex(_ scalar: Unicode.Scalar) -> String {
    String(scalar.value, radix: 16, uppercase: true)
  }

  private static func millimetres(_ length: Length) -> String {
    let tenths = Int((length.millimetres * 10).rounded(.up))
    return "\(tenths / 10),\(tenths % 10)"
  }
}
