import Frames

/// The ink that pages of a file have in common: drawn on the first page that shows it, copied to the others.
///
/// Of a thousand certificates in one file each has one name of its own; nearly all else stands where it stands on the others.
struct RepeatedInk {
  /// The operators that draw a span, once it is known which they are: when the page that was drawn with it has been finished.
  final class Drawn {
    private(set) var content: [UInt8] = []
    /// The fonts that the operators name.
    private(set) var fonts: [PDFDictionary.Entry] = []
  }

  private var recent: [Span.Ink: Drawn] = [:]
  private var older: [Span.Ink: Drawn] = [:]
  /// What so many others have come after without its being shown again is forgotten.
  private static let manySpans = 200

  /// The ink of a span, and whether a page before shows it at the same place, or this one.
  mutating func ink(of span: Span) -> (drawn: Drawn, isKnown: Bool) {
    let key = span.ink
    if let known = recent[key] { return (known, true) }
    if recent.count >= Self.manySpans { (recent, older) = ([:], recent) }
    let known = older[key]
    let drawn = known ?? Drawn()
    recent[key] = drawn
    return (drawn, known != nil)
  }
}

extension RepeatedInk.Drawn {
  /// Keeps the operators of a page's content that drew the span.
  func keep(_ content: [UInt8], resources: PDFDictionary) {
    let known = resources["Font"]?.dictionary?.entries ?? []
    var fonts: [PDFDictionary.Entry] = []
    for name in Self.fontNames(in: content) where !fonts.contains(where: { $0.key == name }) {
      if let font = known.first(where: { $0.key == name }) { fonts.append(font) }
    }
    keep(content, fonts: fonts)
  }

  func keep(_ content: [UInt8], fonts: [PDFDictionary.Entry]) {
    self.content = content
    self.fonts = fonts
  }

  /// The names that Cairo gives to fonts, `f-0-1`, wherever content has them.
  private static func fontNames(in content: [UInt8]) -> [String] {
    content.indices.compactMap { index in
      guard content[index] == UInt8(ascii: "/"), content[(index + 1)...].starts(with: "f-".utf8)
      else { return nil }
      let name = content[(index + 1)...].prefix { $0 > UInt8(ascii: " ") }
      return String(decoding: name, as: UTF8.self)
    }
  }
}
