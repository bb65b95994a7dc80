import Diagnostics

/// The elements of an XML file with the places of their tags, as deep as they are wanted.
///
/// For small parts that are to be changed, such as styles, comments and relationships.
struct XMLOutline {
  struct Element {
    let name: String
    let attributes: XMLAttributes
    let tag: Range<Int>
    /// The end tag; empty, at the start of the tag, where there is one for both.
    var end: Range<Int> = 0..<0
    var children: [Element] = []

    /// The whole element.
    var whole: Range<Int> { end.isEmpty ? tag : tag.lowerBound..<end.upperBound }

    subscript(name: String) -> Element? { children.first { $0.name == name } }
  }

  private(set) var root: Element

  /// - Parameter depth: how deep elements are kept; 1 is the root alone.
  /// - Throws: `sheet.unreadable`.
  init(_ part: String, in archive: Archive, depth: Int) throws(Failure) {
    var open: [Element] = []
    var level = 0
    var root: Element?
    try archive.parse(part) { (event: XMLEvent) throws(Failure) in
      switch event {
      case .start(let name, let attributes, let range):
        level += 1
        if level <= depth { open.append(Element(name: name, attributes: attributes, tag: range)) }
      case .end(_, let range):
        level -= 1
        guard level < depth, var element = open.popLast() else { return }
        element.end = range
        if open.isEmpty { root = element } else { open[open.count - 1].children.append(element) }
      case .text: break
      }
    }
    guard let root else { throw Failure(.damaged(archive.name, part)) }
    self.root = root
  }
}

extension XMLSplice {
  /// Puts text at the end of an element's content.
  mutating func append(_ text: String, to element: XMLOutline.Element) {
    if element.end.isEmpty {
      let tag = XMLTag(original(element.tag))
      let name = tag.bytes.dropFirst().prefix { $0 > 0x20 && $0 != 0x2F && $0 != 0x3E }
      replace(element.tag, with: tag.opened + Array(text.utf8) + Array("</".utf8) + name + [0x3E])
    } else {
      insert(text, at: element.end.lowerBound)
    }
  }
}
