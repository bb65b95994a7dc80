/// Measures a PDF by what `mutool trace` says is painted.
package enum PDFMeasure {
  /// Which painting is looked at.
  package enum Layer: Sendable {
    case all
    /// What follows the first letter of a page: on a certificate, all but the art under the text.
    case fromFirstLetter
  }

  /// All pages of a file, or those that `pages` names as `mutool` does: `1`, `2-5`.
  package static func pages(
    of file: String, pages: String = "1-N", layer: Layer = .all
  ) throws -> [MeasuredPage] {
    var reader = TraceReader()
    let trace =
      switch layer {
      case .all: try Tool.read("mutool", ["trace", file, pages])
      case .fromFirstLetter:
        // The art of a page is 80,000 lines; awk drops them a hundred times faster than we could.
        try Tool.read(
          "sh",
          [
            "-c",
            """
            mutool trace "$0" "$1" |
            awk '/<page/{on=0;print} /<[/]page/{print} /<fill_text/{on=1} on&&!/<[/]page/'
            """, file, pages,
          ])
      }
    for line in trace.split(separator: "\n") { reader.read(line) }
    return reader.pages
  }
}

/// Reads the lines of a trace; only what fills is of interest.
private struct TraceReader {
  private(set) var pages: [MeasuredPage] = []
  private var box: [Double] = []
  private var glyphs: [MeasuredGlyph] = []
  private var fills: [MeasuredFill] = []
  private var transform = [1.0, 0, 0, 1, 0, 0]
  private var color = MeasuredColor.black
  private var font = ""
  private var matrix = [1.0, 0, 0, 1]
  private var isFilling = false
  private var path: [(x: Double, y: Double)] = []

  private static let millimetres = 25.4 / 72

  mutating func read(_ line: Substring) {
    let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
    let head = parts[0].drop { $0 == " " }
    let kind = head.drop { $0 == "<" }.prefix { $0 != " " && $0 != ">" }
    switch kind {
    case "page": begin(parts)
    case "/page": end()
    case "fill_text": readState(parts)
    case "span": readFont(parts)
    case "g": readGlyph(parts)
    case "fill_path":
      readState(parts)
      path = []
      isFilling = true
    case "moveto", "lineto": addPoints(parts, of: ["x", "y"])
    case "curveto":
      for names in [["x1", "y1"], ["x2", "y2"], ["x3", "y3"]] { addPoints(parts, of: names) }
    case "/fill_path": endPath()
    default: break
    }
  }

  private mutating func begin(_ parts: [Substring]) {
    box = Self.numbers(Self.value("mediabox", parts))
    glyphs = []
    fills = []
  }

  private mutating func end() {
    guard box.count == 4 else { return }
    pages.append(
      MeasuredPage(
        width: (box[2] - box[0]) * Self.millimetres, height: (box[3] - box[1]) * Self.millimetres,
        glyphs: glyphs, fills: fills))
  }

  private mutating func readState(_ parts: [Substring]) {
    transform = Self.numbers(Self.value("transform", parts))
    let channels = Self.numbers(Self.value("color", parts)).map { UInt8(($0 * 255).rounded()) }
    color =
      channels.count == 3
      ? MeasuredColor(red: channels[0], green: channels[1], blue: channels[2])
      : MeasuredColor(
        red: channels.first ?? 0, green: channels.first ?? 0, blue: channels.first ?? 0)
  }

  private mutating func readFont(_ parts: [Substring]) {
    let name = Self.value("font", parts)
    font = String(name.split(separator: "+").last ?? name)
    matrix = Self.numbers(Self.value("trm", parts))
  }

  private mutating func readGlyph(_ parts: [Substring]) {
    let at = place(
      x: Double(Self.value("x", parts)) ?? .nan, y: Double(Self.value("y", parts)) ?? .nan)
    let scale = transform[0] * Self.millimetres
    // A letter's size is its height; justified lines may have it a little wider or narrower.
    let size = abs(matrix[3] * transform[3])
    glyphs.append(
      MeasuredGlyph(
        text: Self.unescaped(Self.value("unicode", parts)), font: font,
        // The matrix is printed with six digits; a hundredth of a point is more than we ask.
        size: (size * 100).rounded() / 100,
        widthRatio: abs(matrix[0] * transform[0]) / size, left: at.x, baseline: at.y,
        advance: (Double(Self.value("adv", parts)) ?? .nan) * abs(matrix[0]) * scale,
        color: color))
  }

  private mutating func addPoints(_ parts: [Substring], of names: [String]) {
    guard isFilling, let x = Double(Self.value(names[0], parts)),
      let y = Double(Self.value(names[1], parts))
    else { return }
    path.append(place(x: x, y: y))
  }

  private mutating func endPath() {
    isFilling = false
    guard let left = path.map(\.x).min(), let right = path.map(\.x).max(),
      let top = path.map(\.y).min(), let bottom = path.map(\.y).max()
    else { return }
    fills.append(MeasuredFill(left: left, top: top, right: right, bottom: bottom, color: color))
  }

  private func place(x: Double, y: Double) -> (x: Double, y: Double) {
    guard transform.count == 6 else { return (.nan, .nan) }
    return (
      (transform[0] * x + transform[2] * y + transform[4]) * Self.millimetres,
      (transform[1] * x + transform[3] * y + transform[5]) * Self.millimetres
    )
  }

  /// The value of an attribute: names and values take turns between the quotation marks.
  private static func value(_ name: String, _ parts: [Substring]) -> Substring {
    for index in stride(from: 0, to: parts.count - 1, by: 2)
    where parts[index].dropLast().hasSuffix(name)
      && parts[index].dropLast(name.count + 1).last == " "
    {
      return parts[index + 1]
    }
    return ""
  }

  private static func numbers(_ text: Substring) -> [Double] {
    text.split(separator: " ").compactMap { Double($0) }
  }

  private static func unescaped(_ text: Substring) -> String {
    guard text.hasPrefix("&") else { return String(text) }
    let name = text.dropFirst().prefix { $0 != ";" }
    if name.hasPrefix("#x"), let code = UInt32(name.dropFirst(2), radix: 16),
      let scalar = Unicode.Scalar(code)
    {
      return String(Character(scalar))
    }
    return ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"][name] ?? String(text)
  }
}
