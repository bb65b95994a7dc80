import Documents
import Frames
import Geometry

/// A column of rows not yet cut into pages, and the regions met on the way.
struct Galley {
  var rows: [Row] = []
  var regions: [Region] = []
  /// What stands at the foot of the first page.
  var foot: Foot?
  /// The last line of text, from which a rule takes its length.
  var lastLine: SetLine?

  /// Stacks rows as one frame; the space above the first is dropped, as at the top of a page.
  ///
  /// With a height to fill, the spaces grow to it if they can; if they cannot reach it they keep their natural size.
  static func stack(
    _ rows: some BidirectionalCollection<Row>, width: Length, filling height: Length? = nil
  ) -> Frame {
    let measure = RowMeasure(rows)
    let ratio = height.map { measure.stretchRatio(toFill: $0) } ?? 0
    var frame = Frame.empty(width: width)
    var portions: [TablePortion] = []
    var y = Length.zero
    func place(_ row: Row, isFirst: Bool) {
      if !isFirst { y += row.spaceBefore + row.spaceStretch * ratio }
      frame.place(.frame(row.frame), at: Point(x: .zero, y: y))
      let top = y
      y += row.frame.size.height
      guard let part = row.tablePart else { return }
      if portions.last?.table !== part.table { portions.append(TablePortion(table: part.table)) }
      portions[portions.count - 1].append(
        part, top: top, bottom: y, item: frame.items.count - 1)
    }
    if let opening = rows.first?.opening {
      for (index, row) in opening.rows.enumerated() { place(row, isFirst: index == 0) }
      y += opening.padding
    }
    for (index, row) in rows.enumerated() { place(row, isFirst: index == 0) }
    if let last = rows.last, last.tablePart != nil {
      portions[portions.count - 1].close(with: last.closingSpace)
      y += last.closingSpace
    }
    for portion in portions { portion.dress(&frame) }
    frame.size.height = y
    return frame
  }
}

/// A frame that is never cut, with the space above it and the cost of a page that ends there.
struct Row: Sendable {
  var frame: Frame
  var spaceBefore: Length
  /// How much the space above may grow to fill a page.
  var spaceStretch = Length.zero
  var breakBefore: BreakCost
  /// How much lower the row may be made by setting its lines closer.
  var leadingShrink = Length.zero
  /// How many lines of text it brings that a signature may stand with; a heading brings none.
  var bodyLines = 0
  /// The piece of a table that it is.
  var tablePart: TablePart?
  /// What a page that begins with the row shows above it.
  var opening: Opening?
  /// Room that a page which ends with the row needs below it.
  var closingSpace = Length.zero
  /// Notes whose marks stand in it, and then the lines of notes that its page has at its foot.
  var footnotes: [Footnote] = []
  var noteLines: [Row] = []
  /// Names by which what begins with the row is found.
  var anchors: [String] = []
  /// The number of another page that it shows at its end.
  var pageReference: PageReference?

  /// The height of its lines at the foot of the page.
  var noteHeight: Length {
    noteLines.reduce(.zero) { $0 + $1.spaceBefore + $1.frame.size.height }
  }

  /// The row with its lines set closer, `tightness` from 0 to 1; what is in it moves up by half of that.
  func tightened(by tightness: Double) -> Row {
    let less = leadingShrink * tightness
    guard less > .zero else { return self }
    var row = self
    row.frame.size.height -= less
    row.frame.items = frame.items.map { placed in
      Placed(placed.item, at: placed.origin + Point(x: .zero, y: -(less / 2)))
    }
    return row
  }
}

/// What a row adds to the height of its page: reckoned once, for a row is tried on many pages.
struct RowExtent {
  let height: Length
  let noteHeight: Length
  let hasNotes: Bool
  let spaceBefore: Length
  let spaceStretch: Length
  let openingHeight: Length
  let closingSpace: Length

  init(_ row: Row) {
    height = row.frame.size.height
    noteHeight = row.noteHeight
    hasNotes = !row.noteLines.isEmpty
    spaceBefore = row.spaceBefore
    spaceStretch = row.spaceStretch
    openingHeight = row.opening?.height ?? .zero
    closingSpace = row.closingSpace
  }
}

/// The height of rows as one page holds them, the space above the first dropped, with what opens and closes the page.
struct RowMeasure {
  /// With their notes, but without what opens and closes the page: it grows with each row.
  private(set) var rowsHeight = Length.zero
  private(set) var stretch = Length.zero
  private var openingHeight = Length.zero
  private var closingSpace: Length?
  private var hasNotes = false
  /// What parts the notes from the text, where there are any.
  private let noteParting: Length

  var height: Length {
    rowsHeight + openingHeight + (closingSpace ?? .zero) + (hasNotes ? noteParting : .zero)
  }

  init(noteParting: Length = .zero) { self.noteParting = noteParting }

  init(_ rows: some Collection<Row>, noteParting: Length = .zero) {
    self.noteParting = noteParting
    for row in rows.reversed() { prepend(RowExtent(row)) }
  }

  private var spaceOfFirst = Length.zero
  private var stretchOfFirst = Length.zero

  /// Puts a row on top.
  mutating func prepend(_ row: RowExtent) {
    rowsHeight += row.height + spaceOfFirst + row.noteHeight
    hasNotes = hasNotes || row.hasNotes
    openingHeight = row.openingHeight
    closingSpace = closingSpace ?? row.closingSpace
    stretch += stretchOfFirst
    spaceOfFirst = row.spaceBefore
    stretchOfFirst = row.spaceStretch
  }

  /// How far the spaces must grow to fill a height, from 0 to 1; 0 where that is not enough.
  func stretchRatio(toFill height: Length) -> Double {
    let missing = height - self.height
    return missing > .zero && missing <= stretch ? missing / stretch : 0
  }
}

/// What it costs to begin a page with a row.
enum BreakCost: Hashable, Sendable {
  case allowed(Double)
  case forbidden
  case forced
}
