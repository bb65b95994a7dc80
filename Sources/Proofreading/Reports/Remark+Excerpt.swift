extension Remark {
  /// The words around the place and the same words with the proposal: whole words, and the neighbours
  /// where that is one word only ("15 các nhân" for "các").
  ///
  /// - Parameter bytes: the text remarked on, in UTF-8.
  func excerpt(from bytes: [UInt8]) -> (found: String, corrected: String?) {
    guard range.upperBound <= bytes.count else { return (found, proposal) }
    var start = range.lowerBound
    var end = range.upperBound
    let limit = 48
    // Words are at most a few letters; a text without spaces is cut where it gets long.
    func grow(acrossSpace: Bool) {
      if acrossSpace, start > 0, bytes[start - 1] == 32 { start -= 1 }
      while start > 0, !Self.isSpace(bytes[start - 1]), range.lowerBound - start < limit {
        start -= 1
      }
      if acrossSpace, end < bytes.count, bytes[end] == 32 { end += 1 }
      while end < bytes.count, !Self.isSpace(bytes[end]), end - range.upperBound < limit {
        end += 1
      }
    }
    grow(acrossSpace: false)
    if !bytes[start..<end].contains(32) { grow(acrossSpace: true) }
    while start < range.lowerBound, bytes[start] & 0xC0 == 0x80 { start += 1 }
    while end > range.upperBound, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    let before = String(decoding: bytes[start..<range.lowerBound], as: UTF8.self)
    let after = String(decoding: bytes[range.upperBound..<end], as: UTF8.self)
    return (before + found + after, proposal.map { before + $0 + after })
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}
