package import Geometry

/// What a table's cells have in common.
package struct TableStyle: Hashable, Sendable {
  /// From the edges of a cell to its text.
  package let padding: Insets
  package let rules: TableRules
  package let spaceBefore: Length
  package let spaceAfter: Length
  /// Cells no wider than this are set ragged: justified lines so short would gape.
  package let raggedUpTo: Length

  package init(
    padding: Insets, rules: TableRules, spaceBefore: Length, spaceAfter: Length,
    raggedUpTo: Length
  ) {
    self.padding = padding
    self.rules = rules
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
    self.raggedUpTo = raggedUpTo
  }
}

/// How a rule is drawn.
package struct RuleStyle: Hashable, Sendable {
  package let thickness: Length
  package let color: Color

  package init(thickness: Length, color: Color = .black) {
    self.thickness = thickness
    self.color = color
  }
}

/// The rules of a table; nil draws none.
package struct TableRules: Hashable, Sendable {
  /// Above the table and above each further part of it.
  package var top: RuleStyle?
  /// Below the table and below each part of it that a page end closes.
  package var bottom: RuleStyle?
  package var left: RuleStyle?
  package var right: RuleStyle?
  package var underHeading: RuleStyle?
  package var betweenRows: RuleStyle?
  package var betweenColumns: RuleStyle?

  package init(
    top: RuleStyle? = nil, bottom: RuleStyle? = nil, left: RuleStyle? = nil,
    right: RuleStyle? = nil, underHeading: RuleStyle? = nil, betweenRows: RuleStyle? = nil,
    betweenColumns: RuleStyle? = nil
  ) {
    self.top = top
    self.bottom = bottom
    self.left = left
    self.right = right
    self.underHeading = underHeading
    self.betweenRows = betweenRows
    self.betweenColumns = betweenColumns
  }

  /// The same rule on every edge.
  package static func all(_ rule: RuleStyle?) -> TableRules {
    TableRules(
      top: rule, bottom: rule, left: rule, right: rule, underHeading: rule, betweenRows: rule,
      betweenColumns: rule)
  }
}

/// What a cell asks of its own edges.
package struct CellEdges: Hashable, Sendable {
  package enum Edge: Hashable, Sendable {
    /// As the table has it.
    case inherited
    case none
    case rule(RuleStyle)
  }

  package var top: Edge
  package var bottom: Edge
  package var left: Edge
  package var right: Edge

  package init(
    top: Edge = .inherited, bottom: Edge = .inherited, left: Edge = .inherited,
    right: Edge = .inherited
  ) {
    self.top = top
    self.bottom = bottom
    self.left = left
    self.right = right
  }
}

extension TableRules {
  /// The same edges with their rules changed.
  package func mapRules(_ change: (RuleStyle) -> RuleStyle) -> TableRules {
    TableRules(
      top: top.map(change), bottom: bottom.map(change), left: left.map(change),
      right: right.map(change), underHeading: underHeading.map(change),
      betweenRows: betweenRows.map(change), betweenColumns: betweenColumns.map(change))
  }
}
