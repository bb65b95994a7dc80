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

  let inked: InkedPage
  /// The spans of all its parts, one after the other.
  private(set) var spans: [ExpectedSpan] = []
  /// The letters that are to be drawn for it, and what is to be drawn; none where all are cast, or will be with a page before.
  private var newLetters: [CastLetters.New] = []
  private(set) var castings: CastingSheet

  var page: Page { inked.page }

  init(_ page: CutPage, words: inout CastWords, repeated: inout RepeatedInk) {
    inked = page.inked
    castings = CastingSheet(size: page.inked.page.size, letters: [])
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
    newLetters = newLetters.grouped()
    castings = CastingSheet(size: self.page.size, letters: newLetters.map(\.casting))
  }

  private mutating func shown(
    _ cut: CutSpan, _ span: Span, _ words: inout CastWords
  ) -> [ShownWord] {
    var shown: [ShownWord] = []
    shown.reserveCapacity(cut.words.count)
    var next = 0
    while next < cut.words.count {
      let item = cut.words[next].item
      guard let run = span.items[item].run else { break }
      while next < cut.words.count, cut.words[next].item == item {
        let word = cut.words[next]
        let cast = words.word(word, of: cut, in: run, new: &newLetters)
        shown.append(ShownWord(cast: cast, item: item, x: word.word.x))
        next += 1
      }
    }
    return shown
  }

  /// Takes the letters that Cairo has drawn for the page.
  ///
  /// - Throws: `render.unfinished` for what is not known to be drawn, and where letters are missing.
  func cast(_ content: [UInt8], resources: PDFDictionary) throws(Failure) {
    let drawn = try CastingReader(castings, resources: resources).letters(of: content)
    for (drawn, new) in zip(drawn, newLetters) { new.letter.cast(drawn, of: new.casting) }
  }
}

extension [CastLetters.New] {
  /// The letters of each face, in their order, those of the face that comes first before others.
  fileprivate func grouped() -> [CastLetters.New] {
    var groups: [[CastLetters.New]] = []
    for new in self {
      if let index = groups.firstIndex(where: { $0[0].casting.face === new.casting.face }) {
        groups[index].append(new)
      } else {
        groups.append([new])
      }
    }
    return groups.flatMap(\.self)
  }
}
