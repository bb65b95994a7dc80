/// One sheet of a workbook as a person reads it: the texts that the cells show, with their places.
///
/// Rows and columns count from 1. Rows and cells without text are not there.
package struct Sheet: Sendable {
  /// The name on the sheet's tab.
  package let name: String
  /// The rows that hold something, from top to bottom.
  package var rows: [SheetRow] = []
  /// The areas that show as one cell, which holds what stands in their upper left corner.
  package var merges: [CellRange] = []
  /// The columns that do not show.
  package var hiddenColumns: IndexSpans = IndexSpans()

  package init(name: String) { self.name = name }
}

/// A row that holds something.
package struct SheetRow: Sendable {
  package let number: Int
  /// Whether the row does not show: hidden by hand, by a filter, or in a closed group.
  package var isHidden: Bool
  /// The cells that hold something, from left to right.
  package var cells: [SheetCell]

  package init(number: Int, isHidden: Bool = false, cells: [SheetCell] = []) {
    self.number = number
    self.isHidden = isHidden
    self.cells = cells
  }
}

/// A cell that holds something.
package struct SheetCell: Hashable, Sendable {
  /// What the shown text stands for.
  package enum Kind: Hashable, Sendable {
    case text, number, boolean
    /// A day of the calendar, shown as `06/01/2023` whatever the sheet's own order is.
    case date
    /// A date that shows no year: what spreadsheets make of `6/1`, often against the writer's will.
    case dayAndMonth
    /// A date that shows no day, as `01/2023`.
    case monthAndYear
    /// A time of day, as `14:00`, or a date with one.
    case time
    /// Something that cannot be read; the text is what the cell shows of it.
    case fault(CellFault)
  }

  package let column: Int
  /// The text as it shows; numbers have a decimal comma.
  package var text: String
  package var kind: Kind
  /// The whole number behind the text, without what the format shows around it (`500000` of `500.000 ₫`); nil for
  /// other contents, and where the format shows a percentage.
  package var whole: String?
  /// Whether a line is drawn through the text.
  package var isStruck = false
  /// Whether the text is the result of a formula.
  package var isCalculated = false

  package init(column: Int, text: String, kind: Kind) {
    self.column = column
    self.text = text
    self.kind = kind
  }

  /// The same cell in another column.
  func moved(to column: Int) -> SheetCell {
    var cell = SheetCell(column: column, text: text, kind: kind)
    (cell.whole, cell.isStruck, cell.isCalculated) = (whole, isStruck, isCalculated)
    return cell
  }
}

/// An area of cells; both corners belong to it.
package struct CellRange: Hashable, Sendable {
  package let rows: ClosedRange<Int>
  package let columns: ClosedRange<Int>

  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }

  /// The area of a reference such as `A1:C2`, or of a single cell; nil if it is none.
  init?(reference: String) {
    let parts = reference.split(separator: ":", omittingEmptySubsequences: false)
    guard let first = parts.first.flatMap({ CellReference($0.utf8) }), parts.count <= 2,
      let last = parts.last.flatMap({ CellReference($0.utf8) })
    else { return nil }
    rows = min(first.row, last.row)...max(first.row, last.row)
    columns = min(first.column, last.column)...max(first.column, last.column)
  }
}

/// The place of a cell within its sheet.
package struct CellReference: Hashable, Sendable {
  package let row: Int
  package let column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads a reference such as `B7` or `$B$7`; nil if it is none or lies beyond the largest sheet.
  init?(_ reference: some Sequence<UInt8>) {
    var column = 0
    var row = 0
    for byte in reference where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0:
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
      guard column <= SheetLimits.columns, row <= SheetLimits.rows else { return nil }
    }
    guard row > 0, column > 0 else { return nil }
    self.row = row
    self.column = column
  }
}

/// A set of whole numbers, kept as ranges: a file may hide a million columns in one word.
package struct IndexSpans: Hashable, Sendable {
  private var spans: [ClosedRange<Int>] = []

  package init() {}

  package var isEmpty: Bool { spans.isEmpty }

  package func contains(_ index: Int) -> Bool { spans.contains { $0.contains(index) } }

  mutating func insert(_ span: ClosedRange<Int>) { spans.append(span) }
}
