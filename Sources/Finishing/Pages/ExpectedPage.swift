import Diagnostics
import Fonts
import Frames
import Geometry

/// A page whose letters are being drawn: its spans, and the words to show them with.
struct ExpectedPage {
  /// A span with what is to be written for it.
  struct ExpectedSpan {
    let span: Span
    /// Its ink, if the page is one whose ink others may repeat.
    let ink: RepeatedInk.Written?
    /// Whether a page before has written it.
    let isRepeated: Bool
    /// Its words, in the order in which its runs have them; none of one that is repeated.
    var words: [ShownWord] = []
  }

  struct ShownWord {
    let cast: CastWord
    /// Which of the span's items it belongs to, and how far from the start of that it begins.
    let item: Int
    let x: Length
  }

  private(set) var inked: InkedPage
  /// The spans of all its parts, one after the other.
  private(set) var spans: [ExpectedSpan] = []
  /// What the page's castings become.
  private var newLetters: [CastLetters.New] = []

  var page: Page { inked.page }

  init(_ page: CutPage, words: inout CastWords, repeated: inout RepeatedInk) {
    inked = page.inked
    let isSheet = !page.inked.page.impressions.isEmpty
    for part in inked.parts {
      for span in part.spans {
        let index = spans.count
        // On a sheet of pages a span may stand turned.
        let (ink, isKnown) =
          isSheet ? (nil, false) : repeated.written(for: page.ink(of: index, span))
        var expected = ExpectedSpan(span: span, ink: ink, isRepeated: isKnown)
        if !isKnown { expected.words = shown(page.cut(index, span), span, &words) }
        spans.append(expected)
      }
    }
    inked.castings = newLetters.map(\.run)
  }

  private mutating func shown(
    _ cut: CutSpan, _ span: Span, _ words: inout CastWords
  ) -> [ShownWord] {
    var shown: [ShownWord] = []
    shown.reserveCapacity(cut.words.count)
    for word in cut.words {
      guard let run = span.items[word.item].run else { continue }
      let cast = words.word(word, of: cut, in: run, new: &newLetters)
      shown.append(ShownWord(cast: cast, item: word.item, x: word.word.x))
    }
    return shown
  }

  /// Takes the letters that Cairo has drawn for the page.
  ///
  /// - Throws: `render.unfinished` where there are not as many as were to be drawn.
  func cast(_ content: [UInt8], resources: PDFDictionary) throws(Failure) {
    let drawn = MarkedContent(content).letters
    guard drawn.count == newLetters.count else {
      throw Failure(FinishingDiagnostics.unexpected("marks"))
    }
    for (operators, new) in zip(drawn, newLetters) {
      try new.letter.cast(operators, of: new.run, on: inked, resources: resources)
    }
  }
}
