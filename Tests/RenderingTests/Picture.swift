import Geometry
import Testing

/// A picture decoded by `mutool`.
struct Picture {
  let width: Int
  let height: Int
  private let samples: ArraySlice<UInt8>

  /// Our PNG, pixel for pixel.
  init(png: [UInt8]) throws {
    try self.init(png, suffix: "png", resolution: String(Self.resolution(of: png)))
  }

  /// The dots per inch that a PNG gives itself, as mupdf counts them: 96 where it says nothing.
  private static func resolution(of png: [UInt8]) -> Int {
    guard let place = png.firstRange(of: Array("pHYs".utf8))?.upperBound else { return 96 }
    let perMetre = png[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
    return (perMetre * 254 + 5000) / 10_000
  }

  /// The first page of our PDF.
  init(pdf: [UInt8], resolution: Int) throws {
    try self.init(pdf, suffix: "pdf", resolution: String(resolution))
  }

  private init(_ bytes: [UInt8], suffix: String, resolution: String) throws {
    let result = try Tool.run(
      "mutool",
      ["draw", "-q", "-F", "pnm", "-c", "rgb", "-r", resolution, "-o", "-", "@", "1"],
      on: bytes, suffix: suffix)
    try #require(result.status == 0, "\(result.errors)")
    let fields = result.output.split(separator: 10, maxSplits: 3).map { Array($0) }
    try #require(fields[0] == Array("P6".utf8))
    let sides = String(decoding: fields[1], as: UTF8.self).split(separator: " ")
    width = try #require(Int(sides[0]))
    height = try #require(Int(sides[1]))
    samples = result.output.suffix(width * height * 3)
  }

  /// The colour of a pixel as `#rrggbb` without the mark.
  func pixel(_ x: Int, _ y: Int) -> String {
    let start = samples.startIndex + (y * width + x) * 3
    return samples[start..<start + 3].map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  /// How far the colours of a pixel are apart in two pictures, from 0 to 255.
  func distance(to other: Picture, _ x: Int, _ y: Int) -> Int {
    let place = (y * width + x) * 3
    return (0..<3).map { part in
      abs(
        Int(samples[samples.startIndex + place + part])
          - Int(other.samples[other.samples.startIndex + place + part]))
    }.max() ?? 0
  }
}
