import Diagnostics
import Frames

/// The headings of a document, as the reader's side bar shows them; a file of several documents has none.
/// Source: ISO 32000-1, 12.3.3.
struct Outline {
  private struct Heading {
    let element: StructureElement
    var title: String
    /// 1 for the title.
    let level: Int
    let place: Place
  }

  private var headings: [Heading] = []
  private var indices: [UInt64: Int] = [:]
  private var isOfSeveral = false

  /// Adds text of a heading; the first of it says where the heading stands.
  mutating func add(_ text: String, of element: StructureElement, at place: Place) {
    guard !isOfSeveral, case .heading(let level) = element.role else { return }
    if let index = indices[element.identity] {
      headings[index].title += headings[index].title.hasSuffix(" ") ? "" : " "
      headings[index].title += text
    } else {
      indices[element.identity] = headings.count
      headings.append(Heading(element: element, title: text, level: level, place: place))
    }
  }

  /// Says that another document begins in the file.
  mutating func endDocument() {
    isOfSeveral = true
    headings = []
    indices = [:]
  }

  /// Writes the outline; nil where there are no headings.
  func write(_ writer: inout ObjectWriter) throws(Failure) -> Int? {
    if headings.isEmpty { return nil }
    let root = writer.reserve()
    let numbers = headings.map { _ in writer.reserve() }
    let parents = parents
    for (index, heading) in headings.enumerated() {
      let siblings = headings.indices.filter { parents[$0] == parents[index] }
      let children = headings.indices.filter { parents[$0] == index }
      var item: PDFDictionary = [
        "Title": .text(heading.title),
        "Parent": .reference(parents[index].map { numbers[$0] } ?? root),
        "Dest": heading.place.destination,
      ]
      if let previous = siblings.last(where: { $0 < index }) {
        item["Prev"] = .reference(numbers[previous])
      }
      if let next = siblings.first(where: { $0 > index }) {
        item["Next"] = .reference(numbers[next])
      }
      if let first = children.first, let last = children.last {
        item["First"] = .reference(numbers[first])
        item["Last"] = .reference(numbers[last])
        item["Count"] = .integer(descendants(of: index, parents))
      }
      try writer.put(item, numbers[index])
    }
    let top = headings.indices.filter { parents[$0] == nil }
    var dictionary: PDFDictionary = [
      "Type": .name("Outlines"), "Count": .integer(headings.count),
    ]
    if let first = top.first, let last = top.last {
      dictionary["First"] = .reference(numbers[first])
      dictionary["Last"] = .reference(numbers[last])
    }
    try writer.put(dictionary, root)
    return root
  }

  /// The heading that each stands under.
  private var parents: [Int?] {
    var stack: [Int] = []
    return headings.indices.map { index in
      while let last = stack.last, headings[last].level >= headings[index].level {
        stack.removeLast()
      }
      defer { stack.append(index) }
      return stack.last
    }
  }

  private func descendants(of index: Int, _ parents: [Int?]) -> Int {
    var count = 0
    for later in headings.indices where later > index {
      if headings[later].level <= headings[index].level { break }
      count += 1
    }
    return count
  }
}
