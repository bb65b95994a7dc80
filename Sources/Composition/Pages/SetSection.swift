import Documents
import Frames
import Geometry

/// A section with its rows on pages, before anyone knows the number of a page.
struct SetSection: Sendable {
  let section: Section
  /// The text block, from the paper's corner.
  let body: Rect
  let rows: [Row]
  let pages: [ArraySlice<Row>]
  /// The height of the text on the first page, which something at its foot may make lower.
  private let firstHeight: Length
  private let foot: Frame?
  private let regions: [Placed<FrameItem>]
  /// What can be found in a region: it stands on the first page.
  private let regionAnchors: [String]

  init(_ section: Section, composer: BlockComposer) {
    self.section = section
    body = Rect(origin: .zero, size: section.page.size).inset(by: section.page.margins)
    composer.setAhead(section.blocks, width: body.size.width)
    var galley = composer.compose(section.blocks, width: body.size.width)
    regions = galley.regions.map { composer.compose($0) }
    regionAnchors = galley.regions.flatMap { $0.blocks.flatMap(\.anchors) }
    if !galley.rows.isEmpty {
      galley.rows[0].footnotes += galley.regions.flatMap { $0.blocks.flatMap(\.footnotes) }
    }
    var taken = Length.zero
    if let foot = galley.foot {
      let rows = composer.compose(foot.blocks, width: body.size.width).rows
      let frame = Galley.stack(rows, width: body.size.width)
      taken = frame.size.height + foot.spaceBefore
      self.foot = frame
    } else {
      foot = nil
    }
    firstHeight = body.size.height - taken
    let parting = section.page.footnotes.height
    let notes = FootnoteSetter(composer: composer, width: body.size.width)
    let paginator = Paginator(
      height: body.size.height, firstHeight: firstHeight, noteParting: parting)
    (rows, pages) = paginator.pulledBack(notes.attached(to: galley.rows))
    for (index, page) in pages.enumerated() {
      composer.shaper.report(tooTall: page, for: height(ofPage: index), noteParting: parting)
    }
  }

  private func height(ofPage index: Int) -> Length {
    index == 0 ? firstHeight : body.size.height
  }

  /// The names of what stands on a page.
  func anchors(onPage index: Int) -> [String] {
    (index == 0 ? regionAnchors : []) + pages[index].flatMap(\.anchors)
  }

  /// The frame of one of its pages but for what stands on each page alike.
  ///
  /// - Parameter numbers: the numbers of the pages on which anchors stand.
  func frame(ofPage index: Int, numbers: [String: Int], shaper: Shaper) -> Frame {
    var frame = Frame(size: section.page.size, items: [])
    if index == 0 { frame.items += regions }
    let style = section.page.footnotes
    let notes = pages[index].flatMap(\.noteLines)
    let room = height(ofPage: index) - (notes.isEmpty ? .zero : style.height)
    let isFull = !Paginator.endsEarly(pages[index].endIndex, of: rows)
    let stacked = Galley.stack(
      pages[index].map { $0.showing(numbers, shaper) }, width: body.size.width,
      filling: isFull ? room : nil)
    frame.place(.frame(stacked), at: body.origin)
    if !notes.isEmpty {
      let foot = style.frame(of: notes, width: body.size.width)
      let bottom = body.top + height(ofPage: index)
      frame.place(.frame(foot), at: Point(x: body.left, y: bottom - foot.size.height))
    }
    if index == 0, let foot {
      frame.place(.frame(foot), at: Point(x: body.left, y: body.bottom - foot.size.height))
    }
    return frame
  }
}
