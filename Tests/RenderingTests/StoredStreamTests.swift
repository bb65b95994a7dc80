import Frames
import Geometry
import Testing

@testable import Finishing
@testable import Rendering

/// Cairo is kept from compressing what finishing compresses, and from nothing else.
@Suite struct StoredStreamTests {
  /// The kind of the first block of each compressed stream: 0 for one that is stored as it is.
  ///
  /// Source: RFC 1951, 3.2.3, the two bits after the first; RFC 1950 has two bytes before them.
  private static func kinds(_ raw: [UInt8]) throws -> [UInt8] {
    var reader = ObjectReader()
    reader.append(raw)
    var kinds: [UInt8] = []
    while let object = try reader.next() {
      guard let stream = object.stream,
        object.value.dictionary?["Filter"]?.name == "FlateDecode"
      else { continue }
      kinds.append(stream[2] >> 1 & 3)
    }
    return kinds
  }

  @Test func lettersComeAsTheyAre() throws {
    let run = Samples.run("Giấy khen", try Samples.face(Samples.regular))
    let letter = Casting(of: Array("G".utf8)[...], shownBy: 0..<1, in: run)
    var writer = SheetWriter()
    var raw = try writer.append(
      CastingSheet(size: .init(width: .pt(100), height: .pt(50)), letters: [letter]))
    raw += try writer.finish()
    let kinds = try Self.kinds(raw)
    #expect(kinds.count >= 3)
    #expect(kinds.allSatisfy { $0 == 0 })
  }

  @Test func drawingsAreCompressed() throws {
    let svg = """
      <svg xmlns="http://www.w3.org/2000/svg" width="40pt" height="20pt" viewBox="0 0 40 20">
      <path d="M 0 0 L 30 0 L 30 15 Z" fill="#c00"/></svg>
      """
    let art = try ArtLibrary(files: [(name: "a.svg", bytes: Array(svg.utf8))])
    let kinds = try Self.kinds(rawDrawing(named: "a.svg", of: art).bytes)
    #expect(!kinds.isEmpty)
    #expect(kinds.allSatisfy { $0 != 0 })
  }
}
