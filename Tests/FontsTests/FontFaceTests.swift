import Diagnostics
import Fonts
import Foundation
import Testing

struct FontFaceTests {
  @Test(arguments: FontFiles.names)
  func everyFaceCoversVietnamese(name: String) throws {
    let face = try FontFiles.face(name)
    let missing = VietnameseText.letters.flatMap(\.unicodeScalars).filter { !face.covers($0) }
    #expect(missing.isEmpty)
  }

  @Test(arguments: FontFiles.names)
  func noFaceCoversWhatItHasNoGlyphFor(name: String) throws {
    let face = try FontFiles.face(name)
    #expect(!face.covers("★"))
    #expect(!face.covers("漢"))
    #expect(!face.covers("\u{10FFFF}"))
  }

  /// What `covers` says, `hb-shape` draws: glyph 0 exactly where there is no glyph.
  @Test(arguments: FontFiles.names)
  func coverageIsWhatHarfBuzzDraws(name: String) throws {
    let face = try FontFiles.face(name)
    let ranges: [ClosedRange<UInt32>] = [0xA1...0x17F, 0x2010...0x2027, 0x20A0...0x20BF]
    // HarfBuzz hides the soft hyphen and draws some absent letters by others (U+2011 by U+2010) or
    // by their parts.
    let stable = ranges.joined().compactMap { Unicode.Scalar($0) }.filter {
      let parts = String($0).decomposedStringWithCanonicalMapping.unicodeScalars
      return $0.value != 0xAD && $0.value != 0x2011 && parts.count == 1
    }
    let oracle = try HarfBuzzOracle.shape(stable.map { String($0) }, with: FontFiles.path(name))
    for (scalar, glyphs) in zip(stable, oracle) {
      #expect(face.covers(scalar) == (glyphs.first?.id != 0), "\(scalar.value)")
    }
  }

  /// Source: the face's `hhea` and `OS/2` tables; the same vertical measures as Times New Roman.
  @Test func metricsOfLiberationSerif() throws {
    let metrics = try FontFiles.face(FontFiles.liberation).metrics
    #expect(metrics.unitsPerEm == 2048)
    #expect(abs(metrics.ascent - 0.891) < 0.0005)
    #expect(abs(metrics.descent - 0.216) < 0.0005)
    #expect(abs(metrics.lineGap - 0.042) < 0.0005)
    #expect(abs(metrics.lineHeight - 1.1495) < 0.0005)
    #expect(abs(metrics.capHeight - 0.662) < 0.02)
  }

  @Test(arguments: FontFiles.names)
  func metricsArePositive(name: String) throws {
    let metrics = try FontFiles.face(name).metrics
    #expect(metrics.ascent > 0.5 && metrics.ascent < 1.5)
    #expect(metrics.descent > 0.1 && metrics.descent < 0.6)
    #expect(metrics.lineGap >= 0)
    #expect(metrics.capHeight > 0.4 && metrics.capHeight <= metrics.ascent)
  }

  @Test func bytesStayThoseOfTheFile() throws {
    let bytes = try FontFiles.bytes(FontFiles.liberation)
    let face = try FontFace(name: "x", bytes: bytes)
    #expect(unsafe face.withBytes { unsafe $0.elementsEqual(bytes) })
  }
}

/// Files that are no fonts, or not all of one.
struct BrokenFontTests {
  @Test func garbageIsRefused() {
    expectUnreadable([])
    expectUnreadable([0])
    expectUnreadable(Array("Đây không phải là phông chữ.".utf8))
    expectUnreadable([UInt8](repeating: 0, count: 100_000))
    expectUnreadable([UInt8](repeating: 0xFF, count: 100_000))
    expectUnreadable([0, 1, 0, 0])
    expectUnreadable([0, 1, 0, 0, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0])
    expectUnreadable(Array("ttcf".utf8) + [UInt8](repeating: 0xFF, count: 40))
  }

  @Test(arguments: FontFiles.names)
  func truncatedFilesAreRefused(name: String) throws {
    let bytes = try FontFiles.bytes(name)
    for part in 0..<64 { expectUnreadable(Array(bytes.prefix(bytes.count * part / 64))) }
    expectUnreadable(Array(bytes.dropLast(4)))
  }

  /// Damage inside the tables need not be found, but must not bring us down.
  @Test(arguments: FontFiles.names)
  func damagedFilesDoNotCrash(name: String) throws {
    let bytes = try FontFiles.bytes(name)
    var state: UInt64 = 20_230_106
    for _ in 0..<60 {
      var damaged = bytes
      for _ in 0..<200 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        // Half of the damage goes to the first two per cent, where directories and headers are.
        let range = state >> 20 & 1 == 0 ? bytes.count : bytes.count / 50
        damaged[Int(state >> 33) % range] = UInt8(truncatingIfNeeded: state >> 24)
      }
      guard let face = try? FontFace(name: name, bytes: damaged) else { continue }
      #expect(face.shape("Quyết định số 01, ngày 05/3").count < 1_000)
      _ = face.covers("ế")
    }
  }

  private func expectUnreadable(
    _ bytes: [UInt8], sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    do throws(Failure) {
      _ = try FontFace(name: "hỏng.ttf", bytes: bytes)
      Issue.record("\(bytes.count) bytes were taken for a font", sourceLocation: sourceLocation)
    } catch {
      #expect(error.diagnostics.map(\.code) == [.fontUnreadable], sourceLocation: sourceLocation)
      #expect(error.diagnostics[0].location == .file("hỏng.ttf"), sourceLocation: sourceLocation)
    }
  }
}
