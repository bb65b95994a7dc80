import Fonts
import Foundation
import Testing

/// Shaping against `hb-shape`: every glyph, cluster, advance and offset, in every face of `fonts/`.
struct ShapingTests {
  @Test func theListsAreWhatTheyClaim() {
    #expect(VietnameseText.letters.count == 134)
    #expect(Set(VietnameseText.letters).count == 134)
    #expect(VietnameseText.letters.allSatisfy { $0.unicodeScalars.count == 1 })
    #expect(Set(VietnameseText.syllables).count >= 6_000)
    #expect(FontFiles.names.contains(FontFiles.liberation))
  }

  @Test(arguments: FontFiles.names)
  func lettersAreShapedAsHarfBuzzDoes(name: String) throws {
    let lines = VietnameseText.letters + VietnameseText.others
    try expectSameAsOracle(lines, name)
  }

  @Test(arguments: FontFiles.names)
  func syllablesAreShapedAsHarfBuzzDoes(name: String) throws {
    let small = VietnameseText.syllables
    try expectSameAsOracle(small + small.map { $0.uppercased() }, name)
  }

  @Test(arguments: FontFiles.names)
  func phrasesAreShapedAsHarfBuzzDoes(name: String) throws {
    let lines = [
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
      "Số: 01/QĐ-UBND, ngày 05 tháng 3 năm 2023", "AVATAR To Ty. WAY “Điều 1.” fi ffi fl ½",
      "cái tem e\u{302}\u{301} rời, q\u{323} lạ",
    ]
    try expectSameAsOracle(lines, name)
  }

  /// Whether typed composed or decomposed, a letter is drawn by the same glyphs.
  @Test(arguments: FontFiles.names)
  func decomposedTextGivesTheSameGlyphs(name: String) throws {
    let face = try FontFace(name: name, bytes: FontFiles.bytes(name))
    let composed = VietnameseText.letters + VietnameseText.syllables
    let decomposed = composed.map(\.decomposedStringWithCanonicalMapping)
    try #require(decomposed[0].unicodeScalars.count == 2)
    let oracle = try HarfBuzzOracle.shape(decomposed, with: FontFiles.path(name))
    for (index, expected) in oracle.enumerated() {
      let text = decomposed[index].precomposedStringWithCanonicalMapping
      try #require(text == composed[index] && text.utf8.elementsEqual(composed[index].utf8))
      let shaped = face.shape(text)
      try #require(shaped.map(\.id) == expected.map(\.id), "\(text)")
      try #require(shaped.map(\.advance) == expected.map(\.advance), "\(text)")
      try #require(face.shape(decomposed[index]) == expected, "\(text), decomposed")
    }
  }

  @Test func emptyTextGivesNoGlyphs() throws {
    #expect(try FontFiles.face(FontFiles.liberation).shape("").isEmpty)
  }

  @Test func missingLettersComeBackAsGlyphZero() throws {
    let glyphs = try FontFiles.face(FontFiles.liberation).shape("a★b")
    #expect(glyphs.map { $0.id == 0 } == [false, true, false])
    #expect(glyphs.map(\.cluster) == [0, 1, 4])
  }

  @Test func eightTasksShapeTheSame() async throws {
    let face = try FontFiles.face(FontFiles.liberation)
    let texts = Array(VietnameseText.syllables.prefix(3_000))
    let alone = texts.map { face.shape($0) }
    let results = await withTaskGroup(of: [[ShapedGlyph]].self) { group in
      for _ in 0..<8 { group.addTask { texts.map { face.shape($0) } } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.count == 8)
    #expect(results.allSatisfy { $0 == alone })
  }

  private func expectSameAsOracle(_ lines: [String], _ name: String) throws {
    let face = try FontFiles.face(name)
    let oracle = try HarfBuzzOracle.shape(lines, with: FontFiles.path(name))
    for (line, expected) in zip(lines, oracle) {
      try #require(face.shape(line) == expected, "\(line)")
    }
  }
}
