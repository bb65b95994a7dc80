import Diagnostics
import Frames
import Geometry

/// The drawings under pages: each once in the file, and each arrangement of them once.
struct Underlays {
  /// Art of one kind in the arrangement under a page: decoration, or a figure.
  struct Layer {
    let form: Int
    let alternative: String?
    let frame: Rect
  }

  private let source: PDFWriter.DrawingSource
  /// The drawings that are in the file, and the numbers of their forms.
  private var drawings: [Strip: (drawing: DrawingForm, number: Int)] = [:]
  private var layers: [Arrangement: [Layer]] = [:]

  /// A drawing, so many times side by side.
  private struct Strip: Hashable {
    let name: String
    let repetitions: Int
  }

  /// Art under pages of a size, as far as it is shown.
  private struct Arrangement: Hashable {
    let underlay: [Placed<PlacedArt>]
    let size: Size
    let shown: Rect
  }

  init(_ source: @escaping PDFWriter.DrawingSource) { self.source = source }

  /// The layers under a page of a size; the first page with an arrangement writes them.
  ///
  /// - Throws: what the source of drawings throws.
  mutating func layers(
    of part: PagePart, _ writer: inout ObjectWriter
  ) throws(Failure) -> [Layer] {
    if part.underlay.isEmpty { return [] }
    let arrangement = Arrangement(underlay: part.underlay, size: part.size, shown: part.shown)
    if let known = layers[arrangement] { return known }
    var result: [Layer] = []
    for group in groups(of: part.underlay) {
      let form = try write(group, on: part, &writer)
      let frame = Rect(origin: group[0].origin, size: group[0].item.size)
      result.append(Layer(form: form, alternative: group[0].item.alternative, frame: frame))
    }
    layers[arrangement] = result
    return result
  }

  /// The operators that show a form of a part on a sheet of a height.
  static func showing(_ layer: Layer, of part: PagePart, onSheetOf height: Length) -> String {
    let show = "/U\(layer.form) Do\n"
    if part.map == .identity { return show }
    // The form turns its own places upright; the sheet's are measured from its top.
    let map = flip(part.size.height).then(part.map).then(flip(height))
    let matrix = [map.xx, map.yx, map.xy, map.yy, map.x0, map.y0].map(digits)
    return "q \(matrix.joined(separator: " ")) cm \(show)Q\n"
  }

  private static func flip(_ height: Length) -> Affine {
    Affine(xx: 1, yx: 0, xy: 0, yy: -1, x0: 0, y0: height.points)
  }

  /// Neighbours that are decoration go together; each figure stands alone.
  private func groups(of underlay: [Placed<PlacedArt>]) -> [[Placed<PlacedArt>]] {
    var groups: [[Placed<PlacedArt>]] = []
    for placed in underlay {
      if placed.item.alternative == nil, let last = groups.last, last[0].item.alternative == nil {
        groups[groups.count - 1].append(placed)
      } else {
        groups.append([placed])
      }
    }
    return groups
  }

  private mutating func drawing(
    _ strip: Strip, _ writer: inout ObjectWriter
  ) throws(Failure) -> (drawing: DrawingForm, number: Int) {
    if let known = drawings[strip] { return known }
    let drawing = try source(strip.name, strip.repetitions)
    let new = (drawing: drawing, number: try drawing.write(to: &writer))
    drawings[strip] = new
    return new
  }

  private mutating func write(
    _ group: [Placed<PlacedArt>], on part: PagePart, _ writer: inout ObjectWriter
  ) throws(Failure) -> Int {
    var content: [UInt8] = []
    var forms: [(String, PDFValue)] = []
    for placed in group {
      let (drawing, number) = try drawing(
        Strip(name: placed.item.name, repetitions: placed.item.repetitions), &writer)
      let name = "D\(number)"
      if !forms.contains(where: { $0.0 == name }) { forms.append((name, .reference(number))) }
      // What is no strip of its own is shown again and again.
      let maps =
        drawing.repetitions == placed.item.repetitions
        ? placed.map(of: drawing.size).map { [$0] } ?? [] : placed.maps(of: drawing.size)
      for map in maps {
        let matrix = [map.xx, map.yx, map.xy, map.yy, map.x0, map.y0].map(Self.digits)
        content.append("q \(matrix.joined(separator: " ")) cm /\(name) Do Q\n")
      }
    }
    return try writer.addCompressed(
      [
        "Type": .name("XObject"), "Subtype": .name("Form"),
        "BBox": .numbers(
          part.shown.left.points, part.shown.top.points, part.shown.right.points,
          part.shown.bottom.points),
        // Places are measured from the top left corner.
        "Matrix": .numbers(1, 0, 0, -1, 0, part.size.height.points),
        "Resources": .dictionary(["XObject": .dictionary(PDFDictionary(forms))]),
      ], content)
  }

  /// A number with six decimals: scales are small.
  private static func digits(_ value: Double) -> String {
    let millionths = Int((value * 1_000_000).rounded())
    let (whole, rest) = (abs(millionths) / 1_000_000, abs(millionths) % 1_000_000)
    var digits = String(rest)
    while digits.utf8.count < 6 { digits = "0" + digits }
    return "\(millionths < 0 ? "-" : "")\(whole).\(digits)"
  }
}
