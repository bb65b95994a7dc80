import Documents
import Fonts
import Frames
import Geometry

/// What stands on every page outside the text block: the page number.
struct RunningContent {
  let page: PageStyle
  let shaper: Shaper

  /// The items of a page, counted from 1, measured from the paper's corner.
  func items(onPage number: Int) -> [Placed<FrameItem>] {
    guard let style = page.pageNumber, number >= style.firstShown else { return [] }
    let runs = shaper.runs(
      for: StyledText(text: String(number), style: style.style, source: nil))
    let body = Rect(origin: .zero, size: page.size).inset(by: page.margins)
    var x = body.left + (body.size.width - runs.map(\.advance).sum()) / 2
    return runs.map { run in
      defer { x += run.advance }
      return Placed(.glyphs(run), at: Point(x: x, y: style.baseline))
    }
  }
}
