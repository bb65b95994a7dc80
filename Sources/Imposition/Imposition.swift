package import Diagnostics
package import Frames
package import Geometry

/// Puts pages onto the sheets that a printer or a print shop gets.
///
///     pages ─ turn (Feed) ─ shrink if wished ─► places of a grid, centred on the paper    Imposition
///           ─ crop marks, register marks, slug ─► sheet                                  PrintersMarks
///           ─ undo what the printer does ─► sheet                                        PrinterCorrection
///
/// Which page comes into which place is a matter of its own: `PlaceOrder`. A sheet is a `Page` again, so all that
/// can be done with pages can be done with sheets.
package struct Imposition: Sendable {
  package let request: PrintRequest
  /// The size of the pages, before any turn.
  package let pageSize: Size
  /// The size of the sheets.
  package let paper: Size
  /// The finished size of the pages on the sheet.
  let trims: [Rect]
  /// From a page's points to those of a place at the origin.
  private let toPlace: Affine
  let scale: Double

  /// Plans the sheets for pages of one size.
  ///
  /// - Throws: `print.paper-too-small`, saying what is needed.
  package init(_ request: PrintRequest, pageSize: Size) throws(Failure) {
    self.request = request
    self.pageSize = pageSize
    let turned = request.feed.size(of: pageSize)
    let margin = Self.margin(request)
    var scale = 1.0
    var block = Self.block(turned, request)
    let needs = Size(
      width: block.width + margin * 2, height: block.height + margin * 2)
    if let paper = request.paper {
      let sheet = Self.orientation(of: paper, for: needs)
      if !needs.fits(in: sheet) {
        let room = Size(
          width: sheet.width - needs.width + turned.width * Double(request.grid.columns),
          height: sheet.height - needs.height + turned.height * Double(request.grid.rows))
        scale = min(
          room.width / (turned.width * Double(request.grid.columns)),
          room.height / (turned.height * Double(request.grid.rows)))
        guard request.fits, scale > Self.smallestScale else {
          throw Failure(.paperTooSmall(sheet, needs: needs))
        }
        let place = Size(width: turned.width * scale, height: turned.height * scale)
        block = Self.block(place, request)
      }
      self.paper = sheet
    } else {
      paper = needs
    }
    self.scale = scale
    toPlace = request.feed.map(of: pageSize).then(.scale(scale))
    let place = Size(width: turned.width * scale, height: turned.height * scale)
    let corner = Point(
      x: (paper.width - block.width) / 2, y: (paper.height - block.height) / 2)
    let gap = request.bleed * 2
    trims = (0..<request.grid.count).map { index in
      let (row, column) = index.quotientAndRemainder(dividingBy: request.grid.columns)
      let origin =
        corner
        + Point(
          x: (place.width + gap) * Double(column), y: (place.height + gap) * Double(row))
      return Rect(origin: origin, size: place)
    }
  }

  /// A sheet with the pages of its places; a nil leaves its place empty.
  ///
  /// - Parameter slug: the line that names file and sheet; it is shown only where marks are asked for.
  /// - Throws: `print.page-sizes` for a page of another size; `print.no-bleed`.
  package func sheet(_ pages: [Page?], slug: SlugLine? = nil) throws(Failure) -> Page {
    var impressions: [Impression] = []
    for (page, trim) in zip(pages, trims) {
      guard let page else { continue }
      guard page.size == pageSize else { throw Failure(.pageSizes(pageSize, page.size)) }
      let bleed = request.bleed / scale
      try page.requireBleed(bleed)
      let outwards = Insets(top: -bleed, bottom: -bleed, left: -bleed, right: -bleed)
      impressions.append(
        Impression(
          of: page, map: toPlace.then(.shift(by: trim.origin)),
          shown: Rect(origin: .zero, size: page.size).inset(by: outwards)))
    }
    let marks = request.hasMarks ? PrintersMarks(self).frame(slug: slug) : nil
    let trim = trims.reduce(trims[0]) { $0.union($1) }
    let bleed = request.bleed
    let sheet = Page(
      size: paper, underlay: [],
      frame: marks ?? Frame(size: paper, items: []), impressions: impressions,
      boxes: CutBoxes(
        trim: trim,
        bleed: trim.inset(by: Insets(top: -bleed, bottom: -bleed, left: -bleed, right: -bleed))))
    return corrected(sheet)
  }

  /// The sheet as it must stand in the file to come out of the printer as it is.
  private func corrected(_ sheet: Page) -> Page {
    guard let undo = request.correction?.map.inverse else { return sheet }
    return Page(
      size: sheet.size, underlay: [], frame: Frame(size: sheet.size, items: []),
      impressions: [Impression(of: sheet, map: undo)], boxes: sheet.boxes)
  }

  /// The room around the pages: for bleed, and for marks.
  private static func margin(_ request: PrintRequest) -> Length {
    request.hasMarks ? PrintersMarks.room(bleed: request.bleed) : request.bleed
  }

  /// The size of all places together.
  private static func block(_ place: Size, _ request: PrintRequest) -> Size {
    func extent(_ side: Length, _ count: Int) -> Length {
      side * Double(count) + request.bleed * Double(2 * (count - 1))
    }
    return Size(
      width: extent(place.width, request.grid.columns),
      height: extent(place.height, request.grid.rows))
  }

  /// The paper turned so that what goes onto it fits, or else lies as it does.
  private static func orientation(of paper: Size, for needs: Size) -> Size {
    let isLying = needs.width > needs.height
    let natural = (paper.width > paper.height) == isLying ? paper : paper.turned
    if needs.fits(in: natural) { return natural }
    return needs.fits(in: natural.turned) ? natural.turned : natural
  }

  /// Pages are not shrunk below this: nobody could read them.
  private static let smallestScale = 0.1
}

extension Size {
  /// Whether it fits, but for what the arithmetic adds.
  fileprivate func fits(in other: Size) -> Bool {
    let tolerance = Length.pt(0.01)
    return width <= other.width + tolerance && height <= other.height + tolerance
  }
}

extension Rect {
  func union(_ other: Rect) -> Rect {
    let origin = Point(x: min(left, other.left), y: min(top, other.top))
    return Rect(
      origin: origin,
      size: Size(
        width: max(right, other.right) - origin.x, height: max(bottom, other.bottom) - origin.y))
  }
}

extension Page {
  /// Art that reaches an edge of the paper must run over it by the bleed: a knife is never exact.
  fileprivate func requireBleed(_ bleed: Length) throws(Failure) {
    guard bleed > .zero else { return }
    let tolerance = Length.pt(0.01)
    for art in underlay {
      let room = Rect(origin: art.origin, size: art.item.size)
      let over = [
        -room.left, -room.top, room.right - size.width, room.bottom - size.height,
      ]
      if let least = over.filter({ $0 > -tolerance }).min(), least < bleed - tolerance {
        throw Failure(.noBleed(art.item.name, has: max(least, .zero), wanted: bleed))
      }
    }
  }
}
