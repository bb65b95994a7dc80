import FoundationEssentials
import Frames
import Geometry

/// Where a document is to be signed, for the server that puts the pictures in: page, name, and the box in millimetres from the
/// page's top left corner and in points from its lower left, as PDF counts.
struct SignatureBoxes: Encodable {
  private struct Box: Encodable {
    let name: String
    let page: Int
    let left: Double
    let top: Double
    let width: Double
    let height: Double
    let rect: [Double]
  }

  private let fields: [Box]

  init(_ pages: [Page]) {
    var names = SignatureFieldNames()
    fields = pages.enumerated().flatMap { index, page in
      page.fields.map { placed in
        let (left, top) = (placed.origin.x.points, placed.origin.y.points)
        let (width, height) = (placed.item.size.width.points, placed.item.size.height.points)
        let bottom = page.size.height.points - top - height
        return Box(
          name: names.next(placed.item.signer), page: index + 1, left: Self.millimetres(left),
          top: Self.millimetres(top), width: Self.millimetres(width),
          height: Self.millimetres(height),
          rect: [left, bottom, left + width, bottom + height].map(Self.rounded))
      }
    }
  }

  /// The boxes as JSON, always the same for the same pages.
  var json: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    // Numbers and texts always have a form in JSON.
    return ((try? encoder.encode(self)).map { [UInt8]($0) } ?? []) + [0x0A]
  }

  private static func millimetres(_ points: Double) -> Double { rounded(points / 72 * 25.4) }

  private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}
