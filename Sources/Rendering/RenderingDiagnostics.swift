package import Diagnostics

extension Diagnostic.Code {
  /// The drawing library refused to go on: out of memory, a page without size, a broken face.
  package static let renderFailed = Diagnostic.Code("render.failed")
  /// A drawing that cannot be read as SVG.
  package static let artUnreadable = Diagnostic.Code("art.unreadable")
  /// A drawing with letters in it that would need a font of the system.
  package static let artHasText = Diagnostic.Code("art.has-text")
  /// A drawing that takes pictures or parts from elsewhere.
  package static let artExternal = Diagnostic.Code("art.external")
  /// A drawing with effects that take as long as they please.
  package static let artFilter = Diagnostic.Code("art.filter")
  /// A drawing without size or without ink.
  package static let artEmpty = Diagnostic.Code("art.empty")
  /// A page asks for a drawing that the library does not hold.
  package static let artMissing = Diagnostic.Code("art.missing")
}

/// The sentences about drawing.
enum RenderingDiagnostics {
  static func failed(_ detail: String) -> Diagnostic {
    .error(
      .renderFailed,
      Message(vi: "không vẽ được trang: \(detail)", en: "the page cannot be drawn: \(detail)"),
      at: nil)
  }

  static func unreadable(_ name: String, _ detail: String) -> Diagnostic {
    .error(
      .artUnreadable,
      Message(
        vi: "hình vẽ “\(name)” không đọc được là SVG: \(detail)",
        en: "the drawing “\(name)” cannot be read as SVG: \(detail)"),
      at: .file(name),
      hint: Message(
        vi: "mở bằng chương trình vẽ (ví dụ Inkscape) rồi lưu lại thành “Plain SVG”",
        en: "open it in a drawing program (Inkscape, for one) and save it as “Plain SVG”"))
  }

  static func noLibrsvg(_ name: String) -> Diagnostic {
    .error(
      Diagnostic.Code("art.no-librsvg"),
      Message(
        vi: "để vẽ “\(name)” cần thư viện librsvg (2.52 trở lên), máy này không có",
        en: "to draw “\(name)” takes librsvg (2.52 or later), which this machine does not have"),
      at: .file(name),
      hint: Message(vi: "cài gói librsvg2-2", en: "install the package librsvg2-2"))
  }

  static func notUTF8(_ name: String) -> Diagnostic {
    .error(
      .artUnreadable,
      Message(
        vi: "hình vẽ “\(name)” không ở bảng mã UTF-8",
        en: "the drawing “\(name)” is not in UTF-8"),
      at: .file(name),
      hint: Message(
        vi: "lưu lại thành “Plain SVG” với bảng mã UTF-8",
        en: "save it as “Plain SVG” in UTF-8"))
  }

  static func entities(_ name: String) -> Diagnostic {
    .error(
      .artUnreadable,
      Message(
        vi:
          "hình vẽ “\(name)” có thực thể XML (<!ENTITY … >) lấy từ tệp khác, lồng nhau, quá dài hoặc không khai báo; "
          + "vì an toàn, tệp như vậy không được dùng",
        en:
          "the drawing “\(name)” has XML entities (<!ENTITY … >) from another file, inside each other, too long or not "
          + "declared; such files are refused for safety"),
      at: .file(name),
      hint: Message(
        vi: "mở bằng Inkscape rồi lưu lại thành “Plain SVG”",
        en: "open it in Inkscape and save it as “Plain SVG”"))
  }

  static func unreadable(_ name: String, _ fault: SVGFile.Fault) -> Diagnostic {
    switch fault {
    case .notUTF8: notUTF8(name)
    case .entities: entities(name)
    case .malformed(let line, let words): unreadable(name, "\(line): \(words)")
    }
  }

  static func filter(_ name: String, what: String) -> Diagnostic {
    .error(
      .artFilter,
      Message(
        vi:
          "hình vẽ “\(name)” có hiệu ứng lọc (\(what)); máy tính có thể vẽ hiệu ứng hàng giờ mà không xong",
        en: "the drawing “\(name)” has a filter effect (\(what)), which may take hours to draw"),
      at: .file(name),
      hint: Message(
        vi:
          "bỏ hiệu ứng (Inkscape: Filters → Remove Filters), hoặc vẽ bóng, nhòe bằng nét và chuyển màu",
        en:
          "take the effect out (Inkscape: Filters → Remove Filters), or draw it with shapes and gradients"
      ))
  }

  static func hasText(_ name: String, element: String) -> Diagnostic {
    .error(
      .artHasText,
      Message(
        vi: "hình vẽ “\(name)” có chữ (<\(element)>); mỗi máy sẽ vẽ chữ đó bằng một phông khác",
        en: "the drawing “\(name)” has text in it (<\(element)>), "
          + "which each machine would draw with another font"),
      at: .file(name),
      hint: Message(
        vi: "đổi chữ thành nét vẽ (Inkscape: Path → Object to Path)",
        en: "convert text to outlines (Inkscape: Path → Object to Path)"))
  }

  static func external(_ name: String, what: String) -> Diagnostic {
    .error(
      .artExternal,
      Message(
        vi: "hình vẽ “\(name)” dùng ảnh hoặc phần lấy từ nơi khác: \(what)",
        en: "the drawing “\(name)” uses a picture or a part from elsewhere: \(what)"),
      at: .file(name),
      hint: Message(
        vi: "vẽ lại ảnh bằng nét trong chính tệp này, hoặc bỏ nó đi",
        en: "redraw the picture as shapes in this file, or take it out"))
  }

  static func noSize(_ name: String) -> Diagnostic {
    .error(
      .artEmpty,
      Message(
        vi: "hình vẽ “\(name)” không có kích thước",
        en: "the drawing “\(name)” has no size"),
      at: .file(name),
      hint: Message(
        vi: "ghi width và height lớn hơn 0, hoặc viewBox, ở thẻ <svg>",
        en: "give the <svg> element a width and a height above 0, or a viewBox"))
  }

  static func noInk(_ name: String) -> Diagnostic {
    .error(
      .artEmpty,
      Message(
        vi: "hình vẽ “\(name)” trống: không có nét nào",
        en: "the drawing “\(name)” is empty: nothing in it leaves ink"),
      at: .file(name))
  }

  static func missing(_ name: String, known: [String]) -> Diagnostic {
    .error(
      .artMissing,
      Message(vi: "không có hình vẽ “\(name)”", en: "there is no drawing “\(name)”"),
      at: nil,
      hint: nearest(to: name, among: known).map { .didYouMean($0) })
  }
}
