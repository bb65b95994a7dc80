import Documents
import Geometry
import Threads

/// A paragraph that is to be set sooner or later.
struct WaitingParagraph: Sendable {
  let paragraph: Paragraph
  let columnWidth: Length
}

extension Shaper {
  /// So many paragraphs, or pieces of a like size, are worth the threads.
  private static let manyPieces = 300
  /// A thread takes this part of so many at a time.
  private static let portions = 10

  /// Does pieces of work on several threads, if they are many; each with a shaper that knows the ties known here, and what it finds
  /// of them is known here afterwards.
  ///
  /// - Parameter size: how many paragraphs a piece is about as much work as.
  /// - Returns: nil for what there is something to be told of, to be done in its turn, and for all where pieces are few.
  func ahead<Piece: Sendable>(
    _ count: Int, ofSize size: Int = 1, _ work: @escaping @Sendable (Shaper, Int) -> Piece
  ) -> [Piece?] {
    guard said == nil, count * size >= Self.manyPieces, typecase.jobs > 1 else {
      return Array(repeating: nil, count: count)
    }
    let portion = max(Self.manyPieces / Self.portions / size, 1)
    let portions = stride(from: 0, to: count, by: portion).map { $0..<min($0 + portion, count) }
    var pieces: [Piece?] = []
    pieces.reserveCapacity(count)
    OrderedWork(jobs: typecase.jobs).run(count: portions.count) {
      [fonts = typecase.fonts, ties = typecase.knownTies, names] in
      let shaper = Shaper(typecase: Typecase(fonts: fonts, knowing: ties), names: names)
      return { portion in
        let pieces = portions[portion].map { piece -> Piece? in
          let (reports, findings) = (shaper.reports, shaper.findings)
          let done = work(shaper, piece)
          return shaper.reports == reports && shaper.findings == findings ? done : nil
        }
        return (pieces, shaper.typecase.takeFoundTies())
      }
    } consume: { _, done in
      pieces += done.0
      typecase.learn(done.1)
    }
    return pieces
  }

  /// Sets paragraphs ahead and has them at hand: whoever sets them next finds them set.
  func setAhead(_ waiting: [WaitingParagraph]) {
    let done = ahead(waiting.count) { shaper, index in
      let waiting = waiting[index]
      return waiting.paragraph.isEmpty
        ? nil
        : ParagraphComposer(shaper: shaper, columnWidth: waiting.columnWidth)
          .set(waiting.paragraph)
    }
    for case (let key, let set)?? in done { typecase[key] = set }
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
