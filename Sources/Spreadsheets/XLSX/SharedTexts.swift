import Diagnostics

/// The texts that cells share.
enum SharedTexts {
  static func read(_ part: String, in archive: Archive) throws(Failure) -> [String] {
    guard archive.contains(part) else { return [] }
    var texts: [String] = []
    var bytes = 0
    var item = RichText()
    try archive.parse(part) { (event: XMLEvent) throws(Failure) in
      switch event {
      case .start("si", _, _): item = RichText()
      case .end("si", _):
        bytes += item.text.utf8.count
        guard bytes <= SheetLimits.textBytes else { throw Failure(.manyCells(archive.name)) }
        texts.append(item.unescaped)
      default:
        item.take(event)
        guard item.text.utf8.count <= SheetLimits.cellBytes else {
          throw Failure(.longCell(at: .file(archive.name)))
        }
      }
    }
    return texts
  }
}

/// The text of a cell that may be in several runs; readings of Eastern letters are left out.
struct RichText {
  private(set) var text = ""
  private var isText = false
  private var phoneticDepth = 0

  mutating func take(_ event: XMLEvent) {
    switch event {
    case .start("t", _, _): isText = phoneticDepth == 0
    case .end("t", _): isText = false
    case .start("rPh", _, _): phoneticDepth += 1
    case .end("rPh", _): phoneticDepth -= 1
    case .text(let piece): if isText { text += piece }
    default: break
    }
  }

  /// The text with `_x000D_` and the like as the letters that they stand for. Source: ECMA-376 part 1, 22.9.2.19.
  var unescaped: String {
    guard text.contains("_x") else { return text }
    var units: [UInt16] = []
    var rest = Array(text.utf16)[...]
    while let unit = rest.popFirst() {
      if unit == 0x5F, rest.count >= 6, rest.first == 0x78, rest[rest.startIndex + 5] == 0x5F,
        let code = UInt16(
          String(decoding: rest[(rest.startIndex + 1)..<(rest.startIndex + 5)], as: UTF16.self),
          radix: 16)
      {
        units.append(code)
        rest = rest.dropFirst(6)
      } else {
        units.append(unit)
      }
    }
    return String(decoding: units, as: UTF16.self)
  }
}
