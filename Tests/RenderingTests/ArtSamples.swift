import Frames
import Geometry

/// Drawings to place.
enum ArtSamples {
  private static func svg(_ attributes: String, _ body: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
    \(attributes)>\(body)</svg>
    """
  }

  /// 40 × 20: red at the upper left, green at the upper right, blue below on the left half.
  /// The lower right is left bare, so that no turn or mirroring looks like another.
  static let quarters = svg(
    "width='40' height='20' viewBox='0 0 40 20'",
    """
    <rect width='20' height='10' fill='#ff0000'/>
    <rect x='20' width='20' height='10' fill='#00ff00'/>
    <rect y='10' width='20' height='10' fill='#0000ff'/>
    """)

  /// One colour to all four edges; it asks to keep its shape, which stretching overrules.
  static let ground = svg(
    "width='40' height='20' viewBox='0 0 40 20' preserveAspectRatio='xMidYMid meet'",
    "<rect width='40' height='20' fill='#ff0000'/>")

  /// Many different shapes, as in the fine line work of certificates.
  static func shapes(_ count: Int) -> String {
    var body = ""
    for index in 0..<count {
      let (x, y) = (index * 37 % 991, index * 61 % 997)
      body += "<path d='M\(x) \(y)c10 \(index % 17) 20 -\(index % 13) 30 5' fill='none' "
      body += "stroke='#\(100 + index % 800)'/>"
    }
    return svg("width='1000' height='1000' viewBox='0 0 1000 1000'", body)
  }

  static func drawing(_ body: String) -> String { svg("width='10' height='10'", body) }

  static func placed(
    _ name: String, _ size: Size = Samples.size(100, 100), stretched: Bool = true, turns: Int = 0,
    mirrored: Bool = false
  ) -> PlacedArt {
    PlacedArt(
      name: name, size: size, isStretched: stretched, quarterTurns: turns, isMirrored: mirrored)
  }
}
