import Diagnostics

/// From pages and annotations back to their elements, written leaf by leaf.
/// Source: ISO 32000-1, 7.9.7 and 14.7.4.4.
struct ParentTree {
  private static let leafSize = 64

  private(set) var nextKey = 0
  /// The entries of the leaf that is being filled, as a PDF writes them, and the first key among them.
  private var entries: [UInt8] = []
  private var firstKey = 0
  private var leaves: [Int32] = []

  /// Adds the elements of a page's content, in the order of their marks; returns its key.
  mutating func add(
    pageWith elements: [Int], _ writer: inout ObjectWriter
  ) throws(Failure) -> Int {
    try add(&writer) { entries in
      entries.append("[")
      for element in elements { entries.append(reference: element) }
      entries.append("]")
    }
  }

  /// Adds the element of an annotation; returns its key.
  mutating func add(
    annotationOf element: Int, _ writer: inout ObjectWriter
  ) throws(Failure) -> Int {
    try add(&writer) { $0.append(reference: element) }
  }

  private mutating func add(
    _ writer: inout ObjectWriter, _ append: (inout [UInt8]) -> Void
  ) throws(Failure) -> Int {
    let key = nextKey
    nextKey += 1
    entries.appendGap()
    entries.append(integer: key)
    append(&entries)
    if nextKey - firstKey == Self.leafSize { try endLeaf(&writer) }
    return key
  }

  private mutating func endLeaf(_ writer: inout ObjectWriter) throws(Failure) {
    guard nextKey > firstKey else { return }
    let leaf = writer.reserve()
    try writer.put(leaf) { bytes in
      bytes.append("<</Limits[")
      bytes.append(integer: firstKey)
      bytes.append(" ")
      bytes.append(integer: nextKey - 1)
      bytes.append("]/Nums[")
      bytes += entries
      bytes.append("]>>")
    }
    leaves.append(Int32(leaf))
    entries.removeAll(keepingCapacity: true)
    firstKey = nextKey
  }

  /// Writes the rest; returns the number of the tree.
  mutating func finish(_ writer: inout ObjectWriter) throws(Failure) -> Int {
    let tree = writer.reserve()
    if leaves.isEmpty {
      try writer.put(tree) { bytes in
        bytes.append("<</Nums[")
        bytes += entries
        bytes.append("]>>")
      }
      return tree
    }
    try endLeaf(&writer)
    try writer.put(tree) { bytes in
      bytes.append("<</Kids[")
      for leaf in leaves { bytes.append(reference: Int(leaf)) }
      bytes.append("]>>")
    }
    return tree
  }
}
