import Diagnostics
import Frames
import Geometry

/// Builds the structure tree while pages pass: an element is written as soon as the document that it is in has ended.
/// Source: ISO 32000-1, 14.7 and 14.8.
struct StructureWriter {
  /// The object that all documents of the file are in; it becomes an element only where there are several.
  let root: Int
  private(set) var parentTree = ParentTree()

  /// The elements of the document that is passing, in the order in which they began.
  private var open: [OpenElement] = []
  private var indices: [UInt64: Int] = [:]
  private var lastHeadingLevel = 0
  /// The documents that have ended, but for the only one.
  private var parts: [Int32] = []
  /// An only document is not written until it is known whether more follow.
  private var first: OpenElement?
  private var collection: Int?

  init(_ writer: inout ObjectWriter) { root = writer.reserve() }

  /// The number of an element's object; the first call begins the element, and those that it is in.
  mutating func number(
    of element: StructureElement, writer: inout ObjectWriter
  ) throws(Failure) -> Int {
    if let index = indices[element.identity] { return open[index].number }
    guard let parent = element.parent else {
      try endDocument(&writer)
      return begin(element, in: root, &writer)
    }
    let parentNumber = try number(of: parent, writer: &writer)
    let number = begin(element, in: parentNumber, &writer)
    add(.element(number), to: parent)
    return number
  }

  private mutating func begin(
    _ element: StructureElement, in parent: Int, _ writer: inout ObjectWriter
  ) -> Int {
    var level: Int?
    if case .heading(let wanted) = element.role {
      lastHeadingLevel = min(max(wanted, 1), lastHeadingLevel + 1)
      level = lastHeadingLevel
    }
    indices[element.identity] = open.count
    let number = writer.reserve()
    open.append(OpenElement(element: element, number: number, parent: parent, level: level))
    return number
  }

  /// Puts marked content of a page into an element that has begun.
  mutating func addContent(page: Int, mark: Int, to element: StructureElement) {
    add(.content(page: page, mark: mark), to: element)
  }

  /// Puts an annotation of a page into an element that has begun.
  mutating func addAnnotation(_ object: Int, page: Int, to element: StructureElement) {
    add(.annotation(page: page, object: object), to: element)
  }

  private mutating func add(_ kid: OpenElement.Kid, to element: StructureElement) {
    if let index = indices[element.identity] { open[index].kids.append(kid) }
  }

  /// Says where a figure that has begun stands on its page.
  mutating func setBox(_ box: PDFValue, of element: StructureElement) {
    if let index = indices[element.identity] { open[index].box = box }
  }

  mutating func addPage(_ elements: [Int], _ writer: inout ObjectWriter) throws(Failure) -> Int {
    try parentTree.add(pageWith: elements, &writer)
  }

  mutating func addAnnotation(
    parent: Int, _ writer: inout ObjectWriter
  ) throws(Failure) -> Int {
    try parentTree.add(annotationOf: parent, &writer)
  }

  // MARK: Writing

  private mutating func endDocument(_ writer: inout ObjectWriter) throws(Failure) {
    guard let document = open.first else { return }
    for element in open.dropFirst() {
      try writer.put(element.number) { $0.append(element) }
    }
    if parts.isEmpty {
      first = document
    } else {
      if let first { try put(part: first, &writer) }
      first = nil
      try put(part: document, &writer)
    }
    parts.append(Int32(document.number))
    open.removeAll(keepingCapacity: true)
    indices.removeAll(keepingCapacity: true)
    lastHeadingLevel = 0
  }

  /// Writes a document among several.
  private mutating func put(
    part document: OpenElement, _ writer: inout ObjectWriter
  ) throws(Failure) {
    let collection = collection ?? writer.reserve()
    self.collection = collection
    try writer.put(document.number) { $0.append(document, as: "Part", in: collection) }
  }

  /// Writes what is left; returns the number of the tree's root, which is nil where nothing was marked.
  mutating func finish(_ writer: inout ObjectWriter) throws(Failure) -> Int? {
    try endDocument(&writer)
    guard var top = parts.first.map(Int.init) else { return nil }
    if let first { try writer.put(first.number) { $0.append(first) } }
    if let collection {
      try writer.put(collection) { bytes in
        bytes.append("<</Type/StructElem/S/Document/P")
        bytes.append(reference: root)
        bytes.append("/K[")
        for part in parts { bytes.append(reference: Int(part)) }
        bytes.append("]>>")
      }
      top = collection
    }
    let nextKey = parentTree.nextKey
    let tree = try parentTree.finish(&writer)
    try writer.put(
      [
        "Type": .name("StructTreeRoot"), "K": .array([.reference(top)]),
        "ParentTree": .reference(tree), "ParentTreeNextKey": .integer(nextKey),
      ], root)
    return root
  }
}
