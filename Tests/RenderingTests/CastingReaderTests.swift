import Diagnostics
import Fonts
import Frames
import Geometry
import Testing

@testable import Finishing

/// What Cairo draws is cut into letters by where they stand.
@Suite struct CastingReaderTests {
  private static let resources: PDFDictionary = [
    "Font": .dictionary(["f-0-0": .reference(7), "f-0-1": .reference(8)])
  ]

  /// A sheet of three rows with letters of one glyph each, and one of two.
  private static func sheet(_ texts: [String], height: Double = 24) throws -> CastingSheet {
    let face = try Samples.face(Samples.regular)
    let letters = texts.map { text in
      let run = Samples.run(text, face)
      return Casting(of: Array(text.utf8)[...], shownBy: run.glyphs.indices, in: run)
    }
    return CastingSheet(size: Size(width: .pt(100), height: .pt(height)), letters: letters)
  }

  private static func read(_ content: String, _ texts: [String]) throws -> [CastingReader.Drawn] {
    try CastingReader(sheet(texts), resources: resources).letters(of: Array(content.utf8))
  }

  private static func operators(_ letter: CastingReader.Drawn) -> [String] {
    letter.lines.map { String(decoding: $0.firstFont + $0.operators, as: UTF8.self) }
  }

  @Test func lettersBeginWhereThePenIsMovedToThem() throws {
    let letters = try Self.read(
      """
      1 0 0 -1 0 24 cm
      q
      0 0 0 rg /a0 gs
      BT
      1 0 0 -1 0.3 4.3 Tm
      /f-0-0 1 Tf
      (a)Tj
      0 -8 Td
      (b)Tj
      /f-0-1 1 Tf
      0 -8 Td
      <01>Tj
      8 16 Td
      <02>Tj
      ET
      Q

      """, ["a", "b", "ạ", "ậ"])
    #expect(
      letters.map(Self.operators) == [
        ["/f-0-0 1 Tf\n(a)Tj\n"], ["/f-0-0 1 Tf\n(b)Tj\n"], ["/f-0-1 1 Tf\n<01>Tj\n"],
        ["/f-0-1 1 Tf\n<02>Tj\n"],
      ])
    #expect(letters.map { $0.fonts.map(\.key) } == [["f-0-0"], ["f-0-0"], ["f-0-1"], ["f-0-1"]])
    #expect(letters.allSatisfy { abs($0.lines[0].x) < 1e-6 && abs($0.lines[0].y) < 1e-6 })
  }

  @Test func partsOfALetterStayWithIt() throws {
    let letters = try Self.read(
      """
      BT
      1 0 0 -1 0.3 4.3 Tm
      /Span << /ActualText <feff0071> >> BDC
      /f-0-0 1 Tf
      (q)Tj
      0.25 0.5 Td
      /f-0-1 1 Tf
      <01>Tj
      EMC
      /Span << /ActualText <feff0062> >> BDC
      -0.25 -8.5 Td
      <02>Tj
      EMC
      ET
      """, ["q", "b"])
    #expect(
      letters.map(Self.operators) == [
        [
          "/f-0-0 1 Tf\n/Span << /ActualText <feff0071> >> BDC\n(q)Tj\n",
          "/f-0-1 1 Tf\n<01>Tj\nEMC\n",
        ],
        ["/f-0-1 1 Tf\n/Span << /ActualText <feff0062> >> BDC\n<02>Tj\nEMC\n"],
      ])
    #expect(abs(letters[0].lines[1].x - 0.25) < 1e-6)
    #expect(abs(letters[0].lines[1].y + 0.5) < 1e-6)
  }

  @Test(arguments: [
    "BT 1 0 0 -1 0.3 4.3 Tm /f-0-0 1 Tf (a)Tj ET",
    "BT 1 0 0 -1 0.3 12.3 Tm /f-0-0 1 Tf (b)Tj ET",
    "BT /f-0-0 1 Tf (b)Tj ET",
    "BT 1 0 0 -1 0.3 4.3 Tm /f-0-0 1 Tf (a)Tj 0 -8 Td (b)Tj ET 0 0 1 1 re",
  ])
  func whatIsNotAsExpectedIsRefused(content: String) throws {
    #expect(throws: Failure.self) { try Self.read(content, ["a", "b"]) }
  }

  @Test func eachLetterHasAPlaceThatIsNotBesideTheOneBefore() throws {
    for height in [3.0, 24, 842] {
      let sheet = try Self.sheet([], height: height)
      var last = sheet.place(of: 0)
      for index in 1...3_000 {
        let place = sheet.place(of: index)
        #expect(place.x < sheet.size.width)
        #expect(abs((place.y - last.y).points) > CastingSheet.pitch.points / 2)
        last = place
      }
    }
  }
}
