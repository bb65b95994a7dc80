import Frames
import Geometry

/// The content of a page as Cairo drew it, cut at the marks of letters; the marks are left out.
struct MarkedContent {
  /// The operators of each letter, and the colour of the next mark.
  let letters: [[UInt8]]

  init(_ content: [UInt8]) {
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
    letters = cuts.indices.map { place in
      Array(
        content[
          cuts[place] + Self.square.count..<(place + 1 < cuts.count ? cuts[place + 1] : end)])
    }
  }

  /// The square that a mark fills.
  private static let square = Array("0 0 0.004 0.004 re f\n".utf8)
}
