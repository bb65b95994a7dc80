import Diagnostics
import Fonts
import Frames

/// A page whose words are being drawn: its spans, and the words to show them with.
struct ExpectedPage {
  /// A span with what is to be written for it.
  struct ExpectedSpan {
    let span: Span
    /// Its ink, if the page is one whose ink others may repeat.
    let ink: RepeatedInk.Written?
    /// Whether a page before has written it.
    let isRepeated: Bool
    /// Its words, in the order in which its runs have them; none of one that is repeated.
    var words: [CastWord] = []
  }

  private(set) var inked: InkedPage
  /// The spans of all its parts, one after the other.
  private(set) var spans: [ExpectedSpan] = []
  /// What the page's castings become.
  private var newWords: [CastWord] = []

  var page: Page { inked.page }

  init(_ page: InkedPage, words: inout CastWords, repeated: inout RepeatedInk) {
    inked = page
    for part in inked.parts {
      for span in part.spans {
        // On a sheet of pages a span may stand turned.
        let (ink, isKnown) = page.page.impressions.isEmpty ? repeated.ink(of: span) : (nil, false)
        var expected = ExpectedSpan(span: span, ink: ink, isRepeated: isKnown)
        if !isKnown { expected.words = castings(of: span, &words) }
        spans.append(expected)
      }
    }
  }

  private mutating func castings(of span: Span, _ words: inout CastWords) -> [CastWord] {
    var castings: [CastWord] = []
    for run in span.items.compactMap(\.run) {
      let text = Array(run.text.utf8)
      for word in run.words {
        let (cast, isNew) = words.word(word, of: run, text: text)
        castings.append(cast)
        guard isNew else { continue }
        newWords.append(cast)
        inked.castings.append(run.run(of: word))
      }
    }
    return castings
  }

  /// Takes the words that Cairo has drawn for the page.
  ///
  /// - Throws: `render.unfinished` where there are not as many as were to be drawn.
  func cast(_ content: [UInt8], resources: PDFDictionary) throws(Failure) {
    let drawn = MarkedContent(content).words
    guard drawn.count == newWords.count else {
      throw Failure(FinishingDiagnostics.unexpected("marks"))
    }
    for (index, word) in newWords.enumerated() {
      try word.cast(
        drawn[index], of: inked.castings[index], on: inked, resources: resources)
    }
  }
}

extension Placed<FrameItem> {
  /// The letters or the space that it is.
  fileprivate var run: GlyphRun? {
    switch item {
    case .glyphs(let run), .space(let run): run
    case .rule, .grid, .frame, .field: nil
    }
  }
}
