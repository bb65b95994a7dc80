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
///     Galley ─ paginate ─► rows of each page                                Paginator
///            ─ number ───► Page                                             RunningContent
///
/// Composing never fails: what is wrong is said in the diagnostics, and whoever prints must heed their errors.
///
/// A composer may set one document after another and keeps what they have in common; used by one thread at a
/// time.
package final class Composer {
  private let typecase: Typecase

  package func compose(_ document: Document) -> Composed {
    let page = document.page
    let body = Rect(origin: .zero, size: page.size).inset(by: page.margins)
    let composer = BlockComposer(
      shaper: Shaper(typecase: typecase), element: StructureElement(.document, in: nil))
    let galley = composer.compose(document.blocks, width: body.size.width)
    let regions = galley.regions.map { composer.compose($0) }
    let paginator = Paginator(height: body.size.height)
    let rows = paginator.pulledBack(galley.rows)
    composer.shaper.report(tooTall: rows, for: body.size.height)

    let running = RunningContent(page: page, shaper: composer.shaper)
    let underlay = page.underlay.map(\.placed)
    let pages = paginator.pages(of: rows).enumerated().map { index, pageRows in
      var frame = Frame(size: page.size, items: [])
      if index == 0 { frame.items += regions }
      let isFull = !Paginator.endsEarly(pageRows.endIndex, of: rows)
      let stacked = Galley.stack(
        pageRows, width: body.size.width, filling: isFull ? body.size.height : nil)
      frame.place(.frame(stacked), at: body.origin)
      frame.items += running.items(onPage: index + 1)
      return Page(size: page.size, underlay: underlay, frame: frame)
    }
    return Composed(
      pages: pages, diagnostics: composer.shaper.diagnostics, fits: composer.shaper.fits)
  }

  package init(fonts: FontBook) { typecase = Typecase(fonts: fonts) }
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
