import Documents
import Geometry
import Threads

/// A paragraph that is to be set sooner or later.
struct WaitingParagraph: Sendable {
  let paragraph: Paragraph
  let columnWidth: Length
}

extension Shaper {
  /// So many paragraphs are worth the threads.
  private static let manyWaiting = 300
  /// How many a thread sets at a time.
  private static let portion = 32

  /// Sets paragraphs on several threads, if they are many, and has them at hand: whoever sets them next finds them set.
  ///
  /// What something is wrong with is left to be set and reported in its turn.
  func setAhead(_ waiting: [WaitingParagraph]) {
    guard typecase.jobs > 1, waiting.count >= Self.manyWaiting else { return }
    let portions = stride(from: 0, to: waiting.count, by: Self.portion).map { start in
      Array(waiting[start..<min(start + Self.portion, waiting.count)])
    }
    OrderedWork(jobs: typecase.jobs).run(count: portions.count) { [fonts = typecase.fonts, names] in
      let shaper = Shaper(typecase: Typecase(fonts: fonts), names: names)
      return { portion in
        portions[portion].compactMap { waiting -> (key: SetParagraph.Key, set: SetParagraph)? in
          if waiting.paragraph.isEmpty { return nil }
          let (key, set, isFaultless) =
            ParagraphComposer(shaper: shaper, columnWidth: waiting.columnWidth)
            .set(waiting.paragraph)
          return isFaultless ? (key, set) : nil
        }
      }
    } consume: { _, done in
      for (key, set) in done { typecase[key] = set }
    }
  }
}

extension BlockComposer {
  /// Has the paragraphs that stand in a column as wide as the blocks themselves set by all threads.
  func setAhead(_ blocks: [Block], width: Length) {
    shaper.setAhead(
      blocks.flatMap(\.ofColumn).map { WaitingParagraph(paragraph: $0, columnWidth: width) })
  }
}

extension Block {
  /// The paragraphs in it that are as wide as its column.
  var ofColumn: [Paragraph] {
    switch self {
    case .paragraph(let paragraph): [paragraph]
    case .group, .passage: inner.flatMap(\.ofColumn)
    default: []
    }
  }
}
