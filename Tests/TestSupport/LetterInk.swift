/// The room that the ink of a line takes, in millimetres from the paper's corner.
///
/// A letter's ink is not its advance: italics hang over, marks stand high.
package struct LetterInk: Sendable {
  package let left: Double
  package let right: Double
  package let top: Double
  package let bottom: Double

  package init(left: Double, right: Double, top: Double, bottom: Double) {
    self.left = left
    self.right = right
    self.top = top
    self.bottom = bottom
  }

  /// Whether both take the same room, for more than `depth` millimetres across and down.
  package func overlaps(_ other: LetterInk, by depth: Double = 0) -> Bool {
    min(right, other.right) - max(left, other.left) > depth
      && min(bottom, other.bottom) - max(top, other.top) > depth
  }

  /// The rectangle around several.
  package init?(around boxes: [LetterInk]) {
    guard let left = boxes.map(\.left).min(), let right = boxes.map(\.right).max(),
      let top = boxes.map(\.top).min(), let bottom = boxes.map(\.bottom).max()
    else { return nil }
    self.init(left: left, right: right, top: top, bottom: bottom)
  }

  /// The ink of each letter of lines, by the extents that `hb-shape` reads from the project's fonts.
  ///
  /// - Throws: a line with ligatures, of which we could not tell whose letter is where.
  package static func ofLetters(in lines: [MeasuredLine]) throws -> [[LetterInk]] {
    let runs = lines.map { Self.runs(of: $0) }
    var extents: [String: [[Extents]]] = [:]
    for font in Set(runs.joined().map(\.font)) {
      let texts = runs.joined().filter { $0.font == font }.map(\.text)
      extents[font] = try shape(texts, font: font)
    }
    return try runs.map { runs in
      try runs.flatMap { run -> [LetterInk] in
        guard let shaped = extents[run.font]?.removeFirst(), shaped.count == run.glyphs.count else {
          throw Tool.Refusal(description: "“\(run.text)” is not shaped letter by letter")
        }
        return zip(run.glyphs, shaped).filter(\.1.isInk).map { $1.ink(of: $0) }
      }
    }
  }

  /// A glyph's ink in thousandths of the size: from its origin to the right, from the baseline up.
  private struct Extents {
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double
    var isInk: Bool { left != right }

    func ink(of glyph: MeasuredGlyph) -> LetterInk {
      let unit = glyph.size * 25.4 / 72 / 1000
      return LetterInk(
        left: glyph.left + left * unit, right: glyph.left + right * unit,
        top: glyph.baseline - top * unit, bottom: glyph.baseline - bottom * unit)
    }
  }

  /// Letters of one font and size.
  private struct Run {
    let glyphs: [MeasuredGlyph]
    let font: String
    let size: Double

    var text: String { glyphs.map(\.text).joined() }
  }

  private static func runs(of line: MeasuredLine) -> [Run] {
    var runs: [[MeasuredGlyph]] = []
    for glyph in line.glyphs {
      if let last = runs.last?.last, last.font == glyph.font, last.size == glyph.size {
        runs[runs.count - 1].append(glyph)
      } else {
        runs.append([glyph])
      }
    }
    return runs.map { Run(glyphs: $0, font: $0[0].font, size: $0[0].size) }
  }

  /// Lines such as `[42+769<55,724,686,-734>|…]`: glyph, advance, and left, top, width, height of its ink.
  private static func shape(_ texts: [String], font: String) throws -> [[Extents]] {
    let folder = try TemporaryFolder()
    let file = try folder.write(texts.joined(separator: "\n") + "\n", to: "texts")
    let output = try Tool.read(
      "hb-shape",
      [
        "--show-extents", "--no-glyph-names", "--no-clusters", "--font-size=1000",
        "--text-file=\(file)", Repository.path("fonts/\(try path(of: font))"),
      ])
    return output.split(separator: "\n").map { line in
      line.split(separator: "<").dropFirst().map { glyph in
        let numbers = glyph.prefix { $0 != ">" }.split(separator: ",").compactMap { Double($0) }
        guard numbers.count == 4 else { return Extents(left: 0, right: 0, top: 0, bottom: 0) }
        return Extents(
          left: numbers[0], right: numbers[0] + numbers[2], top: numbers[1],
          bottom: numbers[1] + numbers[3])
      }
    }
  }

  /// PostScript names as `mutool` cuts them, and the files.
  private static func path(of font: String) throws -> String {
    let files = [
      "LiberationSerif": "liberation-serif/LiberationSerif-Regular.ttf",
      "LiberationSerif-Bold": "liberation-serif/LiberationSerif-Bold.ttf",
      "LiberationSerif-Italic": "liberation-serif/LiberationSerif-Italic.ttf",
      "LiberationSerif-BoldItal": "liberation-serif/LiberationSerif-BoldItalic.ttf",
      "NotoSerifDisplay-Bold": "noto-serif-display/NotoSerifDisplay-Bold.ttf",
      "TeXGyreChorus-MediumItal": "tex-gyre-chorus/texgyrechorus-mediumitalic.otf",
    ]
    guard let file = files[font] ?? files[String(font.prefix(24))] else {
      throw Tool.Refusal(description: "no file is known for the font \(font)")
    }
    return file
  }
}
