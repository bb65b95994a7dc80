import Diagnostics
import Frames
import Geometry

/// The drawings under pages: each once in the file, and each arrangement of them once.
struct Underlays {
  /// A drawing as a form of its own, and the size that it gives itself.
  struct DrawingForm {
    let number: Int
    let size: Size
  }

  /// Art of one kind in the arrangement under a page: decoration, or a figure.
  struct Layer {
    let form: Int
    let alternative: String?
    let frame: Rect
  }

  private var drawings: [String: DrawingForm] = [:]
  private var layers: [[Placed<PlacedArt>]: [Layer]] = [:]

  mutating func add(_ form: DrawingForm, named name: String) { drawings[name] = form }

  /// The layers under a page of a size; the first page with an arrangement writes them.
  mutating func layers(
    of page: Page, _ writer: inout ObjectWriter
  ) throws(Failure) -> [Layer] {
    if page.underlay.isEmpty { return [] }
    if let known = layers[page.underlay] { return known }
    var result: [Layer] = []
    for group in groups(of: page.underlay) {
      let form = try write(group, on: page.size, &writer)
      let frame = Rect(origin: group[0].origin, size: group[0].item.size)
      result.append(Layer(form: form, alternative: group[0].item.alternative, frame: frame))
    }
    layers[page.underlay] = result
    return result
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

  private func write(
    _ group: [Placed<PlacedArt>], on size: Size, _ writer: inout ObjectWriter
  ) throws(Failure) -> Int {
    var content: [UInt8] = []
    var forms: [(String, PDFValue)] = []
    for placed in group {
      guard let drawing = drawings[placed.item.name] else {
        throw Failure(FinishingDiagnostics.unexpected(placed.item.name))
      }
      let name = "D\(drawing.number)"
      if !forms.contains(where: { $0.0 == name }) {
        forms.append((name, .reference(drawing.number)))
      }
      let strip = Size(
        width: drawing.size.width * Double(placed.item.repetitions), height: drawing.size.height)
      guard let map = placed.map(of: strip) else { continue }
      for repetition in 0..<placed.item.repetitions {
        let (x0, y0) = map(drawing.size.width.points * Double(repetition), 0)
        let matrix = [map.xx, map.yx, map.xy, map.yy, x0, y0].map(Self.digits)
        content.append("q \(matrix.joined(separator: " ")) cm /\(name) Do Q\n")
      }
    }
    return try writer.addCompressed(
      [
        "Type": .name("XObject"), "Subtype": .name("Form"),
        "BBox": .numbers(0, 0, size.width.points, size.height.points),
        // Places are measured from the top left corner.
        "Matrix": .numbers(1, 0, 0, -1, 0, size.height.points),
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
