import Diagnostics

/// The text of a file: valid UTF-8 without byte order mark, free of characters that cannot be printed.
///
/// Places are counted in the file as it stood, before any normalisation, so that an editor finds them.
struct SourceText: Sendable {
  /// The name by which the user knows the file.
  let sourceName: SourceName
  let bytes: [UInt8]
  /// Offsets of the first byte of each line; CR, LF and CRLF end a line.
  private let lineStarts: [Int]

  var name: String { sourceName.file }

  /// The whole text, without change.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The place of a byte; an offset past the end gives the end.
  func location(at offset: Int) -> SourceLocation {
    let offset = min(offset, bytes.count)
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let before = bytes[lineStarts[low]..<offset].count { !UTF8.isContinuation($0) }
    return .text(in: sourceName, line: low + 1, column: before + 1)
  }

  /// The offset of the scalar at a line and column, both from 1; nil if the text has no such place.
  func offset(line: Int, column: Int) -> Int? {
    guard lineStarts.indices.contains(line - 1), column > 0 else { return nil }
    var offset = lineStarts[line - 1]
    var left = column - 1
    while offset < bytes.count {
      if !UTF8.isContinuation(bytes[offset]) {
        if left == 0 { return offset }
        left -= 1
      }
      offset += 1
    }
    return nil
  }

  init(name: String, bytes: [UInt8]) {
    sourceName = SourceName(name)
    self.bytes = bytes
    var starts = [0]
    let span = bytes.span
    for index in span.indices where span[index] <= UInt8(ascii: "\r") {
      let next = index + 1 < span.count ? span[index + 1] : 0
      if span[index] == UInt8(ascii: "\n")
        || (span[index] == UInt8(ascii: "\r") && next != UInt8(ascii: "\n"))
      {
        starts.append(index + 1)
      }
    }
    lineStarts = starts
  }
}
