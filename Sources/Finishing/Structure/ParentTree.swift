import Diagnostics

/// From pages and annotations back to their elements, written leaf by leaf.
/// Source: ISO 32000-1, 7.9.7 and 14.7.4.4.
struct ParentTree {
  private static let leafSize = 64

  private(set) var nextKey = 0
  private var entries: [PDFValue] = []
  private var leaves: [PDFValue] = []

  /// Adds an entry; returns its key.
  mutating func add(_ value: PDFValue, _ writer: inout ObjectWriter) throws(Failure) -> Int {
    defer { nextKey += 1 }
    entries += [.integer(nextKey), value]
    if entries.count >= Self.leafSize * 2 { try endLeaf(through: nextKey, &writer) }
    return nextKey
  }

  private mutating func endLeaf(
    through last: Int, _ writer: inout ObjectWriter
  ) throws(Failure) {
    guard case .integer(let first)? = entries.first else { return }
    let leaf = try writer.add(
      .dictionary([
        "Limits": .array([.integer(first), .integer(last)]), "Nums": .array(entries),
      ]))
    leaves.append(.reference(leaf))
    entries.removeAll(keepingCapacity: true)
  }

  /// Writes the rest; returns the number of the tree.
  mutating func finish(_ writer: inout ObjectWriter) throws(Failure) -> Int {
    if leaves.isEmpty { return try writer.add(.dictionary(["Nums": .array(entries)])) }
    try endLeaf(through: nextKey - 1, &writer)
    return try writer.add(.dictionary(["Kids": .array(leaves)]))
  }
}
