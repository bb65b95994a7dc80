import Diagnostics
import Frames

/// A page that comes next: its spans, each with the ink that it is drawn with or was drawn with before.
struct ExpectedPage {
  /// The ink of a span.
  struct SpanInk {
    let drawn: RepeatedInk.Drawn
    /// Whether another page shows it at the same place.
    let isCommon: Bool
  }

  let inked: InkedPage
  /// One for each of the page's own spans; none for a sheet of pages, whose spans are all drawn.
  let inks: [SpanInk]

  var page: Page { inked.page }

  /// Whether most of the page is as on others, as in a file of certificates.
  var isAlike: Bool { inks.count(where: \.isCommon) * 2 > inks.count }
}

/// The ink of a page with its tags: what Cairo has drawn, and what is known without it.
struct PageInk {
  /// The fonts that only ink names which is not drawn.
  private(set) var fonts: [PDFDictionary.Entry] = []
  private(set) var pieces = ContentPieces()

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
    let marked = MarkedContent(raw)
    let spans = expected.inked.parts.lazy.flatMap(\.spans)
    guard marked.count == spans.count(where: \.isDrawn) else {
      throw Failure(FinishingDiagnostics.unexpected("marks"))
    }
    // Where nothing is repeated, all of it is the page's own.
    let isRepetitive = expected.inks.contains(where: \.isCommon)
    pieces.append(before + marked.head, isCommon: isRepetitive)
    var next = 0
    for (index, span) in spans.enumerated() {
      let ink = expected.inks.isEmpty ? nil : expected.inks[index]
      let isCommon = ink?.isCommon ?? false
      if let tags { pieces.append(tags[index].opening, isCommon: isCommon) }
      if span.isDrawn {
        let content = marked.span(next)
        next += 1
        ink?.drawn.keep(content, resources: resources)
        pieces.append(content, isCommon: isCommon)
      } else if let drawn = ink?.drawn {
        pieces.append(drawn.content, isCommon: isCommon)
        for font in drawn.fonts where !fonts.contains(where: { $0.key == font.key }) {
          fonts.append(font)
        }
      }
      if tags != nil { pieces.append(Self.tagEnd, isCommon: isCommon) }
    }
    pieces.appendToLast(marked.tail)
  }

  private static let tagEnd = Array("EMC\n".utf8)
}
