package import Geometry

/// Sizes of paper by the names that printers know them by.
package enum PaperSize {
  /// ISO 216 A and B, ISO 217 RA and SRA, upright, in millimetres.
  ///
  /// Source: ISO 216:2007, table 1; ISO 217:2013 (SRA3 320 × 450 mm).
  private static let named: [(name: String, width: Double, height: Double)] = [
    ("A2", 420, 594), ("A3", 297, 420), ("A4", 210, 297), ("A5", 148, 210), ("A6", 105, 148),
    ("B3", 353, 500), ("B4", 250, 353), ("B5", 176, 250), ("RA3", 305, 430), ("SRA3", 320, 450),
    ("SRA4", 225, 320),
  ]

  package static var names: [String] { named.map(\.name) }

  /// Reads `A3`, or a width and a height in millimetres, `360x270`; nil for anything else.
  package static func size(_ text: String) -> Size? {
    if let known = named.first(where: { $0.name == text.uppercased() }) {
      return Size(width: .mm(known.width), height: .mm(known.height))
    }
    let sides = text.lowercased().split(separator: "x", omittingEmptySubsequences: false)
      .map { Double($0) }
    guard sides.count == 2, let width = sides[0], let height = sides[1],
      (10...2_000).contains(width), (10...2_000).contains(height)
    else { return nil }
    return Size(width: .mm(width), height: .mm(height))
  }
}

extension Size {
  package var turned: Size { Size(width: height, height: width) }

  /// `297 × 210 mm`, to the tenth.
  package var inMillimetres: String {
    "\(width.inTenthsOfMillimetres) × \(height.inTenthsOfMillimetres) mm"
  }
}

extension Length {
  /// The distance in millimetres to the tenth, the same everywhere.
  var inTenthsOfMillimetres: String {
    let tenths = Int((millimetres * 10).rounded())
    let whole = "\(abs(tenths) / 10)"
    return (tenths < 0 ? "-" : "") + (tenths % 10 == 0 ? whole : "\(whole).\(abs(tenths) % 10)")
  }
}
