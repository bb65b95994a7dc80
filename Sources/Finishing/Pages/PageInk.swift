import Diagnostics
import Fonts
import Frames
import Geometry

/// The ink of a page with its tags.
struct PageInk {
  private let blackIsGray: Bool
  /// The fonts that its operators name.
  private(set) var fonts: [PDFDictionary.Entry] = []
  private(set) var pieces = ContentPieces()

  /// - Parameters:
  ///   - before: the operators that show what lies under the ink; they depend on the kind of page only.
  ///   - expected: the page, its words cast.
  ///   - tags: one for each of its spans; nil leaves them untagged.
  init(
    over before: [UInt8], of expected: ExpectedPage, tags: [ContentTag]?, blackIsGray: Bool
  ) {
    self.blackIsGray = blackIsGray
    // Where nothing is repeated, all of it is the page's own.
    pieces.append(
      before + Self.opening(of: expected.page),
      isCommon: expected.spans.contains(where: \.isRepeated))
    var index = 0
    for part in expected.inked.parts {
      let isMapped = part.map != .identity
      if isMapped { pieces.append(Self.mapping(part.map), isCommon: false) }
      for _ in part.spans {
        append(expected.spans[index], tag: tags?[index])
        index += 1
      }
      if isMapped { pieces.append("Q\n".utf8, isCommon: false) }
    }
    pieces.appendToLast("Q\n".utf8)
  }

  private mutating func append(_ expected: ExpectedPage.ExpectedSpan, tag: ContentTag?) {
    let ink = ink(of: expected)
    if let tag { pieces.append(tag.opening, isCommon: expected.isRepeated) }
    pieces.append(ink.content, isCommon: expected.isRepeated)
    if tag != nil { pieces.append("EMC\n".utf8, isCommon: expected.isRepeated) }
    for font in ink.fonts where !fonts.contains(where: { $0.key == font.key }) {
      fonts.append(font)
    }
  }

  private func ink(of expected: ExpectedPage.ExpectedSpan) -> RepeatedInk.Written {
    if expected.isRepeated, let ink = expected.ink { return ink }
    let ink = expected.ink ?? RepeatedInk.Written()
    var writer = InkWriter(blackIsGray: blackIsGray)
    var next = 0
    for (index, placed) in expected.span.items.enumerated() {
      switch placed.item {
      case .glyphs(let run), .space(let run):
        while next < expected.words.count, expected.words[next].item == index {
          let word = expected.words[next]
          writer.show(word.cast, of: run, at: placed.origin + Point(x: word.x, y: .zero))
          next += 1
        }
      case .rule(let rule): writer.fill(Rect(origin: placed.origin, size: rule.size), rule.color)
      case .grid(let grid): writer.fill(grid, at: placed.origin)
      case .frame, .field: break
      }
    }
    writer.finish()
    (ink.content, ink.fonts) = (writer.bytes, writer.fonts)
    return ink
  }

  /// From here on places are measured from the page's top.
  private static func opening(of page: Page) -> [UInt8] {
    var bytes = Array("q 1 0 0 -1 0 ".utf8)
    bytes.append(page.size.height.points, decimals: 6)
    bytes.append(" cm\n")
    return bytes
  }

  private static func mapping(_ map: Affine) -> [UInt8] {
    var bytes = Array("q ".utf8)
    for number in [map.xx, map.yx, map.xy, map.yy, map.x0, map.y0] {
      bytes.append(number, decimals: 6)
      bytes.append(" ")
    }
    bytes.append("cm\n")
    return bytes
  }
}
