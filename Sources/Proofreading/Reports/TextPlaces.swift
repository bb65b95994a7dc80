/// Turns UTF-8 offsets of a text into lines and columns.
package struct TextPlaces: Sendable {
  /// The text in UTF-8.
  let bytes: [UInt8]
  /// The offset of the first byte of each line; CR, LF and CRLF end a line.
  private let lineStarts: [Int]

  package init(_ text: String) {
    bytes = Array(text.utf8)
    var starts = [0]
    for (index, byte) in bytes.enumerated() {
      let isCarriageReturn = byte == 13 && (index + 1 == bytes.count || bytes[index + 1] != 10)
      if byte == 10 || isCarriageReturn { starts.append(index + 1) }
    }
    lineStarts = starts
  }

  /// The line and the column of an offset, both from 1, columns in Unicode scalars. A mark of byte order
  /// at the head of the text counts for nothing, as in editors.
  package func place(at offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(0, offset), bytes.count)
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    var start = lineStarts[low]
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, offset) }
    let column = bytes[start..<offset].count { $0 & 0xC0 != 0x80 }
    return (low + 1, column + 1)
  }
}
