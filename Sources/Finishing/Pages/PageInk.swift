import Diagnostics
import Frames

/// A page whose bytes are on their way: its spans, each with the ink that it is drawn with or was drawn with before.
struct ExpectedPage {
  let inked: InkedPage
  /// One for each of the page's own spans; none for a sheet of pages, whose spans are all drawn.
  let repeated: [RepeatedInk.Drawn]

  var page: Page { inked.page }
}

/// The ink of a page with its tags: what Cairo has drawn, and what it drew before.
struct PageInk {
  private let marked: MarkedContent
  private let expected: ExpectedPage
  /// The fonts that only repeated ink names.
  private(set) var fonts: [PDFDictionary.Entry] = []
  private(set) var pieces: ContentPieces

  /// - Parameters:
  ///   - before: the operators that show what lies under the ink; they depend on the kind of page only.
  ///   - raw: the content that Cairo wrote.
  ///   - resources: what its operators name.
  ///   - tags: one for each of the page's own spans; nil leaves them untagged.
  /// - Throws: `render.unfinished` where there are not as many marks as drawn spans.
  init(
    over before: [UInt8], _ raw: [UInt8], of expected: ExpectedPage, resources: PDFDictionary,
    tags: [ContentTag]?
  ) throws(Failure) {
    marked = MarkedContent(raw)
    self.expected = expected
    pieces = ContentPieces()
    let spans = expected.inked.parts.flatMap(\.spans)
    guard marked.count == spans.count(where: \.isDrawn) else {
      throw Failure(FinishingDiagnostics.unexpected("marks"))
    }
    // Where nothing is repeated, all of it is the page's own.
    let isRepetitive = spans.contains { !$0.isDrawn }
    pieces.append(before + marked.head, isCommon: isRepetitive)
    var next = 0
    for (index, span) in spans.enumerated() {
      var content = tags?[index].opening ?? []
      let drawn = expected.repeated.isEmpty ? nil : expected.repeated[index]
      if span.isDrawn {
        let ink = marked.span(next)
        next += 1
        drawn?.keep(ink, resources: resources)
        content += ink
      } else if let drawn {
        content += drawn.content
        for font in drawn.fonts where !fonts.contains(where: { $0.key == font.key }) {
          fonts.append(font)
        }
      }
      if tags != nil { content.append("EMC\n") }
      pieces.append(content, isCommon: !span.isDrawn)
    }
    pieces.appendToLast(marked.tail)
  }
}
