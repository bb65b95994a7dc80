/// Where a page's picture is not white: the one witness that knows nothing of letters and fonts.
package struct InkMask: Sendable {
  package let width: Int
  package let height: Int
  /// Row by row; true is ink.
  private let bits: [Bool]
  private let resolution: Double

  /// Pictures of all pages by `pdftoppm`.
  ///
  /// - Parameter threshold: the lightest grey, of 255, that is ink.
  package static func pages(
    of file: String, resolution: Double = 50, threshold: UInt8 = 240
  ) throws -> [InkMask] {
    let folder = try TemporaryFolder()
    _ = try Tool.read("pdftoppm", ["-gray", "-r", "\(resolution)", file, folder.path("p")])
    return try folder.files().map { name in
      let bytes = try folder.bytes(of: name)
      // `P5 width height 255` and one white space before the pixels.
      let fields = bytes.split(maxSplits: 4, omittingEmptySubsequences: true) {
        $0 == 0x0A || $0 == 0x20
      }
      let numbers = fields.dropFirst().prefix(2).compactMap {
        Int(String(decoding: $0, as: UTF8.self))
      }
      guard numbers.count == 2, bytes.count >= numbers[0] * numbers[1] else {
        throw Tool.Refusal(description: "pdftoppm wrote no picture for \(file)")
      }
      let pixels = bytes.suffix(numbers[0] * numbers[1])
      return InkMask(
        width: numbers[0], height: numbers[1], bits: pixels.map { $0 <= threshold },
        resolution: resolution)
    }
  }

  package var isEmpty: Bool { !bits.contains(true) }

  /// How many points have ink in both.
  package func common(with other: InkMask) -> Int {
    zip(bits, other.bits).reduce(0) { $0 + ($1.0 && $1.1 ? 1 : 0) }
  }

  /// The rectangle around all ink between two distances from the top, in millimetres; nil for none.
  package func bounds(from top: Double = 0, to bottom: Double = .infinity) -> LetterInk? {
    let unit = 25.4 / resolution
    var found: (left: Int, right: Int, top: Int, bottom: Int)?
    for row in 0..<height where (Double(row) + 0.5) * unit > top && Double(row) * unit < bottom {
      let line = bits[row * width..<(row + 1) * width]
      guard let first = line.firstIndex(of: true), let last = line.lastIndex(of: true) else {
        continue
      }
      let (left, right) = (first - row * width, last - row * width + 1)
      found = (
        min(found?.left ?? left, left), max(found?.right ?? right, right), found?.top ?? row,
        row + 1
      )
    }
    return found.map {
      LetterInk(
        left: Double($0.left) * unit, right: Double($0.right) * unit, top: Double($0.top) * unit,
        bottom: Double($0.bottom) * unit)
    }
  }
}
