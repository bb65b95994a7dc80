import Diagnostics
import Documents
import Geometry

/// A block of a layout before it is bound to a record.
indirect enum BlockTemplate: Sendable {
  case paragraph(ParagraphTemplate)
  case columns([ColumnTemplate], gap: Length, spaceBefore: Length)
  case table(TableTemplate)
  case group([BlockTemplate], linesBefore: Int)
  case rule(RuleBlock)
  case qr(QRTemplate)
  case space(Length)
  case region(RegionTemplate)
  case pageBreak
  case section(SectionTemplate)
  case foot([BlockTemplate], spaceBefore: Length)
  case box(BoxTemplate)
  case signatures(SignaturesTemplate)
  case contents(ContentsTemplate)
  /// Several ways to set the same, the first that fits.
  case alternatives([[BlockTemplate]])
  /// Closes the last paragraph so far with a sign, in the place of the one it ends with.
  case ending(String)
  /// The blocks once for each item of a list, the item under a name of its own.
  case each(FieldPath, name: String, [BlockTemplate], at: SourceLocation)
  /// The blocks only where a field has a value (or, if not wanted, where it has none).
  case when(FieldPath, isWanted: Bool, [BlockTemplate], at: SourceLocation)
  /// The items of a list as paragraphs, each closed by the separator, the last by its own sign.
  case list(ListTemplate)
}

struct ParagraphTemplate: Sendable {
  let style: String
  let styleLocation: SourceLocation
  let pieces: [PieceTemplate]
  let marker: TextTemplate?
  /// Whether the further lines hang under the text after the marker.
  let isHanging: Bool
  /// The name under which other places find the paragraph.
  var id: TextTemplate?
}

/// A piece of a paragraph's text with what sets it off from the paragraph's style.
struct PieceTemplate: Sendable {
  let text: TextTemplate
  let emphasis: Emphasis
  /// The piece is there only where this field has a value.
  let when: FieldPath?
  /// The piece is there only where this field has none.
  let unless: FieldPath?
  /// What parts the piece from those before it that are there: “, ”.
  var separator = ""
  /// A line ends after the piece.
  let endsLine: Bool
  /// The name of a place whose number the piece is: “Điều 3”.
  var reference: TextTemplate?
  /// A note at the foot of the page, its mark after the text.
  var footnote: [PieceTemplate] = []
}

/// What sets a piece off from its paragraph; nil leaves the paragraph's own.
struct Emphasis: Sendable {
  var weight: TextStyle.Weight?
  var isItalic: Bool?
  var font: String?
  var sizeRatio: Double?
  var color: Color?

  func applied(to style: TextStyle) -> TextStyle {
    var style = style
    style.weight = weight ?? style.weight
    style.isItalic = isItalic ?? style.isItalic
    style.font = font ?? style.font
    style.size = style.size * (sizeRatio ?? 1)
    style.color = color ?? style.color
    return style
  }
}

struct ColumnTemplate: Sendable {
  let width: Columns.Width
  let blocks: [BlockTemplate]
}

/// A class, because a region that the rows of a list have in common is known by the template that it was bound from.
final class RegionTemplate: Sendable {
  let name: String
  let place: Placement
  let vertical: Region.VerticalAlignment
  let minimumScale: Double
  /// The same on every sheet; a blank may have it already.
  let isStatic: Bool
  let blocks: [BlockTemplate]

  init(
    name: String, place: Placement, vertical: Region.VerticalAlignment, minimumScale: Double,
    isStatic: Bool, blocks: [BlockTemplate]
  ) {
    self.name = name
    self.place = place
    self.vertical = vertical
    self.minimumScale = minimumScale
    self.isStatic = isStatic
    self.blocks = blocks
  }
}

/// A QR code before its text is known.
struct QRTemplate: Sendable {
  let lines: [TextTemplate]
  /// It stands there only where the office's seal is asked for, which is then part of its text.
  let isSealed: Bool
  let size: Length
  let smallestModule: Length
  let alignment: Alignment
}

struct ListTemplate: Sendable {
  let path: FieldPath
  let name: String
  let paragraph: ParagraphTemplate
  /// What stands for the paragraph where the list has one item; it is closed by nothing.
  let only: ParagraphTemplate?
  /// What stands before the items where there are several.
  let heading: ParagraphTemplate?
  let separator: String
  let last: String
  let location: SourceLocation
}
