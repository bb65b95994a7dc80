package import Fonts
package import Geometry

/// A finished page: where the ink goes.
///
/// The origin is the top left corner of the paper, x to the right, y down.
package struct Page: Hashable, Sendable {
  package let size: Size
  /// Art that lies under the page; pages with equal underlays share one copy in the file.
  package let underlay: [Placed<PlacedArt>]
  /// Pages printed on this one, over its underlay and under its frame: those of a sheet.
  package let impressions: [Impression]
  package let frame: Frame
  /// Where it will be cut; nil for a page that is not.
  package let boxes: CutBoxes?
  /// The number that it bears, shown or not; nil for a sheet, which has none.
  package let folio: Folio?

  package init(
    size: Size, underlay: [Placed<PlacedArt>], frame: Frame, impressions: [Impression] = [],
    boxes: CutBoxes? = nil, folio: Folio? = nil
  ) {
    self.size = size
    self.underlay = underlay
    self.frame = frame
    self.impressions = impressions
    self.boxes = boxes
    self.folio = folio
  }
}

/// The number of a page: `PL 2` is the second page of an appendix.
package struct Folio: Hashable, Sendable {
  /// What tells it from the same number elsewhere; often empty.
  package let mark: String
  /// From 1.
  package let number: Int

  package init(mark: String, number: Int) {
    self.mark = mark
    self.number = number
  }

  /// That of the page after.
  package var next: Folio { Folio(mark: mark, number: number + 1) }
}

/// A thing at a place, measured from the top left corner of what holds it.
package struct Placed<Item> {
  package let origin: Point
  package let item: Item

  package init(_ item: Item, at origin: Point) {
    self.item = item
    self.origin = origin
  }
}

extension Placed: Equatable where Item: Equatable {}
extension Placed: Hashable where Item: Hashable {}
extension Placed: Sendable where Item: Sendable {}

/// A rectangle with its ink.
package struct Frame: Hashable, Sendable {
  package var size: Size
  package var items: [Placed<FrameItem>]
  /// What its letters belong to, but for those of a frame inside that names another; nil leaves them to the frame around.
  package var element: StructureElement?

  package static func empty(width: Length, height: Length = .zero) -> Frame {
    Frame(size: Size(width: width, height: height), items: [])
  }

  package mutating func place(_ item: FrameItem, at origin: Point) {
    items.append(Placed(item, at: origin))
  }

  package init(size: Size, items: [Placed<FrameItem>], element: StructureElement? = nil) {
    self.size = size
    self.items = items
    self.element = element
  }
}

/// A thing that leaves ink.
package indirect enum FrameItem: Hashable, Sendable {
  /// The place is the left end of the baseline.
  case glyphs(GlyphRun)
  /// The place is the top left corner.
  case rule(Rule)
  /// The place is the top left corner.
  case grid(GridPattern)
  /// The place is the top left corner.
  case frame(Frame)
  /// A space that leaves no ink, at the end of a line that goes on in the next: without it whoever reads the file aloud or
  /// copies from it would join the last word and the next line's first. The place is the left end of the baseline.
  case space(GlyphRun)
  /// The place is the top left corner. It leaves no ink.
  case field(SignatureField)
}

/// A filled bar: a drawn line.
package struct Rule: Hashable, Sendable {
  package let size: Size
  package let color: Color

  package init(size: Size, color: Color) {
    self.size = size
    self.color = color
  }
}

/// Squares of one colour in a grid, as the modules of a QR code.
package struct GridPattern: Hashable, Sendable {
  /// Squares that touch, as a rectangle; all four numbers count squares, the first two from the top left from 0.
  package struct Block: Hashable, Sendable {
    package let column: Int
    package let row: Int
    package let columns: Int
    package let rows: Int

    package init(column: Int, row: Int, columns: Int, rows: Int) {
      self.column = column
      self.row = row
      self.columns = columns
      self.rows = rows
    }
  }

  /// An edge of a square.
  package let cell: Length
  package let columns: Int
  package let rows: Int
  package let blocks: [Block]
  package let color: Color

  package var size: Size {
    Size(width: cell * Double(columns), height: cell * Double(rows))
  }

  package init(cell: Length, columns: Int, rows: Int, blocks: [Block], color: Color) {
    self.cell = cell
    self.columns = columns
    self.rows = rows
    self.blocks = blocks
    self.color = color
  }
}

/// A drawing from the art folder.
package struct PlacedArt: Hashable, Sendable {
  /// The file's name below the art folder.
  package let name: String
  /// The room it has after any turn.
  package let size: Size
  /// True: fills its room, shape stretched. False: as large as fits, shape kept, in the middle.
  package let isStretched: Bool
  /// Clockwise quarter turns, 0 to 3, after the mirroring.
  package let quarterTurns: Int
  /// Left and right exchanged.
  package let isMirrored: Bool
  /// How many times the drawing stands side by side in its room, before any turn; at least 1.
  package let repetitions: Int
  /// What it shows, in Vietnamese, for a reader that speaks; nil for decoration.
  package let alternative: String?

  package init(
    name: String, size: Size, isStretched: Bool, quarterTurns: Int, isMirrored: Bool,
    repetitions: Int = 1, alternative: String? = nil
  ) {
    self.name = name
    self.size = size
    self.isStretched = isStretched
    self.quarterTurns = quarterTurns
    self.isMirrored = isMirrored
    self.repetitions = repetitions
    self.alternative = alternative
  }
}
