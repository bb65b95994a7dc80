import Frames

/// An element of the document that is passing, with what has come of it so far.
struct OpenElement {
  /// Something inside an element.
  enum Kid {
    case content(page: Int, mark: Int)
    case element(Int)
    case annotation(page: Int, object: Int)
  }

  let element: StructureElement
  let number: Int
  let parent: Int
  /// A heading's level as it is written: never more than one below the heading before.
  let level: Int?
  var kids: [Kid] = []
  /// Where a figure stands on its page.
  var box: PDFValue?

  /// The name of its structure type.
  fileprivate var name: String { level.map { "H\(min($0, 6))" } ?? element.role.name }

  /// The page of the first content in it.
  fileprivate var page: Int? {
    for case .content(let page, _) in kids { return page }
    return nil
  }
}

extension [UInt8] {
  /// Appends the dictionary of an element: each certificate has a dozen, so it is written without being made first.
  /// Source: ISO 32000-1, 14.7.2.
  mutating func append(_ open: OpenElement) { append(open, as: open.name, in: open.parent) }

  /// Appends the dictionary of an element under the name of another type, or in another element.
  mutating func append(_ open: OpenElement, as name: String, in parent: Int) {
    append("<</Type/StructElem/S/")
    append(name)
    append("/P")
    append(reference: parent)
    let page = open.page
    if let page {
      append("/Pg")
      append(reference: page)
    }
    if open.kids.count == 1 {
      append("/K")
      append(open.kids[0], onPage: page)
    } else if !open.kids.isEmpty {
      append("/K[")
      for kid in open.kids { append(kid, onPage: page) }
      append("]")
    }
    for (key, value) in open.element.role.attributes {
      append("/")
      append(key)
      append(value)
    }
    if let box = open.box {
      append("/A<</O/Layout/BBox")
      append(box)
      append(">>")
    }
    if case .note = open.element.role {
      append("/ID(note")
      append(integer: open.number)
      append(")")
    }
    append(">>")
  }

  /// Appends what is inside an element; content on the element's own page is named by its mark alone.
  private mutating func append(_ kid: OpenElement.Kid, onPage page: Int?) {
    switch kid {
    case .element(let number): append(reference: number)
    case .content(page, let mark):
      appendGap()
      append(integer: mark)
    case .content(let page, let mark):
      append("<</Type/MCR/Pg")
      append(reference: page)
      append("/MCID ")
      append(integer: mark)
      append(">>")
    case .annotation(let page, let object):
      append("<</Type/OBJR/Pg")
      append(reference: page)
      append("/Obj")
      append(reference: object)
      append(">>")
    }
  }
}
