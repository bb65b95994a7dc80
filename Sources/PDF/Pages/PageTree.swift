import Diagnostics

/// The pages of the file, gathered into leaves as they pass.
struct PageTree {
  private static let leafSize = 64

  let root: Int
  private(set) var count = 0
  private var leaf: Int
  private var pages: [Int] = []
  private var leaves: [Int] = []

  init(_ writer: inout ObjectWriter) {
    root = writer.reserve()
    leaf = writer.reserve()
  }

  /// Writes a page, whose entries are appended as a PDF writes them.
  mutating func add(
    _ number: Int, _ writer: inout ObjectWriter, _ append: (inout [UInt8]) -> Void
  ) throws(Failure) {
    try writer.put(number) { bytes in
      bytes.append("<</Type/Page/Parent")
      bytes.append(reference: leaf)
      append(&bytes)
      bytes.append(">>")
    }
    pages.append(number)
    count += 1
    if pages.count == Self.leafSize {
      try endLeaf(&writer)
      leaf = writer.reserve()
    }
  }

  private mutating func endLeaf(_ writer: inout ObjectWriter) throws(Failure) {
    try writer.put(
      [
        "Type": .name("Pages"), "Parent": .reference(root),
        "Kids": .array(pages.map(PDFValue.reference)),
        "Count": .integer(pages.count),
      ], leaf)
    leaves.append(leaf)
    pages.removeAll(keepingCapacity: true)
  }

  mutating func finish(_ writer: inout ObjectWriter) throws(Failure) {
    if !pages.isEmpty { try endLeaf(&writer) }
    try writer.put(
      [
        "Type": .name("Pages"), "Kids": .array(leaves.map(PDFValue.reference)),
        "Count": .integer(count),
      ], root)
  }
}
