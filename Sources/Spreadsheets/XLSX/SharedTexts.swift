import Diagnostics

/// A text that cells share.
struct SharedText {
  let text: String
  /// Whether a line is drawn through all of it.
  let isStruck: Bool
}

/// The texts that cells share.
enum SharedTexts {
  static func read(_ part: String, in archive: Archive) throws(Failure) -> [SharedText] {
    guard archive.contains(part) else { return [] }
    var texts: [SharedText] = []
    var bytes = 0
    var item = RichText()
    try archive.parse(part) { (event: XMLEvent) throws(Failure) in
      switch event {
      case .start("si", _, _): item = RichText()
      case .end("si", _):
        bytes += item.text.utf8.count
        guard bytes <= SheetLimits.textBytes else { throw Failure(.manyCells(archive.name)) }
        texts.append(SharedText(text: item.unescaped, isStruck: item.isStruck))
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
  /// Whether a line is drawn through the run that is being read, and through all that had text.
  private var strikesRun = false
  private var strikesAll = true

  /// Whether a line is drawn through all of the text.
  var isStruck: Bool { strikesAll && !text.isEmpty }

  mutating func take(_ event: XMLEvent) {
    switch event {
    case .start("t", _, _): isText = phoneticDepth == 0
    case .end("t", _): isText = false
    case .start("r", _, _): strikesRun = false
    case .start("strike", let attributes, _), .start("dstrike", let attributes, _):
      strikesRun = attributes.isOn
    case .start("rPh", _, _): phoneticDepth += 1
    case .end("rPh", _): phoneticDepth -= 1
    case .text(let piece):
      guard isText else { return }
      text += piece
      if !strikesRun { strikesAll = false }
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
