import Diagnostics
import Testing

@testable import Finishing

@Suite("Cutting Cairo's bytes into objects")
struct ObjectReaderTests {
  /// A stream that has in its data all that could be taken for its end, and a plain object.
  private static let data = "abc\nendstream\nendobj\n5 0 obj\n   4\nendobj\nxyz"
  private static let file = """
    %PDF-1.5
    4 0 obj
    << /Length 5 0 R
       /Filter /FlateDecode
    >>
    stream
    \(data)
    endstream
    endobj
    5 0 obj
       \(data.utf8.count)
    endobj
    2 0 obj
    << /Type /Page % 1
       /Parent 1 0 R
       /Names [ (a \\( b) <4142> true -1.5 ]
    >>
    endobj
    xref
    0 3

    """

  private func objects(inPiecesOf size: Int) throws -> [PDFObject] {
    var reader = ObjectReader()
    var objects: [PDFObject] = []
    let bytes = Array(Self.file.utf8)
    for start in stride(from: 0, to: bytes.count, by: size) {
      reader.append(Array(bytes[start..<min(start + size, bytes.count)]))
      while let object = try reader.next() { objects.append(object) }
    }
    return objects
  }

  @Test("However the bytes come, the objects are the same", arguments: [1, 2, 7, 64, 10_000])
  func pieces(size: Int) throws {
    let objects = try objects(inPiecesOf: size)
    #expect(objects.map(\.number) == [4, 2])
    #expect(objects[0].stream == Array(Self.data.utf8))
    let page = objects[1].value.dictionary
    #expect(page?["Type"] == .name("Page"))
    #expect(page?["Parent"] == .reference(1))
    let names: [PDFValue] = [
      .string(Array("a ( b".utf8)), .string(Array("AB".utf8)), .bool(true), .real("-1.5"),
    ]
    #expect(page?["Names"] == .array(names))
  }

  @Test("Values are written as they are read, with no more spaces than are needed")
  func writing() {
    let dictionary: PDFDictionary = [
      "A": .array([.integer(1), .reference(2), .name("x y"), .null]),
      "B": .text("a(b)"), "C": .text("Đ"), "D": .number(1.25), "E": .number(-0.0004),
    ]
    var bytes: [UInt8] = []
    bytes.append(.dictionary(dictionary))
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == #"<</A[1 2 0 R/x#20y null]/B(a\(b\))/C<FEFF0110>/D 1.25/E 0>>"#)
    var parser = PDFParser(bytes[...])
    #expect(parser.value()?.dictionary?["A"] == dictionary["A"]?.renumbered { $0 }.unescaped)
  }

  @Test("A string's bytes may be escaped by themselves or as octal digits")
  func escapes() {
    var parser = PDFParser(Array(#"(a\(\340\7b\\1\0019)"#.utf8)[...])
    let bytes = Array("a(".utf8) + [0o340, 7] + Array(#"b\1"#.utf8) + [1, 0x39]
    #expect(parser.value() == .string(bytes))
  }

  @Test("libdeflate undoes what it did, and refuses what it did not do")
  func compression() {
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 / 300) }
    #expect(Flate.inflate(Flate.deflate(bytes)) == bytes)
    #expect(Flate.inflate([]) == nil)
    #expect(Flate.inflate([1, 2, 3]) == nil)
    #expect(Flate.inflate(Flate.deflate([])) == [])
  }
}

extension PDFValue {
  /// Names as the reader leaves them: it does not undo escapes, which Cairo never writes.
  fileprivate var unescaped: PDFValue {
    guard case .array(let values) = self else { return self }
    return .array(values.map { $0 == .name("x y") ? .name("x#20y") : $0 })
  }
}
