import Documents
import Frames

/// The elements of one item of a list.
struct ListItemElements {
  let label: StructureElement
  let body: StructureElement
  /// Whether the item is a single block, whose text is the body's own.
  let isSole: Bool

  init(_ item: StructureElement, isSole: Bool) {
    label = StructureElement(.label, in: item)
    body = StructureElement(.listBody, in: item)
    self.isSole = isSole
  }
}

extension ParagraphStyle.Role {
  /// The role in the words of the page; nil for decoration. Headings begin below the title.
  var structureRole: StructureElement.Role? {
    switch self {
    case .paragraph: .paragraph
    case .title: .heading(level: 1)
    case .heading1: .heading(level: 2)
    case .heading2: .heading(level: 3)
    case .heading3: .heading(level: 4)
    case .heading4: .heading(level: 5)
    case .heading5: .heading(level: 6)
    case .caption: .caption
    case .quotation: .quotation
    case .decoration: nil
    }
  }
}

extension Passage.Role {
  /// The role in the words of the page.
  var structureRole: StructureElement.Role {
    switch self {
    case .list: .list
    case .listItem: .listItem
    case .section: .section
    case .quotation: .quotation
    }
  }
}
