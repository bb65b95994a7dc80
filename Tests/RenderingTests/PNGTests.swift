import Frames
import Geometry
import Testing

@testable import Rendering

/// Pictures are as small as their colours allow, and say how large they are.
struct PNGTests {
  private func png(_ color: Color, resolution: Double = 150) throws -> [UInt8] {
    let page = Samples.page(size: Samples.size(61, 40)) {
      $0.place(.rule(Rule(size: Samples.size(30.3, 10.7), color: color)), at: Samples.point(9.2, 8))
    }
    return try renderPNG(page, art: .empty, resolution: resolution)
  }

  /// `(width, height, bits, kind of colour)`
  private func header(_ png: [UInt8]) -> [Int] {
    let numbers = [16..<20, 20..<24, 24..<25, 25..<26]
    return numbers.map { png[$0].reduce(0) { $0 << 8 | Int($1) } }
  }

  @Test func greyPagesAreGreyPictures() throws {
    #expect(header(try png(.black)) == [127, 83, 8, 0])
    #expect(header(try png(Color(red: 0.5, green: 0.5, blue: 0.5))) == [127, 83, 8, 0])
    #expect(header(try png(Color(red: 0, green: 0, blue: 1))) == [127, 83, 8, 2])
    // The least colour counts.
    #expect(header(try png(Color(red: 0, green: 0, blue: 1.0 / 255))) == [127, 83, 8, 2])
  }

  @Test func greyAndColouredPicturesShowTheSame() throws {
    let grey = try Picture(png: png(.black))
    let blue = try Picture(png: png(Color(red: 0, green: 0, blue: 1)))
    #expect((grey.width, grey.height) == (127, 83))
    for y in 0..<83 {
      for x in 0..<127 {
        let shade = grey.pixel(x, y).prefix(2)
        #expect(grey.pixel(x, y) == "\(shade)\(shade)\(shade)")
        #expect(blue.pixel(x, y).prefix(2) == shade)
        #expect(blue.pixel(x, y).suffix(2) == "ff")
      }
    }
  }

  @Test(arguments: [72, 96, 110, 150, 600])
  func theResolutionIsSaid(resolution: Double) throws {
    let png = try png(.black, resolution: resolution)
    let perMetre = Int((resolution / 0.0254).rounded())
    let place = try #require(png.firstRange(of: Array("pHYs".utf8))?.upperBound)
    #expect(png[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } == perMetre)
    #expect(png[place + 4..<place + 8].reduce(0) { $0 << 8 | Int($1) } == perMetre)
    #expect(png[place + 8] == 1)
  }

  /// Chunks and their check sums as Python's zlib counts them.
  private static let reader = """
    import struct, sys, zlib
    data, at, kinds, packed = open(sys.argv[1], "rb").read(), 8, [], b""
    while at < len(data):
        size, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + size]
        assert struct.unpack(">I", data[at + 8 + size:at + 12 + size])[0] == zlib.crc32(kind + body)
        if kind == b"IHDR": width, height, _, color = struct.unpack(">IIBB", body[:10])
        if kind == b"IDAT": packed += body
        kinds.append(kind.decode())
        at += 12 + size
    assert len(zlib.decompress(packed)) == height * (1 + width * (3 if color == 2 else 1))
    print(" ".join(kinds))
    """

  @Test(arguments: [Color.black, Color(red: 1, green: 0, blue: 0)])
  func sumsAndLengthsAreRight(color: Color) throws {
    let chunks = try Tool.read("python3", ["-c", Self.reader, "@"], on: png(color), suffix: "png")
    #expect(chunks == "IHDR pHYs IDAT IEND\n")
  }
}
