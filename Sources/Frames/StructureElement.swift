/// A piece of what a document says, as a reader sees it who has it read aloud: a paragraph, a list, a cell.
///
/// Frames name the element that their letters belong to. Frames of one element may stand on several lines, in several
/// columns and on several pages: they are read as one. Elements are read in the order in which their first letters come,
/// inside the element that they are in. Letters, rules and art that belong to no element are decoration and are not read.
///
/// A class, because two paragraphs with the same words are two elements: an element is known by its identity.
package final class StructureElement: Sendable {
  package let role: Role
  /// What it is part of; nil for a document.
  package let parent: StructureElement?
  /// The name under which a link finds it.
  package let anchor: String?

  package init(_ role: Role, in parent: StructureElement?, anchor: String? = nil) {
    self.role = role
    self.parent = parent
    self.anchor = anchor
  }

  /// What an element is; each case is a standard structure type.
  /// Source: ISO 32000-1, 14.8.4.
  package enum Role: Hashable, Sendable {
    case document
    /// A document among several in one file.
    case part
    case section
    case paragraph
    /// A heading; the title of a document has level 1.
    case heading(level: Int)
    case quotation
    case caption
    case note
    /// A word or two inside a line.
    case span
    /// An abbreviation with what it stands for: UBND.
    case abbreviation(expansion: String)
    case reference
    case link(Target)
    case figure(alternative: String)
    /// A field to be filled.
    case form

    case list
    case listItem
    /// The mark or number of an item.
    case label
    case listBody

    case table
    case tableHead
    case tableBody
    case tableRow
    case headerCell(scope: Scope, span: CellSpan)
    case dataCell(span: CellSpan)

    case tableOfContents
    case tableOfContentsItem

    /// Whether it is a cell of a table.
    package var isCell: Bool {
      switch self {
      case .headerCell, .dataCell: true
      default: false
      }
    }
  }

  /// What a header cell is the header of.
  package enum Scope: String, Hashable, Sendable {
    case row, column, both
  }

  /// Over how many rows and columns a cell reaches.
  package struct CellSpan: Hashable, Sendable {
    package let rows: Int
    package let columns: Int

    package static let single = CellSpan(rows: 1, columns: 1)

    package init(rows: Int, columns: Int) {
      self.rows = rows
      self.columns = columns
    }
  }

  /// Where a link leads.
  package enum Target: Hashable, Sendable {
    /// To the element with this anchor.
    case anchor(String)
    case uri(String)
  }
}

extension StructureElement: Hashable {
  package static func == (a: StructureElement, b: StructureElement) -> Bool { a === b }
  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }

  /// The identity as a number, for as long as it lives.
  package var identity: UInt64 { UInt64(UInt(bitPattern: ObjectIdentifier(self))) }
}

extension StructureElement {
  /// The element and all that it is in, the innermost first.
  package var ancestry: [StructureElement] {
    var chain = [self]
    while let parent = chain.last?.parent { chain.append(parent) }
    return chain
  }

  /// The roles from the document inwards, as the dump shows them: `L/LI/LBody`.
  package var path: String {
    ancestry.reversed().filter { $0.role != .document }.map(\.role.name).joined(separator: "/")
  }
}

extension StructureElement.Role {
  /// The name of the standard structure type.
  package var name: String {
    switch self {
    case .document: "Document"
    case .part: "Part"
    case .section: "Sect"
    case .paragraph: "P"
    case .heading(let level): "H\(level)"
    case .quotation: "BlockQuote"
    case .caption: "Caption"
    case .note: "Note"
    case .span, .abbreviation: "Span"
    case .reference: "Reference"
    case .link: "Link"
    case .figure: "Figure"
    case .form: "Form"
    case .list: "L"
    case .listItem: "LI"
    case .label: "Lbl"
    case .listBody: "LBody"
    case .table: "Table"
    case .tableHead: "THead"
    case .tableBody: "TBody"
    case .tableRow: "TR"
    case .headerCell: "TH"
    case .dataCell: "TD"
    case .tableOfContents: "TOC"
    case .tableOfContentsItem: "TOCI"
    }
  }
}
