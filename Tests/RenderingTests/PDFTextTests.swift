import Fonts
import Foundation
import Frames
import Geometry
import Testing

@testable import Rendering

/// What readers take out of our files is what we put in.
struct PDFTextTests {
  /// The 134 letters that Vietnamese adds, composed.
  private static let letters: [String] = {
    let tones = ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
    let vowels = "aăâeêioôơuưy".flatMap { vowel in
      tones.map { (String(vowel) + $0).precomposedStringWithCanonicalMapping }
    }
    let small = vowels.filter { $0.utf8.count > 1 } + ["đ"]
    return small + small.map { $0.uppercased() }
  }()

  private static let lines: [String] =
    stride(from: 0, to: letters.count, by: 10).map {
      letters[$0..<min($0 + 10, letters.count)].joined()
    } + [
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
      "Văn phòng: efficient flow, offline, film", "(01/QĐ-UBND) “ngày 05/3/2023” – 50% & §2;",
    ]

  private static func document() throws -> [UInt8] {
    try Samples.pdf(
      Samples.faceNames.map { name in
        let face = try Samples.face(name)
        return Samples.page { frame in
          for (index, line) in lines.enumerated() {
            frame.place(
              .glyphs(Samples.run(line, face)), at: Samples.point(72, 72 + 30 * Double(index)))
          }
        }
      })
  }

  @Test(arguments: [["pdftotext", "@", "-"], ["mutool", "draw", "-q", "-F", "txt", "@"]])
  func everyLetterComesOutAgain(command: [String]) throws {
    #expect(Self.letters.count == 134)
    let text = try Tool.read(command[0], Array(command.dropFirst()), on: try Self.document())
    let found = text.split { $0.isNewline || $0 == "\u{0C}" }.map { Array($0.utf8) }
    let expected = Samples.faceNames.flatMap { _ in Self.lines.map { Array($0.utf8) } }
    #expect(found.count == expected.count)
    for (line, wanted) in zip(found, expected) {
      #expect(line == wanted, "\(String(decoding: line, as: UTF8.self))")
    }
  }

  /// Several glyphs of one letter, and marks that no letter of the face combines with.
  @Test func lettersOfSeveralGlyphsComeOutAgain() throws {
    let face = try Samples.face(Samples.regular)
    let text = "q\u{323}x\u{302}\u{301}b"
    let run = Samples.run(text, face)
    #expect(run.glyphs.count > Set(run.glyphs.map(\.cluster)).count)
    let pdf = try Samples.pdf([
      Samples.page { $0.place(.glyphs(run), at: Samples.point(72, 72)) }
    ])
    let read = try Tool.read("pdftotext", ["@", "-"], on: pdf)
    // Poppler sets a space before a letter with loose marks; such letters are not Vietnamese.
    #expect(read.filter { !$0.isWhitespace } == text)
  }

  /// One glyph that stands for different texts in two places: a reader gets each of them. MuPDF 1.21 does not read `ActualText`.
  @Test func aGlyphOfTwoTextsIsToldEachTime() throws {
    let face = try Samples.face(Samples.regular)
    let hyphen = Samples.run("a-b", face)
    let soft = GlyphRun(
      face: face, size: hyphen.size, color: .black, text: "a\u{2010}b",
      glyphs: zip(hyphen.glyphs, [0, 1, 4]).map { glyph, cluster in
        Glyph(id: glyph.id, cluster: cluster, advance: glyph.advance, offset: glyph.offset)
      })
    let page = Samples.page { frame in
      frame.place(.glyphs(hyphen), at: Samples.point(72, 72))
      frame.place(.glyphs(soft), at: Samples.point(72, 172))
    }
    let text = try Tool.read("pdftotext", ["@", "-"], on: try Samples.pdf([page]))
    #expect(text.split { $0.isWhitespace } == ["a-b", "a\u{2010}b"])
  }

  /// One font program for each face, however many letters and pages.
  @Test func aFaceIsOneFont() throws {
    let table = try Tool.read("pdffonts", ["@"], on: try Self.document())
    #expect(table.split(separator: "\n").count == 2 + Samples.faceNames.count)
  }

  @Test func everyFontIsEmbedded() throws {
    let table = try Tool.read("pdffonts", ["@"], on: try Self.document())
    let rows = table.split(separator: "\n").dropFirst(2)
    #expect(rows.count >= Samples.faceNames.count)
    for row in rows { #expect(row.contains(/\ yes yes yes +\d+ +\d+$/), "\(row)") }
    let names = ["LiberationSerif", "LiberationSerif-BoldItalic", "NotoSerifDisplay"]
    for name in names + ["TeXGyreChorus"] { #expect(table.contains("+\(name)"), "\(name)") }
  }

  @Test func theFileIsSound() throws {
    let result = try Tool.run("qpdf", ["--check", "@"], on: try Self.document())
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    #expect(result.text.contains("PDF Version: 1.7"))
  }
}
