import Frames
import Geometry

/// The content of a page as Cairo drew it, cut at the marks of spans; the marks are left out.
struct MarkedContent {
  private let bytes: [UInt8]
  /// What stands before the first span, in each, and after the last.
  private let before: Range<Int>
  private let spans: [Range<Int>]
  private let after: Range<Int>

  init(_ content: [UInt8]) {
    bytes = content
    // Cairo closes with a Q what it opened with a q before the first mark.
    var end = content.count
    while end > 0, content[end - 1] <= 32 { end -= 1 }
    if end > 0, content[end - 1] == UInt8(ascii: "Q") { end -= 1 }
    var cuts: [Int] = []
    var index = 0
    while index < end {
      if content[index] == Self.square[0], content.hasWord(Self.square, at: index) {
        cuts.append(index)
        index += Self.square.count
      } else {
        index += 1
      }
    }
    before = 0..<(cuts.first ?? end)
    spans = cuts.indices.map { place in
      cuts[place] + Self.square.count..<(place + 1 < cuts.count ? cuts[place + 1] : end)
    }
    after = end..<content.count
  }

  /// How many spans there are.
  var count: Int { spans.count }

  /// The operators before the first span: they set what holds for all.
  var head: [UInt8] { withoutColor(before) }

  /// The operators of a span.
  func span(_ index: Int) -> [UInt8] { withoutColor(spans[index]) }

  /// The operators after the last span.
  var tail: ArraySlice<UInt8> { bytes[after] }

  /// The bytes without the colour of marks: each span sets its own.
  private func withoutColor(_ range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      if bytes[index] == Self.color[0], bytes.hasWord(Self.color, at: index) {
        result += bytes[start..<index]
        index += Self.color.count
        start = index
      } else {
        index += 1
      }
    }
    return result + bytes[start..<range.upperBound]
  }

  /// The mark's colour as Cairo writes it, and the square that it fills.
  private static let color: [UInt8] = {
    let color = SpanMark.color
    return Array("\(color.red) \(color.green) \(color.blue) rg ".utf8)
  }()
  private static let square = Array("0 0 0.004 0.004 re f\n".utf8)
}
