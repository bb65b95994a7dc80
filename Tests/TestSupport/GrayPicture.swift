/// A page's picture in greys, as a program that knows nothing of ours draws it.
package struct GrayPicture: Sendable {
  package let width: Int
  package let height: Int
  /// Row by row; 0 is black.
  private let greys: [UInt8]

  /// Who draws.
  package enum Painter: String, Sendable, CaseIterable {
    case poppler, mupdf
  }

  /// Pictures of the pages of a PDF.
  package static func pages(
    of pdf: [UInt8], by painter: Painter, resolution: Int
  ) throws -> [GrayPicture] {
    let folder = try TemporaryFolder()
    let file = try folder.write(pdf, to: "a.pdf")
    switch painter {
    case .poppler:
      _ = try Tool.read("pdftoppm", ["-gray", "-r", "\(resolution)", file, folder.path("p")])
    case .mupdf:
      _ = try Tool.read(
        "mutool",
        ["draw", "-q", "-c", "gray", "-r", "\(resolution)", "-o", folder.path("p-%04d.pgm"), file])
    }
    return try folder.files().filter { $0.hasSuffix(".pgm") }.map {
      try GrayPicture(pgm: folder.bytes(of: $0))
    }
  }

  /// A PNG of ours, pixel for pixel.
  package init(png: [UInt8]) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(png, to: "a.png")
    // Resampled by nobody: mutool takes a picture for what its own resolution says.
    let (width, height) = (png.number(at: 16), png.number(at: 20))
    _ = try Tool.read(
      "mutool",
      [
        "draw", "-q", "-c", "gray", "-w", "\(width)", "-h", "\(height)", "-f", "-o",
        folder.path("p.pgm"), file,
      ])
    try self.init(pgm: folder.bytes(of: "p.pgm"))
  }

  private init(pgm bytes: [UInt8]) throws {
    // `P5 width height 255` and one white space before the pixels.
    let fields = bytes.split(maxSplits: 4, omittingEmptySubsequences: true) {
      $0 == 0x0A || $0 == 0x20
    }
    let numbers = fields.dropFirst().prefix(2).compactMap {
      Int(String(decoding: $0, as: UTF8.self))
    }
    guard numbers.count == 2, bytes.count >= numbers[0] * numbers[1] else {
      throw Tool.Refusal(description: "this is no picture in greys")
    }
    (width, height) = (numbers[0], numbers[1])
    greys = Array(bytes.suffix(width * height))
  }

  /// How many pixels are darker than half.
  package var inked: Int { greys.count { $0 < 128 } }

  /// How many pixels differ by more than antialiasing does: both pictures are blurred over five by five pixels first.
  ///
  /// - Returns: nil where the sizes differ by more than the rounding of a page's sides.
  package func difference(from other: GrayPicture, beyond most: Int = 80) -> Int? {
    guard abs(width - other.width) <= 1, abs(height - other.height) <= 1 else { return nil }
    var count = 0
    for y in 2..<min(height, other.height) - 2 {
      for x in 2..<min(width, other.width) - 2
      where abs(sum(x, y) - other.sum(x, y)) > 25 * most {
        count += 1
      }
    }
    return count
  }

  private func sum(_ x: Int, _ y: Int) -> Int {
    var sum = 0
    for row in y - 2...y + 2 {
      for index in row * width + x - 2...row * width + x + 2 { sum += Int(greys[index]) }
    }
    return sum
  }
}

extension [UInt8] {
  /// A number of four bytes, the highest first.
  fileprivate func number(at offset: Int) -> Int {
    self[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
  }
}
