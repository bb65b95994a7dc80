package import Diagnostics
package import Documents
package import Fonts
package import Frames
import Geometry

/// Composes a document into pages.
///
///     blocks ──────────────────────────────────────────────► Galley        BlockComposer
///       paragraph ─ text, ties ─► Item + Ink                                Itemizer
///                 ─ break ──────► Line                                      LineBreaking
///                 ─ set ────────► Frame, one a line                         LineSetter
///                 ─ does not fit: tighter, smaller, one line more           FittingLadder
///       columns   ─ each a galley of its own, stacked side by side          ColumnsComposer
///       table     ─ column widths, cells, row heights ─► rows               TableComposer
///     Galley ─ paginate ─► rows of each page of a section                   Paginator, SetSection
///            ─ number ───► Page, with lists of contents filled in           CountedPages, RunningContent
///
/// Composing never fails: what is wrong is said in the diagnostics, and whoever prints must heed their errors.
///
/// A composer may set one document after another and keeps what they have in common; used by one thread at a
/// time.
package final class Composer {
  private let typecase: Typecase

  package func compose(_ document: Document) -> Composed {
    let composer = BlockComposer(
      shaper: Shaper(typecase: typecase, names: document.names),
      element: StructureElement(.document, in: nil),
      headings: document.headings)
    let sections = document.sections.map { SetSection($0, composer: composer) }
    let counted = CountedPages(sections)
    let ahead = composer.shaper.ahead(counted.pages.count, ofSize: 10) { shaper, index in
      counted.page(index, shaper: shaper)
    }
    let pages = ahead.enumerated().map { $1 ?? counted.page($0, shaper: composer.shaper) }
    return Composed(
      pages: pages, diagnostics: composer.shaper.diagnostics, fits: composer.shaper.fits)
  }

  /// - Parameter jobs: how many threads may set the paragraphs of a long document; its pages are the same for any number.
  package init(fonts: FontBook, jobs: @autoclosure @escaping () -> Int = 1) {
    typecase = Typecase(fonts: fonts, jobs: jobs())
  }
}

/// Pages, and what was found wrong while making them.
package struct Composed: Sendable {
  package let pages: [Page]
  package let diagnostics: [Diagnostic]
  /// How the texts that must fit were made to.
  package let fits: [Fit]
}

extension Art {
  /// The same art in the words of the page.
  var placed: Placed<PlacedArt> {
    Placed(
      PlacedArt(
        name: name, size: frame.size, isStretched: fit == .stretch,
        quarterTurns: orientation.quarterTurns, isMirrored: orientation.isMirrored,
        repetitions: repetitions, alternative: alternative),
      at: frame.origin)
  }
}
