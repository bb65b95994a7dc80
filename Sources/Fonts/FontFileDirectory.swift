/// The list of tables at the start of a TrueType or OpenType file.
///
/// HarfBuzz cuts a table that runs past the end of the file and goes on, so a file that was copied
/// in part would still shape and then print without its shapes. Here such a file is told apart.
///
/// Source: OpenType 1.9, "Organization of an OpenType Font".
struct FontFileDirectory {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether every table lies within the file and there are outlines and a map from characters to
  /// them.
  var isComplete: Bool {
    // A collection lists its fonts first; we take number 0, as everywhere.
    let isCollection = tag(at: 0) == "ttcf"
    let start = isCollection ? number(at: 12, bytes: 4) : 0
    guard let start, let count = number(at: start + 4, bytes: 2) else { return false }
    var tags: Set<String> = []
    for index in 0..<count {
      let entry = start + 12 + 16 * index
      guard let tag = tag(at: entry), let offset = number(at: entry + 8, bytes: 4),
        let length = number(at: entry + 12, bytes: 4), offset + length <= bytes.count
      else { return false }
      tags.insert(tag)
    }
    return tags.contains("cmap") && !tags.isDisjoint(with: ["glyf", "CFF ", "CFF2"])
  }

  private func tag(at offset: Int) -> String? {
    guard offset + 4 <= bytes.count else { return nil }
    return String(decoding: bytes[offset..<offset + 4], as: UTF8.self)
  }

  private func number(at offset: Int, bytes count: Int) -> Int? {
    guard offset + count <= bytes.count else { return nil }
    return bytes[offset..<offset + count].reduce(0) { $0 << 8 | Int($1) }
  }
}
