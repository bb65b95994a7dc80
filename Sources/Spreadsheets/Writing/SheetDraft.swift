/// A sheet that is to be written: texts with their looks, and what helps the clerk who fills it.
package struct SheetDraft: Sendable {
  /// How a cell looks.
  package enum Look: Hashable, Sendable {
    case plain
    /// The heading of a column; that of a required one stands out.
    case heading, requiredHeading
    /// A row that only shows how to fill the form.
    case example
    case title
    case error, warning
  }

  package struct Cell: Sendable {
    package let row: Int
    package let column: Int
    package let text: String
    package var look: Look
    package var comment: String?

    package init(row: Int, column: Int, text: String, look: Look, comment: String? = nil) {
      self.row = row
      self.column = column
      self.text = text
      self.look = look
      self.comment = comment
    }
  }

  /// A column whose cells may only be one of a few texts, in these rows.
  package struct Choices: Sendable {
    package let column: Int
    package let rows: ClosedRange<Int>
    package let texts: [String]

    package init(column: Int, rows: ClosedRange<Int>, texts: [String]) {
      self.column = column
      self.rows = rows
      self.texts = texts
    }
  }

  package let name: String
  package var cells: [Cell] = []
  /// The widths of the columns from the first, in letters.
  package var widths: [Double] = []
  package var choices: [Choices] = []
  /// How many rows stay in view at the top.
  package var frozenRows = 0
  /// Whether headings cannot be written over (without password, so that who must can).
  package var isProtected = false

  package init(name: String) { self.name = name }
}
