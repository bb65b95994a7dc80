package import Diagnostics

extension Diagnostic.Code {
  package static let fontUnreadable = Diagnostic.Code("font.unreadable")
  package static let fontNoSuchStyle = Diagnostic.Code("font.no-such-style")
}

/// The sentences about fonts.
enum FontDiagnostics {
  static func unreadable(_ name: String) -> Diagnostic {
    .error(
      .fontUnreadable,
      Message(
        vi: "tệp phông chữ “\(name)” không đọc được",
        en: "the font file “\(name)” cannot be read as a font"),
      at: .file(name))
  }
}
