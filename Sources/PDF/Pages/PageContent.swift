import Diagnostics
import Fonts
import Frames
import Geometry

/// The content of a page: operators in pieces, each of which leaves the state of drawing as it found it but for the colour.
struct PageContent {
  /// Each ends with white space.
  private(set) var pieces: [[UInt8]] = []
  /// The fonts that the pieces name, by their places among those of the file.
  private(set) var fonts: [Int] = []

  private let blackIsGray: Bool

  /// - Parameters:
  ///   - underlay: the operators that show what lies under the ink.
  ///   - tags: one for each span of all parts; nil leaves them untagged.
  init(
    of inked: InkedPage, over underlay: [UInt8], tags: [ContentTag]?, blackIsGray: Bool,
    fonts: inout FileFonts, _ writer: inout ObjectWriter
  ) {
    self.blackIsGray = blackIsGray
    pieces.append(underlay + Self.opening(of: inked.page))
    var index = 0
    for part in inked.parts {
      let isMapped = part.map != .identity
      if isMapped { pieces.append(Self.mapping(part.map)) }
      for span in part.spans {
        append(span, tag: tags?[index], &fonts, &writer)
        index += 1
      }
      if isMapped { pieces.append(Array("Q\n".utf8)) }
    }
    pieces[pieces.count - 1].append("Q\n")
  }

  private mutating func append(
    _ span: Span, tag: ContentTag?, _ fileFonts: inout FileFonts, _ writer: inout ObjectWriter
  ) {
    var content = ContentWriter(tag?.opening ?? [], blackIsGray: blackIsGray)
    for placed in span.items {
      switch placed.item {
      case .glyphs(let run), .space(let run):
        let (font, index) = fileFonts.font(of: run.face, &writer)
        content.show(run, in: font, index, at: placed.origin)
      case .rule(let rule): content.fill(Rect(origin: placed.origin, size: rule.size), rule.color)
      case .grid(let grid): content.fill(grid, at: placed.origin)
      case .frame, .field: break
      }
    }
    pieces.append(content.finished(isTagged: tag != nil))
    for font in content.fonts where !fonts.contains(font) { fonts.append(font) }
  }

  /// From here on places are measured from the page's top.
  private static func opening(of page: Page) -> [UInt8] {
    mapping(
      Affine(xx: 1, yx: 0, xy: 0, yy: -1, x0: 0, y0: page.size.height.points))
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
